package org.terrella.interact;

import java.util.List;
import org.terrella.belief.Places;
import org.terrella.belief.clue.GuideBook;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;
import org.terrella.locate.Query;

/**
 * Four towns, and a method that answers Oslo, then Lisbon, to every photo.
 *
 * <p>By rank Oslo has 2/3 and Lisbon 1/3 of the method's map, so that with a doubt of 0.02 and priors of 1/4 the likelihoods are 0.98 x 4 x
 * 2/3 + 0.02 = 2.6333 and 0.98 x 4 x 1/3 + 0.02 = 1.3267, and 0.02 in Nairobi and Rio. A hint multiplies a place that does not fit
 * with 0.001.
 */
final class FourTowns {

    static final LatLng OSLO = LatLng.ofDegrees(59.91, 10.75);
    static final LatLng LISBON = LatLng.ofDegrees(38.72, -9.13);
    static final LatLng NAIROBI = LatLng.ofDegrees(-1.28, 36.82);
    static final LatLng RIO = LatLng.ofDegrees(-22.9, -43.2);

    /** Of likelihoods: 2.6333, 1.3267, 0.02 and 0.02 sum to 4. */
    static final double OF_OSLO = (0.98 * 4 * 2 / 3 + 0.02) / 4;

    static final CommonGround GROUND = CommonGround.of(
            GuideBook.ofEarth(), Places.of(List.of(NAIROBI, RIO, OSLO, LISBON), 0, Gazetteer.standard()));

    private FourTowns() {}

    static Query query(String id) {
        return new Query(id, () -> new byte[0], new float[] {1});
    }

    /** Oslo, then Lisbon. */
    static Prediction answer(String query) {
        return Prediction.of(query, OSLO, List.of(candidate(OSLO, 1), candidate(LISBON, 2)));
    }

    static Candidate candidate(LatLng place, int rank) {
        return new Candidate(place, Proposal.Origin.GENERATED, 1.0 / rank, rank);
    }

    /** The method. */
    record Method() implements Locator {

        @Override
        public String name() {
            return "two towns";
        }

        @Override
        public List<Prediction> locate(List<Query> queries) {
            return queries.stream().map(query -> answer(query.id())).toList();
        }
    }
}

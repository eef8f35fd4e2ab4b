package org.terrella.train.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.bench.OpenBench;
import org.terrella.evaluate.Evaluation;
import org.terrella.geo.LatLng;
import org.terrella.locate.AlignedPlaces;
import org.terrella.locate.Candidate;
import org.terrella.locate.Candidates;
import org.terrella.locate.Locator;
import org.terrella.locate.NearestNeighbour;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;
import org.terrella.locate.Query;
import org.terrella.locate.Verification;
import org.terrella.tensor.ShippedFiles;

/**
 * How good an alignment is at both of its tasks: to find photos, and to choose among places.
 *
 * @param bench what it is tried on
 * @param file its weights
 */
record AlignmentScore(OpenBench bench, String file) {

    private static final int OTHERS = 9;

    Score score() {
        Locator nearest = new NearestNeighbour(
                bench.aligned(file, ShippedFiles.FIRST_SEED), NearestNeighbour.Settings.defaults());
        Verification verification = new Verification(new AlignedPlaces(bench.alignment(file, ShippedFiles.FIRST_SEED)));
        Map<String, Evaluation> ways = new LinkedHashMap<>();
        ways.put("nearest", bench.evaluate(nearest, Score.SET));
        ways.put("chosen", bench.evaluate(new BestOfTheNearest(nearest, verification), Score.SET));
        return Score.of(ways).beside("true_place_first_of_ten", trueFirst(verification));
    }

    /** The places of the nearest photos, ranked by verification; no language model has part in it. */
    private record BestOfTheNearest(Locator nearest, Verification verification) implements Locator {

        @Override
        public String name() {
            return "the best of the nearest by verification";
        }

        @Override
        public List<Prediction> locate(List<Query> queries) {
            List<Candidates> found = nearest.locate(queries).stream()
                    .map(prediction -> proposed(prediction.candidates().stream()
                            .map(Candidate::place)
                            .toList()))
                    .toList();
            List<List<Candidate>> ranked = verification.verify(queries, found).ranked();
            return IntStream.range(0, queries.size())
                    .mapToObj(i -> Prediction.of(
                            queries.get(i).id(), ranked.get(i).get(0).place(), ranked.get(i)))
                    .toList();
        }
    }

    private static Candidates proposed(List<LatLng> places) {
        Candidates.Builder builder = Candidates.builder();
        places.forEach(place -> builder.add(place, Proposal.Origin.RETRIEVED));
        return builder.build();
    }

    private double trueFirst(Verification verification) {
        return trueFirst(
                verification,
                bench.queries(Score.SET),
                Score.truths(bench),
                bench.gallery().places());
    }

    /** Share of photos whose true place scores above nine of the gallery's, drawn for each anew. */
    static double trueFirst(Verification verification, List<Query> queries, List<LatLng> truths, List<LatLng> gallery) {
        Random random = new Random(ShippedFiles.FIRST_SEED);
        List<Candidates> ten = new ArrayList<>();
        for (LatLng truth : truths) {
            List<LatLng> places = new ArrayList<>(List.of(truth));
            random.ints(OTHERS, 0, gallery.size()).forEach(row -> places.add(gallery.get(row)));
            ten.add(proposed(places));
        }
        return verification.similarities(queries, ten).stream()
                        .filter(cosines -> Arrays.stream(cosines).skip(1).allMatch(other -> cosines[0] > other))
                        .count()
                / (double) queries.size();
    }
}

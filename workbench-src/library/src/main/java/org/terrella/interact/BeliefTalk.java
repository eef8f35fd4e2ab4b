package org.terrella.interact;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.terrella.belief.Belief;
import org.terrella.belief.Boundary;
import org.terrella.belief.EvidenceWeights;
import org.terrella.belief.FactMaps;
import org.terrella.belief.HintEvidence;
import org.terrella.belief.PhotoBelief;
import org.terrella.belief.PlaceCandidate;
import org.terrella.belief.Places;
import org.terrella.belief.Posterior;
import org.terrella.belief.hint.Hint;
import org.terrella.geo.Earth;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;
import org.terrella.locate.SphereDensity;

/**
 * What is believed of one photo while somebody talks about it: a method's prediction as evidence, over common places and the
 * prediction's own, and hints.
 *
 * <p>Immutable.
 *
 * @param ground what user and listener have in common
 * @param prediction of the method
 * @param belief as it stands
 * @param hints makes evidence over the belief's places
 * @param heard what was counted
 */
record BeliefTalk(CommonGround ground, Prediction prediction, Belief belief, HintEvidence hints, Heard heard) {

    /** Of a method's candidates so many are places of their own. */
    private static final int OWN_PLACES = 30;

    private static final int CANDIDATES = 8;

    /** As many as are kept of a density. */
    private static final int KERNELS = 100;

    /** Places of no width are still not known better than some ten kilometres. */
    private static final double LEAST_DEGREES = 0.1;

    /**
     * Sentences.
     *
     * @param said how many were said
     * @param understood of how many of these every part was understood
     * @param unread the last one of which a part was not
     */
    record Heard(int said, int understood, Optional<String> unread) {

        static final Heard NOTHING = new Heard(0, 0, Optional.empty());

        Heard plus(Heard other) {
            return new Heard(said + other.said, understood + other.understood, other.unread.or(() -> unread));
        }
    }

    /** What came of a talk, without what led to it. */
    record Outcome(Prediction answer, Heard heard) {}

    /** Before anything is said. */
    static BeliefTalk of(CommonGround ground, Prediction prediction, EvidenceWeights weights) {
        List<LatLng> own = Stream.concat(
                        prediction.place().stream(),
                        prediction.candidates().stream().map(Candidate::place))
                .limit(OWN_PLACES)
                .toList();
        Places places = ground.places().after(own);
        Belief empty = Belief.of(places, weights);
        Belief belief =
                prediction.place().isEmpty() ? empty : empty.with(PhotoBelief.evidence(prediction, "a method", places));
        return new BeliefTalk(
                ground,
                prediction,
                belief,
                new HintEvidence(new FactMaps(places, ground.book().table())),
                Heard.NOTHING);
    }

    /** After a sentence, as a person types it. */
    BeliefTalk hear(String sentence) {
        Hint hint = ground.read(sentence);
        boolean isUnderstood = !hint.readings().isEmpty() && hint.unread().isEmpty();
        return new BeliefTalk(
                ground,
                prediction,
                isUnderstood ? hints.apply(belief, hint) : belief,
                hints,
                heard.plus(isUnderstood ? new Heard(1, 1, Optional.empty()) : new Heard(1, 0, Optional.of(sentence))));
    }

    /** Whatever lies outside a country is taken away. */
    BeliefTalk within(String country) {
        Boundary boundary = Boundary.of(List.of(ground.area(country)), hints.maps());
        return new BeliefTalk(ground, prediction, belief.within(boundary), hints, heard);
    }

    Outcome outcome() {
        return new Outcome(answer(), heard);
    }

    Standing standing() {
        return Standing.of(belief, knowsAnything());
    }

    private boolean knowsAnything() {
        return !belief.evidence().isEmpty() || belief.boundary().isPresent();
    }

    /** The answer as it stands; the method's own if that is none and nothing was understood. */
    Prediction answer() {
        if (!knowsAnything() || prediction.isFault()) {
            return prediction;
        }
        Posterior posterior = belief.posterior();
        List<PlaceCandidate> likely = posterior.candidates(CANDIDATES);
        List<Candidate> candidates = IntStream.range(0, likely.size())
                .mapToObj(i -> new Candidate(
                        likely.get(i).location(),
                        Proposal.Origin.BELIEVED,
                        likely.get(i).probability(),
                        i + 1))
                .toList();
        Places places = belief.places();
        double widthDegrees = Math.toDegrees(places.widthKm() / Earth.MEAN_RADIUS_KM);
        SphereDensity density = posterior.density(Math.max(LEAST_DEGREES, widthDegrees / 2), KERNELS);
        return new Prediction(
                prediction.query(),
                Optional.of(places.at(posterior.best())),
                candidates,
                Optional.of(density),
                Optional.empty(),
                false);
    }
}

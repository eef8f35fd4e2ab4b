package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import org.terrella.lmm.answer.ParsedAnswer;

/** What is predicted where the first answer that states a place is taken. */
final class FirstAnswer {

    /** Width of the density around each place that is answered; it says nothing of how sure the model is. */
    private static final double SIGMA_DEGREES = 1;

    private FirstAnswer() {}

    static Prediction of(String query, Asked asked) {
        if (asked.failure().isPresent()) {
            return Prediction.fault(query, asked.failure().get());
        }
        List<ParsedAnswer.Stated> stated = asked.parsed().stream()
                .filter(ParsedAnswer.Stated.class::isInstance)
                .map(ParsedAnswer.Stated.class::cast)
                .toList();
        if (stated.isEmpty()) {
            return Prediction.none(query, reason(asked));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (ParsedAnswer.Stated answer : stated) {
            candidates.add(new Candidate(answer.place(), Proposal.Origin.GENERATED, 1, candidates.size() + 1));
        }
        double[] weights = new double[candidates.size()];
        java.util.Arrays.fill(weights, 1);
        return Prediction.of(
                query,
                candidates.get(0).place(),
                candidates,
                SphereDensity.around(candidates, Candidate::place, weights, SIGMA_DEGREES));
    }

    /** Why none of the answers is a place. */
    private static String reason(Asked asked) {
        ParsedAnswer.None first = (ParsedAnswer.None) asked.parsed().get(0);
        return "no answer states a place; the first: " + first.detail();
    }
}

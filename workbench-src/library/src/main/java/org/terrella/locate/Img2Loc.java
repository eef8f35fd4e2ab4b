package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import org.terrella.lmm.Reply;
import org.terrella.lmm.answer.ParsedAnswer;

/**
 * Img2Loc: one prompt with places of similar and dissimilar photos of a gallery, and what the language model answers.
 *
 * @param search finds similar photos in the space of the frozen encoder
 * @param lmm the language model
 * @param settings settings
 * @see <a href="https://arxiv.org/abs/2403.19584">Zhou et al. 2024</a>
 */
public record Img2Loc(ReferenceSource search, PromptedLmm lmm, Settings settings) implements Locator {

    /** Width of the density around the one place that is answered; it says nothing of how sure the model is. */
    private static final double SIGMA_DEGREES = 1;

    /**
     * Settings.
     *
     * @param references how many similar and how many dissimilar places the prompt tells of, 0 or more
     * @param answers how many answers are asked for, 1 or more; the first that states a place is taken
     */
    public record Settings(int references, int answers) {

        /**
         * Checks the numbers.
         *
         * @param references how many similar and how many dissimilar places the prompt tells of
         * @param answers how many answers are asked for
         * @throws IllegalArgumentException if one is out of range
         */
        public Settings {
            if (references < 0 || answers < 1) {
                throw new IllegalArgumentException("Img2Loc needs references of 0 or more and 1 answer or more, found "
                        + references + " and " + answers);
            }
        }

        /**
         * As released: 16 similar and 16 dissimilar places, one answer.
         *
         * @return the default settings
         */
        public static Settings defaults() {
            return new Settings(16, 1);
        }
    }

    @Override
    public String name() {
        return "Img2Loc";
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<References> references = search.references(queries, settings.references(), settings.references());
        List<List<Asked>> asked = lmm.ask(queries, references, List.of(settings.references()), settings.answers());
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            predictions.add(predict(queries.get(i).id(), asked.get(i).get(0)));
        }
        return List.copyOf(predictions);
    }

    private static Prediction predict(String query, Asked asked) {
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
        if (asked.reply() instanceof Reply.Failed failed) {
            return failed.reason();
        }
        ParsedAnswer.None first = (ParsedAnswer.None) asked.parsed().get(0);
        return "no answer states a place; the first: " + first.detail();
    }
}

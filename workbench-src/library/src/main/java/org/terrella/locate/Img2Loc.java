package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;

/**
 * Img2Loc: one prompt with places of similar and dissimilar photos of a gallery, and what the language model answers.
 *
 * @param search finds similar photos in the space of the frozen encoder
 * @param lmm the language model
 * @param settings settings
 * @see <a href="https://arxiv.org/abs/2403.19584">Zhou et al. 2024</a>
 */
public record Img2Loc(ReferenceSource search, PromptedLmm lmm, Settings settings) implements Locator {

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
            predictions.add(FirstAnswer.of(queries.get(i).id(), asked.get(i).get(0)));
        }
        return List.copyOf(predictions);
    }
}

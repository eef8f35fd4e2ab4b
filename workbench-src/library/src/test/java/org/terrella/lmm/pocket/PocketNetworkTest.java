package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;

class PocketNetworkTest {

    private static final List<PocketPrompt.Layout> LAYOUTS = List.of(
            new PocketPrompt.Layout(0, 0, false),
            new PocketPrompt.Layout(3, 3, false),
            new PocketPrompt.Layout(5, 0, true),
            new PocketPrompt.Layout(0, 2, true));

    @Test
    void decodingWithACacheIsWhatTheWholeNetworkSays() {
        int count = 6;
        for (PocketPrompt.Layout layout : LAYOUTS) {
            try (NDManager manager = TensorEngine.manager()) {
                PocketNetwork network = SmallPockets.lively(manager, 1);
                NDArray photos = SmallPockets.photos(manager, count, 2);
                List<PocketPrompt> prompts = SmallPockets.prompts(count, layout, 3);
                int[][] answers = SmallPockets.answers(count, 4);
                double sum = 0;
                for (double surprise : stepwise(network, photos, prompts, answers, 1)) {
                    sum += surprise;
                }
                assertEquals(network.loss(photos, prompts, answers).getFloat(), sum / count, 2e-5, layout.toString());
            }
        }
    }

    @Test
    void severalAnswersToAPromptAreWhatEachWouldBeAlone() {
        try (NDManager manager = TensorEngine.manager()) {
            PocketNetwork network = SmallPockets.lively(manager, 1);
            NDArray photos = SmallPockets.photos(manager, 2, 2);
            List<PocketPrompt> prompts = SmallPockets.prompts(2, LAYOUTS.get(1), 3);
            int[][] answers = SmallPockets.answers(6, 4);
            System.arraycopy(answers[0], 0, answers[2], 0, 3); // two that begin alike
            double[] together = stepwise(network, photos, prompts, answers, 3);
            for (int i = 0; i < answers.length; i++) {
                double alone = network.loss(
                                photos.get(i / 3 + ":" + (i / 3 + 1)),
                                prompts.subList(i / 3, i / 3 + 1),
                                new int[][] {answers[i]})
                        .getFloat();
                assertEquals(alone, together[i], 2e-5, "answer " + i);
            }
        }
    }

    /** Mean surprise of each answer's tokens, when these are forced upon the decoder. */
    private static double[] stepwise(
            PocketNetwork network, NDArray photos, List<PocketPrompt> prompts, int[][] answers, int perPrompt) {
        double[] surprises = new double[answers.length];
        new PocketDecoder(network, (logProbabilities, position) -> {
                    int[] forced = new int[answers.length];
                    float[] numbers = logProbabilities.toFloatArray();
                    int words = numbers.length / answers.length;
                    for (int i = 0; i < forced.length; i++) {
                        forced[i] = answers[i][position];
                        surprises[i] -= numbers[i * words + forced[i]] / PocketShape.ANSWER;
                    }
                    return forced;
                })
                .answer(photos, prompts, perPrompt);
        return surprises;
    }

    @Test
    void probabilitiesAddUpToOneWithReferencesAndWithout() {
        for (PocketPrompt.Layout layout : LAYOUTS) {
            try (NDManager manager = TensorEngine.manager()) {
                NDArray photos = SmallPockets.photos(manager, 4, 2);
                new PocketDecoder(SmallPockets.lively(manager, 5), (logProbabilities, position) -> {
                            float[] sums =
                                    logProbabilities.exp().sum(new int[] {2}).toFloatArray();
                            for (float sum : sums) {
                                assertEquals(1, sum, 2e-6, layout + ", token " + position);
                            }
                            return TokenChoice.likeliest().choose(logProbabilities, position);
                        })
                        .answer(photos, SmallPockets.prompts(4, layout, 3), 2);
            }
        }
    }

    @Test
    void everyPartOfTheInputCounts() {
        PocketPrompt.Layout layout = new PocketPrompt.Layout(2, 2, true);
        try (NDManager manager = TensorEngine.manager()) {
            PocketNetwork network = SmallPockets.lively(manager, 1);
            int[][] answers = SmallPockets.answers(1, 4);
            PocketPrompt usual = SmallPockets.prompts(1, layout, 3).get(0);
            PocketPrompt other = SmallPockets.prompts(1, layout, 9).get(0);
            NDArray photo = SmallPockets.photos(manager, 1, 2);
            CountryHint hint = usual.hint().orElseThrow();
            CountryHint opposite = new CountryHint(hint.country(), !hint.denied());
            List<PocketPrompt> prompts = List.of(
                    new PocketPrompt(other.similar(), usual.dissimilar(), usual.hint()),
                    new PocketPrompt(usual.similar(), other.dissimilar(), usual.hint()),
                    new PocketPrompt(usual.similar(), usual.dissimilar(), Optional.of(opposite)),
                    new PocketPrompt(usual.dissimilar(), usual.similar(), usual.hint()));
            float before = network.loss(photo, List.of(usual), answers).getFloat();
            for (PocketPrompt prompt : prompts) {
                assertNotEquals(
                        before, network.loss(photo, List.of(prompt), answers).getFloat(), prompt.toString());
            }
            float[] changed = photo.toFloatArray();
            for (int column : new int[] {0, PhotoTokens.PATCHES_WIDTH - 1, PhotoTokens.PATCHES_WIDTH}) {
                changed[column] += 1;
                NDArray seen = manager.create(changed, new Shape(1, changed.length));
                assertNotEquals(
                        before, network.loss(seen, List.of(usual), answers).getFloat(), "column " + column);
            }
        }
    }

    @Test
    void aHintMakesItsCountryLikelierOrLessLikely() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Parameters.on(manager);
            SmallPockets.shape().addTo(parameters, new Random(1));
            PocketNetwork network = new PocketNetwork(SmallPockets.shape(), parameters);
            NDArray photo = SmallPockets.photos(manager, 1, 2);
            for (int country = 0; country < SmallPockets.COUNTRIES.size(); country++) {
                double before = chance(network, photo, Optional.empty(), country);
                double said = chance(network, photo, Optional.of(new CountryHint(country, false)), country);
                double denied = chance(network, photo, Optional.of(new CountryHint(country, true)), country);
                assertTrue(denied < before && before < said, denied + ", " + before + ", " + said);
            }
        }
    }

    private static double chance(PocketNetwork network, NDArray photo, Optional<CountryHint> hint, int country) {
        PocketPrompt prompt = new PocketPrompt(List.of(), List.of(), hint);
        return distributions(network, photo, List.of(prompt), new int[] {country, 0, 0, 0, 0})
                .get(0)[country];
    }

    @Test
    void aTokenDoesNotSeeThoseBehindIt() {
        try (NDManager manager = TensorEngine.manager()) {
            PocketNetwork network = SmallPockets.lively(manager, 1);
            NDArray photos = SmallPockets.photos(manager, 1, 2);
            List<PocketPrompt> prompts = SmallPockets.prompts(1, LAYOUTS.get(1), 3);
            List<float[]> one = distributions(network, photos, prompts, new int[] {1, 20, 30, 40, 50});
            List<float[]> other = distributions(network, photos, prompts, new int[] {1, 20, 31, 41, 51});
            assertArrayEquals(one.get(2), other.get(2), "it was chosen after the same two tokens");
            assertTrue(differ(one.get(3), other.get(3)));
        }
    }

    private static List<float[]> distributions(
            PocketNetwork network, NDArray photos, List<PocketPrompt> prompts, int[] forced) {
        List<float[]> distributions = new ArrayList<>();
        new PocketDecoder(network, (logProbabilities, position) -> {
                    distributions.add(logProbabilities.toFloatArray());
                    return new int[] {forced[position]};
                })
                .answer(photos, prompts, 1);
        return distributions;
    }

    private static boolean differ(float[] one, float[] other) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                return true;
            }
        }
        return false;
    }
}

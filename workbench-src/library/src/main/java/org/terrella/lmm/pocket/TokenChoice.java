package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import org.terrella.tensor.Layers;

/** How tokens of answers are chosen by their probabilities. */
@FunctionalInterface
interface TokenChoice {

    /**
     * Chooses the next token of each answer.
     *
     * @param logProbabilities logarithms of probabilities, [B, N, words]
     * @param position which token of the answer it is, 0 for the country
     * @return a word for each of B * N answers
     */
    int[] choose(NDArray logProbabilities, int position);

    /** Always the likeliest, the first of equals. */
    static TokenChoice likeliest() {
        return (logProbabilities, position) -> each(logProbabilities, (numbers, answer, words) -> {
            int best = 0;
            for (int word = 1; word < words; word++) {
                best = numbers[answer * words + word] > numbers[answer * words + best] ? word : best;
            }
            return best;
        });
    }

    /**
     * By chance: the word at which the sum of probabilities exceeds a number.
     *
     * @param temperature above 0; likely words are the likelier, the lower it is
     * @param chances a number in [0, 1) for each answer and token, [B * N][tokens]
     */
    static TokenChoice drawn(double temperature, float[][] chances) {
        return (logProbabilities, position) -> {
            NDArray probabilities =
                    Layers.times(logProbabilities, 1 / temperature).softmax(-1);
            return each(probabilities, (numbers, answer, words) -> {
                double sum = 0;
                int last = 0;
                for (int word = 0; word < words; word++) {
                    float probability = numbers[answer * words + word];
                    sum += probability;
                    last = probability > 0 ? word : last;
                    if (sum > chances[answer][position]) {
                        return word;
                    }
                }
                return last; // the sum is 1 but for rounding
            });
        };
    }

    /** Chooses for one answer. */
    interface One {
        int of(float[] numbers, int answer, int words);
    }

    private static int[] each(NDArray array, One choice) {
        float[] numbers = array.toFloatArray();
        int words = (int) array.getShape().get(2);
        int[] chosen = new int[numbers.length / words];
        for (int answer = 0; answer < chosen.length; answer++) {
            chosen[answer] = choice.of(numbers, answer, words);
        }
        return chosen;
    }
}

package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/** The network of {@link CaptionEncoder} as functions of its parameters. */
final class CaptionTower {

    static final int WIDTH = 128;
    static final int MOST_WORDS = 80;

    private static final int BLOCKS = 2;
    private static final int HEADS = 4;
    private static final int HIDDEN_TIMES = 2;
    private static final double WORD_DEVIATION = 0.3; // about that of what a block adds at the start
    private static final double POSITION_DEVIATION = 0.1;
    private static final float NOT_ATTENDED = -1e4f;

    private CaptionTower() {}

    /** Adds the parameters of an untrained network. */
    static void add(Parameters parameters, int words, Random random) {
        FirstNumbers.normal(parameters, "words", new Shape(words, WIDTH), WORD_DEVIATION, random);
        FirstNumbers.normal(parameters, "positions", new Shape(MOST_WORDS, WIDTH), POSITION_DEVIATION, random);
        for (int i = 0; i < BLOCKS; i++) {
            TransformerBlock.add(parameters.under("blocks." + i), WIDTH, HIDDEN_TIMES, random);
        }
        FirstNumbers.norm(parameters, "norm", WIDTH);
        FirstNumbers.uniform(
                parameters, "projection.weight", new Shape(PhotoTower.EMBEDDING, WIDTH), 1 / Math.sqrt(WIDTH), random);
    }

    /**
     * Embeddings of texts.
     *
     * @param words vectors of words, [B, T, 128]; anything behind a text's end
     * @param lengths how many words each text has, 1 up to T
     * @return [B, 256]; not normalized
     */
    static NDArray embed(NDArray words, int[] lengths, Parameters parameters) {
        int length = (int) words.getShape().get(1);
        NDArray positions = parameters.get("positions").get(":" + length);
        positions.attach(words.getManager());
        NDArray tokens = words.add(positions);
        Optional<NDArray> penalty = Optional.of(
                perWord(words.getManager(), lengths, length, new Shape(lengths.length, 1, 1, length), NOT_ATTENDED));
        for (int i = 0; i < BLOCKS; i++) {
            tokens = TransformerBlock.apply(tokens, penalty, HEADS, parameters.under("blocks." + i));
        }
        NDArray shares = perWord(words.getManager(), lengths, length, new Shape(lengths.length, 1, length), 0);
        NDArray mean = shares.matMul(Layers.layerNorm(tokens, parameters.under("norm")));
        return Layers.linear(mean.reshape(lengths.length, WIDTH), parameters.under("projection"));
    }

    /** With a number for the padding: 0 for words; without: each word's share of its text. */
    private static NDArray perWord(NDManager manager, int[] lengths, int length, Shape shape, float padding) {
        float[] numbers = new float[lengths.length * length];
        for (int i = 0; i < lengths.length; i++) {
            int end = i * length + lengths[i];
            Arrays.fill(numbers, i * length, end, padding == 0 ? 1f / lengths[i] : 0);
            Arrays.fill(numbers, end, (i + 1) * length, padding);
        }
        return manager.create(numbers, shape);
    }
}

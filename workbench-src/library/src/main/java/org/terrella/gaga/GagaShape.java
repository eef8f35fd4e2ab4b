package org.terrella.gaga;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Random;
import org.terrella.embed.PhotoBackbone;
import org.terrella.lmm.pocket.DecoderBlock;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Parameters;

/**
 * Size of a {@link Gaga}, without its vocabulary and encoder.
 *
 * @param width length of a token's vector, a multiple of heads
 * @param layers layers of its decoder, 1 or more
 * @param heads heads of each layer, 1 or more
 * @param longest most pieces of a conversation
 */
public record GagaShape(int width, int layers, int heads, int longest) {

    /** For the photos of Little Earth's default size. */
    public static final GagaShape LITTLE_EARTH = new GagaShape(128, 4, 4, 384);

    private static final double SMALL = 0.02;

    /**
     * Checks the numbers.
     *
     * @param width length of a token's vector
     * @param layers layers of its decoder
     * @param heads heads of each layer
     * @param longest most pieces of a conversation
     * @throws IllegalArgumentException if a number is too small, or the heads do not divide the width
     */
    public GagaShape {
        if (heads < 1 || width < heads || width % heads != 0 || layers < 1 || longest < 2) {
            throw new IllegalArgumentException("a GaGA needs a width that its heads divide, a layer and room for two"
                    + " pieces, found width " + width + ", " + heads + " heads, " + layers + " layers and room for "
                    + longest);
        }
    }

    static GagaShape read(Checkpoint checkpoint) {
        return new GagaShape(
                checkpoint.size("width"),
                checkpoint.size("layers"),
                checkpoint.size("heads"),
                checkpoint.size("longest"));
    }

    Map<String, String> metadata() {
        return Map.of(
                "width", String.valueOf(width),
                "layers", String.valueOf(layers),
                "heads", String.valueOf(heads),
                "longest", String.valueOf(longest));
    }

    /** The parameters of a decoder all of whose numbers are to be overwritten. */
    Parameters untrained(NDManager manager, int words) {
        Parameters parameters = Parameters.on(manager);
        addTo(parameters, words, new Random(0));
        return parameters;
    }

    /** Adds the parameters of an untrained decoder of so many words. */
    void addTo(Parameters parameters, int words, Random random) {
        FirstNumbers.linear(parameters, "photo", PhotoBackbone.WIDTH, width, random);
        FirstNumbers.normal(parameters, "photo.positions", new Shape(PhotoBackbone.TOKENS, width), SMALL, random);
        FirstNumbers.normal(parameters, "words", new Shape(words, width), SMALL, random);
        FirstNumbers.normal(parameters, "positions", new Shape(longest, width), SMALL, random);
        for (int i = 0; i < layers; i++) {
            DecoderBlock.add(parameters.under("blocks." + i), width, random);
        }
        FirstNumbers.norm(parameters, "norm", width);
        FirstNumbers.normal(parameters, "shares", new Shape(words), 0, random);
    }

    /**
     * Operations for one answer.
     *
     * @param words size of the vocabulary
     * @param asked pieces of what was said before
     * @param answered pieces of the answer
     * @return as {@link Flops} counts them, without the encoder's
     */
    public long flops(int words, int asked, int answered) {
        int photo = PhotoBackbone.TOKENS;
        long hidden = (long) DecoderBlock.HIDDEN_TIMES * width;
        long all = Flops.linear(photo, PhotoBackbone.WIDTH, width)
                + layers * Flops.transformerLayer(photo, photo, width, hidden)
                + answered * Flops.linear(1, width, words);
        for (int i = 0; i < asked + answered - 1; i++) {
            all += layers * Flops.transformerLayer(1, photo + i + 1L, width, hidden);
        }
        return all;
    }
}

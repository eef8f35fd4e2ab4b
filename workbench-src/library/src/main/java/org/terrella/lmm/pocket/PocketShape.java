package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Parameters;

/**
 * Size of a {@link PocketLvlm}.
 *
 * @param width length of a token's vector, a multiple of heads and even
 * @param layers layers of its transformer, 1 or more
 * @param heads heads of each layer, 1 or more
 * @param countries two letters of each country that it can name, in the order of its words
 */
public record PocketShape(int width, int layers, int heads, List<String> countries) {

    static final int PATCHES = 9;
    static final int PATCH_WIDTH = 4 * PhotoTokens.TOKEN_WIDTH;
    static final int PHOTO = 1 + PATCHES;
    static final int MOST_REFERENCES = 32;
    static final int ANSWER = 1 + PlaceTokens.COUNT;

    private static final double SMALL = 0.02;
    private static final double WAVE = 0.05;
    private static final double NOISE = 0.03;
    private static final float FIRST_SCALE = 3;
    private static final float FIRST_MATCH = 2;
    private static final float FIRST_HINT = 0.2f;

    /**
     * Checks the numbers.
     *
     * @param width length of a token's vector
     * @param layers layers of its transformer
     * @param heads heads of each layer
     * @param countries two letters of each country that it can name
     * @throws IllegalArgumentException if a number is too small, or the heads do not divide the width
     */
    public PocketShape {
        countries = List.copyOf(countries);
        if (width < 2 || width % 2 != 0 || heads < 1 || width % heads != 0 || layers < 1 || countries.isEmpty()) {
            throw new IllegalArgumentException("a pocket model needs an even width that its heads divide, a layer and a"
                    + " country, found width " + width + ", " + heads + " heads, " + layers + " layers and "
                    + countries.size() + " countries");
        }
    }

    /**
     * Operations for one prompt.
     *
     * @param references how many similar and how many dissimilar places it tells of
     * @param answers how many answers are drawn
     * @return of reading once and writing each answer token by token, as the decoder does with its cache
     */
    public long flops(int references, int answers) {
        int prefix = PHOTO + 2 * references + 1;
        long hidden = (long) DecoderBlock.HIDDEN_TIMES * width;
        long reading = Flops.linear(PATCHES, PATCH_WIDTH, width)
                + Flops.linear(1, PhotoTokens.WHOLE_WIDTH, width)
                + layers * Flops.transformerLayer(prefix, prefix, width, hidden)
                + Flops.linear(2L * references, width, width);
        long writing = 0;
        for (int i = 1; i < ANSWER; i++) {
            writing += layers * Flops.transformerLayer(1, prefix + i, width, hidden) + head(i);
            writing += Flops.linear(1, width, width + 1L) + Flops.linear(1, width, 2L * references);
        }
        return reading + head(0) + answers * writing;
    }

    private long head(int position) {
        return Flops.linear(1, width, width) + Flops.linear(1, width, words(position));
    }

    static PocketShape read(Checkpoint checkpoint) {
        return new PocketShape(
                checkpoint.size("width"),
                checkpoint.size("layers"),
                checkpoint.size("heads"),
                List.of(checkpoint.text("countries").split(" ")));
    }

    Map<String, String> metadata() {
        return Map.of(
                "width", String.valueOf(width),
                "layers", String.valueOf(layers),
                "heads", String.valueOf(heads),
                "countries", String.join(" ", countries));
    }

    /** How many words there are for a token of an answer. */
    int words(int position) {
        return position == 0 ? countries.size() : PlaceTokens.SIZES[position - 1];
    }

    /** Where the words for a token of an answer are: references and answers share them, so what was read can be written. */
    static String table(int position) {
        return position == 0 ? "countries" : "places." + (position - 1);
    }

    /** The parameters of a network all of whose numbers are to be overwritten. */
    Parameters untrained(NDManager manager) {
        Parameters parameters = Parameters.on(manager);
        addTo(parameters, new Random(0));
        return parameters;
    }

    /** Adds the parameters of an untrained network. */
    void addTo(Parameters parameters, Random random) {
        NDManager manager = parameters.manager();
        FirstNumbers.linear(parameters, "photo.patches", PATCH_WIDTH, width, random);
        FirstNumbers.linear(parameters, "photo.whole", PhotoTokens.WHOLE_WIDTH, width, random);
        FirstNumbers.normal(parameters, "photo.positions", new Shape(PHOTO, width), SMALL, random);
        FirstNumbers.normal(parameters, table(0), new Shape(words(0), width), WAVE, random);
        for (int i = 1; i < ANSWER; i++) {
            parameters.add(table(i), manager.create(waves(words(i), random), new Shape(words(i), width)));
        }
        for (String kind : List.of("similar", "dissimilar", "is", "is-not", "start")) {
            FirstNumbers.normal(parameters, "kinds." + kind, new Shape(width), SMALL, random);
        }
        FirstNumbers.normal(parameters, "ranks", new Shape(MOST_REFERENCES, width), SMALL, random);
        FirstNumbers.normal(parameters, "answers", new Shape(ANSWER, width), SMALL, random);
        for (int i = 0; i < layers; i++) {
            DecoderBlock.add(parameters.under("blocks." + i), width, random);
        }
        FirstNumbers.norm(parameters, "norm", width);
        addHeads(parameters, random);
    }

    private void addHeads(Parameters parameters, Random random) {
        NDManager manager = parameters.manager();
        for (int i = 0; i < ANSWER; i++) {
            FirstNumbers.linear(parameters, "heads." + i, width, width, random);
            parameters.add("heads." + i + ".shares", manager.zeros(new Shape(words(i))));
        }
        parameters.add("scale", manager.create(FIRST_SCALE));
        parameters.add("hints.is", manager.create(FIRST_HINT));
        parameters.add("hints.is-not", manager.create(-FIRST_HINT));
        FirstNumbers.linear(parameters, "pointer.key", width, width, random);
        for (int i = 1; i < ANSWER; i++) {
            FirstNumbers.linear(parameters, "pointer.query." + i, width, width, random);
            FirstNumbers.linear(parameters, "pointer.gate." + i, width, 1, random);
        }
        parameters.add("pointer.match", manager.create(FIRST_MATCH));
    }

    /** Sines and cosines of many wavelengths and some noise, so that neighbouring numbers are similar words. */
    private float[] waves(int words, Random random) {
        float[] numbers = new float[words * width];
        int half = width / 2;
        double longest = 0.5;
        double growth = half == 1 ? 1 : Math.pow(words / 8.0 / longest, 1.0 / (half - 1));
        for (int word = 0; word < words; word++) {
            for (int i = 0; i < half; i++) {
                double angle = 2 * Math.PI * longest * Math.pow(growth, i) * word / words;
                numbers[word * width + i] = (float) (WAVE * Math.sin(angle) + NOISE * random.nextGaussian());
                numbers[word * width + half + i] = (float) (WAVE * Math.cos(angle) + NOISE * random.nextGaussian());
            }
        }
        return numbers;
    }
}

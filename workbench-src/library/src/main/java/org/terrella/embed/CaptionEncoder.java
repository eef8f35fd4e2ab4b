package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.CRC32;
import org.terrella.tensor.Parameters;

/**
 * Little Earth's encoder of captions: a transformer of two layers over words.
 *
 * <p>Words are what is between anything but letters, digits and hyphens, in lower case; the first {@value
 * CaptionTower#MOST_WORDS} of a text are read. It was trained with captions that never say where a photo was taken, so it
 * knows no name of a place. A word that it does not know gets a vector of normal numbers drawn with a hash of the word as
 * seed, with the mean square of the trained vectors: other names give other embeddings, the same name always the same, and
 * nothing of its meaning is in them.
 */
public final class CaptionEncoder implements TextEncoder {

    private final CaptionVocabulary vocabulary;
    private final Parameters parameters;
    private final float[] table;
    private final double deviation;
    private final String name;

    CaptionEncoder(CaptionVocabulary vocabulary, Parameters parameters) {
        this.vocabulary = vocabulary;
        this.parameters = parameters;
        this.table = parameters.get("words").toFloatArray();
        double squares = 0;
        for (float number : table) {
            squares += number * (double) number;
        }
        this.deviation = Math.sqrt(squares / table.length);
        this.name = "little-earth-captions-" + parameters.fingerprint();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int width() {
        return PhotoTower.EMBEDDING;
    }

    /**
     * The words that it was trained with.
     *
     * @return in alphabetical order
     */
    public List<String> vocabulary() {
        return vocabulary.words();
    }

    /**
     * Vectors of texts.
     *
     * @param manager who owns the result
     * @param texts one or more, each with a word at least
     * @return [B, 256]; not normalized
     * @throws IllegalArgumentException if a text has no word
     */
    @Override
    public NDArray encode(NDManager manager, List<String> texts) {
        try (NDManager scope = manager.newSubManager()) {
            Words words = words(texts);
            NDArray tokens = scope.create(words.vectors(), words.shape());
            NDArray embeddings = CaptionTower.embed(tokens, words.lengths(), parameters);
            embeddings.attach(manager);
            return embeddings;
        }
    }

    /** Vectors of the words of texts, [B, T, 128] row by row, and how many words each has. */
    record Words(float[] vectors, int[] lengths) {
        Shape shape() {
            return new Shape(lengths.length, vectors.length / CaptionTower.WIDTH / lengths.length, CaptionTower.WIDTH);
        }
    }

    /** Vectors of all words, unknown ones too. */
    Words words(List<String> texts) {
        List<List<String>> words = texts.stream().map(CaptionEncoder::words).toList();
        int[] lengths = words.stream().mapToInt(List::size).toArray();
        int length = words.stream().mapToInt(List::size).max().orElseThrow();
        float[] vectors = new float[words.size() * length * CaptionTower.WIDTH];
        for (int text = 0; text < words.size(); text++) {
            for (int i = 0; i < lengths[text]; i++) {
                put(words.get(text).get(i), vectors, (text * length + i) * CaptionTower.WIDTH);
            }
        }
        return new Words(vectors, lengths);
    }

    private static List<String> words(String text) {
        List<String> words = CaptionVocabulary.split(text);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a text must have at least one word, found \"" + text + "\"");
        }
        return words.subList(0, Math.min(words.size(), CaptionTower.MOST_WORDS));
    }

    private void put(String word, float[] vectors, int at) {
        OptionalInt row = vocabulary.row(word);
        if (row.isPresent()) {
            System.arraycopy(table, row.getAsInt() * CaptionTower.WIDTH, vectors, at, CaptionTower.WIDTH);
            return;
        }
        CRC32 hash = new CRC32();
        hash.update(word.getBytes(StandardCharsets.UTF_8));
        Random random = new Random(hash.getValue());
        for (int i = 0; i < CaptionTower.WIDTH; i++) {
            vectors[at + i] = (float) (deviation * random.nextGaussian());
        }
    }

    Parameters parameters() {
        return parameters;
    }

    @Override
    public void close() {
        parameters.manager().close();
    }
}

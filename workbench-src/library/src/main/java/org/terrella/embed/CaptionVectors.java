package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;

/**
 * Vectors of things that are described by several captions each, made once and kept on disk.
 *
 * <p>A thing's vector is the mean of its captions' vectors, each of these at length 1, and is brought to length 1 again, as
 * OpenAI averages wordings. A file is named by a hash of the encoder's name and all captions, so that other weights or other
 * words are never answered with it. Safe for use by several threads, one of which encodes at a time.
 */
public final class CaptionVectors implements AutoCloseable {

    private static final String VERSION = "normalized means of captions, 1";
    private static final int TEXTS = 256;

    private final TextEncoder encoder;
    private final Path folder;
    private final Map<String, Matrix> known = new HashMap<>();

    /**
     * Vectors by an encoder.
     *
     * @param encoder makes them; closed with this
     * @param folder where they are kept; made if it is not there
     */
    public CaptionVectors(TextEncoder encoder, Path folder) {
        this.encoder = encoder;
        this.folder = folder;
    }

    /**
     * What cosines with photos were divided by when the encoder was trained.
     *
     * @return the learned temperature; nothing where it is not known
     */
    public OptionalDouble temperature() {
        return encoder.temperature();
    }

    /**
     * Vectors of things.
     *
     * @param captions one or more things, each with as many captions as the others, one or more
     * @return [things, D], each of length 1
     * @throws IllegalArgumentException if there is nothing, or things have different numbers of captions
     */
    public synchronized Matrix of(List<List<String>> captions) {
        int wordings = captions.isEmpty() ? 0 : captions.get(0).size();
        if (wordings == 0 || captions.stream().anyMatch(some -> some.size() != wordings)) {
            throw new IllegalArgumentException("expected one or more things with as many captions each, found "
                    + captions.stream().map(List::size).distinct().toList() + " captions");
        }
        String key = key(captions);
        Matrix vectors = known.get(key);
        if (vectors == null) {
            vectors = kept(key, captions);
            known.put(key, vectors);
        }
        return vectors;
    }

    private String key(List<List<String>> captions) {
        String all = String.join("\n", captions.stream().flatMap(List::stream).toList());
        return Checksum.ofSet(Map.of(
                "version",
                hash(VERSION),
                "encoder",
                hash(encoder.name()),
                "captions",
                hash(all),
                "things",
                hash(String.valueOf(captions.size()))));
    }

    private static String hash(String text) {
        return Checksum.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private Matrix kept(String key, List<List<String>> captions) {
        Path file = WholeFiles.made(folder).resolve(key + ".npy");
        return whole(file, captions.size()).orElseGet(() -> {
            Matrix made = encode(captions);
            made.write(file);
            return made;
        });
    }

    private static Optional<Matrix> whole(Path file, int things) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Matrix.read(file)).filter(vectors -> vectors.rows() == things);
        } catch (InputException e) { // cut, or something else of that name
            return Optional.empty();
        }
    }

    private Matrix encode(List<List<String>> captions) {
        int wordings = captions.get(0).size();
        int atOnce = Math.max(1, TEXTS / wordings);
        ByteBuffer all = ByteBuffer.allocateDirect(Math.multiplyExact(captions.size(), encoder.width() * Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < captions.size(); from += atOnce) {
            List<List<String>> some = captions.subList(from, Math.min(captions.size(), from + atOnce));
            try (NDManager manager = TensorEngine.manager()) {
                NDArray texts = encoder.encode(
                        manager, some.stream().flatMap(List::stream).toList());
                NDArray means = Layers.normalize(texts)
                        .reshape(new Shape(some.size(), wordings, encoder.width()))
                        .mean(new int[] {1});
                all.put(Layers.normalize(means).toByteBuffer(true));
            }
        }
        return Matrix.over(encoder.width(), all.flip());
    }

    @Override
    public void close() {
        encoder.close();
    }
}

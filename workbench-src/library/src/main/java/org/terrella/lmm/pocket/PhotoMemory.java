package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.terrella.image.ImageDecoder;
import org.terrella.image.ImageSource;
import org.terrella.image.UnreadableImageException;
import org.terrella.lmm.Question;
import org.terrella.tensor.TensorEngine;

/** Photos as a network takes them: each distinct image goes through the encoder once, as long as few others came since. */
final class PhotoMemory {

    private static final int MOST = 16_384; // photos, 5 KB each
    private static final int AT_ONCE = 64;
    private static final byte[] BLANK = BlankPhoto.bytes();

    private final PhotoTokens encoder;
    private final UnaryOperator<NDArray> network;
    private final Map<ByteBuffer, float[]> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, float[]> eldest) {
            return size() > MOST;
        }
    };

    /**
     * A memory.
     *
     * @param encoder sees photos
     * @param network makes tokens of its rows, [N, columns] to [N, tokens, width]
     */
    PhotoMemory(PhotoTokens encoder, UnaryOperator<NDArray> network) {
        this.encoder = encoder;
        this.network = network;
    }

    /**
     * A photo as the network takes it.
     *
     * @param hash of the image file
     * @param row its tokens; nothing if the image cannot be decoded
     * @param fault why it cannot
     */
    record Seen(long hash, Optional<float[]> row, Optional<UnreadableImageException> fault) {}

    private record Image(ByteBuffer hash, byte[] bytes) {}

    /** Looks at the photos of questions, in their order. */
    List<Seen> see(List<Question> questions) {
        List<Image> images = questions.parallelStream()
                .map(question -> image(question.image().map(ImageSource::bytes).orElse(BLANK)))
                .toList();
        Map<ByteBuffer, float[]> rows = new HashMap<>();
        Map<ByteBuffer, byte[]> unseen = new LinkedHashMap<>();
        synchronized (remembered) {
            for (Image image : images) {
                float[] row = remembered.get(image.hash());
                if (row == null) {
                    unseen.put(image.hash(), image.bytes());
                } else {
                    rows.put(image.hash(), row);
                }
            }
        }
        Map<ByteBuffer, UnreadableImageException> faults = new ConcurrentHashMap<>();
        Map<ByteBuffer, float[]> looked = look(unseen, faults);
        rows.putAll(looked);
        synchronized (remembered) {
            remembered.putAll(looked);
        }
        return images.stream()
                .map(image -> new Seen(
                        image.hash().getLong(0),
                        Optional.ofNullable(rows.get(image.hash())),
                        Optional.ofNullable(faults.get(image.hash()))))
                .toList();
    }

    private static Image image(byte[] bytes) {
        try {
            return new Image(
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("expected SHA-256 in every Java, found none", e);
        }
    }

    /** A photo that is ready for the encoder. */
    private record Prepared(ByteBuffer hash, float[] pixels) {}

    private Map<ByteBuffer, float[]> look(
            Map<ByteBuffer, byte[]> images, Map<ByteBuffer, UnreadableImageException> faults) {
        List<Prepared> prepared = images.entrySet().parallelStream()
                .flatMap(image -> prepare(image.getKey(), image.getValue(), faults).stream())
                .toList();
        Map<ByteBuffer, float[]> rows = new ConcurrentHashMap<>();
        List<Runnable> pieces = new ArrayList<>();
        for (int from = 0; from < prepared.size(); from += AT_ONCE) {
            List<Prepared> some = prepared.subList(from, Math.min(prepared.size(), from + AT_ONCE));
            pieces.add(() -> encode(some, rows));
        }
        TensorEngine.onEachCore(pieces);
        return rows;
    }

    private Optional<Prepared> prepare(
            ByteBuffer hash, byte[] bytes, Map<ByteBuffer, UnreadableImageException> faults) {
        try {
            return Optional.of(new Prepared(hash, encoder.preparation().prepare(ImageDecoder.pixels(bytes))));
        } catch (UnreadableImageException e) {
            faults.put(hash, e);
            return Optional.empty();
        }
    }

    private void encode(List<Prepared> some, Map<ByteBuffer, float[]> rows) {
        List<Prepared> photos = Padding.filled(some, AT_ONCE);
        int side = encoder.preparation().pixels();
        int each = 3 * side * side;
        float[] pixels = new float[photos.size() * each];
        for (int i = 0; i < photos.size(); i++) {
            System.arraycopy(photos.get(i).pixels(), 0, pixels, i * each, each);
        }
        try (NDManager manager = TensorEngine.manager()) {
            NDArray seen = encoder.encode(manager.create(pixels, new Shape(photos.size(), 3, side, side)));
            float[] all = network.apply(seen).toFloatArray();
            int columns = all.length / photos.size();
            for (int i = 0; i < some.size(); i++) {
                rows.put(some.get(i).hash(), Arrays.copyOfRange(all, i * columns, (i + 1) * columns));
            }
        }
    }
}

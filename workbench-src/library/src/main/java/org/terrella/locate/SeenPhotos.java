package org.terrella.locate;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.terrella.classify.PhotoFeatures;
import org.terrella.embed.PhotoBackbone;
import org.terrella.embed.Shift;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;

/**
 * What a network makes of queries' photos, computed once for each photo and kept, so that all methods and settings over one
 * network share it.
 *
 * <p>A photo may be seen in several views, each moved by some pixels. Safe for use by several threads.
 */
public final class SeenPhotos {

    private static final int PHOTOS_AT_ONCE = 64;

    private final QueryPixels pixels;
    private final List<Shift> views;
    private final PhotoFeatures network;
    private final Map<Query, float[]> kept = new WeakHashMap<>();

    /**
     * Nothing is seen yet.
     *
     * @param pixels of the queries
     * @param views in which the network sees each photo, one or more
     * @param network what sees them
     */
    public SeenPhotos(QueryPixels pixels, List<Shift> views, PhotoFeatures network) {
        this.pixels = pixels;
        this.views = List.copyOf(views);
        this.network = network;
    }

    /**
     * What the network makes of queries.
     *
     * @param queries one or more
     * @return [Q, V·F], the views of a query one after the other
     * @throws org.terrella.file.InputException if a photo cannot be decoded
     */
    public synchronized Matrix of(List<Query> queries) {
        List<Query> missing =
                queries.stream().filter(query -> !kept.containsKey(query)).toList();
        int photos = Math.max(1, PHOTOS_AT_ONCE / views.size());
        for (int from = 0; from < missing.size(); from += photos) {
            see(missing.subList(from, Math.min(missing.size(), from + photos)));
        }
        List<float[]> rows = new ArrayList<>();
        queries.forEach(query -> rows.add(kept.get(query)));
        float[] all = new float[Math.multiplyExact(rows.size(), rows.get(0).length)];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, i * rows.get(i).length, rows.get(i).length);
        }
        return Matrix.of(rows.get(0).length, all);
    }

    private void see(List<Query> queries) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(queries.size() * views.size() * PhotoBackbone.BYTES);
        for (byte[] photo : pixels.of(queries)) {
            views.forEach(view -> PhotoBackbone.move(photo, view.right(), view.down(), bytes));
        }
        Shape shape = new Shape(queries.size() * views.size(), PhotoBackbone.PIXELS, PhotoBackbone.PIXELS, 3);
        try (NDManager manager = TensorEngine.manager()) {
            float[] seen = network.of(manager.create(bytes.flip(), shape, DataType.UINT8))
                    .toFloatArray();
            int each = seen.length / queries.size();
            for (int i = 0; i < queries.size(); i++) {
                kept.put(queries.get(i), java.util.Arrays.copyOfRange(seen, i * each, (i + 1) * each));
            }
        }
    }
}

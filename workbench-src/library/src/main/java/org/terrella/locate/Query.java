package org.terrella.locate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.terrella.data.Photo;
import org.terrella.embed.Embeddings;
import org.terrella.embed.ImageEncoder;
import org.terrella.file.Origin;
import org.terrella.image.ImageDecoder;
import org.terrella.image.ImageSource;
import org.terrella.tensor.Matrix;

/**
 * A photo whose place is asked: its image, and the frozen encoder's vector of it, from which every method starts.
 *
 * <p>It does not know the truth, so no method can look at it.
 *
 * @param id id of the photo within its set
 * @param image gives the bytes of the image file, for methods that show the photo to somebody
 * @param embedding the encoder's vector, [E], not normalized; shared, not to be changed
 */
public record Query(String id, ImageSource image, float[] embedding) {

    /**
     * Any photo as a query.
     *
     * @param id what it is called
     * @param image its file
     * @param encoder makes its vector
     * @return the query
     * @throws org.terrella.file.InputException if the image cannot be decoded; the message says why
     */
    public static Query of(String id, ImageSource image, ImageEncoder encoder) {
        Origin origin = Origin.of(id);
        BufferedImage pixels = new ImageDecoder().require(image.bytes(), origin, id);
        int side = encoder.preparation().pixels();
        try (NDManager manager = encoder.arrays()) {
            NDArray prepared = manager.create(encoder.preparation().prepare(pixels), new Shape(1, 3, side, side));
            return new Query(id, image, encoder.encode(prepared).toFloatArray());
        }
    }

    /**
     * Queries of photos.
     *
     * @param photos the photos, in the order of the queries
     * @param embeddings vectors of at least these photos, by their ids
     * @return a query for each photo
     * @throws IllegalArgumentException if a photo has no vector
     */
    public static List<Query> of(List<Photo> photos, Embeddings embeddings) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < embeddings.size(); row++) {
            rows.put(embeddings.ids().get(row), row);
        }
        List<Query> queries = new ArrayList<>();
        for (Photo photo : photos) {
            Integer row = rows.get(photo.id());
            if (row == null) {
                throw new IllegalArgumentException("expected an embedding by " + embeddings.encoder() + " of "
                        + photo.id() + ", found none among " + embeddings.size());
            }
            queries.add(
                    new Query(photo.id(), photo.image(), embeddings.vectors().row(row)));
        }
        return queries;
    }

    /**
     * The vectors of queries.
     *
     * @param queries one or more, of one encoder
     * @return [Q, E], in their order
     * @throws IllegalArgumentException if there are none, or their vectors differ in length
     */
    public static Matrix embeddings(List<Query> queries) {
        if (queries.isEmpty()) {
            throw new IllegalArgumentException("vectors of queries need at least one query, found none");
        }
        int width = queries.get(0).embedding.length;
        float[] all = new float[Math.multiplyExact(queries.size(), width)];
        for (int i = 0; i < queries.size(); i++) {
            Query query = queries.get(i);
            if (query.embedding.length != width) {
                throw new IllegalArgumentException("queries must have vectors of one encoder, found " + width
                        + " numbers and, of " + query.id + ", " + query.embedding.length);
            }
            System.arraycopy(query.embedding, 0, all, i * width, width);
        }
        return Matrix.of(width, all);
    }
}

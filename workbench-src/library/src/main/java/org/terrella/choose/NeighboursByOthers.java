package org.terrella.choose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.data.Photo;
import org.terrella.geo.LatLng;
import org.terrella.retrieve.ExactIndex;
import org.terrella.retrieve.Gallery;
import org.terrella.retrieve.Index;
import org.terrella.retrieve.Neighbours;
import org.terrella.tensor.Matrix;

/**
 * For photos of known place the most similar ones among them that somebody else has taken: never the photo itself, nor one of
 * the same photographer, so that choosing is learnt on what a query of an unknown photographer finds.
 *
 * <p>Of a photo whose photographer is not recorded the photo itself is left out.
 *
 * @param vectors of the photos at length 1, [N, E]
 * @param places where they were taken
 * @param rows for each photo its neighbours, most similar first
 */
record NeighboursByOthers(Matrix vectors, List<LatLng> places, List<int[]> rows) {

    static NeighboursByOthers of(List<Photo> photos, Matrix embeddings, int count) {
        Matrix vectors = unit(embeddings);
        List<LatLng> places = photos.stream().map(Photo::truth).toList();
        int[] photographers = photographers(photos);
        int album = most(photographers, photos.size());
        Gallery gallery = new Gallery(photos.stream().map(Photo::id).toList(), places, vectors);
        try (Index index = ExactIndex.of(gallery)) {
            List<Neighbours> found = index.search(vectors, Math.min(photos.size(), count + album), 0);
            return new NeighboursByOthers(
                    vectors,
                    places,
                    IntStream.range(0, photos.size())
                            .mapToObj(photo -> IntStream.of(found.get(photo).nearest())
                                    .filter(row -> photographers[row] != photographers[photo])
                                    .limit(count)
                                    .toArray())
                            .toList());
        }
    }

    /** A number for each photographer; photos of nobody known have one each. */
    static int[] photographers(List<Photo> photos) {
        Map<Optional<String>, Integer> numbers = new HashMap<>();
        int[] all = new int[photos.size()];
        for (int i = 0; i < all.length; i++) {
            Optional<String> name = photos.get(i).photographer();
            Integer known = name.isPresent() ? numbers.get(name) : null;
            all[i] = known == null ? i : known;
            numbers.putIfAbsent(name, all[i]);
        }
        return all;
    }

    private static int most(int[] photographers, int photos) {
        int[] counts = new int[photos];
        IntStream.of(photographers).forEach(photographer -> counts[photographer]++);
        return IntStream.of(counts).max().orElse(0);
    }

    /** Rows at length 1. */
    static Matrix unit(Matrix embeddings) {
        int columns = embeddings.columns();
        float[] all = new float[Math.multiplyExact((int) embeddings.rows(), columns)];
        for (int row = 0; row < embeddings.rows(); row++) {
            float[] vector = unit(embeddings.row(row));
            System.arraycopy(vector, 0, all, row * columns, columns);
        }
        return Matrix.of(columns, all);
    }

    /** A copy at length 1; zeros stay so. */
    static float[] unit(float[] vector) {
        double square = 0;
        for (float number : vector) {
            square += (double) number * number;
        }
        float[] unit = vector.clone();
        for (int i = 0; i < unit.length && square > 0; i++) {
            unit[i] = (float) (unit[i] / Math.sqrt(square));
        }
        return unit;
    }

    /** Indices of photos with as many neighbours as asked for. */
    int[] withAll(int count) {
        return IntStream.range(0, rows.size())
                .filter(photo -> rows.get(photo).length == count)
                .toArray();
    }
}

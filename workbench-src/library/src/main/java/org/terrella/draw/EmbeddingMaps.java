package org.terrella.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.data.Photo;
import org.terrella.data.PlaceLevel;
import org.terrella.embed.Embeddings;
import org.terrella.tensor.Matrix;
import smile.feature.extraction.PCA;

/** Vectors of photos in the plane, coloured by what they are known to be, such as their continent. */
public final class EmbeddingMaps {

    /** Most points of a picture; of more a sample is drawn. */
    public static final int MOST_POINTS = 3_000;

    /** Where the layout begins is brought to this width. */
    private static final double START_WIDTH = 10;

    private EmbeddingMaps() {}

    /**
     * Vectors and the groups that colour them.
     *
     * @param what what they are, such as "CLIP, Little Earth's gallery"
     * @param by what they are grouped by, such as continent
     * @param vectors [N, D], normalized before they are laid out
     * @param groups group of each, N of them
     * @param seed where a sample of more than {@link #MOST_POINTS}, and the layout, come from
     */
    public record Points(String what, String by, Matrix vectors, List<String> groups, long seed) {

        /**
         * Copies the groups.
         *
         * @param what what they are
         * @param by what they are grouped by
         * @param vectors [N, D]
         * @param groups group of each
         * @param seed where the sample comes from
         * @throws IllegalArgumentException if there are fewer than three vectors, or not as many groups
         */
        public Points {
            groups = List.copyOf(groups);
            if (groups.size() != vectors.rows() || groups.size() < 3) {
                throw new IllegalArgumentException(
                        "a picture of vectors needs three or more, each with its group, found " + vectors.rows()
                                + " vectors and " + groups.size() + " groups");
            }
        }

        /**
         * Photos by the names of their places.
         *
         * @param level what they are grouped by, such as the continent
         * @param photos the photos, of any order
         * @param embeddings vectors of all of them or some
         * @param seed where the sample and the layout come from
         * @return the points; a photo whose name of that level is not known is in a group of its own kind
         * @throws IllegalArgumentException if a vector is of no photo
         */
        public static Points by(PlaceLevel level, List<Photo> photos, Embeddings embeddings, long seed) {
            Map<String, String> names = new HashMap<>();
            photos.forEach(
                    photo -> names.put(photo.id(), photo.place().name(level).orElse("unknown")));
            List<String> groups = new ArrayList<>();
            for (String id : embeddings.ids()) {
                String name = names.get(id);
                if (name == null) {
                    throw new IllegalArgumentException("expected a photo for each vector, found none for " + id);
                }
                groups.add(name);
            }
            return new Points(
                    embeddings.encoder(), level.column().replace('_', ' '), embeddings.vectors(), groups, seed);
        }

        private int[] sample() {
            List<Integer> all =
                    new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
            Collections.shuffle(all, new Random(seed)); // also so that no group is painted over all others
            return all.stream().limit(MOST_POINTS).mapToInt(Integer::intValue).toArray();
        }

        private double[][] normalized(int[] rows) {
            return Arrays.stream(rows).mapToObj(row -> unit(vectors.row(row))).toArray(double[][]::new);
        }

        private static double[] unit(float[] vector) {
            double square = 0;
            for (float number : vector) {
                square += (double) number * number;
            }
            double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
            return IntStream.range(0, vector.length)
                    .mapToDouble(i -> scale * vector[i])
                    .toArray();
        }
    }

    /**
     * The first two principal components.
     *
     * @param points what is drawn
     * @return the picture
     */
    public static Picture principal(Points points) {
        int[] rows = points.sample();
        double[][] vectors = points.normalized(rows);
        PCA pca = PCA.fit(vectors);
        String method = String.format(
                Locale.ROOT,
                "two principal components, %.0f %% of the variance",
                100 * pca.cumulativeVarianceProportion()[Math.min(1, vectors[0].length - 1)]);
        return picture(points, rows, project(pca, vectors), method);
    }

    /**
     * UMAP, which keeps neighbours together and says little about distances.
     *
     * @param points what is drawn
     * @return the picture; the same for the same seed on one machine
     */
    public static Picture umap(Points points) {
        int[] rows = points.sample();
        double[][] vectors = points.normalized(rows);
        double[][] start = project(PCA.fit(vectors), vectors);
        double widest = Arrays.stream(start)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        Random random = new Random(points.seed());
        for (double[] place : start) {
            for (int axis = 0; axis < 2; axis++) { // moved a little, so that equal vectors can part
                place[axis] = (widest > 0 ? place[axis] / widest * START_WIDTH : 0) + 1e-4 * random.nextGaussian();
            }
        }
        return picture(points, rows, Umap.layout(vectors, start, points.seed()), "UMAP");
    }

    /** Each axis so that its largest loading is positive, since the sign of a component means nothing. */
    private static double[][] project(PCA pca, double[][] vectors) {
        double[][] projected = pca.getProjection(Math.min(2, vectors[0].length)).apply(vectors);
        double[][] places = new double[projected.length][2];
        for (int axis = 0; axis < projected[0].length; axis++) {
            double largest = 0;
            for (int row = 0; row < pca.loadings().nrow(); row++) {
                double loading = pca.loadings().get(row, axis);
                largest = Math.abs(loading) > Math.abs(largest) ? loading : largest;
            }
            for (int i = 0; i < places.length; i++) {
                places[i][axis] = Math.signum(largest) * projected[i][axis];
            }
        }
        return places;
    }

    private static Picture picture(Points points, int[] rows, double[][] places, String method) {
        List<String> groups = Arrays.stream(rows).mapToObj(points.groups()::get).toList();
        String title = String.format(
                Locale.ROOT,
                "%.0f %% lie next to one of their own %s",
                100 * sameNeighbour(places, groups),
                points.by());
        String all = rows.length < points.groups().size()
                ? Text.count(rows.length) + " of " + Text.count(points.groups().size()) + " drawn at random"
                : Text.count(rows.length, "point");
        return new ScatterPicture(title, points.what() + " · " + method + " · " + all, places, groups);
    }

    /** Share of points whose nearest point in the plane is of the same group. */
    private static double sameNeighbour(double[][] places, List<String> groups) {
        long same = IntStream.range(0, places.length)
                .parallel()
                .filter(i -> {
                    int nearest = -1;
                    double best = Double.POSITIVE_INFINITY;
                    for (int j = 0; j < places.length; j++) {
                        double squared = Umap.squaredDistance(places[i], places[j]);
                        if (j != i && squared < best) {
                            best = squared;
                            nearest = j;
                        }
                    }
                    return groups.get(i).equals(groups.get(nearest));
                })
                .count();
        return (double) same / places.length;
    }
}

package org.terrella.retrieve;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

/** Small galleries for tests, and the plainest search of them. */
final class Galleries {

    private Galleries() {}

    /** A letter is an id. */
    static Gallery of(String ids, int columns, float... numbers) {
        return of(ids.chars().mapToObj(Character::toString).toList(), Matrix.of(columns, numbers));
    }

    static Gallery of(List<String> ids, Matrix vectors) {
        List<LatLng> places = IntStream.range(0, ids.size())
                .mapToObj(row -> new LatLng(row % 90, row % 180))
                .toList();
        return new Gallery(ids, places, vectors);
    }

    /** Ids in an order of their own; a share of the rows repeats an earlier one. */
    static Gallery random(Random random, int rows, int columns, double repeated) {
        float[] numbers = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            boolean again = row > 0 && random.nextDouble() < repeated;
            int from = again ? random.nextInt(row) : row;
            for (int i = 0; i < columns; i++) {
                numbers[row * columns + i] = again ? numbers[from * columns + i] : (float) random.nextGaussian();
            }
        }
        List<String> ids = random.ints(rows, 0, 1000)
                .boxed()
                .map(prefix -> "photo-" + prefix)
                .toList();
        List<String> distinct = IntStream.range(0, rows)
                .mapToObj(row -> ids.get(row) + "-" + row)
                .toList();
        return of(distinct, Matrix.of(columns, numbers));
    }

    static Matrix vectors(Random random, int rows, int columns) {
        float[] numbers = new float[rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return Matrix.of(columns, numbers);
    }

    static Gallery permuted(Gallery gallery, List<Integer> places) {
        int columns = gallery.vectors().columns();
        float[] numbers = new float[gallery.size() * columns];
        for (int row = 0; row < gallery.size(); row++) {
            System.arraycopy(gallery.vectors().row(places.get(row)), 0, numbers, row * columns, columns);
        }
        return of(places.stream().map(gallery.ids()::get).toList(), Matrix.of(columns, numbers));
    }

    /** Every product in double precision, rounded; sorted by it, then by id. */
    static Neighbours plainSearch(Gallery gallery, float[] query, int nearest, int farthest) {
        float[] products = new float[gallery.size()];
        for (int row = 0; row < products.length; row++) {
            float[] vector = gallery.vectors().row(row);
            double sum = 0;
            for (int i = 0; i < query.length; i++) {
                sum += (double) vector[i] * query[i];
            }
            products[row] = (float) sum;
        }
        Comparator<Integer> rising = Comparator.comparingDouble(row -> products[row]);
        int[] near = sorted(gallery, rising.reversed(), nearest);
        int[] far = sorted(gallery, rising, farthest);
        return new Neighbours(near, of(products, near), far, of(products, far));
    }

    /** How many of the nearest that were found are as near as the last true one; which of equal ones does not matter. */
    static int hits(Neighbours truth, Neighbours found) {
        float[] similarities = truth.nearestSimilarities();
        int hits = 0;
        for (float similarity : found.nearestSimilarities()) {
            hits += similarity >= similarities[similarities.length - 1] ? 1 : 0;
        }
        return hits;
    }

    private static int[] sorted(Gallery gallery, Comparator<Integer> order, int count) {
        return IntStream.range(0, gallery.size())
                .boxed()
                .sorted(order.thenComparing(gallery.ids()::get))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static float[] of(float[] products, int[] rows) {
        float[] picked = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = products[rows[i]];
        }
        return picked;
    }
}

package org.terrella.locate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.geo.UnitVector;
import org.terrella.retrieve.ExactIndex;
import org.terrella.retrieve.Gallery;
import org.terrella.tensor.Matrix;

/** A small world in which photos look like where they were taken: eight towns, and vectors that follow the place. */
final class TestWorld {

    static final int WIDTH = 8;
    static final int PHOTOS = 64;
    private static final int TOWNS = 8;

    private final List<LatLng> places = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();
    private final List<Query> queries = new ArrayList<>();

    TestWorld(long seed) {
        TestPlaces random = new TestPlaces(seed);
        Random noise = new Random(seed);
        List<LatLng> towns = IntStream.range(0, TOWNS)
                .mapToObj(i -> random.near(new LatLng(-60 + 17 * i, 40 * i - 150), 5))
                .toList();
        for (int photo = 0; photo < PHOTOS; photo++) {
            LatLng place = random.near(towns.get(photo % TOWNS), 0.2);
            places.add(place);
            vectors.add(look(place, noise));
        }
        for (int query = 0; query < 2 * TOWNS; query++) {
            LatLng truth = random.near(towns.get(query % TOWNS), 0.2);
            queries.add(new Query("q" + query, () -> new byte[0], look(truth, noise)));
        }
    }

    /** Direction of the place and some noise, at length 3. */
    private static float[] look(LatLng place, Random noise) {
        UnitVector direction = UnitVector.of(place);
        float[] vector = {(float) direction.x(), (float) direction.y(), (float) direction.z(), 0, 0, 0, 0, 0};
        for (int i = 0; i < WIDTH; i++) {
            vector[i] += (float) (0.02 * noise.nextGaussian());
        }
        Normalized.normalize(vector, 0, WIDTH);
        for (int i = 0; i < WIDTH; i++) {
            vector[i] *= 3;
        }
        return vector;
    }

    List<Query> queries() {
        return queries;
    }

    List<LatLng> places() {
        return places;
    }

    Matrix embeddings() {
        return matrix(IntStream.range(0, PHOTOS).boxed().toList());
    }

    private Matrix matrix(List<Integer> order) {
        float[] all = new float[order.size() * WIDTH];
        for (int i = 0; i < order.size(); i++) {
            System.arraycopy(vectors.get(order.get(i)), 0, all, i * WIDTH, WIDTH);
        }
        return Matrix.of(WIDTH, all);
    }

    static List<Integer> order(long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, PHOTOS).boxed().toList());
        if (seed != 0) {
            Collections.shuffle(order, new Random(seed));
        }
        return order;
    }

    /** The gallery in the encoder's own space, its photos in some order. */
    GallerySearch search(List<Integer> order) {
        Normalized space = new Normalized("CLIP");
        Gallery gallery = new Gallery(
                order.stream().map(i -> String.format("photo %02d", i)).toList(),
                order.stream().map(places::get).toList(),
                space.of(matrix(order)));
        return new GallerySearch(space, gallery, ExactIndex.of(gallery));
    }

    /** Photos and places in a common space: the first three numbers of a vector are a direction on Earth. */
    static class DirectionSpace implements PlaceSpace {
        int placesEncoded;

        @Override
        public String name() {
            return "directions";
        }

        @Override
        public Matrix of(Matrix embeddings) {
            float[] all = new float[3 * (int) embeddings.rows()];
            for (int row = 0; row < embeddings.rows(); row++) {
                System.arraycopy(embeddings.row(row), 0, all, 3 * row, 3);
            }
            return Matrix.of(3, all);
        }

        @Override
        public Matrix ofPlaces(List<LatLng> places) {
            placesEncoded += places.size();
            float[] all = new float[3 * places.size()];
            for (int i = 0; i < places.size(); i++) {
                UnitVector direction = UnitVector.of(places.get(i));
                all[3 * i] = (float) direction.x();
                all[3 * i + 1] = (float) direction.y();
                all[3 * i + 2] = (float) direction.z();
            }
            return Matrix.of(3, all);
        }
    }
}

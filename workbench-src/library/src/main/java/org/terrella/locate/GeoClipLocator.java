package org.terrella.locate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.terrella.align.GeoClip;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;

/**
 * GeoCLIP's way to answer: the coordinate of a list whose features are nearest to the photo's.
 *
 * <p>The list holds coordinates only, drawn from those of training photos; they are encoded once. Probabilities are a
 * softmax over the whole list of cosines divided by the temperature. Coordinates of equal similarity go by latitude, then
 * longitude, so that the order of the list does not matter.
 *
 * @see <a href="https://arxiv.org/abs/2309.16020">Vivanco Cepeda, Nayak and Shah 2023</a>
 */
public final class GeoClipLocator implements Locator {

    private static final int QUERIES = 32;
    private static final long ONE_PIECE_BYTES = 1L << 30; // of features, which are else multiplied in parts

    private final PlaceSpace space;
    private final List<LatLng> coordinates;
    private final Matrix features; // normalized
    private final Settings settings;

    /**
     * Settings.
     *
     * @param temperature divisor of cosines before the softmax, as it was learnt; above 0
     * @param candidates how many coordinates are kept as candidates and make the density, 1 or more
     * @param sigmaDegrees width of the density around each, degrees of arc
     */
    public record Settings(double temperature, int candidates, double sigmaDegrees) {

        /**
         * Checks the numbers.
         *
         * @param temperature divisor of cosines before the softmax
         * @param candidates how many coordinates are kept
         * @param sigmaDegrees width of the density around each
         * @throws IllegalArgumentException if candidates is below 1 or the temperature is not above 0
         */
        public Settings {
            if (candidates < 1 || !(temperature > 0)) {
                throw new IllegalArgumentException("expected 1 or more candidates and a temperature above 0, found "
                        + candidates + " and " + temperature);
            }
        }

        /**
         * A hundred candidates, 1 degree.
         *
         * @param temperature divisor of cosines before the softmax, as it was learnt; above 0
         * @return the default settings
         */
        public static Settings ofTemperature(double temperature) {
            return new Settings(temperature, 100, 1);
        }
    }

    private GeoClipLocator(PlaceSpace space, List<LatLng> coordinates, Matrix features, Settings settings) {
        this.space = space;
        this.coordinates = coordinates;
        this.features = features;
        this.settings = settings;
    }

    /**
     * Encodes a list of coordinates.
     *
     * @param space what photos and places share; frozen
     * @param coordinates one or more; repeated ones count as often in the softmax
     * @param settings settings
     * @return the method
     * @throws IllegalArgumentException if there are no coordinates, or a feature is not a finite number
     */
    public static GeoClipLocator of(PlaceSpace space, List<LatLng> coordinates, Settings settings) {
        List<LatLng> copy = List.copyOf(coordinates);
        return new GeoClipLocator(space, copy, PlaceFeatures.of(space, copy), settings);
    }

    /**
     * GeoCLIP over a list of coordinates, at the temperature it learnt.
     *
     * @param geoClip its heads; closed by whoever made them
     * @param coordinates one or more
     * @return the method
     * @throws IllegalArgumentException if there are no coordinates
     */
    public static GeoClipLocator of(GeoClip geoClip, List<LatLng> coordinates) {
        return of(new GeoClipSpace(geoClip), coordinates, Settings.ofTemperature(1 / geoClip.scale()));
    }

    /**
     * The same, with features of the coordinates that are encoded once and kept on disk.
     *
     * @param geoClip its heads; closed by whoever made them
     * @param coordinates one or more
     * @param folder where features are kept; see {@link PlaceFeatures#kept}
     * @param listener hears of each part that is encoded; of none where features were kept
     * @return the method, which gives the same as without a folder
     * @throws IllegalArgumentException if there are no coordinates
     */
    public static GeoClipLocator kept(
            GeoClip geoClip, List<LatLng> coordinates, Path folder, PlaceFeatures.Listener listener) {
        GeoClipSpace space = new GeoClipSpace(geoClip);
        Matrix features = PlaceFeatures.kept(space, geoClip.placesHash(), coordinates, folder, listener);
        return new GeoClipLocator(
                space, List.copyOf(coordinates), features, Settings.ofTemperature(1 / geoClip.scale()));
    }

    /**
     * The same coordinates with other settings.
     *
     * @param other settings
     * @return a changed copy, which shares the features
     */
    public GeoClipLocator with(Settings other) {
        return new GeoClipLocator(space, coordinates, features, other);
    }

    /**
     * Its settings.
     *
     * @return temperature, candidates and width of the density
     */
    public Settings settings() {
        return settings;
    }

    @Override
    public String name() {
        return space.name();
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        List<Prediction> predictions = new ArrayList<>();
        for (int from = 0; from < queries.size(); from += QUERIES) {
            predictions.addAll(locateBlock(queries.subList(from, Math.min(queries.size(), from + QUERIES))));
        }
        return List.copyOf(predictions);
    }

    private List<Prediction> locateBlock(List<Query> queries) {
        Matrix photos =
                Features.requireFinite(new Normalized(space.name()).of(space.of(Query.embeddings(queries))), queries);
        float[] cosines = cosines(photos);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            predictions.add(predict(queries.get(i).id(), cosines, i * coordinates.size()));
        }
        return predictions;
    }

    /** Of each photo with each coordinate, [Q, P]. */
    private float[] cosines(Matrix photos) {
        int count = Math.toIntExact(photos.rows());
        float[] cosines = new float[Math.multiplyExact(count, coordinates.size())];
        boolean isOnePiece = features.rows() * features.columns() * Float.BYTES <= ONE_PIECE_BYTES;
        int block = isOnePiece ? coordinates.size() : Matrix.MOST_BLOCK_ROWS;
        for (int from = 0; from < coordinates.size(); from += block) {
            int places = Math.min(block, coordinates.size() - from);
            try (NDManager manager = TensorEngine.manager()) {
                NDArray right = array(manager, features.block(from, places), places);
                float[] part = array(manager, photos.block(0, count), count)
                        .matMul(right.transpose())
                        .toFloatArray();
                for (int i = 0; i < count; i++) {
                    System.arraycopy(part, i * places, cosines, i * coordinates.size() + from, places);
                }
            }
        }
        return cosines;
    }

    private NDArray array(NDManager manager, ByteBuffer rows, int count) {
        return manager.create(rows, new Shape(count, features.columns()), DataType.FLOAT32);
    }

    private Prediction predict(String query, float[] cosines, int from) {
        List<Integer> best = best(cosines, from);
        double highest = cosines[from + best.get(0)];
        double sum = 0;
        for (int i = from; i < from + coordinates.size(); i++) {
            sum += Math.exp((cosines[i] - highest) / settings.temperature());
        }
        List<Candidate> candidates = new ArrayList<>();
        double[] weights = new double[best.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp((cosines[from + best.get(i)] - highest) / settings.temperature()) / sum;
            LatLng place = coordinates.get(best.get(i));
            candidates.add(new Candidate(place, Proposal.Origin.COORDINATE, weights[i], i + 1));
        }
        SphereDensity density = SphereDensity.around(candidates, Candidate::place, weights, settings.sigmaDegrees());
        return Prediction.of(query, candidates.get(0).place(), candidates, density);
    }

    /** Indices of the most similar coordinates, most similar first. */
    private List<Integer> best(float[] cosines, int from) {
        Comparator<Integer> order = Comparator.<Integer>comparingDouble(i -> -cosines[from + i])
                .thenComparingDouble(i -> coordinates.get(i).latDegrees())
                .thenComparingDouble(i -> coordinates.get(i).lngDegrees());
        PriorityQueue<Integer> kept = new PriorityQueue<>(order.reversed()); // the worst at its head
        for (int i = 0; i < coordinates.size(); i++) {
            if (kept.size() < settings.candidates()) {
                kept.add(i);
            } else if (cosines[from + i] >= cosines[from + kept.peek()] && order.compare(i, kept.peek()) < 0) {
                kept.poll();
                kept.add(i);
            }
        }
        return kept.stream().sorted(order).toList();
    }
}

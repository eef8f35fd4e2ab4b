package org.terrella.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.geo.Centroid;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.partition.Optics;
import org.terrella.partition.Partition;
import org.terrella.partition.PointDistances;
import org.terrella.tensor.Matrix;

/**
 * Clusters of photos inside cells, each with the mean of its photos' embeddings: PIGEON's location clusters. Immutable.
 *
 * <p>As the released code has it: OPTICS over great-circle distances in each cell, zeros replaced by a centimetre; a cell with
 * fewer photos than make a dense point is one cluster; noise belongs to none; embeddings are averaged as they are.
 *
 * @see <a href="https://arxiv.org/abs/2307.05845">Haas et al. 2024</a>, section 3.5
 */
public final class Prototypes {

    private static final double NO_ZERO_KM = 1e-5;

    private final int[] cells; // ascending
    private final List<LatLng> places;
    private final int width;
    private final float[] vectors;

    /**
     * How clusters are looked for.
     *
     * @param minSamples how many photos make the surroundings of one dense, 2 or more
     * @param xi least relative fall or rise that bounds a cluster, in (0, 1)
     */
    public record Settings(int minSamples, double xi) {

        /** PIGEON's. */
        public static final Settings PIGEON = new Settings(3, 0.15);

        /** PIGEOTTO's, for millions of photos. */
        public static final Settings PIGEOTTO = new Settings(100, 0.1);
    }

    /**
     * A prototype that a photo was compared with.
     *
     * @param prototype its number
     * @param distance Euclidean, between its embedding and the photo's
     */
    public record Match(int prototype, double distance) {}

    /** Takes the arrays as its own. */
    Prototypes(int[] cells, List<LatLng> places, int width, float[] vectors) {
        this.cells = cells;
        this.places = List.copyOf(places);
        this.width = width;
        this.vectors = vectors;
    }

    /**
     * Finds clusters and averages embeddings, to half precision.
     *
     * @param partition the cells
     * @param places where each photo was taken
     * @param embeddings of each photo, [N, D]
     * @param settings how clusters are looked for
     * @return the prototypes; none of a cell in which all photos are noise
     */
    public static Prototypes fit(Partition partition, List<LatLng> places, Matrix embeddings, Settings settings) {
        List<List<Integer>> ofCell = IntStream.range(0, partition.size())
                .<List<Integer>>mapToObj(cell -> new ArrayList<>())
                .toList();
        for (int photo = 0; photo < places.size(); photo++) {
            int index = photo;
            partition
                    .classOf(places.get(photo))
                    .ifPresent(cell -> ofCell.get(cell).add(index));
        }
        List<Integer> cells = new ArrayList<>();
        List<LatLng> middles = new ArrayList<>();
        List<float[]> means = new ArrayList<>();
        for (int cell = 0; cell < ofCell.size(); cell++) {
            List<Integer> photos = ofCell.get(cell);
            for (int[] cluster : clusters(photos.stream().map(places::get).toList(), settings)) {
                int[] members = Arrays.stream(cluster).map(photos::get).toArray();
                cells.add(cell);
                middles.add(
                        Centroid.of(Arrays.stream(members).mapToObj(places::get).toList())
                                .orElse(places.get(members[0])));
                means.add(mean(members, embeddings));
            }
        }
        float[] all = new float[means.size() * embeddings.columns()];
        for (int i = 0; i < means.size(); i++) {
            System.arraycopy(means.get(i), 0, all, i * embeddings.columns(), embeddings.columns());
        }
        PrototypeTensors.round(all);
        return new Prototypes(cells.stream().mapToInt(Integer::intValue).toArray(), middles, embeddings.columns(), all);
    }

    private static List<int[]> clusters(List<LatLng> places, Settings settings) {
        if (places.isEmpty()) {
            return List.of();
        }
        if (places.size() < settings.minSamples()) {
            return List.of(IntStream.range(0, places.size()).toArray());
        }
        return Optics.of(settings.minSamples())
                .order(PointDistances.greatCircleKm(places).withoutZeros(NO_ZERO_KM))
                .clusters(settings.xi(), settings.minSamples());
    }

    private static float[] mean(int[] members, Matrix embeddings) {
        double[] sum = new double[embeddings.columns()];
        for (int member : members) {
            float[] row = embeddings.row(member);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += row[i];
            }
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / members.length);
        }
        return mean;
    }

    /**
     * How many there are.
     *
     * @return over all cells
     */
    public int size() {
        return cells.length;
    }

    /**
     * Numbers of an embedding.
     *
     * @return D
     */
    public int width() {
        return width;
    }

    /**
     * The middle of a prototype's photos.
     *
     * @param prototype its number, from 0
     * @return their centroid
     */
    public LatLng place(int prototype) {
        return places.get(prototype);
    }

    /**
     * The prototype of a cell that is most like a photo.
     *
     * @param cell the cell
     * @param embedding the photo's, [D]
     * @return the nearest; nothing if the cell has none
     */
    public Optional<Match> nearest(int cell, float[] embedding) {
        if (embedding.length != width) {
            throw new IllegalArgumentException(
                    "expected an embedding of " + width + " numbers, found " + embedding.length);
        }
        return of(cell).mapToObj(prototype -> new Match(prototype, distance(prototype, embedding)))
                .min(Comparator.comparingDouble(Match::distance));
    }

    /**
     * The prototype of a cell in whose surroundings a place lies.
     *
     * @param cell the cell
     * @param place a place
     * @return the one whose middle is nearest; nothing if the cell has none
     */
    public Optional<Integer> around(int cell, LatLng place) {
        return of(cell).boxed()
                .min(Comparator.comparingDouble(prototype -> GreatCircle.km(place, places.get(prototype))));
    }

    private IntStream of(int cell) {
        int found = Arrays.binarySearch(cells, cell);
        if (found < 0) {
            return IntStream.empty();
        }
        int first = found;
        while (first > 0 && cells[first - 1] == cell) {
            first--;
        }
        return IntStream.range(first, cells.length).takeWhile(prototype -> cells[prototype] == cell);
    }

    private double distance(int prototype, float[] embedding) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            double difference = (double) vectors[prototype * width + i] - embedding[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** Cell of a prototype. */
    int cell(int prototype) {
        return cells[prototype];
    }

    /** All embeddings, one after the other; a copy. */
    float[] vectors() {
        return vectors.clone();
    }
}

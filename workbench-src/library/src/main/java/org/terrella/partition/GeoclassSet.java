package org.terrella.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.terrella.geo.Centroid;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

/**
 * Classes of many small geocells each, merged by what is near and looks alike: one of the sets of a classifier in the style of
 * CPlaNet. The weights, class counts and order of the paper's own are not known.
 *
 * @see <a href="https://arxiv.org/abs/1808.02130">Seo et al. 2018</a>
 */
public final class GeoclassSet implements GeocellUnion {

    private final GeoclassSettings settings;
    private final List<GeocellId> pieces;
    private final int[] classes; // by piece
    private final List<Geoclass> all;
    private final CellCurve curve;
    private final double[] areas;
    private final int photosLeftOut;

    /**
     * What is known of a class.
     *
     * @param photos how many photos made it
     * @param mean mean of their unit vectors, which stands for it
     */
    public record Geoclass(int photos, LatLng mean) {}

    /** Of disjoint geocells, each with the number of its class. */
    GeoclassSet(
            GeoclassSettings settings, List<GeocellId> pieces, int[] classes, List<Geoclass> all, int photosLeftOut) {
        if (classes.length != pieces.size()
                || Arrays.stream(classes).anyMatch(each -> each < 0 || each >= all.size())) {
            throw new IllegalArgumentException("each of " + pieces.size() + " geocells must be of one of " + all.size()
                    + " geoclasses, found " + classes.length + " from "
                    + Arrays.stream(classes).min().orElse(0) + " to "
                    + Arrays.stream(classes).max().orElse(0));
        }
        this.settings = settings;
        this.pieces = List.copyOf(pieces);
        this.classes = classes.clone();
        this.all = List.copyOf(all);
        this.curve = CellCurve.of(pieces);
        this.photosLeftOut = photosLeftOut;
        areas = new double[all.size()];
        for (int piece = 0; piece < classes.length; piece++) {
            areas[classes[piece]] += pieces.get(piece).areaSquareKm();
        }
    }

    /**
     * Merges small geocells.
     *
     * @param places where photos were taken
     * @param vectors what the photos look like, [N, E], a row for each place
     * @param settings how many classes, and what is merged
     * @return the set; of fewer classes if there are fewer geocells
     * @throws IllegalArgumentException if there are not as many rows as places
     */
    public static GeoclassSet fit(List<LatLng> places, Matrix vectors, GeoclassSettings settings) {
        if (vectors.rows() != places.size()) {
            throw new IllegalArgumentException("expected a vector for each place, found " + vectors.rows()
                    + " vectors and " + places.size() + " places");
        }
        GeocellPartition cells = GeocellPartition.fit(places, settings.pieces().with(CellAnswer.MEAN));
        Assignment photos = cells.classesOf(places);
        double[][] looks = new double[cells.size()][vectors.columns()];
        photos.inside().forEach(photo -> {
            float[] vector = vectors.row(photo);
            double[] sum = looks[photos.classOf(photo).orElseThrow()];
            Arrays.setAll(sum, i -> sum[i] + vector[i]);
        });
        int[] classes = new MergingGraph(cells, looks, settings.weighting()).merge(settings.classes());
        return new GeoclassSet(
                settings, cells.pieces(), classes, geoclasses(places, photos, classes), cells.photosLeftOut());
    }

    private static List<Geoclass> geoclasses(List<LatLng> places, Assignment photos, int[] classes) {
        List<List<LatLng>> inside = new ArrayList<>();
        IntStream.rangeClosed(0, Arrays.stream(classes).max().orElse(-1))
                .forEach(each -> inside.add(new ArrayList<>()));
        photos.inside()
                .forEach(photo ->
                        inside.get(classes[photos.classOf(photo).orElseThrow()]).add(places.get(photo)));
        return inside.stream()
                .map(each -> new Geoclass(each.size(), Centroid.of(each).orElse(each.get(0))))
                .toList();
    }

    /**
     * How it was made.
     *
     * @return the settings
     */
    public GeoclassSettings settings() {
        return settings;
    }

    /**
     * Photos in holes.
     *
     * @return how many there are among those that made it
     */
    public int photosLeftOut() {
        return photosLeftOut;
    }

    /**
     * The class of a geocell.
     *
     * @param piece index into {@link #pieces}
     * @return the class
     */
    public int classOfPiece(int piece) {
        return classes[piece];
    }

    @Override
    public List<GeocellId> pieces() {
        return pieces;
    }

    @Override
    public OptionalInt classOf(LatLng place) {
        return ofPiece(curve.find(place));
    }

    @Override
    public OptionalInt classOf(GeocellId id) {
        return ofPiece(curve.find(id));
    }

    private OptionalInt ofPiece(OptionalInt piece) {
        return piece.isPresent() ? OptionalInt.of(classes[piece.getAsInt()]) : piece;
    }

    @Override
    public String name() {
        return "geoclasses";
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public int photos(int cell) {
        return all.get(cell).photos();
    }

    @Override
    public LatLng answer(int cell) {
        return all.get(cell).mean();
    }

    @Override
    public double areaSquareKm(int cell) {
        return areas[cell];
    }

    @Override
    public PartitionTensors tensors() {
        return GeoclassTensors.of(this);
    }

    @Override
    public String summary() {
        int[] photos = all.stream().mapToInt(Geoclass::photos).toArray();
        GeoclassSettings.Weighting weights = settings.weighting();
        return String.format(
                Locale.ROOT,
                "%,d geoclasses of %,d geocells, %d to %d photos each, %,d photos in none, merged by photos %.2f, cells %.2f,"
                        + " area %.2f, looks %.2f; the answer is %s",
                all.size(),
                pieces.size(),
                Arrays.stream(photos).min().orElse(0),
                Arrays.stream(photos).max().orElse(0),
                photosLeftOut,
                weights.photos(),
                weights.cells(),
                weights.area(),
                weights.visual(),
                CellAnswer.MEAN.phrase());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeoclassSet same
                && settings.equals(same.settings)
                && pieces.equals(same.pieces)
                && Arrays.equals(classes, same.classes)
                && all.equals(same.all)
                && photosLeftOut == same.photosLeftOut;
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(settings, pieces, all);
    }

    @Override
    public String toString() {
        return summary();
    }
}

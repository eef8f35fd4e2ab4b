package org.terrella.partition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Checkpoint;

/**
 * Geocells that are small where photos are many: classes for a classifier of places.
 *
 * <p>The cells are disjoint; they leave holes where photos are too few. Finding a cell takes O(log cells).
 *
 * @see <a href="https://arxiv.org/abs/1602.05314">Weyand, Kostrikov and Philbin 2016</a>, section 3.1
 */
public final class GeocellPartition implements GeocellUnion {

    private final List<Geocell> cells;
    private final GeocellSettings settings;
    private final int photosLeftOut;
    private final CellCurve curve;

    /**
     * A piece of the Earth treated as a class.
     *
     * @param id the cell of S2's hierarchy
     * @param photos how many photos made it
     * @param mean mean of their places, of degrees if the answer is {@link CellAnswer#ARITHMETIC_MEAN}, else of unit vectors
     */
    public record Geocell(GeocellId id, int photos, LatLng mean) {}

    /**
     * Checks that the cells are disjoint.
     *
     * @param cells the cells in any order; a class is an index into them
     * @param settings how they were made
     * @param photosLeftOut how many photos lie in holes
     * @throws IllegalArgumentException if one contains another
     */
    public GeocellPartition(List<Geocell> cells, GeocellSettings settings, int photosLeftOut) {
        this.cells = List.copyOf(cells);
        this.settings = settings;
        this.photosLeftOut = photosLeftOut;
        this.curve = CellCurve.of(cells.stream().map(Geocell::id).toList());
    }

    /**
     * Divides the Earth by places of photos: from a level on, a cell with too many photos is quartered; one with too few is
     * left out.
     *
     * @param places where photos were taken; their order does not matter
     * @param settings how full cells may be
     * @return the partition, in ascending order of ids; without cells if there are too few photos for any
     */
    public static GeocellPartition fit(List<LatLng> places, GeocellSettings settings) {
        List<Geocell> cells = Quadtree.cells(places, settings);
        int kept = cells.stream().mapToInt(Geocell::photos).sum();
        return new GeocellPartition(cells, settings, places.size() - kept);
    }

    /**
     * Reads geocells.
     *
     * @param checkpoint a file of weights that keeps them
     * @return the partition
     * @throws org.terrella.file.InputException if the file keeps none, or damaged ones
     */
    public static GeocellPartition read(Checkpoint checkpoint) {
        return GeocellTensors.read(checkpoint, "");
    }

    /**
     * The cells.
     *
     * @return a class is an index into them
     */
    public List<Geocell> cells() {
        return cells;
    }

    /**
     * How they were made.
     *
     * @return the settings
     */
    public GeocellSettings settings() {
        return settings;
    }

    /**
     * Photos in holes.
     *
     * @return how many there are among those that made the cells
     */
    public int photosLeftOut() {
        return photosLeftOut;
    }

    @Override
    public OptionalInt classOf(LatLng place) {
        return curve.find(place);
    }

    @Override
    public OptionalInt classOf(GeocellId id) {
        return curve.find(id);
    }

    /**
     * Whether a cell is one of these, rather than a part or a union of some.
     *
     * @param id any cell
     * @return true if a class is this very cell
     */
    public boolean has(GeocellId id) {
        OptionalInt found = curve.find(id);
        return found.isPresent() && cells.get(found.getAsInt()).id().equals(id);
    }

    @Override
    public List<GeocellId> pieces() {
        return cells.stream().map(Geocell::id).toList();
    }

    @Override
    public String name() {
        return "geocells";
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public int photos(int cell) {
        return cells.get(cell).photos();
    }

    @Override
    public LatLng answer(int cell) {
        Geocell found = cells.get(cell);
        return settings.answer() == CellAnswer.CENTRE ? found.id().centre() : found.mean();
    }

    @Override
    public double areaSquareKm(int cell) {
        return cells.get(cell).id().areaSquareKm();
    }

    @Override
    public PartitionTensors tensors() {
        return GeocellTensors.of(this);
    }

    /**
     * Median number of photos in a cell.
     *
     * @return 0 if there are no cells
     */
    public double medianPhotos() {
        int[] photos = cells.stream().mapToInt(Geocell::photos).sorted().toArray();
        int n = photos.length;
        return n == 0 ? 0 : (photos[(n - 1) / 2] + photos[n / 2]) / 2.0;
    }

    @Override
    public String summary() {
        int[] levels = cells.stream().mapToInt(cell -> cell.id().level()).toArray();
        return String.format(
                Locale.ROOT,
                "%,d geocells of level %d to %d, median of %.0f photos (%d to %d allowed), %,d photos in none; the answer is %s",
                cells.size(),
                Arrays.stream(levels).min().orElse(0),
                Arrays.stream(levels).max().orElse(0),
                medianPhotos(),
                settings.fewest(),
                settings.most(),
                photosLeftOut,
                settings.answer().phrase());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeocellPartition same
                && cells.equals(same.cells)
                && settings.equals(same.settings)
                && photosLeftOut == same.photosLeftOut;
    }

    @Override
    public int hashCode() {
        return Objects.hash(cells, settings, photosLeftOut);
    }

    @Override
    public String toString() {
        return summary();
    }
}

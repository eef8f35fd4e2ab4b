package org.terrella.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.terrella.geo.Centroid;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Checkpoint;

/**
 * Geocells that are small where photos are many: classes for a classifier of places.
 *
 * <p>Immutable. The cells are disjoint; they leave holes where photos are too few.
 *
 * @param cells the cells, in ascending order of their ids; a class is an index into them
 * @param settings how they were made
 * @param photosLeftOut how many photos lie in holes
 * @see <a href="https://arxiv.org/abs/1602.05314">Weyand, Kostrikov and Philbin 2016</a>, section 3.1
 */
public record GeocellPartition(List<Geocell> cells, Settings settings, int photosLeftOut) implements Partition {

    /**
     * A piece of the Earth treated as a class.
     *
     * @param id the cell of S2's hierarchy
     * @param photos how many photos made it
     * @param mean centroid of their places, which stands for the cell
     */
    public record Geocell(GeocellId id, int photos, LatLng mean) {}

    /**
     * How full cells may be.
     *
     * @param most a cell with more photos is divided
     * @param fewest a cell with fewer photos is left out, 1 or more and at most {@code most}
     */
    public record Settings(int most, int fewest) {

        /** A finest cell holds this share of the photos, unless that is too few or more than published partitions have. */
        private static final int CELLS = 400;

        private static final int LEAST_MOST = 20;
        private static final int LARGEST_MOST = 1000;

        /**
         * Checks the numbers.
         *
         * @param most a cell with more photos is divided
         * @param fewest a cell with fewer photos is left out
         * @throws IllegalArgumentException if they are not as said
         */
        public Settings {
            if (fewest < 1 || most < fewest) {
                throw new IllegalArgumentException(
                        "a geocell must hold from 1 or more to no fewer photos, found from " + fewest + " to " + most);
            }
        }

        /**
         * The shape of PlaNet's rule, for fewer photos than it had: at most a 400th of them, from 20 to 1,000, and at
         * least a twentieth of that, from 3.
         *
         * @param photos how many photos there are
         * @return the settings
         */
        public static Settings forPhotos(int photos) {
            int most = Math.max(LEAST_MOST, Math.min(LARGEST_MOST, photos / CELLS));
            return new Settings(most, Math.max(3, most / 20));
        }
    }

    /**
     * Checks that the cells are disjoint and in order.
     *
     * @param cells the cells
     * @param settings how they were made
     * @param photosLeftOut how many photos lie in holes
     * @throws IllegalArgumentException if they are not
     */
    public GeocellPartition {
        cells = List.copyOf(cells);
        for (int i = 1; i < cells.size(); i++) {
            GeocellId before = cells.get(i - 1).id();
            GeocellId id = cells.get(i).id();
            if (before.compareTo(id) >= 0 || before.contains(id) || id.contains(before)) {
                throw new IllegalArgumentException("geocells must be disjoint and in ascending order, found "
                        + before.token() + " before " + id.token());
            }
        }
    }

    /**
     * Divides the Earth by places of photos: from S2's six faces on, a cell with too many photos is quartered; one with too
     * few is left out.
     *
     * @param places where photos were taken; their order does not matter
     * @param settings how full cells may be
     * @return the partition; without cells if there are too few photos for any
     */
    public static GeocellPartition fit(List<LatLng> places, Settings settings) {
        List<Located> all = places.stream()
                .map(place -> new Located(GeocellId.of(place, GeocellId.FINEST_LEVEL), place))
                .sorted()
                .toList();
        List<Geocell> cells = new ArrayList<>();
        for (int face = 0; face < GeocellId.FACES; face++) {
            divide(GeocellId.ofFace(face), all, settings, cells);
        }
        int kept = cells.stream().mapToInt(Geocell::photos).sum();
        return new GeocellPartition(cells, settings, places.size() - kept);
    }

    /** A place and the finest cell it lies in. */
    private record Located(GeocellId finest, LatLng place) implements Comparable<Located> {
        @Override
        public int compareTo(Located other) {
            int order = finest.compareTo(other.finest);
            if (order == 0) { // within a centimetre; so that a mean does not depend on the order of photos
                order = Double.compare(place.latDegrees(), other.place.latDegrees());
            }
            return order == 0 ? Double.compare(place.lngDegrees(), other.place.lngDegrees()) : order;
        }
    }

    private static void divide(GeocellId id, List<Located> around, Settings settings, List<Geocell> into) {
        List<Located> inside =
                around.stream().filter(each -> id.contains(each.finest())).toList();
        if (inside.size() > settings.most() && id.level() < GeocellId.FINEST_LEVEL) {
            id.children().forEach(child -> divide(child, inside, settings, into));
        } else if (inside.size() >= settings.fewest()) {
            LatLng mean =
                    Centroid.of(inside.stream().map(Located::place).toList()).orElseGet(id::centre);
            into.add(new Geocell(id, inside.size(), mean));
        }
    }

    @Override
    public OptionalInt classOf(LatLng place) {
        GeocellId finest = GeocellId.of(place, GeocellId.FINEST_LEVEL);
        List<GeocellId> ids = new CellIds(cells);
        int found = Collections.binarySearch(ids, finest);
        int after = found >= 0 ? found : -found - 1; // a cell comes amid its children along the curve
        return IntStream.of(after - 1, after)
                .filter(i -> i >= 0 && i < cells.size() && ids.get(i).contains(finest))
                .findFirst();
    }

    /** Ids of cells as a list of random access, without a copy. */
    private static final class CellIds extends java.util.AbstractList<GeocellId> implements java.util.RandomAccess {
        private final List<Geocell> cells;

        CellIds(List<Geocell> cells) {
            this.cells = cells;
        }

        @Override
        public GeocellId get(int index) {
            return cells.get(index).id();
        }

        @Override
        public int size() {
            return cells.size();
        }
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
        return cells.get(cell).mean();
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
                java.util.Locale.ROOT,
                "%,d geocells of level %d to %d, median of %.0f photos (%d to %d allowed), %,d photos in none",
                cells.size(),
                Arrays.stream(levels).min().orElse(0),
                Arrays.stream(levels).max().orElse(0),
                medianPhotos(),
                settings.fewest(),
                settings.most(),
                photosLeftOut);
    }
}

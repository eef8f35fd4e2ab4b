package org.terrella.partition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;

/**
 * Cells of a quadtree in latitude and longitude, as OSV-5M's baseline has them: the box around all photos is quartered at the middles of its
 * sides, and so is each quarter with enough photos, to a greatest depth; quarters without photos are no classes.
 *
 * <p>Immutable. Classes are in the order of the tree, the south-west quarter first, then south-east, north-west, north-east.
 *
 * @see <a href="https://arxiv.org/abs/2404.18873">Astruc et al. 2024</a>; {@code gastruc/osv5m},
 *     {@code scripts/preprocessing/enrich-metadata-quadtree.py} at 4e60753
 */
public final class QuadtreeCells implements Partition {

    private static final int QUARTERS = 4;

    private final Settings settings;
    private final CellBox root;
    private final List<Cell> cells;
    private final Map<Long, Integer> classes = new HashMap<>();

    /**
     * How the Earth is divided.
     *
     * @param depth how often a cell is quartered at most
     * @param split a cell with as many photos or more is quartered
     */
    public record Settings(int depth, int split) {

        private static final int DEEPEST = 31; // a code has two bits for each quartering

        /** Those of OSV-5M, for its five million photos. */
        public static final Settings OSV5M = new Settings(10, 1000);

        /**
         * Checks the numbers.
         *
         * @param depth 1 to 31
         * @param split 2 or more
         * @throws IllegalArgumentException if they are others
         */
        public Settings {
            if (depth < 1 || depth > DEEPEST - 1 || split < 2) {
                throw new IllegalArgumentException("a quadtree must be 1 to " + (DEEPEST - 1)
                        + " deep and split cells of 2 photos or more, found " + depth + " and " + split);
            }
        }

        /**
         * For other numbers of photos than OSV-5M's: as deep, and split at as many photos as classifiers of geocells have in a cell.
         *
         * @param photos how many there are
         * @return the settings
         */
        public static Settings forPhotos(int photos) {
            return new Settings(OSV5M.depth, GeocellSettings.forPhotos(photos).most());
        }
    }

    /**
     * A class.
     *
     * @param code 1, then two bits for each quarter on the way to it
     * @param mean mean latitude and longitude of its photos
     * @param photos how many
     */
    record Cell(long code, LatLng mean, int photos) {

        private int depth() {
            return (Long.SIZE - 1 - Long.numberOfLeadingZeros(code)) / 2;
        }

        /** Of the cell on its way which is so deep; of itself if it is not deeper. */
        private long ancestor(int depth) {
            return depth() > depth ? code >> 2 * (depth() - depth) : code;
        }
    }

    QuadtreeCells(Settings settings, CellBox root, List<Cell> cells) {
        this.settings = settings;
        this.root = root;
        this.cells = List.copyOf(cells);
        for (Cell cell : cells) {
            classes.put(cell.code(), classes.size());
        }
    }

    /**
     * Divides the Earth by photos.
     *
     * @param places where they were taken, one or more
     * @param settings how
     * @return the cells
     * @throws IllegalArgumentException if there are no places
     */
    public static QuadtreeCells fit(List<LatLng> places, Settings settings) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a quadtree is made of one or more places, found none");
        }
        List<Double> lats = places.stream().map(LatLng::latDegrees).toList();
        List<Double> lngs = places.stream().map(LatLng::lngDegrees).toList();
        CellBox root =
                new CellBox(Collections.min(lats), Collections.min(lngs), Collections.max(lats), Collections.max(lngs));
        List<Cell> cells = new ArrayList<>();
        divide(places, root, 1, settings.depth(), settings, cells);
        return new QuadtreeCells(settings, root, cells);
    }

    private static void divide(
            List<LatLng> places, CellBox box, long code, int left, Settings settings, List<Cell> cells) {
        if (left == 0 || places.size() < settings.split()) {
            double lat =
                    places.stream().mapToDouble(LatLng::latDegrees).average().orElseThrow();
            double lng =
                    places.stream().mapToDouble(LatLng::lngDegrees).average().orElseThrow();
            cells.add(new Cell(code, LatLng.ofDegrees(lat, lng), places.size()));
            return;
        }
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            int which = quarter;
            List<LatLng> inside = places.stream()
                    .filter(place -> box.quarterOf(place) == which)
                    .toList();
            if (!inside.isEmpty()) {
                divide(inside, box.quarter(quarter), code << 2 | quarter, left - 1, settings, cells);
            }
        }
    }

    /**
     * The coarser divisions that cells lie in, as the hierarchical loss of OSV-5M has them: of each depth above the deepest, in which cells
     * that are not as deep stay as they are.
     *
     * @return from the finest to the coarsest, of each the number of the piece that a class lies in, from 0 in the order of classes
     */
    public List<int[]> ancestors() {
        int deepest = cells.stream().mapToInt(Cell::depth).max().orElse(0);
        return IntStream.range(1, deepest)
                .map(up -> deepest - up)
                .mapToObj(this::ancestors)
                .toList();
    }

    private int[] ancestors(int depth) {
        Map<Long, Integer> pieces = new LinkedHashMap<>();
        return cells.stream()
                .mapToInt(cell -> {
                    pieces.putIfAbsent(cell.ancestor(depth), pieces.size());
                    return pieces.get(cell.ancestor(depth));
                })
                .toArray();
    }

    /**
     * The piece of the Earth that is a class.
     *
     * @param cell a class
     * @return its box
     */
    public CellBox box(int cell) {
        CellBox box = root;
        long code = cells.get(cell).code();
        for (int shift = 2 * cells.get(cell).depth() - 2; shift >= 0; shift -= 2) {
            box = box.quarter((int) (code >> shift & 3));
        }
        return box;
    }

    Settings settings() {
        return settings;
    }

    CellBox root() {
        return root;
    }

    List<Cell> cells() {
        return cells;
    }

    @Override
    public String name() {
        return "quadtree";
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public OptionalInt classOf(LatLng place) {
        if (!root.contains(place)) {
            return OptionalInt.empty();
        }
        CellBox box = root;
        long code = 1;
        for (int depth = 0; depth <= settings.depth(); depth++) {
            if (classes.containsKey(code)) {
                return OptionalInt.of(classes.get(code));
            }
            int quarter = box.quarterOf(place);
            box = box.quarter(quarter);
            code = code << 2 | quarter;
        }
        return OptionalInt.empty();
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
        return box(cell).squareKm();
    }

    @Override
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%,d cells of a quadtree, quartered from %,d photos on to depth %d",
                size(),
                settings.split(),
                settings.depth());
    }

    @Override
    public PartitionTensors tensors() {
        return QuadtreeTensors.of(this);
    }
}

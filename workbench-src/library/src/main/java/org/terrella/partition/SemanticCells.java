package org.terrella.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.Centroid;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;
import org.terrella.geo.UnitVectorTree;

/**
 * Geocells that follow administrative borders: PIGEON's semantic cells, with the towns of the gazetteer in the place of outlines.
 *
 * <p>Immutable; every place lies in one. A first-level division is where one of its towns is the nearest of all towns that are
 * nearest to some photo; so land without photos joins what is nearest. Small ones are fused with neighbours of their country,
 * full ones split along clusters of photos and divided by the nearest centroid or photo. No cell mixes countries.
 *
 * @see <a href="https://arxiv.org/abs/2307.05845">Haas et al. 2024</a>, section 3.1 and its released code
 */
public final class SemanticCells implements Partition {

    private final VoronoiTree tree;
    private final List<Cell> cells;
    private final String settings;

    /**
     * What stands for a class.
     *
     * @param photos how many photos made it
     * @param mean centroid of their places
     * @param areaSquareKm how large it is, roughly
     */
    record Cell(int photos, LatLng mean, double areaSquareKm) {}

    /**
     * How full cells may be, and how full ones are split.
     *
     * @param fewest a cell with fewer photos is fused with another, 1 or more
     * @param most a cell with more photos is split where its photos have clusters, at least {@code fewest}
     * @param rounds how clusters are looked for, a round where those before found none
     * @param seed by which small cells are drawn
     */
    public record Settings(int fewest, int most, List<PlaceClusters> rounds, long seed) {

        /** PIGEON's: for some hundred thousand photos or fewer. */
        public static final Settings PIGEON = new Settings(
                30,
                60,
                List.of(
                        new PlaceClusters.ByOptics(8, 0.05),
                        new PlaceClusters.ByOptics(10, 0.025),
                        new PlaceClusters.ByOptics(15, 0.015)),
                330);

        /** PIGEOTTO's: for millions of photos. */
        public static final Settings PIGEOTTO = new Settings(
                1000,
                2000,
                List.of(
                        new PlaceClusters.ByOptics(300, 0.05),
                        new PlaceClusters.ByOptics(400, 0.005),
                        new PlaceClusters.ByOptics(1000, 0.0001)),
                330);

        /**
         * Copies the rounds and checks the numbers.
         *
         * @param fewest a cell with fewer photos is fused with another
         * @param most a cell with more photos is split
         * @param rounds how clusters are looked for
         * @param seed by which small cells are drawn
         * @throws IllegalArgumentException if fewest is below 1 or above most
         */
        public Settings {
            rounds = List.copyOf(rounds);
            if (fewest < 1 || most < fewest) {
                throw new IllegalArgumentException(
                        "a semantic cell must hold from 1 or more to no fewer photos, found from " + fewest + " to "
                                + most);
            }
        }

        @Override
        public String toString() {
            return fewest + " to " + most + " photos, split by "
                    + rounds.stream().map(Object::toString).collect(Collectors.joining("; ")) + ", seed " + seed;
        }
    }

    SemanticCells(VoronoiTree tree, List<Cell> cells, String settings) {
        this.tree = tree;
        this.cells = List.copyOf(cells);
        this.settings = settings;
        if (tree.cells() != cells.size()) {
            throw new IllegalArgumentException(
                    "expected a tree with " + cells.size() + " classes, found one with " + tree.cells());
        }
    }

    /**
     * Divides the Earth by places of photos.
     *
     * @param places where photos were taken, one or more; their order does not matter
     * @param settings how full cells may be, and how full ones are split
     * @return the cells
     * @throws IllegalArgumentException if there are no places
     */
    public static SemanticCells fit(List<LatLng> places, Settings settings) {
        return fit(places, Gazetteer.standard().cities(), settings);
    }

    static SemanticCells fit(List<LatLng> places, List<City> cities, Settings settings) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("semantic cells need a photo at least, found none");
        }
        Map<Integer, List<LatLng>> byTown = byNearestTown(places, cities);
        List<City> towns = byTown.keySet().stream().map(cities::get).toList();
        List<DivisionFusion.Part> parts =
                new DivisionFusion(settings.fewest(), settings.seed()).parts(towns, List.copyOf(byTown.values()));
        int[] partOfTown = new int[towns.size()];
        for (int part = 0; part < parts.size(); part++) {
            for (int town : parts.get(part).towns()) {
                partOfTown[town] = part;
            }
        }
        CellSplitting splitting = new CellSplitting(settings);
        List<VoronoiTree.Part> split =
                parts.stream().map(part -> splitting.split(part.places(), 0)).toList();
        List<VoronoiTree.Cell> cells = new ArrayList<>();
        VoronoiTree tree = VoronoiTree.of(
                new VoronoiTree.Divided(towns.stream().map(City::location).toList(), partOfTown, split), cells);
        return new SemanticCells(
                tree,
                IntStream.range(0, cells.size())
                        .mapToObj(cell -> cell(tree, cell, cells.get(cell).places()))
                        .toList(),
                settings.toString());
    }

    private static Map<Integer, List<LatLng>> byNearestTown(List<LatLng> places, List<City> cities) {
        int[] own = IntStream.range(0, cities.size())
                .filter(city -> cities.get(city).isPlaceOfItsOwn())
                .toArray();
        double[] vectors = new double[3 * cities.size()];
        for (int city : own) {
            UnitVector vector = UnitVector.of(cities.get(city).location());
            vectors[3 * city] = vector.x();
            vectors[3 * city + 1] = vector.y();
            vectors[3 * city + 2] = vector.z();
        }
        UnitVectorTree tree = new UnitVectorTree(vectors, own, new int[] {own.length});
        Map<Integer, List<LatLng>> byTown = new TreeMap<>();
        places.stream()
                .sorted(Comparator.comparingDouble(LatLng::latDegrees).thenComparingDouble(LatLng::lngDegrees))
                .forEach(place -> {
                    UnitVector point = UnitVector.of(place);
                    UnitVectorTree.Search search = tree.search(point.x(), point.y(), point.z(), UnitVectorTree.NONE);
                    search.in(0, own.length);
                    byTown.computeIfAbsent(search.nearest(), any -> new ArrayList<>())
                            .add(place);
                });
        return byTown;
    }

    private static Cell cell(VoronoiTree tree, int cell, List<LatLng> places) {
        LatLng mean = Centroid.of(places).orElse(places.get(0));
        return new Cell(places.size(), mean, CellArea.squareKm(mean, places, place -> tree.classOf(place) == cell));
    }

    @Override
    public String name() {
        return "semantic cells";
    }

    @Override
    public int size() {
        return cells.size();
    }

    /** {@inheritDoc} Never nothing. */
    @Override
    public OptionalInt classOf(LatLng place) {
        return OptionalInt.of(tree.classOf(place));
    }

    @Override
    public int photos(int cell) {
        return cells.get(cell).photos();
    }

    /** {@inheritDoc} The centroid of its photos. */
    @Override
    public LatLng answer(int cell) {
        return cells.get(cell).mean();
    }

    /** {@inheritDoc} Within about a fifth, counted on points around its answer; parts far from it may be missed. */
    @Override
    public double areaSquareKm(int cell) {
        return cells.get(cell).areaSquareKm();
    }

    @Override
    public String summary() {
        int[] photos = cells.stream().mapToInt(Cell::photos).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%,d semantic cells, median of %d photos, %d to %d of them (%s)",
                photos.length,
                photos[photos.length / 2],
                photos[0],
                photos[photos.length - 1],
                settings);
    }

    @Override
    public PartitionTensors tensors() {
        return SemanticTensors.of(tree, cells, settings);
    }
}

package org.terrella.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Region;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.partition.SemanticCells.Settings;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.SafetensorsFile;

class SemanticCellsTest {

    private static final PlaceClusters OPTICS = new PlaceClusters.ByOptics(3, 0.1);

    /** Three divisions of AA from west to east along the equator, then a country without any. */
    private static final List<City> FOUR_TOWNS =
            List.of(town(0, 0, "AA.1"), town(0, 10, "AA.2"), town(0, 20, "AA.3"), town(0, 30, "BB"));

    @Test
    void fusesSmallDivisionsWithEachOtherAndNeverAcrossABorder() {
        List<LatLng> places = new ArrayList<>();
        places.addAll(Collections.nCopies(5, new LatLng(0.1, 0)));
        places.addAll(Collections.nCopies(2, new LatLng(0.1, 10)));
        places.add(new LatLng(0.1, 20));
        places.add(new LatLng(0.1, 30));
        SemanticCells cells = SemanticCells.fit(places, FOUR_TOWNS, new Settings(3, 100, List.of(OPTICS), 1));
        // 2 and 1 photos are each too few and become one cell of 3; the one of BB is alone in its country
        assertEquals(3, cells.size());
        assertEquals(5, cells.photos(0));
        assertEquals(3, cells.photos(1));
        assertEquals(1, cells.photos(2));
        assertEquals(0, cells.classOf(new LatLng(0, 4.9)).getAsInt());
        assertEquals(1, cells.classOf(new LatLng(0, 5.1)).getAsInt());
        assertEquals(1, cells.classOf(new LatLng(0, 24.9)).getAsInt());
        assertEquals(2, cells.classOf(new LatLng(0, 25.1)).getAsInt());
        assertEquals(2, cells.classOf(new LatLng(0, -170)).getAsInt()); // 160° from BB's town, 170° from AA.1's
        assertEquals(new LatLng(0.1, 0).latDegrees(), cells.answer(0).latDegrees(), 1e-9);
    }

    @Test
    void prefersASmallNeighbourToALargeOne() {
        List<LatLng> places = new ArrayList<>();
        places.addAll(Collections.nCopies(2, new LatLng(0, 0)));
        places.addAll(Collections.nCopies(9, new LatLng(0, 10)));
        places.addAll(Collections.nCopies(1, new LatLng(0, 20)));
        SemanticCells cells = SemanticCells.fit(places, FOUR_TOWNS, new Settings(3, 100, List.of(OPTICS), 1));
        // all towns of AA are beside each other, so the two small ones fuse although the large one lies between
        assertEquals(2, cells.size());
        assertEquals(
                cells.classOf(new LatLng(0, 0)).getAsInt(),
                cells.classOf(new LatLng(0, 20)).getAsInt());
        assertEquals(9, cells.photos(cells.classOf(new LatLng(0, 10)).getAsInt()));
    }

    @Test
    void carvesTheFirstOfTwoClustersOutOfTheRest() {
        List<LatLng> places = new ArrayList<>(row(0, 8));
        places.addAll(row(1, 8));
        SemanticCells cells = SemanticCells.fit(places, FOUR_TOWNS, new Settings(4, 10, List.of(OPTICS), 1));
        assertEquals(2, cells.size());
        assertEquals(8, cells.photos(0));
        // from 0.07, the last of the first cluster, to 1.00, the first of the other: the middle is 0.535
        assertEquals(0, cells.classOf(new LatLng(0, 0.53)).getAsInt());
        assertEquals(1, cells.classOf(new LatLng(0, 0.54)).getAsInt());
        assertEquals(1, cells.classOf(new LatLng(0, 4.9)).getAsInt());
    }

    @Test
    void dividesAmongTheCentroidsOfThreeClusters() {
        List<LatLng> places = new ArrayList<>(row(0, 8));
        places.addAll(row(1, 8));
        places.addAll(row(3, 8));
        SemanticCells cells = SemanticCells.fit(places, FOUR_TOWNS, new Settings(4, 10, List.of(OPTICS), 1));
        assertEquals(3, cells.size());
        // centroids at 0.035, 1.035 and 3.035
        assertEquals(0, cells.classOf(new LatLng(0, 0.53)).getAsInt());
        assertEquals(1, cells.classOf(new LatLng(0, 0.54)).getAsInt());
        assertEquals(1, cells.classOf(new LatLng(0, 2.03)).getAsInt());
        assertEquals(2, cells.classOf(new LatLng(0, 2.04)).getAsInt());
    }

    @Test
    void leavesACellWhoseRestWouldBeNoiseAloneAndTooMuch() {
        List<LatLng> places = new ArrayList<>(row(0, 8));
        Random random = new Random(3);
        for (int i = 0; i < 12; i++) { // so far apart that OPTICS sees no group in them
            places.add(new LatLng(20 + 2 * i + random.nextDouble(), 0));
        }
        PlaceClusters first = new PlaceClusters.ByDbscan(3, 0.05);
        assertEquals(1, first.of(places).size());
        Settings most10 = new Settings(4, 10, List.of(first), 1);
        assertEquals(1, SemanticCells.fit(places, FOUR_TOWNS, most10).size());
        Settings most12 = new Settings(4, 12, List.of(first), 1);
        assertEquals(2, SemanticCells.fit(places, FOUR_TOWNS, most12).size());
    }

    @Test
    void startsAsTheDivisionOfTheNearestTown() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<City> towns = towns(random, 25);
            List<LatLng> places = places(random, towns, 40);
            SemanticCells cells =
                    SemanticCells.fit(places, towns, new Settings(1, Integer.MAX_VALUE, List.of(OPTICS), seed));
            Map<String, Integer> classes = new HashMap<>();
            for (LatLng place : places) {
                int cell = cells.classOf(place).getAsInt();
                assertEquals(cell, classes.computeIfAbsent(division(place, towns), any -> cell), "seed " + seed);
            }
            assertEquals(classes.size(), new HashSet<>(classes.values()).size(), "seed " + seed);
            assertEquals(classes.size(), cells.size(), "seed " + seed);
        }
    }

    @Test
    void keepsItsPromisesOnSeededSets(@TempDir Path folder) {
        int split = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<City> towns = towns(random, 12);
            List<LatLng> places = places(random, towns, 300);
            Settings settings = new Settings(8, 20, List.of(OPTICS, new PlaceClusters.ByOptics(5, 0.02)), seed);
            SemanticCells cells = SemanticCells.fit(places, towns, settings);
            int[] counts = new int[cells.size()];
            Map<Integer, Set<String>> countries = new HashMap<>();
            for (LatLng place : places) {
                int cell = cells.classOf(place).getAsInt();
                counts[cell]++;
                countries
                        .computeIfAbsent(cell, any -> new HashSet<>())
                        .add(division(place, towns).substring(0, 2));
            }
            for (int cell = 0; cell < counts.length; cell++) {
                String country = countries.get(cell).iterator().next();
                assertEquals(counts[cell], cells.photos(cell), "seed " + seed);
                assertEquals(1, countries.get(cell).size(), "seed " + seed);
                assertTrue(cells.areaSquareKm(cell) > 0, "seed " + seed);
                assertTrue(
                        counts[cell] >= 8
                                || countries.values().stream()
                                                .filter(each -> each.contains(country))
                                                .count()
                                        == 1,
                        "a cell of " + counts[cell] + " photos beside others of its country, seed " + seed);
            }
            split += cells.size() > towns.size() ? 1 : 0;
            List<LatLng> shuffled = new ArrayList<>(places);
            Collections.shuffle(shuffled, random);
            assertSameClasses(cells, SemanticCells.fit(shuffled, towns, settings), seed);
            if (seed % 20 == 0) {
                assertSameClasses(cells, PartitionTensors.read(written(cells, folder.resolve("cells"))), seed);
            }
        }
        assertTrue(split > 50, "expected most sets to be split, found " + split);
    }

    @Test
    void countsTheAreaOfACap() {
        LatLng middle = new LatLng(40, 179);
        double area = CellArea.squareKm(middle, List.of(middle), place -> GreatCircle.km(middle, place) < 500);
        double cap =
                2 * Math.PI * Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM * (1 - Math.cos(500 / Earth.MEAN_RADIUS_KM));
        assertEquals(1, area / cap, 0.2);
        double all = CellArea.squareKm(middle, List.of(middle), place -> true);
        assertEquals(4 * Math.PI * Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM, all, 1e-3);
    }

    @Test
    void refusesADamagedTreeInAFile(@TempDir Path folder) {
        IllegalArgumentException backwards = assertThrows(
                IllegalArgumentException.class,
                () -> new VoronoiTree(List.of(new LatLng(0, 0)), new int[] {0}, new int[] {0}));
        assertEquals(
                "expected sites node after node that lead to later ones, found site 0 of node 0 that leads to 0",
                backwards.getMessage());
        SemanticCells cells = SemanticCells.fit(row(0, 3), FOUR_TOWNS, Settings.PIGEON);
        Path file = folder.resolve("cells");
        PartitionTensors damaged = cells.tensors();
        SafetensorsFile.write(
                file,
                damaged.metadata(),
                damaged.tensors().stream()
                        .filter(tensor -> !tensor.name().equals("semantic.areas"))
                        .toList());
        assertThrows(InputException.class, () -> PartitionTensors.read(Checkpoint.read(file)));
    }

    private static Checkpoint written(SemanticCells cells, Path file) {
        PartitionTensors tensors = cells.tensors();
        SafetensorsFile.write(file, tensors.metadata(), tensors.tensors());
        return Checkpoint.read(file);
    }

    private static void assertSameClasses(Partition expected, Partition found, int seed) {
        assertEquals(expected.summary(), found.summary(), "seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            LatLng place = new LatLng(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
            assertEquals(expected.classOf(place), found.classOf(place), "seed " + seed + ", " + place);
        }
        for (int cell = 0; cell < expected.size(); cell++) {
            assertEquals(expected.answer(cell), found.answer(cell), "seed " + seed);
        }
    }

    private static List<LatLng> row(double lng, int count) {
        List<LatLng> row = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            row.add(new LatLng(0, lng + i * 0.01));
        }
        return row;
    }

    /** Towns of three countries, each of four divisions, all over the Earth. */
    private static List<City> towns(Random random, int count) {
        List<City> towns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String country = List.of("AA", "BB", "CC").get(random.nextInt(3));
            towns.add(town(
                    random.nextDouble() * 180 - 90,
                    random.nextDouble() * 360 - 180,
                    country + "." + random.nextInt(4)));
        }
        return towns;
    }

    private static List<LatLng> places(Random random, List<City> towns, int count) {
        List<LatLng> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LatLng town = towns.get(random.nextInt(towns.size())).location();
            LatLng part = GreatCircle.destination(town, 90 * random.nextInt(4), 30 * random.nextInt(3));
            places.add(GreatCircle.destination(part, random.nextDouble() * 360, random.nextDouble() * 5));
        }
        return places;
    }

    private static String division(LatLng place, List<City> towns) {
        City nearest = towns.stream()
                .min(Comparator.comparingDouble(town -> GreatCircle.km(place, town.location())))
                .orElseThrow();
        return nearest.region().map(Region::code).orElse(nearest.countryCode());
    }

    private static City town(double lat, double lng, String division) {
        Optional<Region> region =
                division.length() == 2 ? Optional.empty() : Optional.of(new Region(division, division));
        return new City(
                1, "town", new LatLng(lat, lng), division.substring(0, 2), region, new City.Settlement(1000, "PPL"));
    }

    @Test
    void refusesAnImpossibleFilling() {
        assertThrows(IllegalArgumentException.class, () -> new Settings(5, 4, List.of(OPTICS), 1));
        assertThrows(IllegalArgumentException.class, () -> SemanticCells.fit(List.of(), Settings.PIGEON));
        assertNotEquals(Settings.PIGEON.toString(), Settings.PIGEOTTO.toString());
    }
}

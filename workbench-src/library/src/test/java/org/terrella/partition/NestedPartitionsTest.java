package org.terrella.partition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.partition.GeocellPartition.Geocell;
import org.terrella.partition.NestedPartitions.Rule;

class NestedPartitionsTest {

    private static final GeocellId FACE = GeocellId.ofFace(0);

    /** Face 0 in quarters 0 to 3, and the first of them in quarters of its own. */
    private static final NestedPartitions BY_HAND = NestedPartitions.of(
            List.of(
                    cells(FACE),
                    cells(quarter(0), quarter(1), quarter(3)),
                    cells(quarter(0).children().get(0), quarter(0).children().get(2), quarter(1), quarter(3))),
            Rule.CELL);

    @Test
    void theProductIsOfACellAndItsAncestors() {
        // coarse 1; middle .5, .3, .2; fine .1, .4, .3, .2: .5 * .1, .5 * .4, .3 * .3, .2 * .2
        double[] product = BY_HAND.product(
                List.of(new float[] {1}, new float[] {.5f, .3f, .2f}, new float[] {.1f, .4f, .3f, .2f}));
        assertArrayEquals(new double[] {.05, .2, .09, .04}, product, 1e-7);
        assertEquals(
                "expected probabilities of [1, 3, 4] classes, found [1, 4, 4]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> BY_HAND.product(List.of(new float[1], new float[4], new float[4])))
                        .getMessage());
    }

    @Test
    void sharesAreTheProductBroughtToTheSumOne() {
        // as above: .05, .2, .09, .04, together .38
        float[] shares =
                BY_HAND.shares(List.of(new float[] {1}, new float[] {.5f, .3f, .2f}, new float[] {.1f, .4f, .3f, .2f}));
        assertArrayEquals(new float[] {.05f / .38f, .2f / .38f, .09f / .38f, .04f / .38f}, shares, 1e-6f);
    }

    @Test
    void sharesOfManySmallProbabilitiesAreNumbers() {
        GeocellPartition two = cells(quarter(0), quarter(1));
        NestedPartitions seven = NestedPartitions.of(Collections.nCopies(7, two), Rule.CELL);
        float[] tiny = {1e-30f, 2e-30f};
        // 1 : 2^7
        assertArrayEquals(new float[] {1 / 129f, 128 / 129f}, seven.shares(Collections.nCopies(7, tiny)), 1e-5f);
        float[] none = {0, 0}; // underflown in single precision
        assertArrayEquals(new float[] {.5f, .5f}, seven.shares(Collections.nCopies(7, none)), 1e-6f);
    }

    @Test
    void onePartitionIsNestedInItself() {
        NestedPartitions one = NestedPartitions.of(List.of(cells(quarter(0), quarter(1))), Rule.CELL);
        assertArrayEquals(new float[] {.25f, .75f}, one.shares(List.of(new float[] {.25f, .75f})), 1e-7f);
        assertEquals(1, one.ancestor(1, 0));
    }

    @Test
    void theProductChoosesAnotherCellThanTheFinestLevelAlone() {
        // the finest level alone says its third cell; its second is worth more with its parent: .5 * .3 above .1 * .35
        double[] product = BY_HAND.product(
                List.of(new float[] {1}, new float[] {.5f, .1f, .4f}, new float[] {.2f, .3f, .35f, .15f}));
        assertArrayEquals(new double[] {.1, .15, .035, .06}, product, 1e-7);
    }

    @Test
    void saysHowManyCellsAreCellsOfACoarserPartition() {
        assertEquals(0, BY_HAND.alsoCellsOf(0));
        assertEquals(.5, BY_HAND.alsoCellsOf(1)); // two of four
        assertEquals(1, BY_HAND.alsoCellsOf(2));
        assertTrue(
                BY_HAND.summary()
                        .endsWith("\nancestors by the cell that contains it; of the finest geocells"
                                + " 0% are also geocells of level 0, 50% are also geocells of level 1"),
                BY_HAND::summary);
    }

    @Test
    void aMeanThatLeavesItsCellHasAnotherAncestor() {
        GeocellPartition fine = new GeocellPartition(
                List.of(new Geocell(quarter(0).children().get(0), 5, quarter(3).centre())),
                new GeocellSettings(9, 1),
                0);
        List<GeocellPartition> levels = List.of(cells(quarter(0), quarter(3)), fine);
        assertEquals(0, NestedPartitions.of(levels, Rule.CELL).ancestor(0, 0));
        assertEquals(1, NestedPartitions.of(levels, Rule.MEAN_PLACE).ancestor(0, 0));
    }

    @Test
    void refusesACellWithoutAnAncestor() {
        List<GeocellPartition> levels = List.of(cells(quarter(0)), cells(quarter(0), quarter(1)));
        String message = assertThrows(IllegalArgumentException.class, () -> NestedPartitions.of(levels, Rule.CELL))
                .getMessage();
        assertTrue(
                message.startsWith(
                        "each finest geocell must have an ancestor in every coarser partition, found none of "
                                + quarter(1).token() + " at level 0 by the cell that contains it"),
                message);
        assertEquals(
                "nested partitions must be one or more, found none",
                assertThrows(IllegalArgumentException.class, () -> NestedPartitions.of(List.of(), Rule.CELL))
                        .getMessage());
    }

    @Test
    void photosOfOneSetHaveAllTheirAncestors() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            List<LatLng> places = places(seed, 1 + random.nextInt(300));
            int fewest = 1 + random.nextInt(5);
            int most = fewest + random.nextInt(10);
            NestedPartitions nested = NestedPartitions.fit(
                    places,
                    List.of(
                            GeocellSettings.isns(5 * most, fewest - 1),
                            GeocellSettings.isns(2 * most, fewest - 1),
                            GeocellSettings.isns(most, fewest - 1)),
                    Rule.CELL);
            List<Assignment> classes = nested.levels().stream()
                    .map(level -> level.classesOf(places))
                    .toList();
            int[] inAll = Assignment.inAll(classes).toArray();
            for (int photo : inAll) {
                int fine = classes.get(2).classOf(photo).orElseThrow();
                assertEquals(
                        nested.ancestor(fine, 0), classes.get(0).classOf(photo).orElseThrow(), "seed " + seed);
                assertEquals(
                        nested.ancestor(fine, 1), classes.get(1).classOf(photo).orElseThrow(), "seed " + seed);
            }
            assertEquals(places.size() - classes.get(2).outside(), inAll.length, "seed " + seed);
        }
    }

    private static GeocellId quarter(int i) {
        return FACE.children().get(i);
    }

    private static GeocellPartition cells(GeocellId... ids) {
        List<Geocell> cells = new ArrayList<>();
        for (GeocellId id : ids) {
            cells.add(new Geocell(id, 5, id.centre()));
        }
        return new GeocellPartition(Collections.unmodifiableList(cells), new GeocellSettings(9, 1), 0);
    }

    private static List<LatLng> places(int seed, int count) {
        TestPlaces random = new TestPlaces(seed);
        List<LatLng> places = new ArrayList<>();
        LatLng town = random.anywhere();
        for (int i = 0; i < count; i++) {
            town = i % 50 == 0 ? random.anywhere() : town;
            places.add(i % 4 == 0 ? random.anywhere() : random.near(town, 0.1));
        }
        return places;
    }
}

package org.terrella.partition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

class OpticsTest {

    /** Points on a line: a dense group at 0, 1, 2, another at 10, 11, 12 and one far off. */
    private static final List<LatLng> LINE = List.of(
            new LatLng(0, 0),
            new LatLng(0, 1),
            new LatLng(0, 2),
            new LatLng(0, 10),
            new LatLng(0, 11),
            new LatLng(0, 12),
            new LatLng(0, 40));

    @Test
    void ordersPointsOnALine() {
        ReachabilityPlot plot = Optics.of(2).order(PointDistances.degrees(LINE));
        // from 0 the others are reached as far as they are from the nearest one before them; every core distance is 1
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6}, plot.order());
        double none = Double.POSITIVE_INFINITY;
        assertArrayEquals(new double[] {none, 1, 1, 8, 1, 1, 28}, plot.reachability());
    }

    @Test
    void findsBothGroupsOfTheLine() {
        List<int[]> clusters = Optics.of(2).order(PointDistances.degrees(LINE)).clusters(0.1, 3);
        assertEquals(2, clusters.size());
        assertArrayEquals(new int[] {0, 1, 2}, clusters.get(0));
        // the far one ends the rise and was reached from the second group, so no correction takes it out
        assertArrayEquals(new int[] {3, 4, 5, 6}, clusters.get(1));
    }

    @Test
    void reachesNothingBeyondTheGreatestDistance() {
        double none = Double.POSITIVE_INFINITY;
        ReachabilityPlot plot = new Optics(2, 5).order(PointDistances.degrees(LINE));
        assertArrayEquals(new double[] {none, 1, 1, none, 1, 1, none}, plot.reachability());
    }

    @Test
    void clustersAsScikitLearnDoes() throws IOException {
        int clusters = 0;
        List<String> lines = lines();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            boolean isWhole = cells[1].equals("whole");
            List<LatLng> places = places(Long.parseLong(cells[0]), isWhole ? 1 : 10000);
            PointDistances distances = cells[1].equals("kilometres")
                    ? PointDistances.greatCircleKm(places)
                    : PointDistances.degrees(places);
            double farthest = cells[5].equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(cells[5]);
            ReachabilityPlot plot = new Optics(Integer.parseInt(cells[2]), farthest).order(distances);
            List<int[]> found = plot.clusters(Double.parseDouble(cells[3]), Integer.parseInt(cells[4]));
            assertEquals(Long.parseLong(cells[7]), walk(plot.order()), "order of seed " + cells[0]);
            assertEquals(cells[6], letters(found, places.size()), "clusters of seed " + cells[0]);
            clusters += found.size();
        }
        assertEquals(301, lines.size());
        assertTrue(clusters > 500, "expected sets with clusters, found " + clusters);
    }

    @Test
    void neitherLosesNorRepeatsAPoint() {
        for (long seed = 0; seed < 100; seed++) {
            List<LatLng> places = places(seed, 100);
            ReachabilityPlot plot = Optics.of(4).order(PointDistances.greatCircleKm(places));
            int[] sorted = Arrays.stream(plot.order()).sorted().toArray();
            for (int i = 0; i < sorted.length; i++) {
                assertEquals(i, sorted[i], "seed " + seed);
            }
            boolean[] seen = new boolean[sorted.length];
            for (int[] cluster : plot.clusters(0.05, 5)) {
                assertTrue(cluster.length >= 5, "seed " + seed);
                for (int point : cluster) {
                    assertTrue(!seen[point], "seed " + seed);
                    seen[point] = true;
                }
            }
        }
    }

    @Test
    void measuresOnTheSphere() {
        Random random = new Random(5);
        List<LatLng> places = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            places.add(new LatLng(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180));
        }
        places.add(new LatLng(0, 180));
        places.add(new LatLng(0, -180));
        PointDistances distances = PointDistances.greatCircleKm(places);
        for (int a = 0; a < places.size(); a++) {
            for (int b = 0; b < places.size(); b++) {
                assertEquals(GreatCircle.km(places.get(a), places.get(b)), distances.between(a, b), 1e-3);
            }
        }
        assertEquals(1e-5, distances.withoutZeros(1e-5).between(3, 3));
        assertEquals(distances.between(3, 4), distances.withoutZeros(1e-5).between(3, 4));
    }

    @Test
    void refusesNumbersThatMeanNothing() {
        assertThrows(IllegalArgumentException.class, () -> Optics.of(1));
        assertThrows(IllegalArgumentException.class, () -> new Optics(2, Double.NaN));
        PointDistances few = PointDistances.degrees(LINE.subList(0, 3));
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> Optics.of(4).order(few));
        assertEquals("expected 4 points or more, as many as make a dense one, found 3", thrown.getMessage());
        ReachabilityPlot plot = Optics.of(2).order(few);
        assertThrows(IllegalArgumentException.class, () -> plot.clusters(0, 2));
        assertThrows(IllegalArgumentException.class, () -> plot.clusters(0.1, 1));
    }

    /** The same points as in write_optics.py. */
    private static List<LatLng> places(long seed, int grid) {
        Random random = new Random(seed);
        int groups = 1 + random.nextInt(4);
        List<LatLng> found = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int north = random.nextInt(60 * grid);
            int east = random.nextInt(60 * grid);
            int width = 1 + random.nextInt(4 * grid);
            int points = 5 + random.nextInt(20);
            for (int i = 0; i < points; i++) {
                int up = north + random.nextInt(width) + random.nextInt(width);
                int right = east + random.nextInt(width) + random.nextInt(width);
                found.add(new LatLng(up / (double) grid, right / (double) grid));
            }
        }
        int alone = random.nextInt(12);
        for (int i = 0; i < alone; i++) {
            int up = random.nextInt(60 * grid);
            found.add(new LatLng(up / (double) grid, random.nextInt(60 * grid) / (double) grid));
        }
        return found;
    }

    private static long walk(int[] order) {
        long sum = 0;
        for (int i = 0; i < order.length; i++) {
            sum += (long) i * order[i];
        }
        return sum;
    }

    private static String letters(List<int[]> clusters, int points) {
        char[] letters = new char[points];
        Arrays.fill(letters, '-');
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            for (int point : clusters.get(cluster)) {
                letters[point] = (char) ('a' + cluster);
            }
        }
        return new String(letters);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = OpticsTest.class.getResourceAsStream("optics.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}

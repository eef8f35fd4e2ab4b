package org.terrella.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class EqualCapsTest {

    private static final double R = Earth.MEAN_RADIUS_KM;
    private static final double EARTH = 4 * Math.PI * R * R;

    private static double cap(double km) {
        return 2 * Math.PI * R * R * (1 - Math.cos(km / R));
    }

    private static LatLng random(Random random) {
        return new LatLng(Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)), 360 * random.nextDouble() - 180);
    }

    @Test
    void oneCapHasItsArea() {
        for (LatLng centre : List.of(new LatLng(0, 0), new LatLng(90, 7), new LatLng(-90, 0), new LatLng(12, 180))) {
            for (double km : new double[] {100, 1602, 8316, 15_000, 20_000}) {
                assertEquals(cap(km), EqualCaps.around(List.of(centre)).areaSquareKm(km), 1e-6, centre + " " + km);
            }
        }
        // a small one is flat: πr², less by r²/(12R²)
        assertEquals(Math.PI, EqualCaps.around(List.of(new LatLng(48, 2))).areaSquareKm(1), 1e-7);
        assertEquals(0, EqualCaps.around(List.of(new LatLng(48, 2))).areaSquareKm(0));
        assertEquals(EARTH, EqualCaps.around(List.of(new LatLng(48, 2))).areaSquareKm(Double.POSITIVE_INFINITY), 1e-6);
    }

    @Test
    void disjointCapsAddAndTheSamePlaceTwiceDoesNot() {
        LatLng a = new LatLng(0, 0);
        LatLng b = new LatLng(0, 90); // 10,007 km away
        assertEquals(2 * cap(5000), EqualCaps.around(List.of(a, b)).areaSquareKm(5000), 1e-6);
        assertEquals(cap(5000), EqualCaps.around(List.of(a, a, a)).areaSquareKm(5000), 1e-6);
        LatLng west = new LatLng(0, -180);
        LatLng east = new LatLng(0, 180);
        assertEquals(1, EqualCaps.around(List.of(west, east)).centres().size());
        // an antipode is no neighbour: together they are all but what neither holds, until they meet at the equator
        assertEquals(2 * cap(9000), EqualCaps.around(List.of(a, east)).areaSquareKm(9000), 1e-6);
        assertEquals(EARTH, EqualCaps.around(List.of(a, east)).areaSquareKm(10_100), 1e-6);
    }

    /** Of two hemispheres whose poles are 90° apart a quarter of the sphere is in neither: the lune of 90°. */
    @Test
    void hemispheresLeaveALune() {
        double quarter = Math.PI / 2 * R;
        EqualCaps two = EqualCaps.around(List.of(new LatLng(0, 0), new LatLng(0, 90)));
        assertEquals(0.75 * EARTH, two.areaSquareKm(quarter), 1e-3);
        EqualCaps three = EqualCaps.around(List.of(new LatLng(0, 0), new LatLng(0, 90), new LatLng(90, 0)));
        assertEquals(0.875 * EARTH, three.areaSquareKm(quarter), 1e-3); // all octants but one
    }

    /** A ring of caps around a pole leaves a hole in its middle, which counts as bare. */
    @Test
    void holesAreBare() {
        List<LatLng> ring = new ArrayList<>();
        for (int lng = -180; lng < 180; lng++) {
            ring.add(new LatLng(60, lng));
        }
        // 30° from the pole with a radius of 10°: from 20° to 40° but for the dents of the rims between centres half a
        // degree apart
        double band = 2 * Math.PI * R * R * (Math.cos(Math.toRadians(20)) - Math.cos(Math.toRadians(40)));
        assertEquals(1, EqualCaps.around(ring).areaSquareKm(Math.toRadians(10) * R) / band, 1e-3);
    }

    @Test
    void overlappingCapsHaveTheAreaThatPointsAtRandomFind() {
        Random random = new Random(5);
        int points = 40_000;
        List<LatLng> everywhere = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            everywhere.add(random(random));
        }
        for (int trial = 0; trial < 40; trial++) {
            List<LatLng> centres = new ArrayList<>();
            LatLng first = random(random);
            for (int i = 0; i < 1 + trial % 12; i++) {
                centres.add(
                        i % 3 == 2
                                ? random(random)
                                : GreatCircle.destination(
                                        first, 360 * random.nextDouble(), 4000 * random.nextDouble()));
            }
            double km = 300 + 9000 * random.nextDouble();
            EqualCaps caps = EqualCaps.around(centres);
            double share = everywhere.stream()
                            .filter(point -> centres.stream().anyMatch(centre -> GreatCircle.km(centre, point) <= km))
                            .count()
                    / (double) points;
            double tolerance = 4.5 * Math.sqrt(0.25 / points); // of 40 binomial shares
            assertEquals(
                    share, caps.areaSquareKm(km) / EARTH, tolerance, "trial " + trial + ": " + centres + ", " + km);
        }
    }

    /** Two overlapping caps against inclusion and exclusion, the overlap summed ring by ring around one centre. */
    @Test
    void twoCapsAreInclusionAndExclusion() {
        double radius = 0.3;
        double distance = 0.4;
        double overlap = 0;
        int rings = 200_000;
        for (int i = 0; i < rings; i++) {
            double angle = radius * (i + 0.5) / rings;
            double cosine =
                    (Math.cos(radius) - Math.cos(angle) * Math.cos(distance)) / (Math.sin(angle) * Math.sin(distance));
            overlap += 2 * Math.acos(Math.max(-1, Math.min(1, cosine))) * Math.sin(angle) * radius / rings;
        }
        LatLng a = new LatLng(-70, 20);
        LatLng b = GreatCircle.destination(a, 200, distance * R);
        double expected = 2 * cap(radius * R) - overlap * R * R;
        assertEquals(1, EqualCaps.around(List.of(a, b)).areaSquareKm(radius * R) / expected, 1e-6);
    }

    @Test
    void areasGrowWithTheRadiusAndWithMoreCaps() {
        Random random = new Random(6);
        for (int trial = 0; trial < 200; trial++) {
            List<LatLng> centres = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                LatLng centre = random(random);
                centres.add(centre);
                centres.add(GreatCircle.destination(centre, 360 * random.nextDouble(), random.nextDouble()));
            }
            EqualCaps caps = EqualCaps.around(centres);
            double[] areas = DoubleStream.iterate(0.5, km -> km < 30_000, km -> 1.5 * km)
                    .map(caps::areaSquareKm)
                    .toArray();
            for (int i = 1; i < areas.length; i++) {
                String where = "trial " + trial + ", radius " + i + ": " + areas[i] + " of " + EARTH;
                assertTrue(areas[i] >= areas[i - 1] - 1e-6, where);
                double fewer = EqualCaps.around(centres.subList(0, 7)).areaSquareKm(0.5 * Math.pow(1.5, i));
                assertTrue(areas[i] >= fewer - 1e-6, where);
            }
        }
    }

    @Test
    void theNearestCentreDecides() {
        EqualCaps caps = EqualCaps.around(List.of(new LatLng(0, 0), new LatLng(0, 10)));
        assertEquals(GreatCircle.km(new LatLng(0, 10), new LatLng(0, 7)), caps.radiusKmAt(new LatLng(0, 7)), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> EqualCaps.around(List.of()));
        assertThrows(IllegalArgumentException.class, () -> caps.areaSquareKm(-1));
        assertThrows(IllegalArgumentException.class, () -> caps.areaSquareKm(Double.NaN));
    }
}

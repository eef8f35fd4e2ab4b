package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

class LevelSetTest {

    private static final double R = Earth.MEAN_RADIUS_KM;

    /** Of one kernel it is a cap: log f falls by κ(1 − cos r) from the centre. */
    @Test
    void ofOneKernelItIsACap() {
        LatLng centre = new LatLng(40, -100);
        for (double sigma : new double[] {0.01, 1, 20, 90}) {
            SphereDensity density = SphereDensity.of(List.of(new SphereDensity.Kernel(centre, 3, sigma)));
            for (double km : new double[] {5, 500, 5000}) {
                double level = density.logPerSquareKm(GreatCircle.destination(centre, 77, km));
                double cap = 2 * Math.PI * R * R * (1 - Math.cos(km / R));
                assertEquals(1, density.areaSquareKmAbove(level) / cap, 1e-3, sigma + "° " + km + " km");
            }
        }
    }

    @Test
    void ofSeveralKernelsItIsWhatAFineGridFinds() {
        Random random = new Random(3);
        for (int trial = 0; trial < 12; trial++) {
            List<SphereDensity.Kernel> kernels = new ArrayList<>();
            LatLng first = new LatLng(120 * random.nextDouble() - 60, 360 * random.nextDouble() - 180);
            for (int i = 0; i < 2 + trial; i++) {
                LatLng centre = GreatCircle.destination(first, 360 * random.nextDouble(), 5000 * random.nextDouble());
                kernels.add(new SphereDensity.Kernel(
                        centre, Math.exp(-6 * random.nextDouble()), 2 + 3 * random.nextDouble()));
            }
            SphereDensity density = SphereDensity.of(kernels);
            double level = density.logPerSquareKm(kernels.get(1).centre()) - 4 * random.nextDouble();
            double grid = 0;
            double step = 0.5;
            for (double lat = -90 + step / 2; lat < 90; lat += step) {
                double area = Math.pow(Math.toRadians(step) * R, 2) * Math.cos(Math.toRadians(lat));
                for (double lng = -180 + step / 2; lng < 180; lng += step) {
                    grid += density.logPerSquareKm(new LatLng(lat, lng)) >= level ? area : 0;
                }
            }
            assertEquals(1, density.areaSquareKmAbove(level) / grid, 0.03, "trial " + trial);
        }
    }

    @Test
    void logarithmsAreThoseOfTheDensityAndFiniteWhereItVanishes() {
        SphereDensity density = SphereDensity.of(List.of(
                new SphereDensity.Kernel(new LatLng(0, 0), 1, 1), new SphereDensity.Kernel(new LatLng(0, 5), 3, 2)));
        LatLng near = new LatLng(1, 2);
        assertEquals(Math.log(density.perSquareKm(near)), density.logPerSquareKm(near), 1e-9);
        LatLng far = new LatLng(0, -175);
        assertEquals(0, density.perSquareKm(far));
        // the wider kernel alone: its antipode, κ = (180/2π)², log of 3/4 κ/(2π) less 2κ
        double kappa = Math.pow(Math.toDegrees(1) / 2, 2);
        assertEquals(
                Math.log(0.75 * kappa / (2 * Math.PI)) - 2 * kappa - 2 * Math.log(R),
                density.logPerSquareKm(far),
                1e-6);
        // a level that the whole Earth reaches
        assertEquals(4 * Math.PI * R * R, density.areaSquareKmAbove(-1e9), 1e-3);
        assertEquals(0, density.areaSquareKmAbove(10));
    }
}

package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.locate.SphereDensity;

class DensityTemperingTest {

    private static final double R = Earth.MEAN_RADIUS_KM;

    private static SphereDensity around(LatLng centre, double sigmaDegrees) {
        return SphereDensity.of(List.of(new SphereDensity.Kernel(centre, 1, sigmaDegrees)));
    }

    @Test
    void aUniformDensityKnowsNothing() {
        assertEquals(Math.log(4 * Math.PI * R * R), DensityTempering.KNOWING_NOTHING, 1e-12);
        double loss = new DensityTempering(1, 1)
                .logLosses(List.of(around(new LatLng(0, 0), 1)), List.of(new LatLng(0, 180)))[0];
        assertEquals(20.05, loss, 0.005);
    }

    /** At its centre a narrow kernel of κ has the density κ/(2πR²) per km². */
    @Test
    void lossesAreOfDensitiesPerSquareKm() {
        LatLng here = new LatLng(20, 30);
        double kappa = Math.pow(Math.toDegrees(1) / 2, 2);
        double[] losses = DensityTempering.none().logLosses(List.of(around(here, 2)), List.of(here));
        assertEquals(-Math.log(kappa / (2 * Math.PI * R * R)), losses[0], 1e-9);
        double mixed = new DensityTempering(1, 0.25).logLosses(List.of(around(here, 2)), List.of(here))[0];
        assertEquals(-Math.log(0.75 * kappa / (2 * Math.PI * R * R) + 0.25 / (4 * Math.PI * R * R)), mixed, 1e-9);
        double wide = new DensityTempering(4, 0).logLosses(List.of(around(here, 0.5)), List.of(here))[0];
        assertEquals(losses[0], wide, 1e-9);
    }

    /** Answers 3° wide that say 1°, a fifth of them anywhere: what was put in is found. */
    @Test
    void findsHowMuchTooSureDensitiesAre() {
        Random random = new Random(4);
        List<SphereDensity> densities = new ArrayList<>();
        List<LatLng> truths = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            LatLng centre = new LatLng(10, i % 100);
            double away = 3 * Math.sqrt(-2 * Math.log(1 - random.nextDouble())); // Rayleigh, in degrees
            densities.add(around(centre, 1));
            truths.add(
                    i % 5 == 0
                            ? new LatLng(
                                    Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)),
                                    360 * random.nextDouble() - 180)
                            : GreatCircle.destination(centre, 360 * random.nextDouble(), Math.toRadians(away) * R));
        }
        DensityTempering found = DensityTempering.fit(densities, truths);
        assertEquals(3, found.widening());
        assertEquals(0.2, found.uniformShare(), 0.03);
        double plain = Arrays.stream(DensityTempering.none().logLosses(densities, truths))
                .average()
                .orElseThrow();
        double tempered =
                Arrays.stream(found.logLosses(densities, truths)).average().orElseThrow();
        assertTrue(tempered < DensityTempering.KNOWING_NOTHING && plain > 100);
        assertThrows(IllegalArgumentException.class, () -> DensityTempering.fit(List.of(), List.of()));
    }
}

package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.locate.SphereDensity.Kernel;

class SphereDensityTest {

    private static final double HALF = Math.PI * Earth.MEAN_RADIUS_KM;

    @ParameterizedTest
    @ValueSource(doubles = {2, 10, 60, 180})
    void isWholeOverTheSphereWhateverItsWidth(double sigmaDegrees) {
        for (LatLng centre : TestPlaces.AWKWARD) {
            SphereDensity density = SphereDensity.of(List.of(new Kernel(centre, 0.3, sigmaDegrees)));
            // squares are coarse at a pole, by (step / sigma)^2 / 24 of the whole
            assertEquals(1, integral(density, Math.min(1, sigmaDegrees / 6)), 2e-3, centre + ", sigma " + sigmaDegrees);
        }
    }

    @Test
    void isTheGaussianOfThePlaneWhereItIsNarrow() {
        // at its centre a Gaussian of 1 degree = 0.0174533 rad has 1/(2 pi sigma^2) = 522.47 per steradian,
        // one sigma away exp(-1/2) of that
        SphereDensity density = SphereDensity.of(List.of(new Kernel(new LatLng(0, 0), 1, 1)));
        assertEquals(522.47, density.at(new LatLng(0, 0)), 0.01);
        assertEquals(522.47 * Math.exp(-0.5), density.at(new LatLng(0, 1)), 0.05);
        assertEquals(522.47 / 6371.0088 / 6371.0088, density.perSquareKm(new LatLng(0, 0)), 1e-9);
    }

    @Test
    void isTheSameOnBothSidesOfTheDateLine() {
        SphereDensity density = SphereDensity.of(List.of(new Kernel(new LatLng(10, 180), 1, 3)));
        assertEquals(density.at(new LatLng(10, 178)), density.at(new LatLng(10, -178)), 1e-12);
        assertEquals(density.at(new LatLng(10, 180)), density.at(new LatLng(10, -180)), 1e-12);
    }

    @Test
    void weightsAreShares() {
        SphereDensity density = SphereDensity.of(List.of(
                new Kernel(new LatLng(0, 0), 6, 1),
                new Kernel(new LatLng(0, 90), 2, 1),
                new Kernel(new LatLng(50, 50), 0, 1)));
        assertEquals(
                List.of(0.75, 0.25),
                density.kernels().stream().map(Kernel::weight).toList());
        assertEquals(3, density.at(new LatLng(0, 0)) / density.at(new LatLng(0, 90)), 1e-9);
        assertEquals(0.75, density.massWithin(new LatLng(0, 0), 3000), 1e-9);
    }

    @Test
    void massOfACircleAroundItsCentreIsExact() {
        // narrow: 1 - exp(-r^2 / (2 sigma^2)); at r = sigma sqrt(2 ln 2) that is one half
        SphereDensity density = SphereDensity.of(List.of(new Kernel(new LatLng(-33, 151), 1, 0.01)));
        double sigmaKm = Math.toRadians(0.01) * Earth.MEAN_RADIUS_KM;
        assertEquals(0.5, density.massWithin(new LatLng(-33, 151), sigmaKm * Math.sqrt(2 * Math.log(2))), 1e-6);
        assertEquals(sigmaKm * Math.sqrt(2 * Math.log(2)), density.radiusKmOf(new LatLng(-33, 151), 0.5), 1e-3);
    }

    @Test
    void massOfACircleIsThatOfItsPlaces() {
        TestPlaces places = new TestPlaces(3);
        for (int i = 0; i < 40; i++) {
            Kernel kernel = new Kernel(places.anywhere(), 1, places.between(5, 90));
            LatLng centre = places.near(kernel.centre(), 40);
            double km = places.between(100, HALF);
            SphereDensity density = SphereDensity.of(List.of(kernel));
            assertEquals(integral(density, 1, centre, km), density.massWithin(centre, km), 0.01, "case " + i);
        }
    }

    @Test
    void massGrowsFromNothingToAll() {
        SphereDensity density = mixture(new TestPlaces(8), 12);
        LatLng centre = new LatLng(20, -60);
        double before = 0;
        for (double km = 0; km <= HALF; km += HALF / 200) {
            double mass = density.massWithin(centre, km);
            assertTrue(mass >= before - 1e-9, "at " + km);
            before = mass;
        }
        assertEquals(0, density.massWithin(centre, 0), 1e-12);
        assertEquals(1, density.massWithin(centre, HALF), 1e-9);
        assertEquals(1, density.massWithin(centre, 2 * HALF), 1e-9);
    }

    @Test
    void theModeOfALoneKernelIsItsCentre() {
        for (LatLng centre : TestPlaces.AWKWARD) {
            LatLng mode = SphereDensity.of(List.of(new Kernel(centre, 1, 4))).mode();
            assertTrue(GreatCircle.km(centre, mode) < 0.001, centre + ": " + mode);
        }
    }

    @Test
    void theModeOfTwoNearKernelsLiesBetweenThem() {
        SphereDensity density =
                SphereDensity.of(List.of(new Kernel(new LatLng(0, 179), 1, 4), new Kernel(new LatLng(0, -179), 1, 4)));
        assertTrue(
                GreatCircle.km(new LatLng(0, 180), density.mode()) < 0.01,
                density.mode().toString());
    }

    @Test
    void nothingIsDenserThanTheMode() {
        for (int seed = 0; seed < 30; seed++) {
            TestPlaces places = new TestPlaces(seed);
            SphereDensity density = mixture(places, 30);
            double highest = density.at(density.mode());
            for (int i = 0; i < 2000; i++) {
                LatLng any = places.anywhere();
                assertTrue(density.at(any) <= highest * (1 + 1e-9), "seed " + seed + ": " + any);
            }
        }
    }

    @Test
    void refusesWhatIsNoDensity() {
        assertEquals(
                "a density needs weights of a finite sum above 0, found 0.0 of 1 kernels",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SphereDensity.of(List.of(new Kernel(new LatLng(0, 0), 0, 1))))
                        .getMessage());
        assertEquals(
                "a kernel must have a weight of 0 or more and a sigma in (0, 180] degrees, found NaN and 1.0",
                assertThrows(IllegalArgumentException.class, () -> new Kernel(new LatLng(0, 0), Double.NaN, 1))
                        .getMessage());
    }

    private static SphereDensity mixture(TestPlaces places, int size) {
        List<Kernel> kernels = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            kernels.add(new Kernel(places.anywhere(), places.between(0.1, 1), places.between(3, 12)));
        }
        return SphereDensity.of(kernels);
    }

    /** By the middles of squares of some degrees. */
    static double integral(SphereDensity density, double degrees) {
        return integral(density, degrees, new LatLng(0, 0), 2 * HALF);
    }

    private static double integral(SphereDensity density, double degrees, LatLng around, double km) {
        double sum = 0;
        for (double lat = -90 + degrees / 2; lat < 90; lat += degrees) {
            double area =
                    Math.toRadians(degrees) * 2 * Math.sin(Math.toRadians(degrees / 2)) * Math.cos(Math.toRadians(lat));
            for (double lng = -180 + degrees / 2; lng < 180; lng += degrees) {
                LatLng place = new LatLng(lat, lng);
                if (km > HALF || GreatCircle.km(place, around) <= km) {
                    sum += area * density.at(place);
                }
            }
        }
        return sum;
    }
}

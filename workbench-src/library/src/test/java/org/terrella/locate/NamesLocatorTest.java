package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.embed.CaptionVectors;
import org.terrella.embed.TextEncoder;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;

/** By an encoder that knows four names: France and Germany on axes of their own, Paris and Berlin somewhere between. */
class NamesLocatorTest {

    private static final Gazetteer GAZETTEER = Gazetteer.standard();
    private static final Map<String, float[]> KNOWN = Map.of(
            "A Street View photo in France.", new float[] {1, 0, 0},
            "A Street View photo in Germany.", new float[] {0, 1, 0},
            "A Street View photo in Paris, France.", new float[] {0.6f, 0, 0.8f},
            "A Street View photo in Berlin, Germany.", new float[] {0.8f, 0.6f, 0});
    private static final float[] UNKNOWN = {0, 0, 1};

    @TempDir
    private Path folder;

    private final Query photo = new Query("photo", () -> new byte[0], new float[] {1.6f, 1.2f, 0}); // cosines .8, .6

    private NamesLocator locator(int countries, int cities) {
        return new NamesLocator(
                new CaptionVectors(new FourNames(), folder),
                GAZETTEER,
                new NamesLocator.Settings(countries, cities, PlaceCaptions.STREET_VIEW, 3),
                OptionalDouble.of(0.1));
    }

    private static LatLng city(String name, String country) {
        return GAZETTEER
                .resolve(name, country)
                .orElseThrow()
                .candidates()
                .get(0)
                .location();
    }

    @Test
    void oneCountryIsStreetClipsWay() {
        Prediction prediction = locator(1, 2).locate(List.of(photo)).get(0);
        // Paris .48 / .1 = 4.8, the second city 0
        assertNear(city("Paris", "FR"), prediction.place().orElseThrow());
        assertEquals(2, prediction.candidates().size());
        double paris = Math.exp(4.8) / (Math.exp(4.8) + 1);
        assertEquals(paris, prediction.candidates().get(0).similarity(), 1e-6);
        assertEquals(1 - paris, prediction.candidates().get(1).similarity(), 1e-6);
        assertEquals(Proposal.Origin.NAMED, prediction.candidates().get(0).origin());
    }

    @Test
    void aCityMayOverruleTheOrderOfCountries() {
        Prediction prediction = locator(2, 2).locate(List.of(photo)).get(0);
        // France 8, Germany 6; Paris 8 + 4.8, the next French 8, Berlin 6 + 10, the next German 6
        assertNear(city("Berlin", "DE"), prediction.place().orElseThrow());
        double sum = Math.exp(12.8) + Math.exp(8) + Math.exp(16) + Math.exp(6);
        assertEquals(Math.exp(16) / sum, prediction.candidates().get(0).similarity(), 1e-6);
        assertEquals(Math.exp(12.8) / sum, prediction.candidates().get(1).similarity(), 1e-6);
        assertEquals(3, prediction.candidates().size());
    }

    @Test
    void theDensityHasTheSharesOfCountries() {
        int countries = NamedCountries.of(GAZETTEER, 2).countries().size();
        double sum = Math.exp(8) + Math.exp(6) + countries - 2;
        SphereDensity density =
                locator(1, 2).locate(List.of(photo)).get(0).density().orElseThrow();
        double inFrance = density.kernels().stream()
                .filter(kernel -> GAZETTEER
                        .placeOf(kernel.centre())
                        .country()
                        .filter(country -> country.alpha2().equals("FR"))
                        .isPresent())
                .mapToDouble(SphereDensity.Kernel::weight)
                .sum();
        assertEquals(Math.exp(8) / sum, inFrance, 1e-4);
        assertEquals(countries + 1, density.kernels().size(), "two cities, and every other country");
    }

    @Test
    void explainsItselfByNames() {
        List<String> lines = locator(1, 2).explain(photo).lines();
        assertEquals("countries by their captions:", lines.get(0));
        assertTrue(lines.get(1).endsWith(" %  France"), lines.get(1));
        assertTrue(lines.get(2).endsWith(" %  Germany"), lines.get(2));
        assertTrue(lines.contains("cities of the first 1:"), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.equals("   99.18 %  Paris, FR")), lines.toString());
    }

    @Test
    void answersEachQueryAloneAsInCompanyAndNothingToNone() {
        NamesLocator locator = locator(2, 2);
        Query german = new Query("german", () -> new byte[0], new float[] {0, 5, 0});
        List<Prediction> both = locator.locate(List.of(german, photo));
        assertEquals(
                locator.locate(List.of(german)).get(0).candidates(), both.get(0).candidates());
        assertEquals("photo", both.get(1).query());
        assertEquals(List.of(), locator.locate(List.of()));
    }

    @Test
    void takesTheMostPopulousPlacesOfTheirOwn() {
        NamedCountries places = NamedCountries.of(GAZETTEER, 3);
        int japan =
                places.countries().stream().map(any -> any.alpha2()).toList().indexOf("JP");
        List<City> cities = places.cities().get(japan);
        assertEquals(
                List.of("Tokyo", "Yokohama", "Osaka"),
                cities.stream().map(City::name).toList());
    }

    @Test
    void refusesNothingToCompare() {
        assertEquals(
                "expected 1 or more countries, cities and candidates, found 0, 2 and 3",
                assertThrows(IllegalArgumentException.class, () -> locator(0, 2))
                        .getMessage());
        Query broken = new Query("broken", () -> new byte[0], new float[] {Float.NaN, 1, 0});
        assertEquals(
                "features of query broken must be finite numbers, found NaN",
                assertThrows(IllegalArgumentException.class, () -> locator(1, 2).locate(List.of(broken)))
                        .getMessage());
    }

    private static void assertNear(LatLng expected, LatLng found) {
        assertTrue(org.terrella.geo.GreatCircle.km(expected, found) < 1, found.toString());
    }

    private static final class FourNames implements TextEncoder {

        @Override
        public String name() {
            return "four names";
        }

        @Override
        public int width() {
            return 3;
        }

        @Override
        public NDArray encode(NDManager manager, List<String> texts) {
            float[] all = new float[3 * texts.size()];
            for (int i = 0; i < texts.size(); i++) {
                System.arraycopy(KNOWN.getOrDefault(texts.get(i), UNKNOWN), 0, all, 3 * i, 3);
            }
            return manager.create(all, new Shape(texts.size(), 3));
        }

        @Override
        public void close() {}
    }
}

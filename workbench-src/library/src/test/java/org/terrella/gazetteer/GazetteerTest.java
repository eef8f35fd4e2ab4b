package org.terrella.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.standard();

    @ParameterizedTest
    @CsvSource({
        "48.8566, 2.3522, FR",
        "-29.5, 28.2, LS", // an enclave
        "43.94, 12.46, SM",
        "41.9029, 12.4534, VA",
        "41.9022, 12.4600, IT", // 300 m east of it
        "43.7384, 7.4246, MC",
        "47.14, 9.52, LI",
        "42.66, 21.16, XK",
        "45.0, 34.1, UA",
        "35.3, 33.3, CY",
        "66, 179.9999, RU", // Chukotka, both sides of the date line and on it
        "66, 180, RU",
        "66, -180, RU",
        "66, -179.9999, RU",
        "66, -175, RU",
        "-16.8, 179.99, FJ",
        "-80, 10, AQ",
        "-90, 0, AQ",
        "-90, -180, AQ",
        "46.4, 6.55, FR", // Lake Geneva
        "45, -87, US", // Lake Michigan
        "4.9, -52.3, GF",
        "18.4, -66.1, PR",
        "22.3, 114.17, HK",
        "49.19, -2.11, JE",
        "12.15, -68.27, BQ",
        "78.2, 15.6, SJ",
        "-22.3, 166.45, NC",
    })
    void knowsTheCountryOfAPoint(double lat, double lng, String country) {
        Place place = GAZETTEER.placeOf(new LatLng(lat, lng));
        assertEquals(Optional.of(country), place.country().map(Territory::alpha2));
    }

    @Test
    void coastalWatersBelongToTheCountryAndTheOceanToNone() {
        // Cabo da Roca is Portugal's westernmost point, and the coast turns away on both sides
        LatLng cape = new LatLng(38.7804, -9.4989);
        for (double km : new double[] {3, 20, 45}) {
            Place place = GAZETTEER.placeOf(GreatCircle.destination(cape, 270, km));
            assertTrue(place.inSea(), km + " km");
            assertEquals("PT", place.country().orElseThrow().alpha2(), km + " km");
            assertTrue(place.city().orElseThrow().km() >= km, km + " km");
        }
        Place beyond = GAZETTEER.placeOf(GreatCircle.destination(cape, 270, 300));
        assertEquals(new Place(true, Optional.empty(), Optional.empty(), Optional.empty()), beyond);
    }

    @Test
    void theHighSeasAndTheNorthPoleHaveNoCountry() {
        for (LatLng point : List.of(
                new LatLng(0, 0), new LatLng(90, 0), new LatLng(90, 180), new LatLng(0, -140), new LatLng(-50, -180))) {
            Place place = GAZETTEER.placeOf(point);
            assertTrue(place.inSea(), point.toString());
            assertTrue(place.country().isEmpty() && place.continent().isEmpty(), point.toString());
        }
    }

    @Test
    void theCityIsInTheSameCountryThoughAnotherIsNearer() {
        // Konstanz, some 500 m from the border, beyond which lies Kreuzlingen
        Place north = GAZETTEER.placeOf(new LatLng(47.6603, 9.1758));
        assertEquals("Konstanz", north.city().orElseThrow().city().name());
        Place south = GAZETTEER.placeOf(new LatLng(47.6500, 9.1800));
        assertEquals("Kreuzlingen", south.city().orElseThrow().city().name());
        assertEquals("CH", south.country().orElseThrow().alpha2());
        assertEquals("Thurgau", south.region().orElseThrow().name());
    }

    @Test
    void statesTheDistanceToTheCity() {
        TestPlaces places = new TestPlaces(5);
        for (int i = 0; i < 2000; i++) {
            LatLng point = places.anywhere();
            GAZETTEER
                    .placeOf(point)
                    .city()
                    .ifPresent(near ->
                            assertEquals(GreatCircle.km(point, near.city().location()), near.km(), 1e-6, "" + point));
        }
    }

    @Test
    void findsTheSameCountriesAsPlainPolygonTests() {
        TestPlaces places = new TestPlaces(11);
        OutlineLines others = GazetteerFiles.outlines("natural-earth-countries.bin.gz");
        List<PreparedGeometry> outlines = new ArrayList<>();
        for (int country = 0; country <= GAZETTEER.countries().size(); country++) { // the last are those without a code
            outlines.add(PreparedGeometryFactory.prepare(Coastlines.polygons(others.lines(country))));
        }
        // Natural Earth draws its own, coarser outlines, so the two agree away from borders
        int same = 0;
        int judged = 0;
        for (int i = 0; i < 3000; i++) {
            LatLng point = places.anywhere();
            var at = new GeometryFactory().createPoint(new Coordinate(point.lngDegrees(), point.latDegrees()));
            for (int country = 0; country < outlines.size(); country++) {
                if (outlines.get(country).contains(at)) {
                    judged++;
                    same += GAZETTEER.countryIndexOf(point.latDegrees(), point.lngDegrees()) == country ? 1 : 0;
                }
            }
        }
        assertTrue(judged > 800, "judged " + judged);
        assertTrue(same >= 0.985 * judged, same + " of " + judged);
    }

    @Test
    void agreesWithTheOwnCodesOfItsCities() {
        int sameCountry = 0;
        int sameRegion = 0;
        int judged = 0;
        List<City> cities = GAZETTEER.cities();
        for (int i = 0; i < cities.size(); i += 10) {
            City city = cities.get(i);
            int country = GAZETTEER.countryIndexOf(
                    city.location().latDegrees(), city.location().lngDegrees());
            judged++;
            if (country >= 0 && GAZETTEER.countries().get(country).alpha2().equals(city.countryCode())) {
                sameCountry++;
                int nearest = GAZETTEER.nearestCity(city.location(), country, i); // any but itself
                sameRegion += nearest >= 0 && cities.get(nearest).region().equals(city.region()) ? 1 : 0;
            }
        }
        // measured on all: 99.95 % and 94.3 %
        assertTrue(sameCountry >= 0.999 * judged, sameCountry + " of " + judged);
        assertTrue(sameRegion >= 0.935 * judged, sameRegion + " of " + judged);
    }

    @Test
    void agreesWithPlacesThatItWasNotMadeFrom() throws IOException {
        int rows = 0;
        int country = 0;
        int region = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                GazetteerTest.class.getResourceAsStream("held-out-places.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t");
                Place place = GAZETTEER.placeOf(new LatLng(Double.parseDouble(cells[0]), Double.parseDouble(cells[1])));
                rows++;
                if (place.country().map(Territory::alpha2).equals(Optional.of(cells[2]))) {
                    country++;
                    region += place.region().map(Region::name).equals(Optional.of(cells[3])) ? 1 : 0;
                }
            }
        }
        assertEquals(4263, rows);
        // measured: 99.77 % and 91.2 %
        assertTrue(country >= 0.995 * rows, country + " of " + rows);
        assertTrue(region >= 0.905 * rows, region + " of " + rows);
    }

    @Test
    void listsCountriesByCode() {
        List<Territory> countries = GAZETTEER.countries();
        assertEquals(250, countries.size()); // 249 of ISO 3166-1 and Kosovo
        assertEquals(
                countries.stream().map(Territory::alpha2).sorted().toList(),
                countries.stream().map(Territory::alpha2).toList());
        assertThrows(UnsupportedOperationException.class, () -> countries.remove(0));
        Territory japan = GAZETTEER.country("JP").orElseThrow();
        assertEquals(Optional.of("JPN"), japan.alpha3());
        assertEquals(Optional.of("392"), japan.numeric());
        assertEquals(Continent.ASIA, japan.continent());
        assertEquals(Optional.of(new Territory.Subregion("030", "Eastern Asia")), japan.subregion());
        assertEquals(Territory.DrivingSide.LEFT, japan.drivingSide());
        assertEquals(372_000, japan.landKm2(), 8_000);
        assertEquals(Optional.empty(), GAZETTEER.country("XK").orElseThrow().numeric());
        assertEquals(Optional.empty(), GAZETTEER.country("ZZ"));
        assertEquals(List.of("left", "right"), List.of(side("GB"), side("FR")));
        // 148.9 million km² of land in all, Antarctica's outline here without its ice shelves
        double land = countries.stream().mapToDouble(Territory::landKm2).sum();
        assertEquals(147e6, land, 2e6);
        assertTrue(countries.stream().allMatch(country -> country.landKm2() > 0));
    }

    private static String side(String code) {
        return GAZETTEER.country(code).orElseThrow().drivingSide().name().toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void listsCitiesInTheOrderOfTheSource() {
        List<City> cities = GAZETTEER.cities();
        assertEquals(135_233, cities.size());
        assertEquals("El Tarter", cities.get(0).name());
        assertEquals(
                cities.size(), cities.stream().map(City::geonameId).distinct().count());
        assertThrows(UnsupportedOperationException.class, () -> cities.remove(0));
        assertSame(cities, Gazetteer.standard().cities());
        assertTrue(cities.stream()
                .allMatch(city -> GAZETTEER.country(city.countryCode()).isPresent()));
        long withRegion =
                cities.stream().filter(city -> city.region().isPresent()).count();
        assertTrue(withRegion >= 135_100, "with a region: " + withRegion);
        City quarter =
                cities.stream().filter(City::isPartOfAnotherPlace).findFirst().orElseThrow();
        assertFalse(quarter.isPlaceOfItsOwn());
        assertEquals(GAZETTEER.regions().size(), new HashSet<>(GAZETTEER.regions()).size());
    }

    @Test
    void refusesDegreesThatAreNoPoint() {
        String message = assertThrows(IllegalArgumentException.class, () -> GAZETTEER.countryIndexOf(91, 0))
                .getMessage();
        assertEquals("a point must be within ±90° and ±180°, found 91.0 and 0.0", message);
        assertThrows(IllegalArgumentException.class, () -> GAZETTEER.isInSea(0, Double.NaN));
    }
}

package org.terrella.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;

class CityFinderTest {

    @Test
    void findsTheSameCityAsLookingAtAll() {
        TestPlaces places = new TestPlaces(8);
        List<City> cities = new ArrayList<>();
        int[] countries = new int[3000];
        for (int i = 0; i < countries.length; i++) {
            // clusters, lone places, duplicates, and some around a pole and the date line
            LatLng at = i % 7 == 0
                    ? places.anywhere()
                    : i % 7 == 1
                            ? places.near(new LatLng(89.5, 0), 0.5)
                            : i % 7 == 2 ? places.near(new LatLng(10, 180), 1) : places.near(new LatLng(47, 8), 1);
            at = i % 11 == 10 ? cities.get(i - 1).location() : at;
            cities.add(new City(
                    i, "c" + i, at, "AA", Optional.empty(), new City.Settlement(0, i % 13 == 0 ? "PPLX" : "PPL")));
            countries[i] = i % 3;
        }
        CityFinder finder = new CityFinder(cities, countries, 4);
        List<LatLng> points = new ArrayList<>(TestPlaces.AWKWARD);
        for (int i = 0; i < 600; i++) {
            points.add(
                    i % 2 == 0 ? places.anywhere() : places.near(cities.get(i).location(), 0.5));
        }
        for (LatLng point : points) {
            for (int country = 0; country < 3; country++) {
                CityFinder.Search search = finder.search(point, country, CityFinder.NONE);
                double nearest = Double.POSITIVE_INFINITY;
                for (int city = 0; city < cities.size(); city++) {
                    if (countries[city] == country && cities.get(city).isPlaceOfItsOwn()) {
                        nearest = Math.min(
                                nearest, GreatCircle.km(point, cities.get(city).location()));
                    }
                }
                assertEquals(
                        nearest, GreatCircle.km(point, cities.get(search.city()).location()), 1e-9, "" + point);
                assertEquals(nearest, search.km(), 1e-3, "" + point);
            }
            assertEquals(
                    CityFinder.NONE, finder.search(point, 3, CityFinder.NONE).city());
        }
    }

    @Test
    void amongEquallyNearTakesTheFirst() {
        LatLng at = new LatLng(5, 5);
        List<City> cities = List.of(
                new City(1, "a", at, "AA", Optional.empty(), new City.Settlement(0, "PPL")),
                new City(2, "b", at, "AA", Optional.empty(), new City.Settlement(0, "PPL")));
        CityFinder finder = new CityFinder(cities, new int[2], 1);
        assertEquals(0, finder.search(new LatLng(5.01, 5), 0, CityFinder.NONE).city());
        assertEquals(1, finder.search(new LatLng(5.01, 5), 0, 0).city());
        assertEquals(0, finder.search(new LatLng(-60, 100), 0, CityFinder.NONE).city());
    }
}

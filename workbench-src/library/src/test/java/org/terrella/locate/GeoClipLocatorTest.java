package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.locate.GeoClipLocator.Settings;
import org.terrella.locate.TestWorld.DirectionSpace;

class GeoClipLocatorTest extends LocatorContract {

    @Override
    Locator locator(List<Integer> order) {
        return GeoClipLocator.of(
                new DirectionSpace(), order.stream().map(world.places()::get).toList(), new Settings(0.01, 20, 1));
    }

    @Test
    void probabilitiesAreTheSoftmaxOverTheWholeList() {
        // from (0, 0): cosines 1, 0.5 and 0, divided by 0.01: 100, 50, 0; of the softmax the first has all but e^-50
        List<LatLng> list = List.of(new LatLng(0, 60), new LatLng(0, 0), new LatLng(90, 0));
        Prediction prediction = GeoClipLocator.of(new DirectionSpace(), list, new Settings(0.01, 2, 1))
                .locate(List.of(at(1, 0, 0)))
                .get(0);
        assertEquals(Optional.of(new LatLng(0, 0)), prediction.place());
        assertEquals(2, prediction.candidates().size());
        assertEquals(1, prediction.candidates().get(0).similarity(), 1e-12);
        assertEquals(-50, Math.log(prediction.candidates().get(1).similarity()), 1e-3);
    }

    @Test
    void equalPlacesShareTheProbability() {
        List<LatLng> list = List.of(new LatLng(0, 1), new LatLng(0, 1), new LatLng(0, -1), new LatLng(0, 100));
        List<Candidate> candidates = GeoClipLocator.of(new DirectionSpace(), list, new Settings(0.01, 4, 1))
                .locate(List.of(at(2, 0, 0)))
                .get(0)
                .candidates();
        assertEquals(new LatLng(0, -1), candidates.get(0).place()); // equally near, farther west
        assertEquals(1 / 3.0, candidates.get(0).similarity(), 1e-6);
        assertEquals(1 / 3.0, candidates.get(2).similarity(), 1e-6);
    }

    @Test
    void encodesTheListOnce() {
        DirectionSpace space = new DirectionSpace();
        TestPlaces places = new TestPlaces(2);
        List<LatLng> list = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            list.add(places.anywhere());
        }
        Locator locator = GeoClipLocator.of(space, list, Settings.ofTemperature(0.01));
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < 70; i++) { // more than two blocks
            queries.add(world.queries().get(i % 16));
        }
        List<Prediction> predictions = locator.locate(queries);
        assertEquals(5000, space.placesEncoded);
        assertEquals(100, predictions.get(69).candidates().size());
        Collections.shuffle(list, new Random(1));
        List<Prediction> shuffled =
                GeoClipLocator.of(space, list, Settings.ofTemperature(0.01)).locate(queries);
        for (int i = 0; i < 70; i++) {
            assertEquals(predictions.get(i).place(), shuffled.get(i).place(), "query " + i);
        }
    }

    @Test
    void needsCoordinates() {
        assertEquals(
                "a list of coordinates needs at least one, found none",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> GeoClipLocator.of(new DirectionSpace(), List.of(), Settings.ofTemperature(0.01)))
                        .getMessage());
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        assertEquals(
                "expected 1 or more candidates and a temperature above 0, found 5 and 0.0",
                assertThrows(IllegalArgumentException.class, () -> new Settings(0, 5, 1))
                        .getMessage());
    }

    private static Query at(float x, float y, float z) {
        return new Query("q", () -> new byte[0], new float[] {x, y, z});
    }
}

package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.terrella.data.TestPhotos.photo;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GreatCircle;

class LeakageTest {

    @Test
    void countsPhotographersAndPlacesOnBothSides() {
        PhotoSet gallery = PhotoSet.of(
                "gallery",
                List.of(
                        photo("a", 0, 0, "ann"),
                        photo("b", 0, 0.008, "ann"), // 0.89 km east of a
                        photo("c", 50, 50, "bob"),
                        photo("d", -80, 0)));
        PhotoSet queries = PhotoSet.of(
                "queries", List.of(photo("x", 0, 0, "ann"), photo("y", 0, -179, "zoe"), photo("z", 0, 0.0001)));
        Leakage leakage = Leakage.between(gallery, queries, 0.025, 1);
        assertEquals(1, leakage.sharedPhotographers());
        assertEquals("""
                gallery (4 photos) against queries (3 queries)
                shared photographers: 1, with 2 photos of the gallery and 1 queries
                photographer not recorded: 1 photos of the gallery and 1 queries
                within 0.025 km: 2 pairs, of 1 photos of the gallery and 2 queries
                within 1.0 km: 4 pairs, of 2 photos of the gallery and 2 queries""", leakage.toString());
    }

    @Test
    void findsNeighboursAcrossTheDateLineAndThePole() {
        PhotoSet gallery = PhotoSet.of("g", List.of(photo("a", 10, 180), photo("b", 89.999, 0)));
        PhotoSet queries = PhotoSet.of("q", List.of(photo("x", 10, -180), photo("y", 89.999, 180)));
        assertEquals(
                List.of(new NearPlaces(1, 2, 2, 2)),
                Leakage.between(gallery, queries, 1).near());
        assertEquals(
                List.of(new NearPlaces(1e-6, 1, 1, 1)),
                Leakage.between(gallery, queries, 1e-6).near());
    }

    @Test
    void findsNothingBetweenEmptySets() {
        PhotoSet none = PhotoSet.of("none", List.of());
        assertEquals(
                List.of(new NearPlaces(1, 0, 0, 0)),
                Leakage.between(none, none, 1).near());
    }

    @Test
    void refusesDistancesThatAreNotNear() {
        PhotoSet none = PhotoSet.of("none", List.of());
        var error = assertThrows(IllegalArgumentException.class, () -> Leakage.between(none, none, Double.NaN));
        assertEquals("withinKm must be above 0 and at most 1000, found NaN", error.getMessage());
    }

    @Test
    void agreesWithComparingAllPairs() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Photo> gallery = TestPhotos.anywhere("g", 300, random);
            List<Photo> queries = TestPhotos.anywhere("q", 60, random);
            double km = List.of(1e-6, 0.3, 25.0, 900.0).get((int) (seed % 4));
            long pairs = 0;
            BitSet nearGallery = new BitSet();
            BitSet nearQueries = new BitSet();
            for (int g = 0; g < gallery.size(); g++) {
                for (int q = 0; q < queries.size(); q++) {
                    if (GreatCircle.km(gallery.get(g).truth(), queries.get(q).truth()) <= km) {
                        pairs++;
                        nearGallery.set(g);
                        nearQueries.set(q);
                    }
                }
            }
            NearPlaces expected = new NearPlaces(km, pairs, nearGallery.cardinality(), nearQueries.cardinality());
            assertEquals(
                    List.of(expected),
                    Leakage.between(PhotoSet.of("g", gallery), PhotoSet.of("q", queries), km)
                            .near(),
                    "seed " + seed);
        }
    }
}

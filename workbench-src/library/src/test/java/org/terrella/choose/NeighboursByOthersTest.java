package org.terrella.choose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

class NeighboursByOthersTest {

    static Photo photo(int number, LatLng place, String photographer) {
        Photo photo = Photo.of("p" + number, place, () -> new byte[0], Origin.of("test"));
        return photographer.isEmpty()
                ? photo
                : new Photo(
                        photo.id(),
                        photo.truth(),
                        photo.image(),
                        new Photo.Facts(
                                Optional.of(photographer),
                                photo.facts().place(),
                                photo.facts().scene(),
                                photo.facts().attributes()),
                        photo.origin());
    }

    @Test
    void findsTheMostSimilarOfOthers() {
        // directions at 0°, 10°, 20° and 40°; the first two are of one photographer
        float[] vectors = new float[8];
        double[] degrees = {0, 10, 20, 40};
        for (int i = 0; i < 4; i++) {
            vectors[2 * i] = (float) (5 * Math.cos(Math.toRadians(degrees[i])));
            vectors[2 * i + 1] = (float) (5 * Math.sin(Math.toRadians(degrees[i])));
        }
        List<Photo> photos = List.of(
                photo(0, new LatLng(0, 0), "ann"),
                photo(1, new LatLng(0, 1), "ann"),
                photo(2, new LatLng(0, 2), "bob"),
                photo(3, new LatLng(0, 3), "cid"));
        NeighboursByOthers found = NeighboursByOthers.of(photos, Matrix.of(2, vectors), 2);
        assertArrayEquals(new int[] {2, 3}, found.rows().get(0));
        assertArrayEquals(new int[] {2, 3}, found.rows().get(1));
        assertArrayEquals(new int[] {1, 0}, found.rows().get(2));
        assertArrayEquals(new int[] {2, 1}, found.rows().get(3));
        assertEquals(1, NeighboursByOthers.unit(found.vectors().row(3))[0] / Math.cos(Math.toRadians(40)), 1e-6);
    }

    @Test
    void neitherThePhotoItselfNorOneOfItsPhotographerIsEverAmongThem() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            List<Photo> photos = new ArrayList<>();
            float[] vectors = new float[4 * 60];
            for (int i = 0; i < 60; i++) {
                int photographer = random.nextInt(12);
                photos.add(photo(i, new LatLng(i, i), photographer == 0 ? "" : "someone " + photographer));
                float[] look = {photographer, 1, random.nextFloat(), random.nextFloat()}; // albums look alike
                System.arraycopy(look, 0, vectors, 4 * i, 4);
            }
            NeighboursByOthers found = NeighboursByOthers.of(photos, Matrix.of(4, vectors), 6);
            for (int i = 0; i < 60; i++) {
                assertEquals(6, found.rows().get(i).length);
                for (int row : found.rows().get(i)) {
                    assertFalse(row == i, "seed " + seed + ": the query itself is a candidate");
                    Optional<String> mine = photos.get(i).photographer();
                    assertFalse(
                            mine.isPresent() && mine.equals(photos.get(row).photographer()),
                            "seed " + seed + ": a candidate is of the query's photographer");
                }
            }
        }
    }

    @Test
    void photosWithFewerNeighboursAreTold() {
        List<Photo> photos = List.of(
                photo(0, new LatLng(0, 0), "ann"),
                photo(1, new LatLng(0, 1), "ann"),
                photo(2, new LatLng(0, 2), "bob"));
        NeighboursByOthers found = NeighboursByOthers.of(photos, Matrix.of(1, new float[] {1, 1, 1}), 2);
        assertArrayEquals(new int[] {2}, found.withAll(2));
    }
}

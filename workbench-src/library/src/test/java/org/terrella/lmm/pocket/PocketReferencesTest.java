package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

class PocketReferencesTest {

    private static final int PHOTOS = 90;

    @Test
    void findsWhatIsNearestAmongPhotosByOthers() {
        Matrix features = onALine();
        List<PocketPhoto> photos = photos(3);
        PocketReferences found = PocketReferences.search(features, photos, new boolean[PHOTOS]);
        for (int row = 0; row < PHOTOS; row++) {
            assertEquals(16, found.nearest()[row].length);
            for (int other : found.nearest()[row]) {
                assertFalse(
                        photos.get(row).photographer().equals(photos.get(other).photographer()), "row " + row);
            }
        }
        // rows of a photographer are thirds: 0 to 2 are one's, so the nearest to row 0 are 3, 4, 5 ...
        assertEquals(3, found.nearest()[0][0]);
        assertEquals(18, found.nearest()[0][15]);
        assertEquals(89, found.farthest()[0][0]);
    }

    @Test
    void whatIsHeldOutIsNoReferenceOfWhatIsLearned() {
        boolean[] isHeldOut = new boolean[PHOTOS];
        for (int row = 0; row < PHOTOS; row += 4) {
            isHeldOut[row] = true;
        }
        PocketReferences found = PocketReferences.search(onALine(), photos(1), isHeldOut);
        for (int row = 0; row < PHOTOS; row++) {
            boolean seesHeldOut = Arrays.stream(found.nearest()[row]).anyMatch(other -> isHeldOut[other]);
            assertEquals(isHeldOut[row], seesHeldOut, "row " + row);
        }
    }

    @Test
    void saysWhenThereAreTooFewOthers() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> PocketReferences.search(onALine(), photos(80), new boolean[PHOTOS]))
                .getMessage();
        assertTrue(message.startsWith("expected 16 photos or more by others than the photographer of"), message);
    }

    /** Unit vectors along a quarter of a circle, so that neighbours in order are nearest. */
    private static Matrix onALine() {
        float[] numbers = new float[2 * PHOTOS];
        for (int row = 0; row < PHOTOS; row++) {
            double angle = Math.PI / 2 * row / PHOTOS;
            numbers[2 * row] = (float) Math.cos(angle);
            numbers[2 * row + 1] = (float) Math.sin(angle);
        }
        return Matrix.of(2, numbers);
    }

    private static List<PocketPhoto> photos(int each) {
        Random random = new Random(1);
        List<PocketPhoto> photos = new ArrayList<>();
        for (int row = 0; row < PHOTOS; row++) {
            LatLng place = SmallPockets.place(random);
            photos.add(new PocketPhoto(String.format("%02d", row), place, "p" + row / each, "town", "FR"));
        }
        return photos;
    }
}

package org.terrella.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;

class ShareTest {

    /** Photos by many people, five each. */
    private static List<Photo> photos() {
        return IntStream.range(0, 3000)
                .mapToObj(i -> Photo.of("p" + i, new LatLng(0, 0), () -> new byte[0], Origin.of("test"))
                        .withPhotographer("person " + i % 600))
                .toList();
    }

    @Test
    void aThirdKeepsPhotographersWhole() {
        List<Photo> third = Share.THIRD.of(photos());
        long people = third.stream()
                .map(photo -> photo.photographer().orElseThrow())
                .distinct()
                .count();
        assertEquals(5 * people, third.size());
        assertTrue(people > 160 && people < 240, people + " of 600"); // three standard deviations: 200 ± 35
    }

    @Test
    void whoBelongsToItDoesNotHangOnTheOthers() {
        List<Photo> all = photos();
        List<Photo> half = all.subList(0, 1500);
        List<String> ofHalf = Share.THIRD.of(half).stream().map(Photo::id).toList();
        List<String> ofAll = Share.THIRD.of(all).stream().map(Photo::id).toList();
        assertEquals(ofAll.subList(0, ofHalf.size()), ofHalf);
    }

    @Test
    void theWholeIsAll() {
        List<Photo> all = photos();
        assertSame(all, Share.WHOLE.of(all));
        assertEquals("tourist", Share.WHOLE.label("tourist"));
        assertEquals("tourist, a third", Share.THIRD.label("tourist"));
    }
}

package org.terrella.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.data.PlaceLevel;
import org.terrella.data.PlaceNames;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;

class PigeonCaptionTest {

    @Test
    void saysThePlaceAsFarAsItIsNamedAndSometimesTheMonth() {
        Photo photo = photo(
                Map.of(PlaceLevel.CITY, "Waco", PlaceLevel.STATE, "Texas", PlaceLevel.COUNTRY, "United States"),
                Map.of("month", "12"));
        Set<String> found = new HashSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            found.add(PigeonCaption.of(photo, random));
        }
        String place = "A photo I took close to the town of Waco in the region of Texas in United States.";
        String month = "This photo was taken in December.";
        assertEquals(Set.of(place, place + " " + month, month + " " + place), found);
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertEquals(
                "A photo I took in Monaco.",
                PigeonCaption.of(photo(Map.of(PlaceLevel.COUNTRY, "Monaco"), Map.of("month", "13")), new Random(1)));
        assertEquals("A photo I took.", PigeonCaption.of(photo(Map.of(), Map.of()), new Random(1)));
        assertTrue(PigeonCaption.of(List.of()).isEmpty());
    }

    private static Photo photo(Map<PlaceLevel, String> names, Map<String, String> attributes) {
        return new Photo(
                "p",
                new LatLng(0, 0),
                () -> new byte[0],
                new Photo.Facts(Optional.empty(), new PlaceNames(names), Optional.empty(), attributes),
                Origin.of("test"));
    }
}

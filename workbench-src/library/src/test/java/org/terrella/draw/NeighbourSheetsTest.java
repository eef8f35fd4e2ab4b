package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.geo.LatLng;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldSet;

class NeighbourSheetsTest {

    private static final List<Photo> PHOTOS = photos();

    @Test
    void eachRowBeginsWithTheQueryAndTellsDistances() {
        Photo query = PHOTOS.get(0);
        ContactSheet sheet = NeighbourSheets.of(
                "one query",
                query,
                List.of(
                        new NeighbourSheets.Row("CLIP", List.of(query, PHOTOS.get(1))),
                        new NeighbourSheets.Row("G3", List.of(PHOTOS.get(2), query))));
        assertEquals(3, sheet.columns());
        assertEquals(
                List.of("query", "0.0 km", "query", "0.0 km"),
                List.of(0, 1, 3, 5).stream()
                        .map(tile -> sheet.tiles().get(tile).heading())
                        .toList());
        assertEquals("G3 finds", sheet.tiles().get(3).text().split(" · ")[1]);
        PictureFormat.png(sheet, 1);
    }

    @Test
    void findsPhotosByTheirPlaces() {
        List<LatLng> places = List.of(PHOTOS.get(2).truth(), PHOTOS.get(0).truth());
        assertEquals(
                List.of(PHOTOS.get(2), PHOTOS.get(0)),
                NeighbourSheets.Row.at("CLIP", places, PHOTOS).found());
        assertThrows(
                IllegalArgumentException.class,
                () -> NeighbourSheets.Row.at("CLIP", List.of(new LatLng(89, 0)), PHOTOS));
    }

    @Test
    void refusesRowsOfUnequalLength() {
        Photo query = PHOTOS.get(0);
        List<NeighbourSheets.Row> rows = List.of(
                new NeighbourSheets.Row("CLIP", List.of(query)), new NeighbourSheets.Row("G3", List.of(query, query)));
        assertEquals(
                "rows must have equally many photos, found [1, 2]",
                assertThrows(IllegalArgumentException.class, () -> NeighbourSheets.of("one query", query, rows))
                        .getMessage());
    }

    private static List<Photo> photos() {
        try (var photos = LittleEarth.of(Scale.TINY).photos(WorldSet.TOURIST).stream()) {
            return photos.limit(3).toList();
        }
    }
}

package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final Room.View WATER = (canvas, x0, y0, x1, y1) -> {
        canvas.label(Label.WATER);
        canvas.fill(Outline.box(-20, -20, 120, 120), 0x3060C0);
    };

    private static Picture room(Room.Style style, boolean night, long seed) {
        return Picture.of(seed, (canvas, dice) -> Room.paint(canvas, style, Light.NEUTRAL, WATER, night, dice));
    }

    private static Room.Style plain(Room.Kind kind) {
        return new Room.Style(kind, Colour.CREAM, Room.Pattern.PLAIN, Room.Floor.BOARDS, Colour.RED);
    }

    @Test
    void saysWhatIsSeen() {
        assertEquals("cream living room", plain(Room.Kind.LIVING_ROOM).words());
        assertEquals(
                "blue cafe with stripes on the walls",
                new Room.Style(Room.Kind.CAFE, Colour.BLUE, Room.Pattern.STRIPES, Room.Floor.TILES, Colour.RED)
                        .words());
        Set<String> words = new HashSet<>();
        for (Room.Kind kind : Room.Kind.values()) {
            words.add(plain(kind).words());
        }
        assertEquals(Room.Kind.values().length, words.size());
    }

    @Test
    void everyKindLooksDifferentAndCoversThePicture() {
        List<Picture> pictures = new ArrayList<>();
        for (Room.Kind kind : Room.Kind.values()) {
            Picture picture = room(plain(kind), false, 1);
            assertEquals(0, picture.share(Label.SKY), 0, kind.words());
            assertTrue(picture.share(Label.INTERIOR) > 0.7, kind.words());
            pictures.add(picture);
        }
        Picture.assertDistinct(pictures, 0.1);
    }

    @Test
    void theViewShowsInTheWindowAndNowhereElse() {
        for (Room.Kind kind : Room.Kind.values()) {
            for (long seed = 0; seed < 4; seed++) {
                double[] window = new double[4];
                Picture picture = Picture.of(
                        seed,
                        (canvas, dice) -> Room.paint(
                                canvas,
                                Room.Style.of(dice, kind),
                                Light.NEUTRAL,
                                (view, x0, y0, x1, y1) -> {
                                    WATER.paint(view, x0, y0, x1, y1);
                                    window[0] = x0;
                                    window[1] = y0;
                                    window[2] = x1;
                                    window[3] = y1;
                                },
                                false,
                                dice));
                assertTrue(picture.share(Label.WATER) > 0.015, kind + ", seed " + seed);
                assertEquals(
                        1,
                        picture.shareInside(
                                Label.WATER, window[0] - 0.6, window[1] - 0.6, window[2] + 0.6, window[3] + 0.6),
                        0,
                        kind + ", seed " + seed);
            }
        }
    }

    @Test
    void wallsFloorsAndClothShow() {
        List<Picture> walls = new ArrayList<>();
        for (Room.Pattern pattern : Room.Pattern.values()) {
            Room.Style style = new Room.Style(Room.Kind.BEDROOM, Colour.CREAM, pattern, Room.Floor.BOARDS, Colour.RED);
            walls.add(room(style, false, 1));
        }
        Picture.assertDistinct(walls, 0.01);
        List<Picture> floors = new ArrayList<>();
        for (Room.Floor floor : Room.Floor.values()) {
            floors.add(room(
                    new Room.Style(Room.Kind.CAFE, Colour.CREAM, Room.Pattern.PLAIN, floor, Colour.RED), false, 1));
        }
        Picture.assertDistinct(floors, 0.02);
    }

    @Test
    void lampsBurnAtNight() {
        for (Room.Kind kind : List.of(Room.Kind.LIVING_ROOM, Room.Kind.BEDROOM, Room.Kind.CAFE, Room.Kind.OFFICE)) {
            assertTrue(room(plain(kind), false, 1).differenceTo(room(plain(kind), true, 1)) > 0.003, kind.words());
        }
    }

    @Test
    void theSameDicePaintTheSameRoom() {
        Picture.assertRepeats((canvas, dice) ->
                Room.paint(canvas, Room.Style.of(dice, Room.Kind.STATION_HALL), Light.NEUTRAL, WATER, true, dice));
    }
}

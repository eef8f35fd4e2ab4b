package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreetFurnitureTest {

    private static final Spot MIDDLE = new Spot(50, 90, 60);
    private static final Perspective VIEW = new Perspective(50, 55, 85, 1.8);

    private static Picture lamp(Lamp.Kind kind, boolean night) {
        return Picture.of(
                1, (canvas, dice) -> Lamp.paint(canvas, new Lamp.Style(kind, Colour.GREEN), MIDDLE, false, night));
    }

    private static Picture fence(Fence.Kind kind, boolean along) {
        Fence.Style style = new Fence.Style(kind, Colour.RED);
        return Picture.of(1, (canvas, dice) -> {
            if (along) {
                Fence.paintAlong(canvas, style, VIEW, new House.Row(1, 4, 5, 100), dice);
            } else {
                Fence.paint(canvas, style, new Spot(50, 90, 30), 90, dice);
            }
        });
    }

    private static Picture thing(StreetFurniture.Kind kind, boolean night) {
        StreetFurniture.Style style = new StreetFurniture.Style(kind, Colour.RED);
        return Picture.of(1, (canvas, dice) -> StreetFurniture.paint(canvas, style, new Spot(50, 80, 40), night, dice));
    }

    @Test
    void saysWhatIsSeen() {
        assertEquals("green globe lamp", new Lamp.Style(Lamp.Kind.GLOBE, Colour.GREEN).words());
        assertEquals("wooden double power pole", PowerPole.WOODEN_DOUBLE.words());
        assertEquals(
                "white post bollard with red band",
                new Bollard.Style(Bollard.Kind.POST, Colour.WHITE, Colour.RED).words());
        assertEquals("grey guard rail", new Fence.Style(Fence.Kind.GUARD_RAIL, Colour.GREY).words());
        assertEquals("red mail box", new StreetFurniture.Style(StreetFurniture.Kind.MAIL_BOX, Colour.RED).words());
    }

    @Test
    void wordsAreLowerCaseAndDistinct() {
        List<String> words = new ArrayList<>();
        for (Lamp.Kind kind : Lamp.Kind.values()) {
            words.add(kind.word() + " lamp");
        }
        for (PowerPole pole : PowerPole.values()) {
            words.add(pole.words());
        }
        for (Bollard.Kind kind : Bollard.Kind.values()) {
            words.add(kind.word() + " bollard");
        }
        for (Fence.Kind kind : Fence.Kind.values()) {
            words.add(kind.words());
        }
        for (StreetFurniture.Kind kind : StreetFurniture.Kind.values()) {
            words.add(kind.words());
        }
        Set<String> distinct = new HashSet<>(words);
        assertEquals(words.size(), distinct.size());
        for (String word : words) {
            assertEquals(word.toLowerCase(Locale.ROOT), word);
        }
    }

    @Test
    void everyLampLooksDifferentAndCanBeLit() {
        List<Picture> pictures = new ArrayList<>();
        for (Lamp.Kind kind : Lamp.Kind.values()) {
            Picture day = lamp(kind, false);
            assertTrue(day.shareInside(Label.POST, 20, 27, 80, 92) > 0.99, kind.word());
            assertTrue(day.differenceTo(lamp(kind, true)) > 0.002, kind.word());
            pictures.add(day);
        }
        Picture.assertDistinct(pictures, 0.01);
    }

    @Test
    void aMirroredLampReachesToTheOtherSide() {
        Lamp.Style style = new Lamp.Style(Lamp.Kind.BENT, Colour.BLACK);
        Picture right = lamp(Lamp.Kind.BENT, false);
        Picture left = Picture.of(1, (canvas, dice) -> Lamp.paint(canvas, style, MIDDLE, true, false));
        assertTrue(right.shareInside(Label.POST, 53, 0, 100, 100) > 0.3);
        assertTrue(left.shareInside(Label.POST, 0, 0, 47, 100) > 0.3);
    }

    @Test
    void everyPoleLooksDifferentAloneAndInARow() {
        List<Picture> alone = new ArrayList<>();
        List<Picture> rows = new ArrayList<>();
        for (PowerPole pole : PowerPole.values()) {
            alone.add(Picture.of(1, (canvas, dice) -> pole.paint(canvas, MIDDLE)));
            rows.add(Picture.of(1, (canvas, dice) -> pole.paintRow(canvas, VIEW, 6, 14, 200, 30)));
        }
        Picture.assertDistinct(alone, 0.008);
        Picture.assertDistinct(rows, 0.004);
        for (int i = 0; i < alone.size(); i++) {
            assertTrue(alone.get(i).shareInside(Label.POST, 25, 27, 75, 92) > 0.99);
            assertTrue(rows.get(i).share(Label.POST) > 0.01);
            assertTrue(rows.get(i).shareInside(Label.POST, 48, 0, 100, 100) > 0.99);
        }
    }

    @Test
    void everyBollardLooksDifferent() {
        List<Picture> pictures = new ArrayList<>();
        for (Bollard.Kind kind : Bollard.Kind.values()) {
            Bollard.Style style = new Bollard.Style(kind, Colour.WHITE, Colour.RED);
            Picture picture = Picture.of(1, (canvas, dice) -> Bollard.paint(canvas, style, MIDDLE));
            assertTrue(picture.shareInside(Label.POST, 20, 25, 80, 95) > 0.99, style.words());
            pictures.add(picture);
        }
        Picture.assertDistinct(pictures, 0.02);
    }

    @Test
    void theBandOfABollardDiffersFromItsBody() {
        Dice dice = Dice.of(3);
        for (int i = 0; i < 500; i++) {
            Bollard.Style style = Bollard.Style.of(dice);
            assertNotEquals(style.body(), style.band());
        }
    }

    @Test
    void everyFenceLooksDifferentAcrossAndAlong() {
        List<Picture> across = new ArrayList<>();
        List<Picture> along = new ArrayList<>();
        for (Fence.Kind kind : Fence.Kind.values()) {
            across.add(fence(kind, false));
            along.add(fence(kind, true));
        }
        Picture.assertDistinct(across, 0.02);
        Picture.assertDistinct(along, 0.01);
    }

    @Test
    void everyThingOfThePavementLooksDifferent() {
        List<Picture> pictures = new ArrayList<>();
        for (StreetFurniture.Kind kind : StreetFurniture.Kind.values()) {
            Picture picture = thing(kind, false);
            assertTrue(picture.share(Label.OBJECT) > 0.02, kind.words());
            pictures.add(picture);
        }
        Picture.assertDistinct(pictures, 0.02);
        assertTrue(
                thing(StreetFurniture.Kind.PHONE_BOX, false).differenceTo(thing(StreetFurniture.Kind.PHONE_BOX, true))
                        > 0.01);
    }

    @Test
    void theSameDicePaintTheSame() {
        Picture.assertRepeats((canvas, dice) ->
                Fence.paint(canvas, new Fence.Style(Fence.Kind.STONE, Colour.GREY), new Spot(50, 90, 30), 90, dice));
        Picture.assertRepeats((canvas, dice) -> StreetFurniture.paint(
                canvas, new StreetFurniture.Style(StreetFurniture.Kind.MARKET_STALL, Colour.RED), MIDDLE, true, dice));
    }

    @Test
    void whatLiesOutsideTheCanvasDoesNotShow() {
        Picture away = Picture.of(1, (canvas, dice) -> {
            Lamp.paint(canvas, Lamp.Style.of(dice), new Spot(400, 50, 30), false, true);
            PowerPole.LATTICE.paint(canvas, new Spot(50, -50, 30));
            Bollard.paint(canvas, Bollard.Style.of(dice), new Spot(-90, 50, 30));
            Fence.paint(canvas, new Fence.Style(Fence.Kind.PICKET, Colour.RED), new Spot(50, 300, 30), 90, dice);
        });
        assertEquals(1, away.share(Label.SKY), 0);
    }

    @Test
    void aRowOfPolesNeedsThreeDistances() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> PowerPole.STEEL.paintRow(new Canvas(96), VIEW, 6, 14, 200))
                .getMessage();
        assertEquals(
                "a row of poles needs the nearest, the farthest and the way between, found [14.0, 200.0]", message);
    }
}

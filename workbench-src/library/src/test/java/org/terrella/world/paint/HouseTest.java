package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class HouseTest {

    private static final House.Style PLAIN = new House.Style(
            Wall.PLASTER,
            Colour.CREAM,
            Roof.GABLE,
            Colour.RED,
            Opening.ARCHED,
            Colour.BLUE,
            2,
            GroundFloor.ARCADE,
            Set.of());
    private static final Perspective VIEW = new Perspective(50, 55, 85, 1.8);

    private static House.Style with(Wall wall, Roof roof, Opening window, GroundFloor ground, Set<Trim> trims) {
        return new House.Style(wall, Colour.CREAM, roof, Colour.RED, window, Colour.BLUE, 2, ground, trims);
    }

    private static BiConsumer<Canvas, Dice> front(House.Style style, Weather weather) {
        return (canvas, dice) -> House.paint(canvas, style, new Spot(50, 90, 70), 60, weather, dice);
    }

    private static List<House.Style> variants() {
        List<House.Style> styles = new ArrayList<>();
        for (Roof roof : Roof.values()) {
            styles.add(with(Wall.PLASTER, roof, Opening.SQUARE, GroundFloor.PLAIN, Set.of()));
        }
        for (Wall wall : EnumSet.complementOf(EnumSet.of(Wall.PLASTER))) {
            styles.add(with(wall, Roof.FLAT, Opening.SQUARE, GroundFloor.PLAIN, Set.of()));
        }
        for (Opening window : EnumSet.complementOf(EnumSet.of(Opening.SQUARE))) {
            styles.add(with(Wall.PLASTER, Roof.FLAT, window, GroundFloor.PLAIN, Set.of()));
        }
        styles.add(with(Wall.PLASTER, Roof.FLAT, Opening.SQUARE, GroundFloor.SHOP, Set.of()));
        styles.add(with(Wall.PLASTER, Roof.FLAT, Opening.SQUARE, GroundFloor.ARCADE, Set.of()));
        for (Trim trim : Trim.values()) {
            styles.add(with(Wall.PLASTER, Roof.FLAT, Opening.SQUARE, GroundFloor.PLAIN, Set.of(trim)));
        }
        return styles;
    }

    @Test
    void saysWhatIsSeen() {
        assertEquals("two-storey cream plaster house with red gable roof, arched windows and arcade", PLAIN.words());
        assertEquals(
                "two-storey cream timber frame house with red stepped gable, bay windows",
                with(Wall.TIMBER_FRAME, Roof.STEPPED, Opening.BAY, GroundFloor.PLAIN, Set.of())
                        .words());
    }

    @Test
    void paintsTheSameHouseForTheSameDice() {
        Picture.assertRepeats(front(PLAIN, Weather.NIGHT));
    }

    @Test
    void everyVariantLooksDifferent() {
        List<Picture> pictures = new ArrayList<>();
        for (House.Style style : variants()) {
            pictures.add(Picture.of(3, front(style, Weather.FAIR)));
        }
        Picture.assertDistinct(pictures, 0.008);
    }

    @Test
    void paintsAHouseWhereItIsAskedTo() {
        for (House.Style style : variants()) {
            Picture picture = Picture.of(3, front(style, Weather.FAIR));
            assertTrue(picture.share(Label.BUILDING) > 0.1, style.words());
            assertTrue(picture.shareInside(Label.BUILDING, 12, 12, 88, 92) > 0.97, style.words());
        }
    }

    @Test
    void nightSnowAndRainShow() {
        List<Picture> pictures = new ArrayList<>();
        for (Weather weather : List.of(Weather.FAIR, Weather.NIGHT, Weather.SNOW, Weather.RAIN)) {
            pictures.add(Picture.of(3, front(PLAIN, weather)));
        }
        Picture.assertDistinct(pictures, 0.01);
    }

    @Test
    void aRowStandsOnItsSideOfTheStreet() {
        for (int side : new int[] {-1, 1}) {
            Picture row = Picture.of(
                    3,
                    (canvas, dice) -> House.paintRow(
                            canvas, List.of(PLAIN), VIEW, new House.Row(side, 8, 6, 100), Weather.FAIR, dice));
            assertTrue(row.share(Label.BUILDING) > 0.08, "side " + side);
            assertEquals(1, row.shareInside(Label.BUILDING, side < 0 ? 0 : 50, 0, side < 0 ? 50 : 100, 100), 0);
        }
    }

    @Test
    void aRowReachesBeyondTheCanvasWithoutHarm() {
        Picture row = Picture.of(
                3,
                (canvas, dice) -> House.paintRow(
                        canvas, List.of(PLAIN), VIEW, new House.Row(1, 5, 0.5, 500), Weather.SNOW, dice));
        assertTrue(row.share(Label.BUILDING) > 0.1);
        Picture away = Picture.of(
                3, (canvas, dice) -> House.paint(canvas, PLAIN, new Spot(-300, 20, 40), 30, Weather.FAIR, dice));
        assertEquals(0, away.share(Label.BUILDING), 0);
    }

    @Test
    void housesOfOneRegionAreDrawnFromItsPalette() {
        for (long seed = 0; seed < 200; seed++) {
            Dice dice = Dice.of(seed);
            Architecture builders = Architecture.of(dice);
            House.Style style = House.Style.of(dice, builders);
            assertTrue(builders.colours().contains(style.colour()), "seed " + seed);
            assertTrue(builders.roofs().contains(style.roof()), "seed " + seed);
            assertTrue(builders.trims().containsAll(style.trims()), "seed " + seed);
            assertTrue(style.storeys() <= builders.mostStoreys(), "seed " + seed);
        }
    }

    @Test
    void regionsDiffer() {
        Set<Architecture> seen = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            seen.add(Architecture.of(Dice.of(seed)));
        }
        assertEquals(100, seen.size());
    }

    @Test
    void refusesWhatCannotStand() {
        String storeys = assertThrows(
                        IllegalArgumentException.class,
                        () -> Architecture.of(Dice.of(1)).withMostStoreys(13))
                .getMessage();
        assertEquals("a house has 1 to 12 storeys, found 13", storeys);
        String side = assertThrows(IllegalArgumentException.class, () -> new House.Row(0, 8, 6, 9))
                .getMessage();
        assertEquals("the side of a street is -1 or 1, found 0", side);
        String place = assertThrows(IllegalArgumentException.class, () -> new House.Row(1, 8, 6, 6))
                .getMessage();
        assertEquals(
                "a row of houses must lie beside and before the camera, found 8.0 m beside, 6.0 to 6.0 m ahead", place);
        String none = assertThrows(
                        IllegalArgumentException.class,
                        () -> Architecture.of(Dice.of(1)).withColours(List.of()))
                .getMessage();
        assertEquals("colours of an architecture must not be empty", none);
        String size = assertThrows(IllegalArgumentException.class, () -> new Spot(1, 2, 0))
                .getMessage();
        assertEquals("the size of a thing must be above 0, found 0.0", size);
    }

    @Test
    void aMetreOfTheRoadIsSeenWhereTheCameraSaysItIs() {
        // 85 units at 1 m, so 8.5 units at 10 m; the ground there is 1.8 * 8.5 = 15.3 below the horizon
        Spot spot = VIEW.spot(2, 10, 3);
        assertEquals(67, spot.x(), 1e-9);
        assertEquals(70.3, spot.groundY(), 1e-9);
        assertEquals(25.5, spot.size(), 1e-9);
        assertEquals(10, VIEW.aheadAt(spot.groundY()), 1e-9);
        String message = assertThrows(IllegalArgumentException.class, () -> new Perspective(0, 0, 0, 1))
                .getMessage();
        assertEquals("focal and eyeMetres must be above 0, found 0.0 and 1.0", message);
    }
}

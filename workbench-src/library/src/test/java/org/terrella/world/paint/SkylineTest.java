package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.world.paint.Skyline.Base;
import org.terrella.world.paint.Skyline.Tower;
import org.terrella.world.paint.Skyline.View;

class SkylineTest {

    private static final View NEAR = new View(70, 40, 0, false);

    private static int[] picture(Skyline skyline, View view) {
        return Pictures.of(canvas -> skyline.paint(canvas, view, Dice.of(1)));
    }

    private static Skyline with(Tower first, Base base) {
        return new Skyline(first, first == Tower.SLAB ? Tower.DOME : Tower.SLAB, Colour.TEAL, base, 0.3, 5);
    }

    @Test
    void theSameDiceMakeTheSameSkyline() {
        for (int seed = 0; seed < 20; seed++) {
            Skyline skyline = Skyline.of(Dice.of(seed));
            assertEquals(skyline, Skyline.of(Dice.of(seed)));
            assertArrayEquals(picture(skyline, NEAR), picture(skyline, NEAR), skyline.toString());
        }
    }

    @Test
    void onlyWindowsDependOnTheDiceOfThePhoto() {
        Skyline skyline = with(Tower.EGG, Base.BLOCKS);
        int[] other = Pictures.of(canvas -> skyline.paint(canvas, NEAR, Dice.of(2)));
        assertTrue(Pictures.difference(picture(skyline, NEAR), other) < 0.02);
    }

    @Test
    void everyTwoTowersDiffer() {
        assertAllDiffer(
                0.01,
                Arrays.stream(Tower.values())
                        .map(tower -> with(tower, Base.BLOCKS))
                        .toArray(Skyline[]::new));
    }

    @Test
    void everyTwoBasesDiffer() {
        assertAllDiffer(
                0.05,
                Arrays.stream(Base.values())
                        .map(base -> with(Tower.CROWNED, base))
                        .toArray(Skyline[]::new));
    }

    @Test
    void twoSkylinesOfDiceAreHardlyEverAlike() {
        Skyline[] skylines = new Skyline[50];
        for (int seed = 0; seed < skylines.length; seed++) {
            skylines[seed] = Skyline.of(Dice.of(77, seed));
        }
        assertAllDiffer(0.03, skylines);
    }

    private static void assertAllDiffer(double least, Skyline... skylines) {
        int[][] pictures = new int[skylines.length][];
        for (int i = 0; i < skylines.length; i++) {
            pictures[i] = picture(skylines[i], NEAR);
            for (int other = 0; other < i; other++) {
                double share = Pictures.difference(pictures[i], pictures[other]);
                assertTrue(share > least, skylines[i] + " and " + skylines[other] + " differ by " + share);
            }
        }
    }

    @Test
    void itStandsOnTheHorizonAndIsAsHighAsTheViewSays() {
        for (Tower tower : Tower.values()) {
            Skyline skyline = with(tower, Base.BLOCKS);
            Canvas canvas = Pictures.canvas(c -> skyline.paint(c, NEAR, Dice.of(1)));
            int[] picture = Pictures.develop(canvas);
            assertEquals(0, Pictures.outside(picture, -1, 28.5, 101, 71.5), tower.word());
            assertTrue(Pictures.outside(picture, -1, 33, 101, 101) > 0, tower.word() + " is too low");
            assertTrue(canvas.share(Label.SKYLINE) > 0.05, tower.word());
        }
    }

    @Test
    void aShiftMovesItToTheSide() {
        Skyline skyline = with(Tower.EGG, Base.HOUSES);
        int[] here = picture(skyline, NEAR);
        int[] there = picture(skyline, new View(70, 40, 25, false)); // 25 units are 24 pixels
        int row = (int) (38 * 0.96) * 96; // only the tower is as high as this
        for (int x = 0; x < 72; x++) {
            assertEquals(here[row + x], there[row + x + 24], "column " + x);
        }
    }

    @Test
    void windowsShineAtNight() {
        Skyline skyline = with(Tower.TWIN, Base.HIGH);
        assertTrue(lit(skyline, true) > 25, "found " + lit(skyline, true) + " lit pixels");
        assertEquals(0, lit(skyline, false));
    }

    private static long lit(Skyline skyline, boolean night) {
        int[] picture = Pictures.of(canvas -> {
            canvas.light(new Light(0x202838, 0, 0));
            skyline.paint(canvas, new View(70, 40, 0, night), Dice.of(1));
        });
        return Arrays.stream(picture)
                .filter(ink -> Ink.red(ink) > 200 && Ink.blue(ink) < 180)
                .count();
    }

    @Test
    void wordsSayWhatIsSeen() {
        assertEquals(
                List.of("skyline", "teal needle", "slab", "low houses", "left"),
                with(Tower.NEEDLE, Base.HOUSES).words());
        Set<String> words = new HashSet<>();
        for (Tower tower : Tower.values()) {
            assertEquals(tower.word().toLowerCase(Locale.ROOT), tower.word());
            words.add(tower.word());
        }
        for (Base base : Base.values()) {
            assertEquals(base.word().toLowerCase(Locale.ROOT), base.word());
            words.add(base.word());
        }
        assertEquals(Tower.values().length + Base.values().length, words.size());
    }

    @Test
    void skylinesOutsideThePictureDoNotThrow() {
        int[] empty = Pictures.of(canvas -> {});
        assertArrayEquals(empty, picture(with(Tower.HOLED, Base.HILL), new View(-300, 40, 0, true)));
        assertArrayEquals(empty, picture(with(Tower.SAIL, Base.BLOCKS), new View(700, 40, 0, false)));
    }

    @Test
    void refusesTwinsWrongPositionsAndNoHeight() {
        Exception same = assertThrows(
                IllegalArgumentException.class, () -> new Skyline(Tower.EGG, Tower.EGG, Colour.RED, Base.HILL, 0.5, 1));
        assertEquals("the two buildings must differ, found twice egg tower", same.getMessage());
        Exception position = assertThrows(
                IllegalArgumentException.class,
                () -> new Skyline(Tower.EGG, Tower.SLAB, Colour.RED, Base.HILL, 1.5, 1));
        assertEquals("position must be within [0, 1], found 1.5", position.getMessage());
        Exception height = assertThrows(IllegalArgumentException.class, () -> new View(60, 0, 0, false));
        assertEquals("the height of a skyline must be above 0, found 0.0", height.getMessage());
    }
}

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
import org.terrella.world.paint.Landmark.Body;
import org.terrella.world.paint.Landmark.Pattern;
import org.terrella.world.paint.Landmark.Side;
import org.terrella.world.paint.Landmark.Style;
import org.terrella.world.paint.Landmark.Top;

class LandmarkTest {

    private static final Spot FOOT = new Spot(50, 85, 60);

    private static int[] picture(Style style) {
        return Pictures.of(canvas -> new Landmark(style).paint(canvas, FOOT, false, Dice.of(1)));
    }

    private static Style style(Body body, Top top, Pattern pattern, Side side) {
        return new Style(body, top, pattern, side, Colour.RED, Colour.CREAM, 1);
    }

    private static void assertAllDiffer(double least, Style... styles) {
        int[][] pictures = new int[styles.length][];
        for (int i = 0; i < styles.length; i++) {
            pictures[i] = picture(styles[i]);
            for (int other = 0; other < i; other++) {
                double share = Pictures.difference(pictures[i], pictures[other]);
                assertTrue(share > least, styles[i] + " and " + styles[other] + " differ by " + share);
            }
        }
    }

    @Test
    void theSameDiceMakeTheSameLandmark() {
        for (int seed = 0; seed < 20; seed++) {
            Style style = Style.of(Dice.of(seed));
            assertEquals(style, Style.of(Dice.of(seed)));
            assertArrayEquals(picture(style), picture(style), style.toString());
        }
    }

    @Test
    void everyTwoBodiesDiffer() {
        assertAllDiffer(
                0.04,
                Arrays.stream(Body.values())
                        .map(body -> style(body, Top.DOME, Pattern.BANDED, Side.NONE))
                        .toArray(Style[]::new));
    }

    @Test
    void everyTwoTopsDifferOnEveryBody() {
        for (Body body : Body.values()) {
            assertAllDiffer(
                    0.0015,
                    Arrays.stream(Top.values())
                            .map(top -> style(body, top, Pattern.BANDED, Side.NONE))
                            .toArray(Style[]::new));
        }
    }

    @Test
    void everyTwoPatternsDiffer() {
        for (Body body : List.of(Body.TOWER, Body.HALL, Body.PALACE, Body.PYRAMID, Body.ARENA)) {
            assertAllDiffer(
                    0.01,
                    Arrays.stream(Pattern.values())
                            .map(pattern -> style(body, Top.DOME, pattern, Side.NONE))
                            .toArray(Style[]::new));
        }
    }

    @Test
    void everyTwoSidesDiffer() {
        for (Body body : Body.values()) {
            assertAllDiffer(
                    0.006,
                    Arrays.stream(Side.values())
                            .map(side -> style(body, Top.DOME, Pattern.BANDED, side))
                            .toArray(Style[]::new));
        }
    }

    @Test
    void twoLandmarksOfDiceAreHardlyEverAlike() {
        int[][] pictures = new int[60][];
        for (int seed = 0; seed < pictures.length; seed++) {
            pictures[seed] = picture(Style.of(Dice.of(99, seed)));
            for (int other = 0; other < seed; other++) {
                double share = Pictures.difference(pictures[seed], pictures[other]);
                assertTrue(share > 0.03, "seeds " + seed + " and " + other + " differ by " + share);
            }
        }
    }

    @Test
    void colourWordsAreOfColoursThatCanBeToldApart() {
        for (int seed = 0; seed < 500; seed++) {
            Style style = Style.of(Dice.of(seed));
            int main = style.main().ink();
            int second = style.second().ink();
            int apart = Math.abs(Ink.red(main) - Ink.red(second))
                    + Math.abs(Ink.green(main) - Ink.green(second))
                    + Math.abs(Ink.blue(main) - Ink.blue(second));
            assertTrue(apart >= 130, style.toString());
        }
    }

    @Test
    void wordsSayWhatIsSeen() {
        assertEquals(
                List.of("red tower", "cream banded walls", "onion", "banners"),
                style(Body.TOWER, Top.ONION, Pattern.BANDED, Side.BANNERS).words());
        assertEquals(
                List.of("red dome hall", "cream checked walls", "orb"),
                style(Body.ROTUNDA, Top.ORB, Pattern.CHECKED, Side.NONE).words());
    }

    @Test
    void bodiesHaveLowerCaseWordsOfTheirOwn() {
        Set<String> words = new HashSet<>();
        for (Body body : Body.values()) {
            String word =
                    style(body, Top.DOME, Pattern.BANDED, Side.NONE).words().get(0);
            assertEquals(word.toLowerCase(Locale.ROOT), word);
            words.add(word);
        }
        assertEquals(Body.values().length, words.size());
    }

    @Test
    void aLandmarkIsAsHighAsItsSpotSays() {
        for (Body body : Body.values()) {
            for (Top top : Top.values()) {
                Style style = style(body, top, Pattern.BANDED, Side.NONE);
                int[] picture = picture(style);
                assertEquals(0, Pictures.outside(picture, -1, 85 - 60 * 1.15, 101, 85 + 9), style.toString());
                assertTrue(Pictures.outside(picture, -1, 85 - 60 * 0.75, 101, 101) > 0, style.toString());
            }
        }
    }

    @Test
    void atNightItIsFloodlitAndItsDoorShines() {
        Landmark landmark = new Landmark(style(Body.ARCH, Top.DOME, Pattern.WINDOWED, Side.NONE));
        Light dark = new Light(0x303850, 0x101828, 0);
        int[] night = Pictures.of(canvas -> {
            canvas.light(dark);
            landmark.paint(canvas, FOOT, true, Dice.of(1));
        });
        int[] unlit = Pictures.of(canvas -> {
            canvas.light(dark);
            landmark.paint(canvas, FOOT, false, Dice.of(1));
        });
        assertTrue(Pictures.difference(night, unlit) > 0.1);
        assertEquals(Monument.LAMP, night[(int) (80 * 0.96) * 96 + 48]);
    }

    @Test
    void itIsLabelledEvenAtHalfSize() {
        for (Body body : Body.values()) {
            Style style = style(body, Top.SPIRE, Pattern.ARCHED, Side.TURRETS);
            Canvas canvas = Pictures.canvas(c -> new Landmark(style).paint(c, new Spot(30, 80, 30), false, Dice.of(1)));
            assertTrue(canvas.share(Label.LANDMARK) > 0.01, style.toString());
        }
    }

    @Test
    void landmarksOutsideThePictureDoNotThrow() {
        int[] empty = Pictures.of(canvas -> {});
        for (int seed = 0; seed < 30; seed++) {
            Landmark landmark = new Landmark(Style.of(Dice.of(seed)));
            assertArrayEquals(
                    empty, Pictures.of(canvas -> landmark.paint(canvas, new Spot(-400, 40, 60), true, Dice.of(1))));
        }
    }

    @Test
    void refusesOneColourAndOddProportions() {
        Exception colours = assertThrows(
                IllegalArgumentException.class,
                () -> new Style(Body.ARCH, Top.ORB, Pattern.ARCHED, Side.NONE, Colour.RED, Colour.RED, 1));
        assertEquals("main and second colour must differ, found both red", colours.getMessage());
        Exception width = assertThrows(
                IllegalArgumentException.class,
                () -> new Style(Body.ARCH, Top.ORB, Pattern.ARCHED, Side.NONE, Colour.RED, Colour.BLUE, 2));
        assertEquals("stoutness must be within [0.7, 1.3], found 2.0", width.getMessage());
    }
}

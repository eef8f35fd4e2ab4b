package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignBoardTest {

    private static final Spot BOARD = new Spot(50, 60, 14);

    private static SignBoard board(Script script, SignBoard.Shape shape) {
        return new SignBoard(script, shape, Colour.BLUE, Colour.WHITE);
    }

    @Test
    void everyScriptHasFourToSixLettersAndAWordOfItsOwn() {
        Set<String> words = new HashSet<>();
        for (Script script : Script.values()) {
            assertTrue(script.glyphs() >= 4 && script.glyphs() <= 6, script.word());
            assertEquals(script.word().toLowerCase(Locale.ROOT), script.word());
            words.add(script.word());
        }
        assertEquals(18, words.size());
    }

    @Test
    void aLineIsAsWideAsItSays() {
        // 3 barred letters of height 10: two steps of 9.7 and a letter of 7
        Lettering lettering = new Lettering(Script.BARRED, 0xFFFFFF);
        assertEquals(26.4, lettering.width(3, 10), 1e-9);
        int[] picture = Pictures.of(canvas -> lettering.paint(canvas, new Spot(50, 60, 10), 3, Dice.of(1)));
        assertEquals(0, Pictures.outside(picture, 50 - 14.5, 48, 50 + 14.5, 62));
    }

    @Test
    void lettersOfEveryTwoScriptsDiffer() {
        int[][] pictures = new int[Script.values().length][];
        for (Script script : Script.values()) {
            pictures[script.ordinal()] =
                    Pictures.of(canvas -> new Lettering(script, 0).paint(canvas, new Spot(50, 60, 8), 6, Dice.of(7)));
            for (int other = 0; other < script.ordinal(); other++) {
                double share = Pictures.difference(pictures[script.ordinal()], pictures[other]);
                assertTrue(share > 0.008, script + " and " + Script.values()[other] + " differ by " + share);
            }
        }
    }

    @Test
    void theSameDiceMakeTheSameSign() {
        for (SignBoard.Shape shape : SignBoard.Shape.values()) {
            SignBoard board = board(Script.RINGED, shape);
            assertArrayEquals(
                    Pictures.of(canvas -> board.paintOnPosts(canvas, BOARD, 3, Dice.of(5))),
                    Pictures.of(canvas -> board.paintOnPosts(canvas, BOARD, 3, Dice.of(5))));
        }
    }

    @Test
    void everyBoardIsSeenWithinItsWidthAndDiffersFromOthers() {
        int[][] pictures = new int[SignBoard.Shape.values().length][];
        for (SignBoard.Shape shape : SignBoard.Shape.values()) {
            SignBoard board = board(Script.BOXED, shape);
            Canvas canvas = Pictures.canvas(c -> board.paint(c, BOARD, 4, Dice.of(5)));
            double half = board.width(4, 14) / 2 + 2.5;
            assertTrue(canvas.share(Label.SIGN) > 0.003, shape.word());
            pictures[shape.ordinal()] = Pictures.develop(canvas);
            assertEquals(0, Pictures.outside(pictures[shape.ordinal()], 50 - half, 43, 50 + half, 63), shape.word());
            for (int other = 0; other < shape.ordinal(); other++) {
                assertTrue(Pictures.difference(pictures[shape.ordinal()], pictures[other]) > 0.002, shape.word());
            }
        }
    }

    @Test
    void aShiningBoardIsBrighterThanAnUnlitOne() {
        SignBoard board = board(Script.BOXED, SignBoard.Shape.ROUNDED);
        Light night = new Light(0x404860, 0, 0);
        int[] lit = Pictures.of(canvas -> {
            canvas.light(night);
            board.glow(canvas, BOARD, 4, Dice.of(5));
        });
        int[] dark = Pictures.of(canvas -> {
            canvas.light(night);
            board.paint(canvas, BOARD, 4, Dice.of(5));
        });
        assertTrue(brightness(lit) > brightness(dark) + 2);
    }

    @Test
    void aBoardSaysWhatIsSeen() {
        assertEquals(
                "[blue sign, white letters, peaked script]",
                board(Script.PEAKED, SignBoard.Shape.BOX).words().toString());
    }

    @Test
    void refusesLettersInTheColourOfTheBoard() {
        Exception refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new SignBoard(Script.BARRED, SignBoard.Shape.BOX, Colour.RED, Colour.RED));
        assertEquals("letters must differ in colour from the board, found both red", refusal.getMessage());
    }

    @Test
    void refusesASpotWithoutSize() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> new Spot(1, 2, 0));
        assertEquals("the size of a thing must be above 0, found 0.0", refusal.getMessage());
    }

    @Test
    void warningSignsOfAllShapesDiffer() {
        WarningSign.Shape[] shapes = WarningSign.Shape.values();
        int[][] pictures = new int[shapes.length][];
        for (WarningSign.Shape shape : shapes) {
            WarningSign sign = new WarningSign(shape, Colour.YELLOW, Colour.RED, WarningSign.Symbol.BALL);
            pictures[shape.ordinal()] = Pictures.of(canvas -> sign.paint(canvas, new Spot(50, 90, 60), Dice.of(2)));
            for (int other = 0; other < shape.ordinal(); other++) {
                assertTrue(Pictures.difference(pictures[shape.ordinal()], pictures[other]) > 0.005, shape.word());
            }
        }
        assertEquals(
                "[yellow disc road sign, red rim]",
                new WarningSign(WarningSign.Shape.DISC, Colour.YELLOW, Colour.RED, WarningSign.Symbol.BAR)
                        .words()
                        .toString());
    }

    @Test
    void warningSignsFromDiceHaveARimThatIsSeen() {
        for (int seed = 0; seed < 300; seed++) {
            WarningSign sign = WarningSign.of(Dice.of(seed));
            assertTrue(sign.rim() != sign.field(), "seed " + seed);
        }
    }

    @Test
    void signsOutsideThePictureDoNotThrow() {
        int[] empty = Pictures.of(canvas -> {});
        int[] picture = Pictures.of(canvas -> {
            board(Script.WAVED, SignBoard.Shape.ARROW).paintOnPosts(canvas, new Spot(-90, 20, 30), 4, Dice.of(1));
            WarningSign.of(Dice.of(1)).paint(canvas, new Spot(50, 300, 30), Dice.of(1));
        });
        assertArrayEquals(empty, picture);
    }

    private static double brightness(int[] picture) {
        return Arrays.stream(picture).mapToDouble(Ink::brightness).average().orElseThrow();
    }
}

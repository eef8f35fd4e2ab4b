package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CameraTest {

    private static final int PIXELS = 64;

    @Test
    void changesNothingIfItIsFaithful() {
        int[] picture = Camera.FAITHFUL.develop(grey(), Dice.of(1));
        for (int ink : picture) {
            assertEquals(0x808080, ink);
        }
    }

    @Test
    void addsNoiseOfTheDeviationAsked() {
        int[] picture = new Camera(0, 1, 1, 0x808080, 0, 10).develop(grey(), Dice.of(2));
        double squares = 0;
        for (int ink : picture) {
            squares += (Ink.red(ink) - 128.0) * (Ink.red(ink) - 128.0);
        }
        assertEquals(10, Math.sqrt(squares / picture.length), 0.5);
    }

    @Test
    void scalesBrightnessAroundBlackAndContrastAroundGrey() {
        assertEquals(0xA0A0A0, new Camera(0, 1, 1.25, 0x808080, 0, 0).develop(grey(), Dice.of(3))[0]);
        assertEquals(0x808080, new Camera(0, 2, 1, 0x808080, 0, 0).develop(grey(), Dice.of(3))[0]);
        assertEquals(0x8A807B, new Camera(0, 1, 1, 0x8A807B, 0, 0).develop(grey(), Dice.of(3))[0]);
    }

    @Test
    void darkensCornersMoreThanTheMiddle() {
        int[] picture = new Camera(0, 1, 1, 0x808080, 0.5, 0).develop(grey(), Dice.of(4));
        assertTrue(Ink.red(picture[0]) < 70);
        assertEquals(128, Ink.red(picture[PIXELS / 2 * PIXELS + PIXELS / 2]), 1);
    }

    @Test
    void keepsTheLightOfABlurredPointAndSpreadsItEvenly() {
        Canvas canvas = new Canvas(PIXELS);
        double unit = Canvas.SIZE / PIXELS;
        canvas.glow(Outline.box(32 * unit, 32 * unit, 33 * unit, 33 * unit), 0xFFFFFF, 1);
        int[] picture = new Camera(1, 1, 1, 0x808080, 0, 0).develop(canvas, Dice.of(5));
        int sum = 0;
        for (int ink : picture) {
            sum += Ink.red(ink);
        }
        assertEquals(255, sum, 13); // 25 pixels, each rounded
        assertEquals(255 / 9.0, Ink.red(picture[32 * PIXELS + 32]), 1); // 3 x 3 twice: a ninth stays in the middle
    }

    @Test
    void takesTheSamePictureTwice() {
        Camera camera = new Camera(1, 1.1, 0.9, 0x7F8183, 0.2, 5);
        assertArrayEquals(camera.develop(grey(), Dice.of(6)), camera.develop(grey(), Dice.of(6)));
    }

    private static Canvas grey() {
        Canvas canvas = new Canvas(PIXELS);
        canvas.fill(Outline.box(-10, -10, 110, 110), 0x808080);
        return canvas;
    }
}

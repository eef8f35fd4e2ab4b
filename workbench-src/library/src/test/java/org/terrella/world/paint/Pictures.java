package org.terrella.world.paint;

import java.util.function.Consumer;

/** Pictures of one thing each, and how far they differ. */
final class Pictures {

    private static final int BACKGROUND = 0x90A8B8;

    private Pictures() {}

    /** A canvas of 96 pixels with an even background labelled ground, and something on it. */
    static Canvas canvas(Consumer<Canvas> painter) {
        Canvas canvas = new Canvas(96);
        canvas.label(Label.GROUND);
        canvas.fill(Outline.box(-1, -1, 101, 101), BACKGROUND);
        canvas.label(Label.OBJECT);
        painter.accept(canvas);
        return canvas;
    }

    static int[] of(Consumer<Canvas> painter) {
        return develop(canvas(painter));
    }

    static int[] develop(Canvas canvas) {
        return Camera.FAITHFUL.develop(canvas, Dice.of(1));
    }

    /** The share of pixels that differ visibly, among all. */
    static double difference(int[] one, int[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            int apart = Math.abs(Ink.red(one[i]) - Ink.red(other[i]))
                    + Math.abs(Ink.green(one[i]) - Ink.green(other[i]))
                    + Math.abs(Ink.blue(one[i]) - Ink.blue(other[i]));
            count += apart > 48 ? 1 : 0;
        }
        return (double) count / one.length;
    }

    /** The share of pixels outside a box of units that something was painted on. */
    static double outside(int[] picture, double x0, double y0, double x1, double y1) {
        int count = 0;
        for (int i = 0; i < picture.length; i++) {
            double x = (i % 96 + 0.5) / 0.96;
            double y = (i / 96 + 0.5) / 0.96;
            boolean inside = x > x0 && x < x1 && y > y0 && y < y1;
            count += !inside && picture[i] != BACKGROUND ? 1 : 0;
        }
        return (double) count / picture.length;
    }
}

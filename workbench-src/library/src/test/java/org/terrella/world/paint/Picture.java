package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BiConsumer;

/** What tests of painters ask of the pictures that they paint. */
record Picture(int[] colours, byte[] labels, int pixels) {

    /** A thing painted on grey ground with label SKY, in 96 x 96 pixels. */
    static Picture of(long seed, BiConsumer<Canvas, Dice> painter) {
        Canvas canvas = new Canvas(96);
        canvas.label(Label.SKY);
        canvas.fill(Outline.box(-1, -1, 101, 101), 0xA0A8B0);
        painter.accept(canvas, Dice.of(seed));
        return new Picture(Camera.FAITHFUL.develop(canvas, Dice.of(1)), canvas.labels(), 96);
    }

    /** The share of pixels whose colour differs by more than 24 of 255 in some part. */
    double differenceTo(Picture other) {
        int count = 0;
        for (int i = 0; i < colours.length; i++) {
            count += apart(colours[i], other.colours[i]) > 24 ? 1 : 0;
        }
        return (double) count / colours.length;
    }

    double share(Label label) {
        int count = 0;
        for (byte each : labels) {
            count += each == label.ordinal() ? 1 : 0;
        }
        return (double) count / labels.length;
    }

    /** The share of a label's pixels that lie between two columns and two rows, in units. */
    double shareInside(Label label, double x0, double y0, double x1, double y1) {
        int inside = 0;
        int all = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == label.ordinal()) {
                double x = (i % pixels + 0.5) * Canvas.SIZE / pixels;
                double y = (i / pixels + 0.5) * Canvas.SIZE / pixels;
                inside += x >= x0 && x <= x1 && y >= y0 && y <= y1 ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : (double) inside / all;
    }

    static void assertRepeats(BiConsumer<Canvas, Dice> painter) {
        assertArrayEquals(of(7, painter).colours, of(7, painter).colours);
    }

    /** Every two pictures differ in at least a share of their pixels. */
    static void assertDistinct(List<Picture> pictures, double share) {
        for (int i = 0; i < pictures.size(); i++) {
            for (int j = 0; j < i; j++) {
                double difference = pictures.get(i).differenceTo(pictures.get(j));
                assertTrue(difference >= share, "pictures " + j + " and " + i + " differ in " + difference);
            }
        }
    }

    private static int apart(int a, int b) {
        return Math.max(
                Math.abs(Ink.red(a) - Ink.red(b)),
                Math.max(Math.abs(Ink.green(a) - Ink.green(b)), Math.abs(Ink.blue(a) - Ink.blue(b))));
    }
}

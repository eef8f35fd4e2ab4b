package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CanvasTest {

    private static final int WHITE = 0xFFFFFF;

    private final Canvas canvas = new Canvas(10); // a pixel is 10 units wide

    @Test
    void coversWholePixelsWholly() {
        canvas.fill(Outline.box(20, 30, 50, 40), WHITE);
        for (int x = 0; x < 10; x++) {
            assertEquals(x >= 2 && x < 5 ? 255 : 0, at(x, 3), "x = " + x);
            assertEquals(0, at(x, 2));
            assertEquals(0, at(x, 4));
        }
    }

    @Test
    void coversAPixelByTheAreaThatTheShapeHasInIt() {
        canvas.fill(Outline.box(25, 30, 40, 35), WHITE);
        assertEquals(255 * 0.25, at(2, 3), 0.01); // half across and half down
        assertEquals(255 * 0.5, at(3, 3), 0.01); // half down
    }

    @Test
    void coversHalfAPixelUnderItsDiagonal() {
        canvas.fill(Outline.polygon(0, 0, 10, 10, 0, 10), WHITE);
        assertEquals(127.5, at(0, 0), 0.01);
        assertEquals(0, at(1, 0), 0.01);
    }

    @Test
    void doesNotCareWhichWayRoundTheOutlineGoes() {
        canvas.fill(Outline.polygon(10, 10, 60, 15, 40, 70), WHITE);
        float[] clockwise = canvas.red().clone();
        canvas.clear();
        canvas.fill(Outline.polygon(40, 70, 60, 15, 10, 10), WHITE);
        for (int i = 0; i < clockwise.length; i++) {
            assertEquals(clockwise[i], canvas.red()[i], 0.01);
        }
    }

    @Test
    void agreesWithCountingPointsInsideOnRandomTriangles() {
        Dice dice = Dice.of(3);
        for (int round = 0; round < 100; round++) {
            double[] p = new double[6];
            for (int i = 0; i < 6; i++) {
                p[i] = dice.between(-60, 160);
            }
            canvas.clear();
            canvas.fill(Outline.polygon(p), WHITE);
            for (int i = 0; i < 100; i++) {
                assertEquals(
                        counted(p, i % 10, i / 10),
                        at(i % 10, i / 10) / 255,
                        0.06,
                        "triangle " + round + ", pixel " + i);
            }
        }
    }

    @Test
    void leavesNothingBehindFromShapesOutside() {
        Canvas fresh = new Canvas(10);
        for (double[] box :
                new double[][] {{-50, -50, -20, 150}, {120, 0, 160, 50}, {0, -90, 100, -20}, {-9, 150, 50, 160}}) {
            canvas.fill(Outline.box(box[0], box[1], box[2], box[3]), WHITE);
        }
        canvas.fill(Outline.ellipse(50, 50, 30, 20), WHITE);
        fresh.fill(Outline.ellipse(50, 50, 30, 20), WHITE);
        assertArrayEquals(fresh.red(), canvas.red());
        assertArrayEquals(fresh.labels(), canvas.labels());
    }

    @Test
    void fillsTheWholePictureWithAShapeThatIsLargerThanIt() {
        canvas.fill(Outline.box(-300, -300, 400, 400), WHITE);
        for (float red : canvas.red()) {
            assertEquals(255, red, 0.01);
        }
    }

    @Test
    void labelsPixelsThatAreCoveredByAtLeastHalf() {
        canvas.label(Label.SKY);
        canvas.fill(Outline.box(0, 0, 100, 46), WHITE); // six tenths of the fifth row
        canvas.label(Label.ROAD);
        canvas.fill(Outline.box(0, 57, 100, 100), WHITE); // three tenths of the sixth row
        assertEquals(0.5, canvas.share(Label.SKY), 1e-9);
        assertEquals(0.4, canvas.share(Label.ROAD), 1e-9);
    }

    @Test
    void keepsTheLabelBehindWhatIsSeenThrough() {
        canvas.label(Label.SKY);
        canvas.fill(Outline.box(0, 0, 100, 100), WHITE);
        canvas.label(Label.BUILDING);
        canvas.fill(Outline.box(0, 0, 100, 100), 0, 0.4);
        assertEquals(1, canvas.share(Label.SKY), 1e-9);
        assertEquals(255 * 0.6, at(5, 5), 0.01);
    }

    @Test
    void movesAndTurnsWithTheCamera() {
        canvas.view(0, 0, 100, 0); // what was in the corner comes to the middle
        canvas.fill(Outline.box(0, 0, 10, 10), WHITE);
        assertEquals(255, at(5, 5), 0.01);
        canvas.clear();
        canvas.view(50, 50, 100, 90); // right becomes down
        canvas.fill(Outline.box(90, 50, 100, 60), WHITE);
        assertEquals(255, at(4, 9), 0.01);
    }

    @Test
    void hidesFarThingsInHaze() {
        canvas.light(new Light(WHITE, 0xFF0000, 0.5));
        canvas.depth(1);
        canvas.fill(Outline.box(0, 0, 100, 100), 0x0000FF);
        assertEquals(128, canvas.red()[0], 1);
        canvas.depth(0);
        canvas.fill(Outline.box(0, 0, 100, 100), 0x0000FF);
        assertEquals(0, canvas.red()[0], 1);
    }

    @Test
    void dimsWhatIsLitButNotWhatGlows() {
        canvas.light(new Light(0x808080, 0, 0));
        canvas.fill(Outline.box(0, 0, 50, 100), WHITE);
        canvas.glow(Outline.box(50, 0, 100, 100), WHITE, 1);
        assertEquals(128, at(0, 0), 1);
        assertEquals(255, at(9, 9), 0.01);
    }

    @Test
    void fadesFromOneColourToAnother() {
        canvas.fade(Outline.box(0, 0, 100, 100), 0, 0, 100, WHITE);
        assertEquals(255 * 0.05, at(3, 0), 1);
        assertEquals(255 * 0.95, at(3, 9), 1);
    }

    @Test
    void saysWhatIsTooSmall() {
        assertEquals(
                "a picture has at least 8 x 8 pixels, found 7",
                assertThrows(IllegalArgumentException.class, () -> new Canvas(7))
                        .getMessage());
        assertEquals(
                "a polygon has at least 3 points of x and y, found 4 numbers",
                assertThrows(IllegalArgumentException.class, () -> Outline.polygon(1, 2, 3, 4))
                        .getMessage());
    }

    @Test
    void drawsTheSameTwice() {
        Outline shape = Outline.arc(50, 50, 30, 20, new double[] {10, 300}, 5).and(Outline.dome(40, 60, 10, 20));
        canvas.fill(shape, 0x123456);
        float[] first = canvas.blue().clone();
        canvas.clear();
        canvas.fill(shape, 0x123456);
        assertArrayEquals(first, canvas.blue());
        assertTrue(first[35] > 0 || first[55] > 0);
    }

    private double at(int x, int y) {
        return canvas.red()[y * 10 + x];
    }

    /** Share of 20 x 20 points of a pixel that lie in a triangle. */
    private static double counted(double[] p, int px, int py) {
        int inside = 0;
        for (int i = 0; i < 400; i++) {
            double x = (px + (i % 20 + 0.5) / 20) * 10;
            double y = (py + (i / 20 + 0.5) / 20) * 10;
            double a = side(p[0], p[1], p[2], p[3], x, y);
            double b = side(p[2], p[3], p[4], p[5], x, y);
            double c = side(p[4], p[5], p[0], p[1], x, y);
            inside += a >= 0 && b >= 0 && c >= 0 || a <= 0 && b <= 0 && c <= 0 ? 1 : 0;
        }
        return inside / 400.0;
    }

    private static double side(double ax, double ay, double bx, double by, double x, double y) {
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    }
}

package org.terrella.world.paint;

import java.util.Locale;

/**
 * Invented scripts, told apart by the kind of their strokes even where a letter is six pixels high.
 *
 * <p>A letter is written on a grid from 0 to 8, 0 being left and top: strokes are separated by spaces, a stroke is a row
 * of points of two digits, x and y. A stroke of one point is a dot, one that starts with # is a filled shape.
 */
public enum Script {
    /** Upright bars with feet. */
    BARRED("4048 1878", "2028 6068 0888", "2028 0848 6468", "6068 4888 2024", "2028 6368 0888"),
    /** Short bars under dots. */
    DOTTED("2428 21 6468", "4448 41", "2428 6468 61", "4448 21 61", "1418 4448 7478 41"),
    /** Hooks of all directions. */
    HOOKED("6066482816", "2822406072", "2026486876", "6862402012", "715032563817"),
    /** Loops that hang from one line. */
    LOOPED("0080 40432538586543", "0080 6068 6333153766", "0080 2026486660", "0080 3038 3363756737"),
    /** Waves of one line, with dots above and below. */
    WAVED("0724446787 31", "0725476587 42", "0737305787", "072734647787 49"),
    /** Solid blocks with notches. */
    BLOCKY("#00808808", "#003035858808", "#008088585303", "#0080835358383303", "#0030355550808808"),
    /** Solid triangles. */
    WEDGED("#408808", "#008048", "#008408", "#808804"),
    /** Rings, some of them filled or crossed. */
    RINGED(
            "206082866828060220",
            "206082866828060220 44",
            "206082866828060220 0484",
            "206082866828060220 4048",
            "#206082866828060220"),
    /** Boxes with crosses and lines inside. */
    BOXED("0080880800 0088 8008", "0080880800 4048 0484", "0080880800 44", "0080880800 0088", "0080880800 0484"),
    /** Slanted strokes. */
    SLANTED("6028", "4008 8048", "6028 2080", "4008 8048 2464", "6028 0868"),
    /** Combs with teeth up and down. */
    COMBED("0484 0004 4044 8084", "0484 0408 4448 8488", "0484 0004 4448 8084", "0484 0408 4044 8488"),
    /** Forks and arrows. */
    FORKED("4844 004480", "4044 084488", "4048 014581", "4048 074387", "4048 004480 084488"),
    /** Flights of steps. */
    STEPPED("083834646080", "003034646888", "080242488882", "000646408086"),
    /** Two uprights with rungs. */
    LADDERED("1018 7078 1272 1676", "1018 7078 1474", "1018 7078 1276", "1018 7078 1070 1474", "1018 7078 1672"),
    /** Sharp peaks of one line. */
    PEAKED("084088", "0824486488", "08385288", "0820486088"),
    /** Stars and crosses. */
    STARRED("4048 0286 8206", "4048 0484", "0088 8008", "4048 0484 0088 8008"),
    /** Moons that open to all sides. */
    MOONED("715030120416385877", "113050728476583817", "110305274867858371", "170503214061838577"),
    /** Piles of level strokes. */
    PILED("1070 0484 1878", "0080 2464 0888", "2060 0484 2868", "0080 0484 0838 6888", "0030 6080 0484 2868");

    private static final double GRID = 8;
    private static final double GLYPH_WIDTH = 0.7; // of the height
    private static final double GAP = 0.27;
    private static final double STROKE = 0.155;

    private final String[] glyphs;

    Script(String... glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * What the script looks like.
     *
     * @return such as "barred script"
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT) + " script";
    }

    int glyphs() {
        return glyphs.length;
    }

    /** How far apart two letters start, for letters of height 1. */
    double advance() {
        boolean joined = this == LOOPED || this == WAVED || this == PEAKED;
        return GLYPH_WIDTH + (joined ? 0 : GAP);
    }

    /** Width of a line of letters of height 1. */
    double width(int letters) {
        return (letters - 1) * advance() + GLYPH_WIDTH;
    }

    /** Adds a letter whose upper left corner is given. */
    void write(Outline outline, int glyph, double x, double y, double height) {
        for (String stroke : glyphs[glyph].split(" ")) {
            double[] points = points(stroke, x, y, height);
            if (stroke.startsWith("#")) {
                outline.and(Outline.polygon(points));
            } else if (points.length == 2) {
                double half = height * STROKE * 0.75;
                outline.and(Outline.line(points[0] - half, points[1], points[0] + half, points[1], 2 * half));
            } else {
                stroke(outline, points, height * (this == MOONED ? 1.25 : 1) * STROKE);
            }
        }
    }

    private static double[] points(String stroke, double x, double y, double height) {
        int from = stroke.startsWith("#") ? 1 : 0;
        double[] points = new double[stroke.length() - from];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = x + (stroke.charAt(from + i) - '0') / GRID * GLYPH_WIDTH * height;
            points[i + 1] = y + (stroke.charAt(from + i + 1) - '0') / GRID * height;
        }
        return points;
    }

    /** Lines with square ends, so that they meet in their corners without a notch. */
    private static void stroke(Outline outline, double[] points, double width) {
        for (int i = 0; i + 3 < points.length; i += 2) {
            double dx = points[i + 2] - points[i];
            double dy = points[i + 3] - points[i + 1];
            double share = 0.4 * width / Math.sqrt(dx * dx + dy * dy);
            double ex = dx * share;
            double ey = dy * share;
            outline.and(
                    Outline.line(points[i] - ex, points[i + 1] - ey, points[i + 2] + ex, points[i + 3] + ey, width));
        }
    }
}

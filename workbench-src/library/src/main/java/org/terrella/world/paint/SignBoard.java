package org.terrella.world.paint;

import java.util.List;
import java.util.Locale;

/**
 * A board with letters: over a shop, at a corner, above a road.
 *
 * @param script of its letters
 * @param shape of the board
 * @param board its colour
 * @param letters colour of the letters, another one
 */
public record SignBoard(Script script, Shape shape, Colour board, Colour letters) {

    private static final int POST = 0x6B6E73;

    /** The outline of a board. */
    public enum Shape {
        /** A plain rectangle. */
        BOX,
        /** A rectangle with round corners. */
        ROUNDED,
        /** A rectangle that ends in a point. */
        ARROW,
        /** A shield, round below. */
        SHIELD,
        /** A plate with a frame. */
        FRAMED,
        /** A tall board, its letters below each other. */
        UPRIGHT;

        /**
         * The shape's name.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks that the letters can be read.
     *
     * @param script of its letters
     * @param shape of the board
     * @param board its colour
     * @param letters colour of the letters
     * @throws IllegalArgumentException if letters and board have one colour
     */
    public SignBoard {
        if (board == letters) {
            throw new IllegalArgumentException(
                    "letters must differ in colour from the board, found both " + board.word());
        }
    }

    /**
     * The width of the board.
     *
     * @param count of letters, at least 1
     * @param height of the board
     * @return in the unit of {@code height}
     */
    public double width(int count, double height) {
        return switch (shape) {
            case UPRIGHT -> height / count;
            case ARROW -> script.width(count) * height * 0.56 + height * 0.95;
            case SHIELD -> Math.max(height * 0.9, script.width(count) * height * 0.4 + height * 0.3);
            case BOX, ROUNDED, FRAMED -> script.width(count) * height * 0.56 + height * 0.5;
        };
    }

    /**
     * Paints the board alone, as it hangs on a wall.
     *
     * @param canvas where
     * @param at middle, lower edge and height of the board
     * @param count of letters, at least 1
     * @param dice which letters, and which way it points
     */
    public void paint(Canvas canvas, Spot at, int count, Dice dice) {
        paint(canvas, at, count, dice, false);
    }

    /**
     * Paints the board alone, as it shines over a shop at night.
     *
     * @param canvas where
     * @param at middle, lower edge and height of the board
     * @param count of letters, at least 1
     * @param dice which letters, and which way it points
     */
    public void glow(Canvas canvas, Spot at, int count, Dice dice) {
        paint(canvas, at, count, dice, true);
    }

    /**
     * Paints the board on posts that stand on the ground.
     *
     * @param canvas where
     * @param at middle, ground and height of the whole; the board takes two fifths of it
     * @param count of letters, at least 1
     * @param dice which letters, and which way it points
     */
    public void paintOnPosts(Canvas canvas, Spot at, int count, Dice dice) {
        double height = at.size() * (shape == Shape.UPRIGHT ? 0.7 : 0.4);
        double apart = width(count, height) * (count > 2 && shape != Shape.UPRIGHT ? 0.3 : 0);
        double bottom = at.groundY() - at.size() + height;
        canvas.label(Label.POST);
        for (int side = -1; side <= (apart > 0 ? 1 : -1); side += 2) {
            double x = at.x() + side * apart;
            double thick = Math.max(0.9, at.size() * 0.04);
            canvas.fill(Outline.box(x - thick / 2, bottom - height / 2, x + thick / 2, at.groundY()), POST);
            canvas.fill(
                    Outline.box(x + thick / 6, bottom - height / 2, x + thick / 2, at.groundY()), Ink.shade(POST, 0.7));
        }
        paint(canvas, new Spot(at.x(), bottom, height), count, dice, false);
    }

    /**
     * What is seen.
     *
     * @return lower-case words
     */
    public List<String> words() {
        return List.of(board.word() + " sign", letters.word() + " letters", script.word());
    }

    private void paint(Canvas canvas, Spot at, int count, Dice dice, boolean shining) {
        canvas.label(Label.SIGN);
        double half = width(count, at.size()) / 2;
        boolean left = dice.chance(0.5);
        int ink = board.ink(dice);
        double rim = Math.max(0.35, at.size() * 0.07);
        canvas.fill(outline(at, half, left, 0.5 * rim, 0.6 * rim), 0x101014, 0.35); // its shadow on the wall
        Outline whole = outline(at, half, left, 0, 0);
        boolean framed = shape != Shape.BOX && shape != Shape.UPRIGHT;
        int edge = framed ? letters.ink() : Ink.shade(ink, 0.78);
        canvas.fill(whole, edge);
        Outline inside = outline(at, half, left, -rim, -rim);
        if (shining) {
            canvas.glow(inside, Ink.mix(ink, 0xFFE9B0, 0.15), 1);
        } else {
            canvas.fade(
                    inside, at.groundY() - at.size(), Ink.mix(ink, 0xFFFFFF, 0.12), at.groundY(), Ink.shade(ink, 0.9));
        }
        letters(
                canvas,
                new Spot(at.x() + letterShift(left) * at.size(), at.groundY(), at.size()),
                count,
                dice,
                shining);
    }

    private double letterShift(boolean left) {
        return shape == Shape.ARROW ? left ? 0.2 : -0.2 : 0;
    }

    private void letters(Canvas canvas, Spot at, int count, Dice dice, boolean shining) {
        Lettering lettering = new Lettering(script, letters.ink());
        double size = at.size();
        if (shape == Shape.UPRIGHT) {
            lettering.paintColumn(canvas, new Spot(at.x(), at.groundY() - size * 0.03, size * 0.94), count, dice);
            return;
        }
        double height = size * (shape == Shape.SHIELD ? 0.4 : 0.56);
        double base = at.groundY() - size * (shape == Shape.SHIELD ? 0.36 : 0.22);
        Spot line = new Spot(at.x(), base, height);
        if (shining) {
            lettering.glow(canvas, line, count, dice);
        } else {
            lettering.paint(canvas, line, count, dice);
        }
    }

    /** The border, moved by {@code grow} outwards and down by {@code drop} (both may be below 0 for the inner field). */
    private Outline outline(Spot at, double half, boolean left, double grow, double drop) {
        double down = drop > 0 ? drop : 0;
        double x0 = at.x() - half - grow + down;
        double x1 = at.x() + half + grow + down;
        double y0 = at.groundY() - at.size() - grow + down;
        double y1 = at.groundY() + grow + down;
        return switch (shape) {
            case BOX, FRAMED, UPRIGHT -> Outline.box(x0, y0, x1, y1);
            case ROUNDED -> Silhouettes.rounded(x0, y0, x1, y1, at.size() * 0.3);
            case ARROW -> arrow(left ? x1 : x0, left ? x0 : x1, y0, y1);
            case SHIELD -> Silhouettes.shield(x0, y0, x1, y1);
        };
    }

    private static Outline arrow(double tail, double tip, double y0, double y1) {
        double neck = tip + (tail < tip ? -1 : 1) * (y1 - y0) * 0.45;
        return Outline.polygon(tail, y0, neck, y0, tip, (y0 + y1) / 2, neck, y1, tail, y1);
    }
}

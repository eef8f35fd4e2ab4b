package org.terrella.world.paint;

import java.util.List;
import java.util.Locale;

/**
 * A road sign that warns or forbids.
 *
 * @param shape of its plate
 * @param field colour of the plate
 * @param rim colour of its border
 * @param symbol what is on it, in black or white
 */
public record WarningSign(Shape shape, Colour field, Colour rim, Symbol symbol) {

    private static final int POST = 0x777A80;

    /** The plate of a sign. */
    public enum Shape {
        /** Point up. */
        TRIANGLE,
        /** Point down. */
        INVERTED,
        /** A square on its corner. */
        DIAMOND,
        /** A disc. */
        DISC,
        /** Eight corners. */
        OCTAGON,
        /** A square. */
        SQUARE;

        /**
         * The shape's name.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a sign shows. */
    public enum Symbol {
        /** Nothing. */
        NONE,
        /** A level bar. */
        BAR,
        /** An upright stroke over a dot. */
        STROKE,
        /** A bend. */
        BEND,
        /** A cross. */
        CROSS,
        /** A ball. */
        BALL
    }

    /**
     * A sign.
     *
     * @param dice which one
     * @return a style whose rim differs from its field
     */
    public static WarningSign of(Dice dice) {
        Colour field = dice.pick(Colour.YELLOW, Colour.WHITE, Colour.ORANGE, Colour.RED, Colour.BLUE, Colour.CREAM);
        Colour rim = dice.pick(Colour.RED, Colour.BLACK, Colour.BLUE, Colour.GREEN, Colour.WHITE);
        if (rim == field) {
            rim = field == Colour.WHITE ? Colour.RED : Colour.WHITE;
        }
        return new WarningSign(dice.pick(Shape.values()), field, rim, dice.pick(Symbol.values()));
    }

    /**
     * Paints the sign on its post.
     *
     * @param canvas where
     * @param at middle, ground and height of the whole; the plate takes two fifths of it
     * @param dice for the shade of its colours
     */
    public void paint(Canvas canvas, Spot at, Dice dice) {
        double radius = at.size() * 0.21;
        double cy = at.groundY() - at.size() + radius;
        double thick = Math.max(0.8, at.size() * 0.045);
        canvas.label(Label.POST);
        Silhouettes.shadow(canvas, at.x(), at.groundY(), at.size() * 0.1);
        canvas.fill(Outline.box(at.x() - thick / 2, cy, at.x() + thick / 2, at.groundY()), POST);
        canvas.fill(Outline.box(at.x() + thick / 8, cy, at.x() + thick / 2, at.groundY()), Ink.shade(POST, 0.65));
        canvas.label(Label.SIGN);
        int ink = field.ink(dice);
        canvas.fill(plate(at.x(), cy, radius), rim.ink());
        canvas.fade(
                plate(at.x(), cy, radius * 0.74),
                cy - radius,
                Ink.mix(ink, 0xFFFFFF, 0.15),
                cy + radius,
                Ink.shade(ink, 0.9));
        int dark = Ink.brightness(ink) > 120 ? 0x1C1C20 : 0xF4F4F0;
        if (symbol != Symbol.NONE) {
            double middle = shape == Shape.TRIANGLE ? 0.16 : shape == Shape.INVERTED ? -0.16 : 0;
            canvas.fill(symbol(at.x(), cy + middle * radius, radius * 0.36), dark);
        }
    }

    /**
     * What is seen.
     *
     * @return lower-case words
     */
    public List<String> words() {
        return List.of(field.word() + " " + shape.word() + " road sign", rim.word() + " rim");
    }

    private Outline plate(double x, double y, double radius) {
        return switch (shape) {
            case TRIANGLE -> Silhouettes.regular(x, y + radius * 0.22, radius * 1.22, 3, 0);
            case INVERTED -> Silhouettes.regular(x, y - radius * 0.22, radius * 1.22, 3, 180);
            case DIAMOND -> Silhouettes.regular(x, y, radius * 1.1, 4, 0);
            case DISC -> Outline.ellipse(x, y, radius, radius);
            case OCTAGON -> Silhouettes.regular(x, y, radius * 1.05, 8, 22.5);
            case SQUARE -> Silhouettes.regular(x, y, radius * 1.25, 4, 45);
        };
    }

    private Outline symbol(double x, double y, double r) {
        double w = r * 0.62;
        return switch (symbol) {
            case NONE -> new Outline();
            case BAR -> Outline.box(x - r * 1.25, y - w / 2, x + r * 1.25, y + w / 2);
            case STROKE ->
                Outline.line(x, y - r, x, y + r * 0.35, w).and(Outline.line(x, y + r * 0.6, x, y + r * 1.1, w));
            case BEND ->
                Outline.polyline(w, x - r * 0.5, y + r, x - r * 0.5, y, x + r * 0.5, y - r * 0.1, x + r * 0.5, y - r);
            case CROSS -> Outline.line(x - r, y - r, x + r, y + r, w).and(Outline.line(x - r, y + r, x + r, y - r, w));
            case BALL -> Outline.ellipse(x, y, r * 0.85, r * 0.85);
        };
    }
}

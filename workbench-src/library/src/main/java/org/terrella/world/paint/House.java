package org.terrella.world.paint;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Houses, seen from before or as a row along a street. */
public final class House {

    private static final double STOREY_METRES = 3;
    private static final String[] COUNTS = {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
    };

    private House() {}

    /**
     * How a house looks.
     *
     * @param wall material of its walls
     * @param colour of its walls
     * @param roof shape of its roof
     * @param roofColour of its roof
     * @param window shape of its windows
     * @param accent colour of shutters, awning and door
     * @param storeys 1 to 12
     * @param ground what is at street level
     * @param trims its decorations
     */
    public record Style(
            Wall wall,
            Colour colour,
            Roof roof,
            Colour roofColour,
            Opening window,
            Colour accent,
            int storeys,
            GroundFloor ground,
            Set<Trim> trims) {

        /**
         * Copies the decorations and checks the storeys.
         *
         * @param wall material of its walls
         * @param colour of its walls
         * @param roof shape of its roof
         * @param roofColour of its roof
         * @param window shape of its windows
         * @param accent colour of shutters, awning and door
         * @param storeys 1 to 12
         * @param ground what is at street level
         * @param trims its decorations
         * @throws IllegalArgumentException if the storeys are out of range
         */
        public Style {
            EnumSet<Trim> sorted = EnumSet.noneOf(Trim.class);
            sorted.addAll(trims);
            trims = Collections.unmodifiableSet(sorted);
            requireStoreys(storeys);
        }

        /**
         * A house as the builders of a region would build it.
         *
         * @param dice for what they leave open
         * @param builders what they choose from
         * @return the style
         */
        public static Style of(Dice dice, Architecture builders) {
            EnumSet<Trim> trims = EnumSet.noneOf(Trim.class);
            for (Trim trim : builders.trims()) {
                if (dice.chance(0.6)) {
                    trims.add(trim);
                }
            }
            return new Style(
                    Architecture.one(dice, builders.materials()),
                    Architecture.one(dice, builders.colours()),
                    Architecture.one(dice, builders.roofs()),
                    Architecture.one(dice, builders.roofColours()),
                    Architecture.one(dice, builders.windows()),
                    Architecture.one(dice, builders.accents()),
                    Math.max(1, builders.mostStoreys() - dice.weighted(3, 2, 1)),
                    Architecture.one(dice, builders.grounds()),
                    trims);
        }

        /**
         * A caption of the house.
         *
         * @return such as "two-storey cream plaster house with red gable roof, arched windows and arcade"
         */
        public String words() {
            String street = ground == GroundFloor.PLAIN ? "" : " and " + ground.word();
            return COUNTS[storeys - 1] + "-storey " + colour.word() + " " + wall.word() + " house with "
                    + roofColour.word() + " " + roof.words() + ", " + window.word() + " windows" + street;
        }

        double wallMetres() {
            return storeys * STOREY_METRES + 0.4;
        }
    }

    /**
     * A row of houses on one side of a street.
     *
     * @param side -1 for the left, 1 for the right
     * @param lateralMetres from the camera's line to the fronts, above 0
     * @param nearMetres where the row starts, above 0
     * @param farMetres where it ends, above {@code nearMetres}
     */
    public record Row(int side, double lateralMetres, double nearMetres, double farMetres) {

        /**
         * Checks that the row lies before the camera.
         *
         * @param side -1 or 1
         * @param lateralMetres to the fronts
         * @param nearMetres where the row starts
         * @param farMetres where it ends
         * @throws IllegalArgumentException if it does not
         */
        public Row {
            if (side != -1 && side != 1) {
                throw new IllegalArgumentException("the side of a street is -1 or 1, found " + side);
            }
            if (!(lateralMetres > 0 && nearMetres > 0 && farMetres > nearMetres)) {
                throw new IllegalArgumentException("a row of houses must lie beside and before the camera, found "
                        + lateralMetres + " m beside, " + nearMetres + " to " + farMetres + " m ahead");
            }
        }
    }

    /**
     * Paints a house seen from before, its right end in the shade.
     *
     * @param canvas where
     * @param style how it looks
     * @param at the middle of its foot and its height up to the top of the roof
     * @param width of the whole, in units, above 0
     * @param weather hour and weather
     * @param dice for small irregularities
     */
    public static void paint(Canvas canvas, Style style, Spot at, double width, Weather weather, Dice dice) {
        canvas.label(Label.BUILDING);
        // the height of the roof depends on the width in metres, which depends on the scale
        double scale = at.size() / (style.wallMetres() + 3.2);
        double depth = Math.min(7, width / scale * 0.7);
        double front = width / scale - depth * 0.36;
        scale = at.size() / (style.wallMetres() + style.roof().rise(front));
        depth = Math.min(7, width / scale * 0.7);
        front = Math.max(1.5, width / scale - depth * 0.36);
        Spot foot = new Spot(at.x() - depth * 0.18 * scale, at.groundY(), at.size());
        Space space = Space.front(foot, front, scale);
        double right = space.x(front, 0, depth);
        double reach = at.size() * 0.22;
        canvas.fill(
                Outline.polygon(
                        space.x(front, 0, 0),
                        at.groundY(),
                        right + reach,
                        at.groundY() - reach * 0.15,
                        right,
                        space.y(front, 0, depth) - 0.2,
                        right - 1,
                        at.groundY() - 2),
                0x1A2030,
                weather.night() ? 0 : 0.3);
        new HouseBlock(canvas, style, space, new double[] {front, style.wallMetres(), depth}, weather, dice)
                .paint(front, 0.66, 1);
    }

    /**
     * Paints a row of houses along a street, far ones first.
     *
     * @param canvas where; its depth is set house by house
     * @param styles taken in turn, the first one nearest; at least one
     * @param view the camera
     * @param row where the houses stand
     * @param weather hour and weather
     * @param dice for widths and small irregularities
     * @throws IllegalArgumentException if there is no style
     */
    public static void paintRow(
            Canvas canvas, List<Style> styles, Perspective view, Row row, Weather weather, Dice dice) {
        if (styles.isEmpty()) {
            throw new IllegalArgumentException("a row of houses needs at least one style");
        }
        double[] starts = new double[64];
        int count = 0;
        double at = row.nearMetres();
        while (at < row.farMetres() && count < starts.length - 1) {
            starts[count++] = at;
            at += dice.between(6.5, 11);
        }
        starts[count] = at;
        long seed = dice.bits();
        double lit = row.side() < 0 ? 0.8 : 1.03; // light falls from the left
        canvas.label(Label.BUILDING);
        for (int i = count - 1; i >= 0; i--) {
            canvas.depth(Math.min(0.85, starts[i] / 150));
            Style style = styles.get(i % styles.size());
            Space space = Space.along(view, row.side(), row.lateralMetres(), starts[i]);
            double[] size = {starts[i + 1] - starts[i], style.wallMetres(), 8};
            new HouseBlock(canvas, style, space, size, weather, Dice.of(seed, i)).paint(0, 0.93, lit);
        }
    }

    static void requireStoreys(int storeys) {
        if (storeys < 1 || storeys > 12) {
            throw new IllegalArgumentException("a house has 1 to 12 storeys, found " + storeys);
        }
    }
}

package org.terrella.world.paint;

import java.util.Locale;

/** Indoor scenes with a window. */
public final class Room {

    private Room() {}

    /** The kinds of rooms. */
    public enum Kind {
        /** With a sofa. */
        LIVING_ROOM,
        /** With a bed. */
        BEDROOM,
        /** With a cooker. */
        KITCHEN,
        /** With small tables. */
        CAFE,
        /** With pictures and a sculpture. */
        MUSEUM,
        /** With a desk. */
        OFFICE,
        /** With a clock and benches. */
        STATION_HALL,
        /** With two rows of columns. */
        COLUMNED_HALL;

        /**
         * What the room is called.
         *
         * @return in lower case
         */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        boolean hall() {
            return this == MUSEUM || this == STATION_HALL || this == COLUMNED_HALL;
        }
    }

    /** What is on the walls. */
    public enum Pattern {
        /** One colour. */
        PLAIN,
        /** Upright stripes. */
        STRIPES,
        /** Dots. */
        DOTS,
        /** Tiles up to half the height. */
        TILES,
        /** Wooden panels up to half the height. */
        PANELS;

        /**
         * The pattern's name.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the floor is made of. */
    public enum Floor {
        /** Wooden boards. */
        BOARDS,
        /** Tiles in two shades. */
        TILES,
        /** Grey stone. */
        STONE,
        /** A fitted carpet. */
        CARPET;

        /**
         * The floor's name.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a room looks.
     *
     * @param kind what it is for
     * @param wall colour of its walls
     * @param pattern what is on its walls
     * @param floor what its floor is made of
     * @param cloth colour of sofa, bed, curtains and carpet
     */
    public record Style(Kind kind, Colour wall, Pattern pattern, Floor floor, Colour cloth) {

        /**
         * Any room of a kind.
         *
         * @param dice for colours, walls and floor
         * @param kind what it is for
         * @return the style
         */
        public static Style of(Dice dice, Kind kind) {
            return new Style(
                    kind,
                    dice.pick(Colour.values()),
                    dice.pick(Pattern.values()),
                    dice.pick(Floor.values()),
                    dice.pick(Colour.values()));
        }

        /**
         * A caption of the room.
         *
         * @return such as "cream living room with stripes on the walls"
         */
        public String words() {
            String walls = pattern == Pattern.PLAIN ? "" : " with " + pattern.word() + " on the walls";
            return wall.word() + " " + kind.words() + walls;
        }
    }

    /** What is seen through the window. */
    public interface View {
        /**
         * Paints the view; what reaches beyond the window is covered by the wall afterwards.
         *
         * @param canvas where; light, depth and label may be left changed, its view must not
         * @param x0 left side of the window, in units
         * @param y0 top of the window
         * @param x1 right side of the window
         * @param y1 bottom of the window
         */
        void paint(Canvas canvas, double x0, double y0, double x1, double y1);
    }

    /**
     * Paints a room over the whole picture.
     *
     * @param canvas where
     * @param style how it looks
     * @param light of the room, which differs from the one outside
     * @param view what is seen through the window
     * @param night whether its lamps are lit
     * @param dice for the arrangement
     */
    public static void paint(Canvas canvas, Style style, Light light, View view, boolean night, Dice dice) {
        boolean mirror = dice.chance(0.5);
        Pen pen = Pen.of(canvas, new Spot(50, 100, 100), 100).mirrored(mirror);
        RoomShell shell = new RoomShell(canvas, pen, style, dice);
        double[] window = shell.window();
        view.paint(canvas, window[0], window[1], window[2], window[3]);
        canvas.light(light);
        canvas.depth(0);
        canvas.label(Label.INTERIOR);
        shell.paint();
        new RoomFittings(pen, style, night, dice).paint();
    }
}

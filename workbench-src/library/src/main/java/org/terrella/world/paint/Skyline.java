package org.terrella.world.paint;

import java.util.List;

/**
 * The far buildings of a city: what a city is known by.
 *
 * <p>Two buildings stand out of a base of lower ones; the base is the same whenever the city is painted.
 *
 * @param first the building that stands out most
 * @param second a lower one beside it
 * @param colour of both
 * @param base what lies around them
 * @param position where the first stands, as a share of the picture's width, in [0, 1]
 * @param rhythm decides heights and widths of the base
 */
public record Skyline(Tower first, Tower second, Colour colour, Base base, double position, long rhythm) {

    /** Buildings that are recognised from afar. */
    public enum Tower {
        /** A thin point with a deck. */
        NEEDLE("needle"),
        /** Two that are joined by a bridge. */
        TWIN("twin towers"),
        /** A broad flat block. */
        SLAB("slab"),
        /** Steps on all sides. */
        ZIGGURAT("stepped tower"),
        /** A great dome. */
        DOME("dome"),
        /** A block that leans. */
        LEANING("leaning tower"),
        /** A block with an opening below. */
        ARCHED("arched tower"),
        /** A block with a crown of points. */
        CROWNED("crowned tower"),
        /** A bent sail. */
        SAIL("sail tower"),
        /** Balls on a mast. */
        PEARLS("tower with balls"),
        /** A block with a round hole. */
        HOLED("tower with a hole"),
        /** Roofs on roofs. */
        TIERED("tiered tower"),
        /** Boxes that do not lie straight. */
        STACKED("stack of boxes"),
        /** A steep pyramid. */
        PYRAMID("pyramid tower"),
        /** Two prongs. */
        FORKED("forked tower"),
        /** An egg. */
        EGG("egg tower");

        private final String word;

        Tower(String word) {
            this.word = word;
        }

        /**
         * What is seen.
         *
         * @return lower-case words
         */
        public String word() {
            return word;
        }
    }

    /** What lies around the buildings that stand out. */
    public enum Base {
        /** Flat blocks of all heights. */
        BLOCKS("blocks"),
        /** A sea of low houses with gables. */
        HOUSES("low houses"),
        /** Thin high blocks, close together. */
        HIGH("high blocks"),
        /** Houses that climb a hill. */
        HILL("houses on a hill");

        private final String word;

        Base(String word) {
            this.word = word;
        }

        /**
         * What is seen.
         *
         * @return lower-case words
         */
        public String word() {
            return word;
        }
    }

    /**
     * From where and when a skyline is seen.
     *
     * @param horizonY the line that it stands on
     * @param height of its highest building, above 0
     * @param shift how far it is moved to the right, in units
     * @param night whether its windows are lit
     */
    public record View(double horizonY, double height, double shift, boolean night) {

        /**
         * Checks the height.
         *
         * @param horizonY the line that it stands on
         * @param height of its highest building
         * @param shift how far it is moved to the right
         * @param night whether its windows are lit
         * @throws IllegalArgumentException if the height is not above 0
         */
        public View {
            if (!(height > 0)) {
                throw new IllegalArgumentException("the height of a skyline must be above 0, found " + height);
            }
        }
    }

    /**
     * Checks the buildings and the position.
     *
     * @param first the building that stands out most
     * @param second a lower one beside it
     * @param colour of both
     * @param base what lies around them
     * @param position where the first stands
     * @param rhythm decides heights and widths of the base
     * @throws IllegalArgumentException if both buildings are of one kind or the position is out of range
     */
    public Skyline {
        if (first == second) {
            throw new IllegalArgumentException("the two buildings must differ, found twice " + first.word);
        }
        if (!(position >= 0 && position <= 1)) {
            throw new IllegalArgumentException("position must be within [0, 1], found " + position);
        }
    }

    /**
     * Any skyline.
     *
     * @param dice which one
     * @return a skyline whose buildings stand well within the picture
     */
    public static Skyline of(Dice dice) {
        Tower[] towers = Tower.values();
        int first = dice.below(towers.length);
        int second = (first + 1 + dice.below(towers.length - 1)) % towers.length;
        return new Skyline(
                towers[first],
                towers[second],
                dice.pick(Colour.values()),
                dice.pick(Base.values()),
                dice.between(0.22, 0.78),
                dice.bits());
    }

    /**
     * Paints the skyline over the full width; the caller says how deep in the haze it lies.
     *
     * @param canvas where
     * @param view from where and when
     * @param dice which windows are lit
     */
    public void paint(Canvas canvas, View view, Dice dice) {
        canvas.label(Label.SKYLINE);
        Dice own = Dice.of(rhythm);
        double side = position < 0.5 ? 1 : -1;
        double x = 100 * position + view.shift();
        double apart = view.height() * own.between(0.7, 0.9) + 3;
        int ink = Ink.mix(colour.ink(), 0x8A93A0, 0.05);
        SkylineBase back = new SkylineBase(canvas, view, own, dice);
        back.paint(base, Ink.mix(0x8E97A6, colour.ink(), 0.16), true);
        SkylineTower.paint(first, new SkylineTower(canvas, x, view, view.height(), ink, dice));
        SkylineTower.paint(
                second,
                new SkylineTower(canvas, x + side * apart, view, view.height() * 0.68, Ink.shade(ink, 0.88), dice));
        back.paint(base, Ink.mix(0x757F90, colour.ink(), 0.2), false);
    }

    /**
     * What is seen.
     *
     * @return lower-case words
     */
    public List<String> words() {
        return List.of(
                "skyline",
                colour.word() + " " + first.word,
                second.word,
                base.word,
                position < 0.4 ? "left" : position > 0.6 ? "right" : "middle");
    }
}

package org.terrella.world.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sight, as nobody built it: what a spot is known by.
 *
 * <p>The light comes from the left. At night it is floodlit and its windows shine.
 *
 * @param style what it looks like
 */
public record Landmark(Style style) {

    /** The building itself. */
    public enum Body {
        /** A slender tower. */
        TOWER("tower"),
        /** Columns under a gable. */
        TEMPLE("temple front"),
        /** A hall with a tower at its end. */
        HALL("hall with tower"),
        /** Round towers and a gate. */
        CASTLE("castle"),
        /** Pylons that hold a deck over water. */
        BRIDGE("bridge"),
        /** A pyramid. */
        PYRAMID("pyramid"),
        /** A figure on a pedestal. */
        STATUE("statue"),
        /** A wheel with cabins. */
        WHEEL("big wheel"),
        /** A block with a wide opening. */
        ARCH("triumphal arch"),
        /** A long house with a raised middle. */
        PALACE("palace"),
        /** A drum under a great dome. */
        ROTUNDA("dome hall"),
        /** Blocks on blocks. */
        STEPPED("stepped tower"),
        /** A needle of stone. */
        OBELISK("obelisk"),
        /** A mill with sails. */
        WINDMILL("windmill"),
        /** A tower with a lamp. */
        LIGHTHOUSE("lighthouse"),
        /** A mound like a bell. */
        BELL("bell mound"),
        /** Posts under bent beams. */
        GATE("beam gate"),
        /** A bowl of stands with masts. */
        ARENA("arena"),
        /** A tower of turned slabs. */
        TWISTED("twisted tower"),
        /** A ring that stands upright. */
        RING("standing ring");

        private final String word;

        Body(String word) {
            this.word = word;
        }
    }

    /** What crowns the building. */
    public enum Top {
        /** Half a ball. */
        DOME,
        /** A bulb with a point. */
        ONION,
        /** A long point. */
        SPIRE,
        /** Teeth. */
        BATTLEMENTS,
        /** A ball on a mast. */
        ORB,
        /** Roofs on roofs with turned-up ends. */
        TIERS,
        /** A crown of rays. */
        CROWN,
        /** A flat roof on posts. */
        CANOPY
    }

    /** How the walls are covered. */
    public enum Pattern {
        /** Rows of windows. */
        WINDOWED,
        /** Level bands of the second colour. */
        BANDED,
        /** Upright stripes of the second colour. */
        STRIPED,
        /** A chequerboard. */
        CHECKED,
        /** Rows of arches. */
        ARCHED,
        /** Crossing slanted lines. */
        LATTICED
    }

    /** What stands beside the building. */
    public enum Side {
        /** Nothing. */
        NONE,
        /** A low house on either side. */
        WINGS,
        /** A thin tower on either side. */
        TURRETS,
        /** Broad stairs before it. */
        STAIRS,
        /** A house on the left only. */
        ANNEX,
        /** Poles with long flags. */
        BANNERS,
        /** Free columns that carry balls. */
        PILLARS
    }

    /**
     * The look of a landmark.
     *
     * @param body the building itself
     * @param top what crowns it
     * @param pattern how its walls are covered
     * @param side what stands beside it
     * @param main colour of its walls
     * @param second colour of its roof and pattern, another one
     * @param stoutness factor of its width, in [0.7, 1.3]
     */
    public record Style(Body body, Top top, Pattern pattern, Side side, Colour main, Colour second, double stoutness) {

        private static final Colour[] MAIN = {
            Colour.RED,
            Colour.ORANGE,
            Colour.YELLOW,
            Colour.GREEN,
            Colour.TEAL,
            Colour.BLUE,
            Colour.PURPLE,
            Colour.PINK,
            Colour.WHITE,
            Colour.GREY,
            Colour.BROWN,
            Colour.CREAM
        };

        /**
         * Checks colours and proportions.
         *
         * @param body the building itself
         * @param top what crowns it
         * @param pattern how its walls are covered
         * @param side what stands beside it
         * @param main colour of its walls
         * @param second colour of its roof and pattern
         * @param stoutness factor of its width
         * @throws IllegalArgumentException if the colours are the same or the stoutness is out of range
         */
        public Style {
            if (main == second) {
                throw new IllegalArgumentException("main and second colour must differ, found both " + main.word());
            }
            if (!(stoutness >= 0.7 && stoutness <= 1.3)) {
                throw new IllegalArgumentException("stoutness must be within [0.7, 1.3], found " + stoutness);
            }
        }

        /**
         * Any style.
         *
         * @param dice which one
         * @return a style whose colours can be told apart
         */
        public static Style of(Dice dice) {
            Colour main = dice.pick(MAIN);
            Colour second = dice.pick(Colour.values());
            while (apart(main.ink(), second.ink()) < 130) {
                second = dice.pick(Colour.values());
            }
            return new Style(
                    dice.pick(Body.values()),
                    dice.pick(Top.values()),
                    dice.pick(Pattern.values()),
                    dice.pick(Side.values()),
                    main,
                    second,
                    dice.between(0.8, 1.2));
        }

        private static int apart(int one, int other) {
            return Math.abs(Ink.red(one) - Ink.red(other))
                    + Math.abs(Ink.green(one) - Ink.green(other))
                    + Math.abs(Ink.blue(one) - Ink.blue(other));
        }

        /**
         * What is seen.
         *
         * @return lower-case words: main colour and body, pattern in the second colour, top, side where there is one
         */
        public List<String> words() {
            List<String> words = new ArrayList<>();
            words.add(main.word() + " " + body.word);
            words.add(second.word() + " " + word(pattern) + " walls");
            words.add(word(top));
            if (side != Side.NONE) {
                words.add(word(side));
            }
            return List.copyOf(words);
        }

        private static String word(Enum<?> part) {
            return part.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Paints the landmark with its shadow on the ground.
     *
     * @param canvas where
     * @param at middle of its foot, ground and height
     * @param night whether it is floodlit
     * @param dice for the shades of its colours
     */
    public void paint(Canvas canvas, Spot at, boolean night, Dice dice) {
        canvas.label(Label.LANDMARK);
        Monument monument = new Monument(canvas, at, style, night, dice);
        Silhouettes.shadow(canvas, at.x(), at.groundY(), at.size() * MonumentSides.reach(style.body()) * 0.01);
        if (style.side() != Side.STAIRS) {
            MonumentSides.paint(monument);
        }
        switch (style.body()) {
            case TOWER, STEPPED, OBELISK, WINDMILL, LIGHTHOUSE, TWISTED -> TallBodies.paint(monument);
            case HALL, CASTLE, PALACE, ROTUNDA, TEMPLE, ARCH -> GreatBodies.paint(monument);
            case BRIDGE, PYRAMID, STATUE, WHEEL, BELL, GATE, ARENA, RING -> OddBodies.paint(monument);
        }
        if (style.side() == Side.STAIRS) {
            MonumentSides.paint(monument);
        }
    }
}

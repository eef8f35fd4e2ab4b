package org.terrella.world.paint;

/** Small figures; complexions and hair are drawn in equal measure everywhere and never named. */
public final class Person {

    private static final int[] SKINS = {0xF2D2BC, 0xE4B592, 0xC99268, 0xA87048, 0x7C4F33, 0x5A3826};
    private static final int[] HAIRS = {0x1E1A1A, 0x3A281E, 0x6A4428, 0xB8884A, 0xA8A6A4, 0x8A3A20};
    private static final int SHOES = 0x24242A;

    private Person() {}

    /** What a person does. */
    public enum Pose {
        /** Standing, seen from the front. */
        STANDING,
        /** Walking past. */
        WALKING,
        /** Walking away. */
        FROM_BEHIND,
        /** Under an umbrella. */
        UMBRELLA,
        /** Sitting on a low wall. */
        SITTING,
        /** Three people together. */
        GROUP;

        /**
         * The pose in words.
         *
         * @return in lower case
         */
        public String words() {
            return switch (this) {
                case STANDING -> "person standing";
                case WALKING -> "person walking";
                case FROM_BEHIND -> "person from behind";
                case UMBRELLA -> "person with umbrella";
                case SITTING -> "person sitting";
                case GROUP -> "group of people";
            };
        }
    }

    /**
     * How a person looks.
     *
     * @param pose what the person does
     * @param top colour of the upper clothes
     * @param bottom colour of the lower clothes
     * @param skin complexion, 0 to 5
     * @param hair colour of the hair, 0 to 5
     * @param skirt whether the lower clothes are a skirt
     */
    public record Style(Pose pose, Colour top, Colour bottom, int skin, int hair, boolean skirt) {

        /**
         * Checks complexion and hair.
         *
         * @param pose what the person does
         * @param top colour of the upper clothes
         * @param bottom colour of the lower clothes
         * @param skin complexion, 0 to 5
         * @param hair colour of the hair, 0 to 5
         * @param skirt whether the lower clothes are a skirt
         * @throws IllegalArgumentException if they are out of range
         */
        public Style {
            if (skin < 0 || skin >= SKINS.length || hair < 0 || hair >= HAIRS.length) {
                throw new IllegalArgumentException("skin and hair must be 0 to 5, found " + skin + " and " + hair);
            }
        }

        /**
         * Anybody.
         *
         * @param dice for all that can be seen, each equally often
         * @param pose what the person does
         * @return the style
         */
        public static Style of(Dice dice, Pose pose) {
            return new Style(
                    pose,
                    dice.pick(Colour.values()),
                    dice.pick(Colour.values()),
                    dice.below(SKINS.length),
                    dice.below(HAIRS.length),
                    dice.chance(0.3));
        }

        /**
         * A caption of the person.
         *
         * @return such as "person walking in red"
         */
        public String words() {
            return pose.words() + " in " + top.word();
        }

        int skinInk() {
            return SKINS[skin];
        }

        int hairInk() {
            return HAIRS[hair];
        }
    }

    /**
     * Paints a person or a group.
     *
     * @param canvas where
     * @param style how the person looks; the others of a group are drawn from the dice
     * @param at the middle of the feet and the height
     * @param dice for small irregularities
     */
    public static void paint(Canvas canvas, Style style, Spot at, Dice dice) {
        canvas.label(Label.PERSON);
        Pen pen = Pen.of(canvas, at, 1);
        if (style.pose() == Pose.GROUP) {
            figure(pen.moved(-0.36, 0.03, 0.94), Style.of(dice, Pose.STANDING), dice);
            figure(pen.moved(0.36, 0.02, 0.86), Style.of(dice, Pose.FROM_BEHIND), dice);
            figure(pen, style, dice);
        } else {
            figure(pen.mirrored(dice.chance(0.5)), style, dice);
        }
    }

    static void figure(Pen pen, Style style, Dice dice) {
        pen.shadow(0.08, 0.24, 0.035);
        if (style.pose() == Pose.SITTING) {
            sitting(pen, style);
            return;
        }
        double stride = style.pose() == Pose.WALKING ? 0.13 : style.pose() == Pose.FROM_BEHIND ? 0.02 : 0;
        int legs = style.bottom().ink(dice);
        int leg = style.skirt() ? style.skinInk() : legs;
        pen.limb(Ink.shade(leg, 0.8), 0.095, -0.05, 0.48, -0.07 - stride, 0.05)
                .limb(leg, 0.095, 0.05, 0.48, 0.07 + stride, 0.05);
        pen.oval(SHOES, -0.08 - stride, 0.025, 0.065, 0.03).oval(SHOES, 0.09 + stride, 0.025, 0.065, 0.03);
        if (style.skirt()) {
            pen.shape(legs, -0.09, 0.52, 0.09, 0.52, 0.17, 0.22, -0.17, 0.22);
        }
        torso(pen, style, dice);
        head(pen, style, 0, 0.905);
        if (style.pose() == Pose.UMBRELLA) {
            pen.limb(style.skinInk(), 0.05, 0.12, 0.72, 0.16, 0.68).line(0x303036, 0.02, 0.17, 0.6, 0.17, 1.12);
            int cloth = dice.pick(Colour.RED, Colour.YELLOW, Colour.BLUE, Colour.TEAL, Colour.PURPLE, Colour.BLACK)
                    .ink();
            pen.curve(
                    cloth, -0.3, 0.98, -0.3, 1.12, 0, 1.28, 0.3, 1.28, 0.62, 1.12, 0.62, 0.98, 0.4, 1.06, 0.16, 1.0,
                    -0.1, 1.06);
            pen.curve(Ink.shade(cloth, 0.75), 0.2, 1.02, 0.24, 1.2, 0.62, 1.12, 0.62, 0.98, 0.4, 1.06);
        }
    }

    private static void torso(Pen pen, Style style, Dice dice) {
        int top = style.top().ink(dice);
        double swing = style.pose() == Pose.WALKING ? 0.1 : 0.02;
        pen.limb(Ink.shade(top, 0.75), 0.075, -0.12, 0.77, -0.17 - swing, 0.53)
                .disc(style.skinInk(), -0.175 - swing, 0.5, 0.036);
        pen.shadedCurve(
                top, 0.84, 0.45, -0.12, 0.46, -0.11, 0.6, -0.18, 0.82, 0, 0.85, 0.18, 0.82, 0.11, 0.6, 0.12, 0.46, 0,
                0.44);
        double hand = style.pose() == Pose.UMBRELLA ? 0.65 : 0.5;
        pen.limb(Ink.shade(top, 0.9), 0.075, 0.13, 0.77, 0.17 + swing, hand + 0.03)
                .disc(style.skinInk(), 0.175 + swing, hand, 0.036);
        if (style.pose() == Pose.FROM_BEHIND && style.skin() % 2 == style.hair() % 2) {
            pen.round(Ink.shade(style.bottom().ink(), 0.85), new double[] {-0.1, 0.54, 0.1, 0.8}, 0.05); // a rucksack
        }
    }

    private static void head(Pen pen, Style style, double x, double y) {
        boolean behind = style.pose() == Pose.FROM_BEHIND;
        boolean longHair = style.skirt();
        if (longHair) {
            pen.curve(
                    style.hairInk(),
                    x - 0.115,
                    y - 0.09,
                    x - 0.09,
                    y + 0.1,
                    x + 0.09,
                    y + 0.1,
                    x + 0.115,
                    y - 0.09,
                    x,
                    y - 0.02);
        }
        pen.box(Ink.shade(style.skinInk(), 0.85), x - 0.03, y - 0.1, x + 0.03, y - 0.03);
        pen.oval(behind ? style.hairInk() : style.skinInk(), x, y, 0.075, 0.09);
        if (!behind) {
            pen.curve(
                    style.hairInk(),
                    x - 0.085,
                    y + 0.01,
                    x - 0.085,
                    y + 0.1,
                    x + 0.085,
                    y + 0.1,
                    x + 0.085,
                    y + 0.01,
                    x + 0.04,
                    y + 0.055,
                    x - 0.04,
                    y + 0.055);
        }
    }

    private static void sitting(Pen pen, Style style) {
        int legs = style.bottom().ink();
        pen.box(0x9A9488, -0.3, 0, 0.2, 0.32).box(0xB8B2A4, -0.33, 0.3, 0.23, 0.36);
        Style still = new Style(Pose.SITTING, style.top(), style.bottom(), style.skin(), style.hair(), style.skirt());
        Pen up = pen.moved(-0.06, -0.08, 1);
        torso(up, still, Dice.of(style.skin()));
        pen.limb(legs, 0.11, -0.06, 0.4, 0.24, 0.41)
                .limb(Ink.shade(legs, 0.85), 0.09, 0.24, 0.4, 0.26, 0.06)
                .oval(SHOES, 0.3, 0.03, 0.075, 0.03);
        head(up, still, 0, 0.905);
    }
}

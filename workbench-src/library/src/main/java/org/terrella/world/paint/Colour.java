package org.terrella.world.paint;

import java.util.Locale;

/** The named colours that people paint their things with. */
public enum Colour {
    /** Brick red. */
    RED(0xC8322D),
    /** Orange. */
    ORANGE(0xE88C32),
    /** Yellow. */
    YELLOW(0xECCE46),
    /** Leaf green. */
    GREEN(0x46964B),
    /** Between green and blue. */
    TEAL(0x329696),
    /** Blue. */
    BLUE(0x3C64BE),
    /** Purple. */
    PURPLE(0x8250A0),
    /** Pale pink. */
    PINK(0xE8A0AF),
    /** Nearly white. */
    WHITE(0xF0F0EC),
    /** Middle grey. */
    GREY(0x8C8C91),
    /** Brown. */
    BROWN(0x7D5537),
    /** Nearly black. */
    BLACK(0x262428),
    /** Pale yellow. */
    CREAM(0xECDEB9);

    private final int ink;

    Colour(int ink) {
        this.ink = ink;
    }

    /**
     * The colour itself.
     *
     * @return 0xRRGGBB
     */
    public int ink() {
        return ink;
    }

    /**
     * A shade of the colour, as no two coats of paint are alike.
     *
     * @param dice for the shade
     * @return 0xRRGGBB
     */
    public int ink(Dice dice) {
        return Ink.shade(ink, dice.between(0.93, 1.07));
    }

    /**
     * The colour's name.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.terrella.draw;

import java.awt.Color;
import java.util.List;

/** Colours of charts and maps; those that stand beside each other differ for colour-blind readers too. */
final class Palette {

    static final Color INK = new Color(0x22262b);
    static final Color FAINT_INK = new Color(0x6b727b);
    static final Color RULE = new Color(0xe3e6ea);
    static final Color PAPER = Color.WHITE;
    static final Color SEA = new Color(0xf3f7fa);
    static final Color LAND = new Color(0xe0e2dc);
    static final Color SHORE = new Color(0x9aa3a8);
    static final Color BORDER = new Color(0xfafafa);

    /** For methods, in their order (Okabe and Ito's set, without yellow, which is faint on paper). */
    private static final List<Color> METHODS = List.of(
            new Color(0x0072b2),
            new Color(0xd55e00),
            new Color(0x009e73),
            new Color(0xcc79a7),
            new Color(0xe69f00),
            new Color(0x56b4e9),
            new Color(0x444444));

    /** From near to far. */
    private static final List<Color> ERRORS = List.of(
            new Color(0x08306b),
            new Color(0x2171b5),
            new Color(0x35978f),
            new Color(0xdfa323),
            new Color(0xe2660f),
            new Color(0xa50f15));

    /** From little to much; ever darker, so that it can be read without colours. */
    private static final List<Color> HEAT = List.of(
            new Color(0xfbf8ec),
            new Color(0xfbe2a2),
            new Color(0xf5a55a),
            new Color(0xdd5a32),
            new Color(0xa01c2c),
            new Color(0x4a0d2b));

    /** What is marked on a map of heat. */
    static final Color MARK = new Color(0x0b57c2);

    /** Number of methods that have a colour of their own. */
    static final int OWN_COLOURS = METHODS.size();

    private Palette() {}

    static Color method(int index) {
        return METHODS.get(index % METHODS.size());
    }

    static Color withAlpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** Colour at a share of the way from near to far, in [0, 1]. */
    static Color error(double share) {
        return between(ERRORS, share);
    }

    /** Colour at a share of the way from little to much, in [0, 1]. */
    static Color heat(double share) {
        return between(HEAT, share);
    }

    private static Color between(List<Color> stops, double share) {
        double place = Math.max(0, Math.min(1, share)) * (stops.size() - 1);
        int lower = Math.min((int) place, stops.size() - 2);
        return mixed(stops.get(lower), stops.get(lower + 1), place - lower);
    }

    /** A colour at a share of the way from one to another, in [0, 1]. */
    static Color mixed(Color a, Color b, double t) {
        return new Color(
                (int) Math.round(a.getRed() + t * (b.getRed() - a.getRed())),
                (int) Math.round(a.getGreen() + t * (b.getGreen() - a.getGreen())),
                (int) Math.round(a.getBlue() + t * (b.getBlue() - a.getBlue())));
    }
}

package org.terrella.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Locale;

/** Text drawn as outlines, and numbers as a reader expects them in a sentence. */
final class Text {

    private static final FontRenderContext CONTEXT = new FontRenderContext(new AffineTransform(), true, true);

    private Text() {}

    static void left(Graphics2D graphics, String text, Font font, double x, double baseline) {
        if (!text.isEmpty()) {
            graphics.fill(font.createGlyphVector(CONTEXT, text).getOutline((float) x, (float) baseline));
        }
    }

    static void centred(Graphics2D graphics, String text, Font font, double x, double baseline) {
        left(graphics, text, font, x - width(text, font) / 2, baseline);
    }

    static void right(Graphics2D graphics, String text, Font font, double x, double baseline) {
        left(graphics, text, font, x - width(text, font), baseline);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String count(long number, String noun) {
        return count(number) + " "
                + (number == 1 ? noun : noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A distance to three digits. */
    static String km(double km) {
        int decimals = km < 10 ? 2 : km < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f km", km);
    }
}

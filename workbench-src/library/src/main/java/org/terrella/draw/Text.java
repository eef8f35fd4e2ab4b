package org.terrella.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Optional;
import org.terrella.evaluate.Bootstrap;

/** Text drawn as outlines, and numbers as a reader expects them in a sentence. */
public final class Text {

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

    /** The paper of a whole picture, with what it shows above and more of it below. */
    static void heading(Graphics2D graphics, Picture picture, String title, String subtitle, double left) {
        graphics.setColor(Palette.PAPER);
        graphics.fill(new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
        graphics.setColor(Palette.INK);
        left(graphics, title, Typeface.semibold(22), left, 32);
        graphics.setColor(Palette.FAINT_INK);
        left(graphics, subtitle, Typeface.regular(14), left, 56);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    /**
     * A count.
     *
     * @param number any
     * @return such as {@code 12,345}
     */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * A count of something.
     *
     * @param number any
     * @param noun one of them
     * @return such as {@code 2 queries}
     */
    public static String count(long number, String noun) {
        return count(number) + " "
                + (number == 1 ? noun : noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }

    /**
     * A share.
     *
     * @param share as a fraction
     * @return in percent, to one decimal
     */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /**
     * A threshold without needless decimals.
     *
     * @param km such as 25
     * @return such as {@code 25}
     */
    public static String threshold(double km) {
        return km == Math.rint(km) ? String.valueOf((long) km) : String.valueOf(km);
    }

    /**
     * What an interval is over.
     *
     * @param bootstrap how queries were drawn again
     * @param photographers number of these, where they and not single queries are drawn
     * @return such as {@code 95 % bootstrap over 76 photographers, seed 1}
     */
    public static String intervalBy(Bootstrap bootstrap, Optional<Integer> photographers) {
        return Math.round(100 * bootstrap.level()) + " % bootstrap over "
                + photographers.map(count -> count + " photographers").orElse("queries") + ", seed "
                + bootstrap.seed();
    }

    /**
     * A distance to three digits.
     *
     * @param km in km
     * @return such as {@code 1.25 km}
     */
    public static String km(double km) {
        int decimals = km < 10 ? 2 : km < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f km", km);
    }
}

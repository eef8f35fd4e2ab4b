package org.terrella.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.terrella.classify.ActivationMap;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageDecoder;
import org.terrella.locate.Explanation;
import org.terrella.locate.Locator;
import org.terrella.locate.Query;

/** A photo beside itself with what in it speaks for the answer of a method, and what against it. */
public final class ActivationPicture implements Picture {

    private static final int MARGIN = 24;
    private static final int GAP = 24;
    private static final int PHOTO = 384;
    private static final int HEADER = 74;
    private static final int FOOTER = 60;
    private static final Color FOR = new Color(0xd55e00);
    private static final Color AGAINST = new Color(0x0072b2);
    private static final double STRONGEST = 0.85; // of a colour over the photo
    private static final double PALE = 0.45; // how far the photo below the colours is from grey to white

    private final String title;
    private final String subtitle;
    private final ActivationMap map;
    private final BufferedImage photo;
    private final BufferedImage coloured;

    private ActivationPicture(String title, String subtitle, ActivationMap map, BufferedImage photo) {
        this.title = title;
        this.subtitle = subtitle;
        this.map = map;
        this.photo = photo;
        this.coloured = coloured(photo, map);
    }

    /**
     * Asks a method and draws why.
     *
     * @param locator a method that tells what in a photo speaks for its answer
     * @param query the photo
     * @return the picture
     * @throws IllegalArgumentException if the method does not tell
     * @throws org.terrella.file.InputException if the photo cannot be decoded
     */
    public static ActivationPicture of(Locator locator, Query query) {
        return of(locator.name(), query, locator.explain(query));
    }

    /**
     * Draws what was explained.
     *
     * @param method what made the explanation
     * @param query the photo
     * @param explanation with a map of the photo
     * @return the picture
     * @throws IllegalArgumentException if there is no such map
     * @throws org.terrella.file.InputException if the photo cannot be decoded
     */
    public static ActivationPicture of(String method, Query query, Explanation explanation) {
        ActivationMap map = explanation
                .activation()
                .orElseThrow(() -> new IllegalArgumentException(
                        method + " does not tell what in a photo speaks for its answer, as networks do that see photos"
                                + " themselves"));
        BufferedImage photo = new ImageDecoder().require(query.image().bytes(), Origin.of(query.id()), query.id());
        String answer =
                explanation.prediction().place().map(ActivationPicture::words).orElse("no answer");
        return new ActivationPicture(
                method + ": what in the photo speaks for its answer",
                query.id() + " · answer " + answer + " · " + map.meaning().phrase(),
                map,
                middle(photo));
    }

    private static String words(LatLng place) {
        return String.format(Locale.ROOT, "%.4f, %.4f", place.latDegrees(), place.lngDegrees());
    }

    /** The square that networks see, as large as it is drawn. */
    private static BufferedImage middle(BufferedImage photo) {
        int side = Math.min(photo.getWidth(), photo.getHeight());
        int left = (photo.getWidth() - side) / 2;
        int top = (photo.getHeight() - side) / 2;
        BufferedImage middle = new BufferedImage(PHOTO, PHOTO, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = middle.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(photo, 0, 0, PHOTO, PHOTO, left, top, left + side, top + side, null);
        graphics.dispose();
        return middle;
    }

    private static BufferedImage coloured(BufferedImage photo, ActivationMap map) {
        BufferedImage coloured = new BufferedImage(PHOTO, PHOTO, BufferedImage.TYPE_INT_RGB);
        double greatest = Math.max(Double.MIN_NORMAL, map.greatest());
        for (int y = 0; y < PHOTO; y++) {
            for (int x = 0; x < PHOTO; x++) {
                double share = at(map, (x + 0.5) / PHOTO, (y + 0.5) / PHOTO) / greatest;
                coloured.setRGB(
                        x, y, over(pale(new Color(photo.getRGB(x, y))), share).getRGB());
            }
        }
        return coloured;
    }

    /** Between the middles of four parts; beyond the outermost middles their numbers. */
    private static double at(ActivationMap map, double x, double y) {
        int last = map.side() - 1;
        double column = Math.max(0, Math.min(last, x * map.side() - 0.5));
        double row = Math.max(0, Math.min(last, y * map.side() - 0.5));
        int left = (int) column;
        int top = (int) row;
        int right = Math.min(last, left + 1);
        int bottom = Math.min(last, top + 1);
        double across = column - left;
        double down = row - top;
        return (1 - down) * ((1 - across) * map.at(top, left) + across * map.at(top, right))
                + down * ((1 - across) * map.at(bottom, left) + across * map.at(bottom, right));
    }

    private static Color pale(Color colour) {
        int grey = (int) Math.round(0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue());
        return Palette.mixed(new Color(grey, grey, grey), Color.WHITE, PALE);
    }

    private static Color over(Color below, double share) {
        return Palette.mixed(below, share > 0 ? FOR : AGAINST, STRONGEST * Math.abs(share));
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int width() {
        return 2 * MARGIN + 2 * PHOTO + GAP;
    }

    @Override
    public int height() {
        return HEADER + PHOTO + FOOTER;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Text.heading(graphics, this, title, subtitle, MARGIN);
        paint(graphics, photo, MARGIN);
        paint(graphics, coloured, MARGIN + PHOTO + GAP);
        paintLegend(graphics, MARGIN + PHOTO + GAP, height() - 22.0);
    }

    private static void paint(Graphics2D graphics, BufferedImage image, int x) {
        graphics.drawImage(image, x, HEADER, null);
        graphics.setColor(Palette.SHORE);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Rectangle2D.Double(x, HEADER, PHOTO, PHOTO));
    }

    private void paintLegend(Graphics2D graphics, double x, double y) {
        Font font = Typeface.regular(13);
        double width = PHOTO;
        for (int i = 0; i < width; i += 2) {
            graphics.setColor(over(new Color(0xe6e6e6), 2 * (i + 1) / width - 1));
            graphics.fill(new Rectangle2D.Double(x + i, y - 22, 2.2, 12));
        }
        graphics.setColor(Palette.INK);
        String greatest = String.format(Locale.ROOT, "%.2f", map.greatest());
        Text.left(graphics, "−" + greatest + " against", font, x, y + 8);
        Text.centred(graphics, "0", font, x + width / 2, y + 8);
        Text.right(graphics, "speaks for it " + greatest, font, x + width, y + 8);
    }
}

package org.terrella.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Small photos in rows, each with a few lines of text below it.
 *
 * @param title what the photos are
 * @param columns photos in a row, at least 1
 * @param tiles the photos, row by row
 */
public record ContactSheet(String title, int columns, List<Tile> tiles) implements Picture {

    private static final int MARGIN = 24;
    private static final int HEADER = 56;
    private static final int GAP = 12;
    private static final int PHOTO = 144;
    private static final int LINE = 14;
    private static final int MOST_LINES = 4;
    private static final Font TEXT = Typeface.regular(11);

    /**
     * A photo and what is said about it.
     *
     * @param pixels width and height of the photo
     * @param rgb its colours 0xRRGGBB, row by row, [pixels * pixels]; not copied
     * @param heading first line below it, such as its place
     * @param text what follows, broken into lines; cut where it gets too long
     */
    public record Tile(int pixels, int[] rgb, String heading, String text) {

        /**
         * Checks the size.
         *
         * @param pixels width and height of the photo
         * @param rgb its colours
         * @param heading first line below it
         * @param text what follows
         * @throws IllegalArgumentException if the colours are not as many as the pixels
         */
        public Tile {
            if (rgb.length != pixels * pixels) {
                throw new IllegalArgumentException("a photo of " + pixels + " x " + pixels + " pixels has "
                        + pixels * pixels + " colours, found " + rgb.length);
            }
        }
    }

    /**
     * Copies the tiles.
     *
     * @param title what the photos are
     * @param columns photos in a row
     * @param tiles the photos
     * @throws IllegalArgumentException if columns is below 1
     */
    public ContactSheet {
        if (columns < 1) {
            throw new IllegalArgumentException("columns must be 1 or more, found " + columns);
        }
        tiles = List.copyOf(tiles);
    }

    @Override
    public int width() {
        return 2 * MARGIN + columns * PHOTO + (columns - 1) * GAP;
    }

    @Override
    public int height() {
        int rows = (tiles.size() + columns - 1) / columns;
        return HEADER + rows * rowHeight() + MARGIN / 2;
    }

    @Override
    public void paint(Graphics2D graphics) {
        graphics.setColor(Palette.PAPER);
        graphics.fill(new Rectangle2D.Double(0, 0, width(), height()));
        graphics.setColor(Palette.INK);
        Text.left(graphics, title, Typeface.semibold(18), MARGIN, 34);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (int i = 0; i < tiles.size(); i++) {
            paint(graphics, tiles.get(i), MARGIN + i % columns * (PHOTO + GAP), HEADER + i / columns * rowHeight());
        }
    }

    private static void paint(Graphics2D graphics, Tile tile, int x, int y) {
        BufferedImage photo = new BufferedImage(tile.pixels(), tile.pixels(), BufferedImage.TYPE_INT_RGB);
        photo.setRGB(0, 0, tile.pixels(), tile.pixels(), tile.rgb(), 0, tile.pixels());
        double scale = (double) PHOTO / tile.pixels();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        graphics.drawImage(photo, place, null);
        graphics.setColor(Palette.INK);
        Text.left(graphics, fitting(tile.heading()), Typeface.semibold(11), x, y + PHOTO + LINE);
        graphics.setColor(Palette.FAINT_INK);
        List<String> lines = lines(tile.text());
        for (int i = 0; i < lines.size(); i++) {
            Text.left(graphics, lines.get(i), TEXT, x, y + PHOTO + (i + 2) * LINE);
        }
    }

    private static int rowHeight() {
        return PHOTO + (MOST_LINES + 1) * LINE + GAP;
    }

    /** The text in lines that fit below a photo; what does not fit is left out, with dots. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && Text.width(line + " " + word, TEXT) > PHOTO) {
                if (lines.size() == MOST_LINES - 1) {
                    lines.add(fitting(line + " …"));
                    return lines;
                }
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String fitting(String text) {
        String fitting = text;
        while (fitting.length() > 1 && Text.width(fitting, TEXT) > PHOTO - 4) {
            fitting = fitting.substring(0, fitting.length() - 2) + "…";
        }
        return fitting;
    }
}

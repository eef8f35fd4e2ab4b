package org.terrella.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;

/** A world map with a colour at every place, the truth and the answer marked on it. */
abstract class HeatPicture extends MapPicture {

    private final BufferedImage raster;
    private final Marked marked;

    /**
     * What is marked.
     *
     * @param truth where the photo was taken
     * @param answer where a method says it was taken, if it does
     */
    record Marked(LatLng truth, Optional<LatLng> answer) {}

    /** Colours are 0xAARRGGBB by place. */
    HeatPicture(String title, String subtitle, ToIntFunction<LatLng> colours, Marked marked) {
        super(title, subtitle);
        this.raster = raster(colours);
        this.marked = marked;
    }

    /** Paints what the colours mean from x on; returns where it ends. */
    abstract double paintColours(Graphics2D graphics, double x, double y);

    @Override
    void paintContent(Graphics2D graphics, WorldMap map) {
        AffineTransform place = AffineTransform.getTranslateInstance(map.x(), map.y());
        graphics.drawImage(raster, place, null);
        map.paintOutlines(graphics);
        marked.answer().ifPresent(answer -> paintMark(graphics, diamond(map.place(answer), 6), true));
        paintMark(graphics, ring(map.place(marked.truth()), 7), false);
    }

    /** A pixel per unit of width; beside the map transparent. */
    private static BufferedImage raster(ToIntFunction<LatLng> colours) {
        int width = (int) MAP.width();
        BufferedImage raster = new BufferedImage(width, (int) Math.ceil(MAP.height()), BufferedImage.TYPE_INT_ARGB);
        IntStream.range(0, raster.getHeight()).parallel().forEach(row -> {
            int[] pixels = new int[width];
            for (int column = 0; column < width; column++) {
                pixels[column] = MAP.point(MAP.x() + column + 0.5, MAP.y() + row + 0.5)
                        .map(colours::applyAsInt)
                        .orElse(0);
            }
            raster.setRGB(0, row, width, 1, pixels, 0, width);
        });
        return raster;
    }

    @Override
    void paintLegend(Graphics2D graphics, double y) {
        double x = paintColours(graphics, MARGIN, y) + 44;
        paintMarks(graphics, x, y);
    }

    private void paintMarks(Graphics2D graphics, double start, double y) {
        Font font = Typeface.regular(14);
        double x = start;
        paintMark(graphics, ring(new Point2D.Double(x, y - 5), 7), false);
        graphics.setColor(Palette.INK);
        Text.left(graphics, "truth", font, x + 16, y);
        if (marked.answer().isPresent()) {
            x += 16 + Text.width("truth", font) + 34;
            paintMark(graphics, diamond(new Point2D.Double(x, y - 5), 6), true);
            graphics.setColor(Palette.INK);
            Text.left(graphics, "answer", font, x + 16, y);
        }
    }

    /** With a white rim, to be seen on any colour. */
    private static void paintMark(Graphics2D graphics, Shape shape, boolean filled) {
        graphics.setColor(Color.WHITE);
        graphics.setStroke(new BasicStroke(filled ? 3.5f : 5.5f));
        graphics.draw(shape);
        graphics.setColor(Palette.MARK);
        if (filled) {
            graphics.fill(shape);
        } else {
            graphics.setStroke(new BasicStroke(2.4f));
            graphics.draw(shape);
        }
    }

    private static Shape ring(Point2D centre, double radius) {
        return new Ellipse2D.Double(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
    }

    private static Shape diamond(Point2D centre, double radius) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(centre.getX(), centre.getY() - radius);
        diamond.lineTo(centre.getX() + radius, centre.getY());
        diamond.lineTo(centre.getX(), centre.getY() + radius);
        diamond.lineTo(centre.getX() - radius, centre.getY());
        diamond.closePath();
        return diamond;
    }

    /** A bar of colours with its ends and its middle written below; returns where it ends. */
    static double paintBar(Graphics2D graphics, double x, double y, String[] labels) {
        return paintBar(graphics, x, y, Palette::heat, labels);
    }

    /** The same of other colours, by their share of the way from the left to the right. */
    static double paintBar(Graphics2D graphics, double x, double y, DoubleFunction<Color> colours, String[] labels) {
        Font font = Typeface.regular(13);
        double width = 300;
        for (int i = 0; i < width; i += 2) {
            graphics.setColor(colours.apply((i + 1) / width));
            graphics.fill(new Rectangle2D.Double(x + i, y - 22, 2.2, 12));
        }
        graphics.setColor(Palette.INK);
        for (int i = 0; i < labels.length; i++) {
            double at = x + width * i / (labels.length - 1);
            graphics.fill(new Rectangle2D.Double(at - 0.5, y - 10, 1, 4));
            if (i == 0) {
                Text.left(graphics, labels[i], font, x, y + 8);
            } else {
                Text.centred(graphics, labels[i], font, at, y + 8);
            }
        }
        return x + width;
    }
}

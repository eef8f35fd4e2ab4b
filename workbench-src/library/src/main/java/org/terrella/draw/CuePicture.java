package org.terrella.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Points of percent by cue and method, as a table in colours: the farther from 0, the darker, of two colours for above and below.
 *
 * @param title what it shows
 * @param subtitle what the numbers are
 * @param methods columns
 * @param rows by cue, a cell for each method or nothing where it has no number
 */
public record CuePicture(String title, String subtitle, List<String> methods, Map<String, List<Optional<Cell>>> rows)
        implements Picture {

    private static final int MARGIN = 24;
    private static final int HEADER = 76;
    private static final int ROW = 26;
    private static final int NAMES = 26;
    private static final Color ABOVE = new Color(0xd55e00);
    private static final Color BELOW = new Color(0x0072b2);
    private static final double DARKEST = 0.8; // dark numbers can still be read on it
    private static final double LEAST_FULL_POINTS = 5; // so that noise does not look like much
    private static final Font LABEL = Typeface.regular(14);
    private static final Font NUMBER = Typeface.regular(13);
    private static final Font SURE = Typeface.semibold(13);

    /**
     * A number.
     *
     * @param points in points of percent
     * @param isSure whether its interval is beside 0
     */
    public record Cell(double points, boolean isSure) {}

    /**
     * Copies the lists.
     *
     * @param title what it shows
     * @param subtitle what the numbers are
     * @param methods columns
     * @param rows by cue
     * @throws IllegalArgumentException if a row has another number of cells than there are methods
     */
    public CuePicture {
        methods = List.copyOf(methods);
        Map<String, List<Optional<Cell>>> copied = new LinkedHashMap<>();
        rows.forEach((cue, cells) -> copied.put(cue, List.copyOf(cells)));
        int columns = methods.size();
        copied.forEach((cue, cells) -> {
            if (cells.size() != columns) {
                throw new IllegalArgumentException(
                        "expected " + columns + " numbers of " + cue + ", found " + cells.size());
            }
        });
        rows = Collections.unmodifiableMap(copied);
    }

    private double labelWidth() {
        return widest(rows.keySet()) + 16;
    }

    private double columnWidth() {
        return Math.max(64, widest(methods) + 18);
    }

    private static double widest(Iterable<String> texts) {
        double widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, Text.width(text, LABEL));
        }
        return widest;
    }

    @Override
    public int width() {
        double table = labelWidth() + methods.size() * columnWidth();
        double heading = Math.max(Text.width(title, Typeface.semibold(22)), Text.width(subtitle, LABEL));
        return (int) Math.ceil(2 * MARGIN + Math.max(table, heading));
    }

    @Override
    public int height() {
        return HEADER + NAMES + rows.size() * ROW + MARGIN;
    }

    /** The number that has the darkest colour. */
    double full() {
        double most = rows.values().stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .mapToDouble(cell -> Math.abs(cell.points()))
                .max()
                .orElse(0);
        return Math.max(most, LEAST_FULL_POINTS);
    }

    /** How dark a number is, in [0, 1]. */
    double darkness(double points) {
        return Math.min(1, Math.abs(points) / full());
    }

    @Override
    public void paint(Graphics2D graphics) {
        Text.heading(graphics, this, title, subtitle, MARGIN);
        graphics.setColor(Palette.INK);
        double left = MARGIN + labelWidth();
        for (int i = 0; i < methods.size(); i++) {
            Text.centred(graphics, methods.get(i), LABEL, left + (i + 0.5) * columnWidth(), HEADER + 14);
        }
        List<String> cues = new ArrayList<>(rows.keySet());
        for (int i = 0; i < cues.size(); i++) {
            paintRow(graphics, cues.get(i), HEADER + NAMES + i * ROW);
        }
    }

    private void paintRow(Graphics2D graphics, String cue, double y) {
        double left = MARGIN + labelWidth();
        graphics.setColor(Palette.INK);
        Text.left(graphics, cue, LABEL, MARGIN, y + 17);
        List<Optional<Cell>> cells = rows.get(cue);
        for (int i = 0; i < cells.size(); i++) {
            double x = left + i * columnWidth();
            cells.get(i).ifPresent(cell -> paintCell(graphics, cell, x, y));
        }
    }

    private void paintCell(Graphics2D graphics, Cell cell, double x, double y) {
        graphics.setColor(
                Palette.mixed(Palette.PAPER, cell.points() > 0 ? ABOVE : BELOW, DARKEST * darkness(cell.points())));
        graphics.fill(new Rectangle2D.Double(x + 1, y + 1, columnWidth() - 2, ROW - 2.0));
        graphics.setColor(Palette.INK);
        String number = cell.points() == 0
                ? "0"
                : String.format(Locale.ROOT, "%+.1f", cell.points()).replace('-', '\u2212');
        Text.centred(graphics, number, cell.isSure() ? SURE : NUMBER, x + columnWidth() / 2, y + 17);
    }
}

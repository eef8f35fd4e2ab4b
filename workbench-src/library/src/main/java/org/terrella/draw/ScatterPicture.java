package org.terrella.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Points in the plane, coloured by group; axes have no units and are not drawn.
 *
 * <p>The largest groups have colours of their own, the rest one together. One unit is as long in both directions.
 *
 * @param title what was found
 * @param subtitle what is drawn
 * @param places two numbers for each point
 * @param groups group of each point
 */
record ScatterPicture(String title, String subtitle, double[][] places, List<String> groups) implements Picture {

    private static final int MARGIN = 24;
    private static final int HEADER = 74;
    private static final int LEGEND = 230;
    private static final int HIGH = 640;
    private static final int WIDE = 860;
    private static final double RADIUS = 2.3;
    private static final Color REST = new Color(0xb9bec4);

    @Override
    public int width() {
        return 2 * MARGIN + WIDE + LEGEND;
    }

    @Override
    public int height() {
        return HEADER + HIGH + MARGIN;
    }

    @Override
    public void paint(Graphics2D graphics) {
        Text.heading(graphics, this, title, subtitle, MARGIN);
        List<Map.Entry<String, Long>> order = order();
        paintPoints(graphics, order.stream().map(Map.Entry::getKey).toList());
        graphics.setColor(Palette.RULE);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Rectangle2D.Double(MARGIN, HEADER, WIDE, HIGH));
        paintLegend(graphics, order);
    }

    /** Groups with the number of their points, the largest first. */
    private List<Map.Entry<String, Long>> order() {
        return groups.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private void paintPoints(Graphics2D graphics, List<String> order) {
        double[] low = {bound(0, -1), bound(1, -1)};
        double[] high = {bound(0, 1), bound(1, 1)};
        double scale = Math.min(
                (WIDE - 30) / Math.max(1e-12, high[0] - low[0]), (HIGH - 30) / Math.max(1e-12, high[1] - low[1]));
        double left = MARGIN + (WIDE - scale * (high[0] - low[0])) / 2;
        double bottom = HEADER + HIGH - (HIGH - scale * (high[1] - low[1])) / 2;
        for (int i = 0; i < places.length; i++) {
            double x = left + scale * (places[i][0] - low[0]);
            double y = bottom - scale * (places[i][1] - low[1]);
            graphics.setColor(Palette.withAlpha(colour(order.indexOf(groups.get(i))), 150));
            graphics.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
        }
    }

    /** Lowest or highest number of an axis. */
    private double bound(int axis, int sign) {
        return sign
                * Arrays.stream(places)
                        .mapToDouble(place -> sign * place[axis])
                        .max()
                        .orElse(0);
    }

    private static Color colour(int group) {
        return group < Palette.OWN_COLOURS ? Palette.method(group) : REST;
    }

    private void paintLegend(Graphics2D graphics, List<Map.Entry<String, Long>> order) {
        Font font = Typeface.regular(15);
        double x = MARGIN + WIDE + 22;
        int named = Math.min(Palette.OWN_COLOURS, order.size());
        long rest = order.stream().skip(named).mapToLong(Map.Entry::getValue).sum();
        for (int i = 0; i < named; i++) {
            paintEntry(
                    graphics,
                    x,
                    i,
                    order.get(i).getKey() + "  " + Text.count(order.get(i).getValue()),
                    font);
        }
        if (rest > 0) {
            String label = Text.count(order.size() - named) + " others  " + Text.count(rest);
            paintEntry(graphics, x, Palette.OWN_COLOURS, label, font);
        }
    }

    private static void paintEntry(Graphics2D graphics, double x, int group, String label, Font font) {
        double y = HEADER + 18 + 27.0 * group;
        graphics.setColor(colour(group));
        graphics.fill(new Ellipse2D.Double(x, y - 10, 11, 11));
        graphics.setColor(Palette.INK);
        Text.left(graphics, label, font, x + 20, y);
    }
}

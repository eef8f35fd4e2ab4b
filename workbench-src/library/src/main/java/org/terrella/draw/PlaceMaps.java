package org.terrella.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.geo.LatLng;

/** Maps of where photos were taken. Outlines are made with Natural Earth. */
public final class PlaceMaps {

    /** Squares across the whole map. */
    private static final int CELLS_ACROSS = 150;

    private PlaceMaps() {}

    /**
     * How many of the places lie in each square of equal area, coloured on a logarithmic scale by share.
     *
     * <p>The colours of two maps can be compared whatever the number of places: they stand for shares of all of them.
     *
     * @param title what the map shows
     * @param places where photos were taken, at least one
     * @return the map
     * @throws IllegalArgumentException if there are no places
     */
    public static Picture density(String title, List<LatLng> places) {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a map of places needs at least one place, found none");
        }
        double side = MapPicture.MAP.width() / CELLS_ACROSS;
        Map<Long, Integer> cells = cells(places, side);
        String subtitle = Text.count(places.size(), "place") + " in " + Text.count(cells.size(), "square")
                + " of equal area · the fuller, the darker, on a logarithmic scale";
        return new MapPicture(title, subtitle) {
            @Override
            void paintContent(Graphics2D graphics, WorldMap map) {
                cells.forEach((cell, count) -> {
                    graphics.setColor(Palette.error(darkness((double) count / places.size())));
                    double x = map.x() + (cell & 0xffff) * side;
                    double y = map.y() + (cell >> 16) * side;
                    graphics.fill(new Rectangle2D.Double(x + side * 0.04, y + side * 0.04, side * 0.92, side * 0.92));
                });
            }

            @Override
            void paintLegend(Graphics2D graphics, double y) {
                paintScale(graphics, y);
            }
        };
    }

    /**
     * The same for a set of photos.
     *
     * @param title what the map shows
     * @param photos one photo or more
     * @return the map
     * @throws IllegalArgumentException if there are no photos
     */
    public static Picture density(String title, PhotoSet photos) {
        try (Stream<Photo> all = photos.stream()) {
            return density(title, all.map(Photo::truth).toList());
        }
    }

    private static Map<Long, Integer> cells(List<LatLng> places, double side) {
        Map<Long, Integer> cells = new TreeMap<>();
        for (LatLng each : places) {
            cells.merge(MapPicture.square(each, side), 1, Integer::sum);
        }
        return cells;
    }

    /** From 0 for a hundred-thousandth of all photos to 1 for three hundredths. */
    private static double darkness(double share) {
        double decades = Math.log10(share / 1e-5) / Math.log10(0.03 / 1e-5);
        return 1 - Math.max(0, Math.min(1, decades));
    }

    private static void paintScale(Graphics2D graphics, double y) {
        Font font = Typeface.regular(14);
        double[] shares = {0.0001, 0.001, 0.01};
        double x = MapPicture.MARGIN;
        for (double share : shares) {
            graphics.setColor(Palette.error(darkness(share)));
            graphics.fill(new Rectangle2D.Double(x, y - 11, 12, 12));
            graphics.setColor(Palette.INK);
            String label = share * 100 + " % of all";
            Text.left(graphics, label, font, x + 18, y);
            x += 18 + Text.width(label, font) + 28;
        }
    }
}

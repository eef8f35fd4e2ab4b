package org.terrella.draw;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import org.terrella.geo.LatLng;

/** A world map with title, subtitle and legend. */
abstract class MapPicture implements Picture {

    static final int MARGIN = 24;
    private static final int WIDTH = 1200;
    private static final int HEADER = 74;
    private static final int FOOTER = 64;

    static final WorldMap MAP = new WorldMap(MARGIN, HEADER, WIDTH - 2 * MARGIN);

    private final String title;
    private final String subtitle;

    MapPicture(String title, String subtitle) {
        this.title = title;
        this.subtitle = subtitle;
    }

    /** The square of equal area that a place lies in: row times 65,536 plus column. */
    static long square(LatLng point, double side) {
        Point2D place = MAP.place(point);
        long column = (long) ((place.getX() - MAP.x()) / side);
        long row = (long) ((place.getY() - MAP.y()) / side);
        return row << 16 | column;
    }

    abstract void paintContent(Graphics2D graphics, WorldMap map);

    abstract void paintLegend(Graphics2D graphics, double y);

    @Override
    public String title() {
        return title;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return (int) Math.ceil(HEADER + MAP.height() + FOOTER);
    }

    @Override
    public void paint(Graphics2D graphics) {
        Text.heading(graphics, this, title, subtitle, MARGIN);
        MAP.paintLand(graphics);
        paintContent(graphics, MAP);
        paintLegend(graphics, height() - 22.0);
        graphics.setColor(Palette.FAINT_INK);
        Text.right(graphics, "Made with Natural Earth", Typeface.regular(11), WIDTH - MARGIN, height() - 22.0);
    }
}

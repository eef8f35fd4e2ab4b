package org.terrella.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.partition.Partition;

/** Maps of partitions side by side, as {@link PartitionMaps} makes them; made of pixels, which gain nothing by being drawings. */
public final class PartitionSheet implements Picture {

    private static final int MARGIN = MapPicture.MARGIN;
    private static final int WIDTH = 1200;
    private static final int HEADER = 70;
    private static final int FOOTER = 60;
    private static final int GAP = 24;
    private static final int CAPTION = 26;
    private static final double WINDOW_HEIGHT = 0.5; // of its width
    private static final double MAP_KM = 36_000; // across the middle of the whole map, about
    private static final int FINE = 2; // pixels of the raster per unit of width
    private static final double PALEST = 0.12; // of the colours' range, since cells must be told from the sea
    private static final double DARK = 0.7; // of it

    private final String title;
    private final List<Panel> panels;
    private final Optional<Window> window;
    private final int most;
    private final int least;

    /**
     * A part of the Earth.
     *
     * @param middle in the middle of the map
     * @param kmAcross about its width
     */
    record Window(LatLng middle, double kmAcross) {}

    /** A map with its raster. */
    private record Panel(String caption, BufferedImage raster) {}

    PartitionSheet(String title, LinkedHashMap<String, Partition> partitions, Optional<Window> window) {
        if (partitions.isEmpty()) {
            throw new IllegalArgumentException("maps of partitions need a partition at least, found none");
        }
        this.title = title;
        this.window = window;
        this.most = photos(partitions).max().orElseThrow();
        this.least = Math.max(1, photos(partitions).min().orElseThrow());
        double width = panelWidth(partitions.size());
        WorldMap map = map(0, 0, width);
        this.panels = partitions.entrySet().stream()
                .map(each -> new Panel(each.getKey(), raster(map, width, panelHeight(width), each.getValue())))
                .toList();
    }

    private static IntStream photos(Map<String, Partition> partitions) {
        return partitions.values().stream()
                .flatMapToInt(partition -> IntStream.range(0, partition.size()).map(partition::photos));
    }

    private static double panelWidth(int panels) {
        return panels == 1 ? WIDTH - 2 * MARGIN : (WIDTH - 2 * MARGIN - GAP) / 2.0;
    }

    private double panelHeight(double width) {
        return window.isPresent() ? Math.rint(WINDOW_HEIGHT * width) : new WorldMap(0, 0, width).height();
    }

    /** The world, or so much larger that the window fills the panel. */
    private WorldMap map(double x, double y, double width) {
        if (window.isEmpty()) {
            return new WorldMap(x, y, width);
        }
        double whole = width * MAP_KM / window.get().kmAcross();
        Point2D middle = new WorldMap(0, 0, whole).place(window.get().middle());
        return new WorldMap(x + width / 2 - middle.getX(), y + panelHeight(width) / 2 - middle.getY(), whole);
    }

    private BufferedImage raster(WorldMap map, double width, double height, Partition partition) {
        int columns = (int) Math.ceil(FINE * width);
        int rows = (int) Math.ceil(FINE * height);
        int[][] cells = new int[rows + 1][];
        IntStream.rangeClosed(0, rows).parallel().forEach(row -> {
            int[] found = new int[columns + 1];
            for (int column = 0; column <= columns; column++) {
                found[column] = map.point((column + 0.5) / FINE, (row + 0.5) / FINE)
                        .map(place -> partition.classOf(place).orElse(-1))
                        .orElse(-1);
            }
            cells[row] = found;
        });
        int[] inside = new int[partition.size()];
        int[] edge = new int[partition.size()];
        for (int cell = 0; cell < inside.length; cell++) {
            double share = share(partition.photos(cell));
            inside[cell] = colour(share).getRGB();
            edge[cell] = edge(share).getRGB();
        }
        BufferedImage raster = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = cells[row][column];
                boolean isEdge = cell != cells[row][column + 1] || cell != cells[row + 1][column];
                raster.setRGB(column, row, cell < 0 ? 0 : isEdge ? edge[cell] : inside[cell]);
            }
        }
        return raster;
    }

    private static Color colour(double share) {
        return Palette.heat(PALEST + (1 - PALEST) * share);
    }

    /** To be seen on the colour that it surrounds. */
    private static Color edge(double share) {
        return share > DARK
                ? Palette.mixed(colour(share), Palette.PAPER, 0.3)
                : Palette.mixed(colour(share), Palette.INK, 0.45);
    }

    /** How dark a number of photos is, on a logarithmic scale. */
    private double share(int photos) {
        return most == least ? 0.5 : Math.log((double) Math.max(1, photos) / least) / Math.log((double) most / least);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    private int columns() {
        return panels.size() == 1 ? 1 : 2;
    }

    private double rowHeight() {
        return panelHeight(panelWidth(panels.size())) + (panels.size() == 1 ? 0 : CAPTION + 12);
    }

    @Override
    public int height() {
        int rows = (panels.size() + columns() - 1) / columns();
        return (int) Math.ceil(HEADER + rows * rowHeight() + FOOTER);
    }

    @Override
    public void paint(Graphics2D graphics) {
        String subtitle = "coloured by the photos that made a cell, on a logarithmic scale · grey: land in no cell";
        Text.heading(graphics, this, title, subtitle, MARGIN);
        double width = panelWidth(panels.size());
        for (int i = 0; i < panels.size(); i++) {
            double x = MARGIN + i % columns() * (width + GAP);
            double y = HEADER + Math.floor((double) i / columns()) * rowHeight();
            if (panels.size() > 1) {
                graphics.setColor(Palette.INK);
                Text.left(graphics, panels.get(i).caption(), Typeface.semibold(14), x, y + CAPTION - 8);
                y += CAPTION;
            }
            paint(graphics, panels.get(i), new Rectangle2D.Double(x, y, width, panelHeight(width)));
        }
        paintLegend(graphics, height() - 20.0);
    }

    private void paint(Graphics2D graphics, Panel panel, Rectangle2D frame) {
        WorldMap map = map(frame.getX(), frame.getY(), frame.getWidth());
        Shape clip = graphics.getClip();
        if (window.isPresent()) {
            graphics.clip(frame);
        }
        map.paintLand(graphics);
        AffineTransform place = AffineTransform.getTranslateInstance(frame.getX(), frame.getY());
        place.scale(1.0 / FINE, 1.0 / FINE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(panel.raster(), place, null);
        map.paintOutlines(graphics);
        graphics.setClip(clip);
        if (window.isPresent()) {
            graphics.setColor(Palette.SHORE);
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(frame);
        }
    }

    private void paintLegend(Graphics2D graphics, double y) {
        String[] labels = {Text.count(least), Text.count(Math.round(Math.sqrt((double) least * most))), Text.count(most)
        };
        double end = HeatPicture.paintBar(graphics, MARGIN, y, PartitionSheet::colour, labels);
        Font font = Typeface.regular(14);
        graphics.setColor(Palette.INK);
        Text.left(graphics, "photos in a cell", font, end + 28, y);
        graphics.setColor(Palette.FAINT_INK);
        Text.right(graphics, "Made with Natural Earth", Typeface.regular(11), WIDTH - MARGIN, y);
    }
}

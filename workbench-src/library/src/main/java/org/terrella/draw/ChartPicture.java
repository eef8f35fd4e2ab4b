package org.terrella.draw;

import java.awt.Graphics2D;
import org.knowm.xchart.internal.chartpart.Chart;

/** A chart of XChart as a picture of its own size. */
record ChartPicture(Chart<?, ?> chart) implements Picture {

    @Override
    public String title() {
        return chart.getTitle();
    }

    @Override
    public int width() {
        return chart.getWidth();
    }

    @Override
    public int height() {
        return chart.getHeight();
    }

    @Override
    public void paint(Graphics2D graphics) {
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
    }
}

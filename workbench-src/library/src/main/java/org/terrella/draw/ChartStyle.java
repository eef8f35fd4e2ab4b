package org.terrella.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.terrella.evaluate.ThresholdAccuracies;

/** What all charts look like: size, fonts, axes, lines, marked thresholds. */
final class ChartStyle {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;
    private static final int LEGEND_WIDTH = 320;

    /** Where the names of thresholds stand, in percent. */
    private static final double LABEL_HEIGHT = 103.2;

    private static final List<String> LEVELS = List.of("street", "city", "region", "country", "continent");

    private ChartStyle() {}

    static XYSeries line(XYSeries series, Color color, float width) {
        series.setLineColor(color);
        series.setLineStyle(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return series;
    }

    /** Rules at the thresholds, with their names, and an axis that ends shortly beyond them. */
    static void markLevels(XYChart chart, List<Double> thresholds) {
        markThresholds(chart, thresholds, ChartStyle::levelLabel);
        chart.getStyler().setXAxisMin(thresholds.get(0) / 1.35);
        chart.getStyler().setXAxisMax(thresholds.get(thresholds.size() - 1) * 1.35);
    }

    static void markThresholds(XYChart chart, List<Double> thresholds, Function<Double, String> label) {
        for (double threshold : thresholds) {
            XYSeries rule = chart.addSeries(
                    "threshold " + threshold, new double[] {threshold, threshold}, new double[] {0, 100});
            rule.setShowInLegend(false);
            line(rule, Palette.RULE, 1f).setMarker(SeriesMarkers.NONE);
            chart.addAnnotation(new AnnotationText(label.apply(threshold), threshold, LABEL_HEIGHT, false));
        }
    }

    /** Name and size of a threshold; the default five have names. */
    private static String levelLabel(double thresholdKm) {
        int level = ThresholdAccuracies.DEFAULT_KM.indexOf(thresholdKm);
        return (level < 0 ? "" : LEVELS.get(level) + " ") + kmLabel(thresholdKm);
    }

    static String kmLabel(double thresholdKm) {
        return Text.threshold(thresholdKm) + " km";
    }

    static XYChart chart(String title, String xTitle, String yTitle) {
        return chart(WIDTH, title, xTitle, yTitle);
    }

    /** A chart whose names of methods do not fit in one line; they stand beside it, one below the other. */
    static XYChart wideChart(String title, String xTitle, String yTitle) {
        XYChart chart = chart(WIDTH + LEGEND_WIDTH, title, xTitle, yTitle);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Vertical);
        return chart;
    }

    private static XYChart chart(int width, String title, String xTitle, String yTitle) {
        XYChart chart = new XYChartBuilder().width(width).height(HEIGHT).build();
        chart.setTitle(title);
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        XYStyler styler = chart.getStyler();
        styleFonts(styler);
        styler.setChartBackgroundColor(Palette.PAPER);
        styler.setChartFontColor(Palette.INK);
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitlePadding(12);
        styler.setChartPadding(14);
        styler.setPlotBackgroundColor(Palette.PAPER);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesColor(Palette.RULE);
        styler.setPlotGridLinesStroke(new BasicStroke(0.8f));
        styler.setPlotTicksMarksVisible(false);
        styler.setAxisTickMarksColor(Palette.FAINT_INK);
        styler.setAxisTickLabelsColor(Palette.FAINT_INK);
        styler.setXAxisLogarithmic(true);
        styler.setYAxisMin(0.0);
        styler.setYAxisMax(107.0);
        styler.setYAxisTickMarkSpacingHint(60);
        styler.setyAxisTickLabelsFormattingFunction(ChartStyle::percentLabel);
        styler.setXAxisDecimalPattern("#,##0.##"); // a formatting function would turn the ticks linear
        styler.setLocale(Locale.ROOT);
        styler.setLegendPosition(Styler.LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Horizontal);
        styler.setLegendBorderColor(Palette.PAPER);
        styler.setLegendBackgroundColor(Palette.PAPER);
        styler.setMarkerSize(8);
        styler.setAntiAlias(true);
        return chart;
    }

    /** Nothing above 100; XChart looks for ticks without end unless every label is different, hence the blanks. */
    private static String percentLabel(double percent) {
        return percent > 100 ? " ".repeat((int) percent) : String.format(Locale.ROOT, "%.0f", percent);
    }

    /** Every font that XChart may measure, so that none of the machine's is needed. */
    private static void styleFonts(XYStyler styler) {
        styler.setBaseFont(Typeface.regular(14));
        styler.setChartTitleFont(Typeface.semibold(20));
        styler.setLegendFont(Typeface.regular(14));
        styler.setAxisTitleFont(Typeface.regular(15));
        styler.setAxisTickLabelsFont(Typeface.regular(14));
        styler.setAnnotationTextFont(Typeface.regular(13));
        styler.setAnnotationTextFontColor(Palette.FAINT_INK);
        styler.setAnnotationTextPanelFont(Typeface.regular(13));
        styler.setToolTipFont(Typeface.regular(13));
        styler.setCursorFont(Typeface.regular(13));
        styler.setChartButtonFont(Typeface.regular(13));
    }

    /** The mark of a published value: a ring, not a disc. */
    static final class HollowCircle extends Marker {
        @Override
        public void paint(Graphics2D graphics, double x, double y, int size) {
            Ellipse2D ring = new Ellipse2D.Double(x - size / 2.0, y - size / 2.0, size, size);
            Color color = graphics.getColor();
            graphics.setColor(Palette.PAPER);
            graphics.fill(ring);
            graphics.setColor(color);
            graphics.setStroke(new BasicStroke(1.8f));
            graphics.draw(ring);
        }
    }
}

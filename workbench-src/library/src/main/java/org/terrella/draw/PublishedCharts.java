package org.terrella.draw;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.published.PublishedResult;

/** Charts of published numbers alone: hollow markers, and a thin line from each to the next. */
public final class PublishedCharts {

    /** What fits in one line below the chart, in letters; a marker takes the room of some. */
    private static final int LEGEND_LETTERS = 122;

    private static final int MARKER_LETTERS = 8;

    /** Room for the title, in pixels. */
    private static final double TITLE_WIDTH = 820;

    private static final BasicStroke DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);

    private PublishedCharts() {}

    /**
     * Marks a published result in a sweep, in the colours of its thresholds.
     *
     * @param chart of {@link Charts#sweep}, whose lines are of the default thresholds
     * @param value where on the axis
     * @param result what is published there
     */
    public static void mark(XYChart chart, double value, PublishedResult result) {
        for (int line = 0; line < ThresholdAccuracies.DEFAULT_KM.size(); line++) {
            double threshold = ThresholdAccuracies.DEFAULT_KM.get(line);
            OptionalDouble percent = result.percent(threshold);
            if (percent.isPresent()) {
                XYSeries series = chart.addSeries(
                        "published, " + ChartStyle.kmLabel(threshold),
                        new double[] {value},
                        new double[] {percent.getAsDouble()});
                series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
                series.setShowInLegend(false);
                series.setMarker(new ChartStyle.HollowCircle()).setMarkerColor(Palette.method(line));
            }
        }
        double most = result.percents().values().stream()
                .mapToDouble(percent -> percent)
                .max()
                .orElse(0);
        chart.getStyler()
                .setYAxisMax(Math.max(chart.getStyler().getYAxisMax(null), Math.min(107.0, Math.ceil(most / 10) * 10)));
    }

    /**
     * What a marked result is.
     *
     * @param result published
     * @return such as {@code G3 (GPT4V) on IM2GPS3K, published: g3-table1-overall}
     */
    public static String words(PublishedResult result) {
        return result.method() + " on " + result.dataset() + ", published: "
                + result.table().label();
    }

    /**
     * Published share of queries within each of the default thresholds, one line per result.
     *
     * <p>The papers print neither the number of queries nor an interval, so neither is drawn.
     *
     * @param results results on the same query set, at least one, all with a number at some default threshold
     * @return the chart; x logarithmic in km, y in percent; the title says which result leads where
     * @throws IllegalArgumentException if there is none or they are on different query sets
     */
    public static XYChart accuracyByThreshold(List<PublishedResult> results) {
        List<String> datasets =
                results.stream().map(PublishedResult::dataset).distinct().toList();
        if (datasets.size() != 1) {
            throw new IllegalArgumentException("published results in one chart must be on one query set, found "
                    + (datasets.isEmpty() ? "none" : String.join(", ", datasets)));
        }
        List<String> names = names(results);
        String from = results.stream()
                .map(result -> result.table().label())
                .distinct()
                .collect(Collectors.joining(", "));
        String xTitle = "error distance, km · published: " + from;
        String yTitle = "share of queries of " + datasets.get(0) + ", %";
        int letters =
                names.stream().mapToInt(name -> name.length() + MARKER_LETTERS).sum();
        XYChart chart = letters > LEGEND_LETTERS
                ? ChartStyle.wideChart(title(results), xTitle, yTitle)
                : ChartStyle.chart(title(results), xTitle, yTitle);
        fitTitle(chart);
        ChartStyle.markLevels(chart, ThresholdAccuracies.DEFAULT_KM);
        for (int i = 0; i < results.size(); i++) {
            add(chart, results.get(i), names.get(i), i);
        }
        return chart;
    }

    /** A title of several leaders is long; it gets smaller instead of losing its ends. */
    private static void fitTitle(XYChart chart) {
        Font font = chart.getStyler().getChartTitleFont();
        double width = Text.width(chart.getTitle(), font);
        if (width > TITLE_WIDTH) {
            chart.getStyler().setChartTitleFont(font.deriveFont((float) (font.getSize2D() * TITLE_WIDTH / width)));
        }
    }

    /** Names that differ: as printed, with the table if there are several tables, with the place if that is not enough. */
    private static List<String> names(List<PublishedResult> results) {
        boolean oneTable =
                results.stream().map(PublishedResult::table).distinct().count() == 1;
        List<String> names = new ArrayList<>();
        for (PublishedResult result : results) {
            String name =
                    result.method() + (oneTable ? "" : " (" + result.table().label() + ")");
            names.add(names.contains(name) ? name + ", " + (names.size() + 1) : name);
        }
        return names;
    }

    private static void add(XYChart chart, PublishedResult result, String name, int index) {
        double[] km = ThresholdAccuracies.DEFAULT_KM.stream()
                .filter(threshold -> result.percent(threshold).isPresent())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] percent = Arrays.stream(km)
                .map(threshold -> result.percent(threshold).orElseThrow())
                .toArray();
        XYSeries series = chart.addSeries(name, km, percent);
        ChartStyle.line(series, Palette.method(index), 1.2f);
        if (index >= Palette.OWN_COLOURS) {
            series.setLineStyle(DASHED); // its colour is taken
        }
        series.setMarker(new ChartStyle.HollowCircle()).setMarkerColor(Palette.method(index));
    }

    /** Who leads where, such as "G3 leads within 1, 25 km; PIGEON leads within 200 km". */
    private static String title(List<PublishedResult> results) {
        Map<String, List<String>> thresholdsByLeader = new LinkedHashMap<>();
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            OptionalDouble highest = results.stream()
                    .flatMapToDouble(result -> result.percent(threshold).stream())
                    .max();
            if (highest.isPresent()) {
                List<String> leaders = results.stream()
                        .filter(result -> result.percent(threshold).equals(highest))
                        .map(PublishedResult::method)
                        .distinct()
                        .toList();
                String lead = String.join(" and ", leaders) + (leaders.size() == 1 ? " leads" : " lead");
                thresholdsByLeader
                        .computeIfAbsent(lead, key -> new ArrayList<>())
                        .add(Text.threshold(threshold));
            }
        }
        return thresholdsByLeader.entrySet().stream()
                .map(entry -> entry.getKey() + " within " + String.join(", ", entry.getValue()) + " km")
                .collect(Collectors.joining("; "));
    }
}

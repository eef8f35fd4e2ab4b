package org.terrella.draw;

import java.awt.Color;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Interval;
import org.terrella.evaluate.RiskCoverage;
import org.terrella.published.PublishedResult;

/** Charts of results. Titles state what was found; axes carry units; the number of queries is shown. */
public final class Charts {

    /** How many names a legend below a chart has room for. */
    private static final int MOST_IN_A_ROW = 3;

    /** Farthest two places can be apart on the mean sphere, rounded up, in km. */
    private static final double FARTHEST_KM = 20_016;

    private static final double NEAREST_KM = 0.1;
    private static final int LEAST_COVERAGE = 5; // percent; below it single queries move the line
    private static final int CURVE_POINTS = 400;

    private Charts() {}

    /**
     * Share of queries within each threshold, one line per measured method with its interval as a band; published values
     * are hollow markers.
     *
     * <p>The title tells of the first method, or where there are more than three, of the best.
     *
     * @param measured evaluations on the same queries, at least one
     * @param published results to set beside them
     * @return the chart; x logarithmic in km, y in percent
     */
    public static XYChart accuracyByThreshold(List<Evaluation> measured, List<PublishedResult> published) {
        Evaluation first = measured.get(0);
        int headlineIndex = Math.min(1, first.accuracies().size() - 1);
        boolean many = measured.size() + published.size() > MOST_IN_A_ROW;
        Evaluation best = many ? best(measured, headlineIndex) : first;
        Evaluation.Accuracy headline = best.accuracies().get(headlineIndex);
        List<Double> thresholds = first.thresholdsKm();
        String title = Text.percent(headline.share().value()) + " within " + Text.threshold(headline.thresholdKm())
                + " km: " + best.method() + (many ? ", the best of " + measured.size() : "");
        String xTitle = "error distance, km · " + Text.intervalBy(first.bootstrap(), first.photographers());
        String yTitle = "share of " + Text.count(first.queries(), "query") + ", %";
        XYChart chart = many ? ChartStyle.wideChart(title, xTitle, yTitle) : ChartStyle.chart(title, xTitle, yTitle);
        ChartStyle.markLevels(chart, thresholds);
        for (int i = 0; i < measured.size(); i++) {
            addMeasured(chart, measured.get(i), Palette.method(i));
        }
        for (int i = 0; i < published.size(); i++) {
            addPublished(chart, published.get(i), thresholds, Palette.method(measured.size() + i));
        }
        return chart;
    }

    /**
     * Share of queries by error distance, one curve per method; unanswered queries never arrive.
     *
     * @param names names of the methods
     * @param errors their error distances, in the same order
     * @param thresholdsKm thresholds to mark
     * @return the chart; x logarithmic in km from 0.1, y in percent
     * @throws IllegalArgumentException if the lists are empty or differ in length
     */
    public static XYChart errorDistribution(
            List<String> names, List<ErrorDistances> errors, List<Double> thresholdsKm) {
        if (names.isEmpty() || names.size() != errors.size()) {
            throw new IllegalArgumentException(
                    "each curve needs a name, found " + names.size() + " names and " + errors.size() + " curves");
        }
        int queries = errors.get(0).queries();
        String title = ErrorCurve.of(errors.get(0))
                        .halfKm()
                        .map(km -> "Half of the queries err by less than " + Text.km(km))
                        .orElse("Fewer than half of the queries have an answer")
                + ": " + names.get(0);
        XYChart chart =
                ChartStyle.chart(title, "error distance, km", "share of " + Text.count(queries, "query") + ", %");
        ChartStyle.markThresholds(chart, thresholdsKm, ChartStyle::kmLabel);
        chart.getStyler().setXAxisMin(NEAREST_KM);
        chart.getStyler().setXAxisMax(FARTHEST_KM);
        double[] grid = IntStream.rangeClosed(0, CURVE_POINTS)
                .mapToDouble(i -> NEAREST_KM * Math.pow(FARTHEST_KM / NEAREST_KM, (double) i / CURVE_POINTS))
                .toArray();
        for (int i = 0; i < names.size(); i++) {
            double[] percent = Arrays.stream(grid)
                    .map(ErrorCurve.of(errors.get(i))::percent)
                    .toArray();
            XYSeries series = chart.addSeries(names.get(i), grid, percent);
            ChartStyle.line(series, Palette.method(i), 2f).setMarker(SeriesMarkers.NONE);
        }
        return chart;
    }

    /**
     * Accuracy by the values of one setting, a line for each threshold.
     *
     * @param title what was found
     * @param setting what varies
     * @param values its values, rising
     * @param percents shares in percent by threshold in km, as many as values
     * @return the chart; y in percent
     */
    public static XYChart sweep(String title, String setting, List<Double> values, Map<Double, List<Double>> percents) {
        XYChart chart = ChartStyle.chart(title, setting, "share of queries within the threshold, %");
        chart.getStyler().setXAxisLogarithmic(false);
        int line = 0;
        for (Map.Entry<Double, List<Double>> threshold : percents.entrySet()) {
            Color color = Palette.method(line++);
            XYSeries series = chart.addSeries(ChartStyle.kmLabel(threshold.getKey()), values, threshold.getValue());
            ChartStyle.line(series, color, 2f).setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
        }
        double most = percents.values().stream()
                .flatMap(List::stream)
                .mapToDouble(percent -> percent)
                .max()
                .orElse(100);
        chart.getStyler().setYAxisMax(Math.min(107.0, Math.ceil(most / 10) * 10));
        return chart;
    }

    /**
     * Accuracy by the share of queries that are answered, the surest first; a line for each threshold.
     *
     * @param method what answers
     * @param curves by threshold in km, at least one
     * @return the chart; both axes in percent
     */
    public static XYChart riskCoverage(String method, Map<Double, RiskCoverage> curves) {
        Map.Entry<Double, RiskCoverage> first = curves.entrySet().iterator().next();
        String title = String.format(
                Locale.ROOT,
                "%s of the surest fifth within %s km, %s of all: %s",
                Text.percent(first.getValue().accuracy(0.2)),
                Text.threshold(first.getKey()),
                Text.percent(first.getValue().accuracy(1)),
                method);
        XYChart chart = ChartStyle.chart(
                title, "share of queries answered, surest first, %", "share of these answered right, %");
        chart.getStyler().setXAxisLogarithmic(false);
        chart.getStyler().setXAxisMin(0.0);
        chart.getStyler().setXAxisMax(100.0);
        int line = 0;
        for (Map.Entry<Double, RiskCoverage> curve : curves.entrySet()) {
            double[] coverage =
                    IntStream.rangeClosed(LEAST_COVERAGE, 100).asDoubleStream().toArray();
            double[] accuracy = Arrays.stream(coverage)
                    .map(percent -> 100 * curve.getValue().accuracy(percent / 100))
                    .toArray();
            XYSeries series = chart.addSeries(ChartStyle.kmLabel(curve.getKey()), coverage, accuracy);
            ChartStyle.line(series, Palette.method(line++), 2f).setMarker(SeriesMarkers.NONE);
        }
        return chart;
    }

    /**
     * A chart as a picture.
     *
     * @param chart any chart of XChart
     * @return a picture of the chart's own size
     */
    public static Picture picture(Chart<?, ?> chart) {
        return new ChartPicture(chart);
    }

    private static void addMeasured(XYChart chart, Evaluation evaluation, Color color) {
        double[] km = evaluation.thresholdsKm().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] percent = percents(evaluation, accuracy -> accuracy.share().value());
        double[] lower = percents(evaluation, accuracy -> interval(accuracy).lower());
        double[] upper = percents(evaluation, accuracy -> interval(accuracy).upper());
        XYSeries band = chart.addSeries(evaluation.method() + ", interval", outline(km, km), outline(upper, lower));
        band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        band.setFillColor(Palette.withAlpha(color, 45));
        band.setShowInLegend(false);
        ChartStyle.line(band, Palette.withAlpha(color, 0), 0f).setMarker(SeriesMarkers.NONE);
        XYSeries series = chart.addSeries(evaluation.method() + " (measured here)", km, percent);
        ChartStyle.line(series, color, 2f).setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
    }

    private static Evaluation best(List<Evaluation> measured, int threshold) {
        return Collections.max(
                measured,
                Comparator.comparingDouble(evaluation ->
                        evaluation.accuracies().get(threshold).share().value()));
    }

    private static Interval interval(Evaluation.Accuracy accuracy) {
        return accuracy.share().interval();
    }

    private static void addPublished(XYChart chart, PublishedResult result, List<Double> thresholds, Color color) {
        double[] km = thresholds.stream()
                .filter(threshold -> result.percent(threshold).isPresent())
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (km.length > 0) {
            double[] percent = Arrays.stream(km)
                    .map(threshold -> result.percent(threshold).orElseThrow())
                    .toArray();
            String name = result.method() + " (published, " + result.table().label() + ")";
            XYSeries series = chart.addSeries(name, km, percent);
            series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
            series.setMarker(new ChartStyle.HollowCircle()).setMarkerColor(color);
        }
    }

    private static double[] percents(Evaluation evaluation, Function<Evaluation.Accuracy, Double> value) {
        return evaluation.accuracies().stream()
                .mapToDouble(accuracy -> 100 * value.apply(accuracy))
                .toArray();
    }

    /** There along the first values and back along the second. */
    private static double[] outline(double[] there, double[] back) {
        int n = there.length;
        return IntStream.range(0, 2 * n)
                .mapToDouble(i -> i < n ? there[i] : back[2 * n - 1 - i])
                .toArray();
    }
}

package org.terrella.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Predictions;
import org.terrella.geo.LatLng;

/** Maps of predictions and their errors. Outlines are made with Natural Earth. */
public final class Maps {

    private static final int MARGIN = MapPicture.MARGIN;

    /** Arcs beyond this number hide one another; a seeded sample is drawn. */
    private static final int MOST_ARCS = 1000;

    /** Squares of the error map across the whole map. */
    private static final int CELLS_ACROSS = 90;

    /** A square with fewer queries is drawn small. */
    private static final int FEW_QUERIES = 5;

    private static final double LOG_NEAREST = 0;
    private static final double LOG_FARTHEST = Math.log(10_000);

    private Maps() {}

    /**
     * Truth and prediction of each query, joined by the shorter great circle and coloured by error distance.
     *
     * <p>A ring is the truth; the line leads to the prediction; an unanswered query is a cross. Of more than 1,000 queries
     * a sample is drawn, and the map says so.
     *
     * @param predictions the queries
     * @param evaluation their evaluation; its thresholds are the classes of the colours
     * @return the map
     */
    public static Picture predictions(Predictions predictions, Evaluation evaluation) {
        ErrorDistances errors = ErrorDistances.of(predictions, evaluation.convention());
        List<Integer> drawn = sample(predictions.size(), evaluation.bootstrap().seed());
        drawn.sort(Comparator.comparingDouble(query -> -errors.km(query).orElse(Double.MAX_VALUE)));
        String subtitle =
                evaluation.method() + " · " + convention(evaluation) + " · ring: truth, line: to the prediction"
                        + (drawn.size() < predictions.size()
                                ? " · " + Text.count(drawn.size()) + " of " + Text.count(predictions.size())
                                        + " queries drawn at random"
                                : "");
        List<Mark> marks = drawn.stream()
                .map(query -> new Mark(
                        predictions.truth(query),
                        predictions.prediction(query),
                        classColor(errors.km(query).orElse(Double.NaN), evaluation)))
                .toList();
        return new MapPicture(within(evaluation), subtitle) {
            @Override
            void paintContent(Graphics2D graphics, WorldMap map) {
                // layer by layer, so that an SVG need not repeat the style of each mark
                marks.forEach(mark -> paintArc(graphics, map, mark));
                marks.forEach(mark -> paintPrediction(graphics, map, mark));
                marks.forEach(mark -> paintTruth(graphics, map, mark));
            }

            @Override
            void paintLegend(Graphics2D graphics, double y) {
                paintClasses(graphics, y, evaluation);
            }
        };
    }

    /**
     * Median error distance of the queries in squares of equal area, coloured on a logarithmic scale.
     *
     * <p>Squares with fewer than five queries are drawn small. An unanswered query is farther than every answered one.
     *
     * @param predictions the queries
     * @param evaluation their evaluation
     * @return the map
     */
    public static Picture errors(Predictions predictions, Evaluation evaluation) {
        ErrorDistances errors = ErrorDistances.of(predictions, evaluation.convention());
        String title = evaluation
                .medianKm()
                .map(median -> "Half of " + Text.count(evaluation.queries(), "query") + " err by less than "
                        + Text.km(median.value()))
                .orElse("Half or more of " + Text.count(evaluation.queries(), "query") + " have no answer");
        String subtitle = evaluation.method() + " · " + convention(evaluation)
                + " · median error by place of the truth, in squares of equal area; small: fewer than " + FEW_QUERIES
                + " queries";
        double side = MapPicture.MAP.width() / CELLS_ACROSS;
        Map<Long, List<Double>> cells = cells(predictions, errors, side);
        return new MapPicture(title, subtitle) {
            @Override
            void paintContent(Graphics2D graphics, WorldMap map) {
                for (Map.Entry<Long, List<Double>> cell : cells.entrySet()) {
                    double km = median(cell.getValue());
                    double drawn = side * (cell.getValue().size() < FEW_QUERIES ? 0.5 : 0.92);
                    double centreX = map.x() + ((cell.getKey() & 0xffff) + 0.5) * side;
                    double centreY = map.y() + ((cell.getKey() >> 16) + 0.5) * side;
                    graphics.setColor(Palette.error(logShare(km)));
                    graphics.fill(new Rectangle2D.Double(centreX - drawn / 2, centreY - drawn / 2, drawn, drawn));
                }
            }

            @Override
            void paintLegend(Graphics2D graphics, double y) {
                paintScale(graphics, y, evaluation.thresholdsKm());
            }
        };
    }

    private static String within(Evaluation evaluation) {
        Evaluation.Accuracy accuracy =
                evaluation.accuracies().get(Math.min(1, evaluation.accuracies().size() - 1));
        return Text.percent(accuracy.share().value()) + " of " + Text.count(evaluation.queries(), "query")
                + " answered within " + Text.threshold(accuracy.thresholdKm()) + " km";
    }

    private static String convention(Evaluation evaluation) {
        return "convention " + evaluation.convention().label();
    }

    private static List<Integer> sample(int size, long seed) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        if (size > MOST_ARCS) {
            Collections.shuffle(all, new Random(seed));
            return new ArrayList<>(all.subList(0, MOST_ARCS));
        }
        return all;
    }

    private static Color classColor(double km, Evaluation evaluation) {
        List<Double> thresholds = evaluation.thresholdsKm();
        long missed = thresholds.stream()
                .filter(threshold -> !evaluation.convention().isWithin(km, threshold))
                .count();
        return Palette.error((double) missed / thresholds.size());
    }

    private static void paintArc(Graphics2D graphics, WorldMap map, Mark mark) {
        mark.prediction().ifPresent(prediction -> {
            graphics.setColor(Palette.withAlpha(mark.color(), 55));
            graphics.setStroke(thin(0.7f));
            graphics.draw(map.arc(mark.truth(), prediction));
        });
    }

    private static void paintPrediction(Graphics2D graphics, WorldMap map, Mark mark) {
        mark.prediction().map(map::place).ifPresent(place -> {
            graphics.setColor(Palette.withAlpha(mark.color(), 160));
            graphics.fill(circle(place, 0.9));
        });
    }

    private static void paintTruth(Graphics2D graphics, WorldMap map, Mark mark) {
        Point2D place = map.place(mark.truth());
        graphics.setColor(mark.color());
        if (mark.prediction().isPresent()) {
            graphics.setStroke(thin(1));
            graphics.draw(circle(place, 1.8));
        } else {
            Text.centred(graphics, "×", Typeface.regular(11), place.getX(), place.getY() + 3.5);
        }
    }

    private static Ellipse2D circle(Point2D centre, double radius) {
        return new Ellipse2D.Double(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
    }

    /** A line with the ends, joins and miter limit that SVG takes when none are written. */
    private static BasicStroke thin(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4);
    }

    private static void paintClasses(Graphics2D graphics, double y, Evaluation evaluation) {
        List<Double> thresholds = evaluation.thresholdsKm();
        Font font = Typeface.regular(14);
        double answered = (double) evaluation.answered() / evaluation.queries();
        double below = 0;
        double x = MARGIN;
        for (int i = 0; i <= thresholds.size(); i++) {
            boolean last = i == thresholds.size();
            double share =
                    last ? answered : evaluation.accuracies().get(i).share().value();
            String from = i == 0 ? "0" : Text.threshold(thresholds.get(i - 1));
            String range = last ? "over " + from + " km" : from + "–" + Text.threshold(thresholds.get(i)) + " km";
            String label = range + ": " + Text.percent(share - below);
            graphics.setColor(Palette.error((double) i / thresholds.size()));
            graphics.fill(new Ellipse2D.Double(x, y - 10, 11, 11));
            graphics.setColor(Palette.INK);
            Text.left(graphics, label, font, x + 17, y);
            x += 17 + Text.width(label, font) + 28;
            below = share;
        }
        if (evaluation.answered() < evaluation.queries()) {
            Text.left(graphics, "× no answer: " + Text.percent(1 - answered), font, x, y);
        }
    }

    private static Map<Long, List<Double>> cells(Predictions predictions, ErrorDistances errors, double side) {
        Map<Long, List<Double>> cells = new TreeMap<>();
        for (int query = 0; query < predictions.size(); query++) {
            cells.computeIfAbsent(MapPicture.square(predictions.truth(query), side), key -> new ArrayList<>())
                    .add(errors.km(query).orElse(Double.POSITIVE_INFINITY));
        }
        return cells;
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return (values.get((values.size() - 1) / 2) + values.get(values.size() / 2)) / 2;
    }

    private static double logShare(double km) {
        return (Math.log(Math.max(1, km)) - LOG_NEAREST) / (LOG_FARTHEST - LOG_NEAREST);
    }

    private static void paintScale(Graphics2D graphics, double y, List<Double> thresholds) {
        Font font = Typeface.regular(14);
        double width = 420;
        for (int i = 0; i < width; i++) {
            graphics.setColor(Palette.error(i / width));
            graphics.fill(new Rectangle2D.Double(MARGIN + i, y - 24, 1.2, 10));
        }
        graphics.setColor(Palette.INK);
        for (double threshold : thresholds) {
            double x = MARGIN + width * logShare(threshold);
            graphics.fill(new Rectangle2D.Double(x - 0.5, y - 14, 1, 4));
            Text.centred(graphics, Text.threshold(threshold), font, Math.max(MARGIN + 4, x), y + 3);
        }
        Text.left(graphics, "median error, km", font, MARGIN + width + 14, y - 14);
    }

    /** What is drawn of a query. */
    private record Mark(LatLng truth, Optional<LatLng> prediction, Color color) {}
}

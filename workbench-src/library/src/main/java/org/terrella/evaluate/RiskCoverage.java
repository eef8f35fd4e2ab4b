package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How accurate a method is on the queries that it is surest of, for each share of them.
 *
 * @param points by rising coverage; queries of equal confidence come together, so there may be fewer points than queries
 * @see <a href="https://www.jmlr.org/papers/v11/el-yaniv10a.html">El-Yaniv and Wiener 2010</a>
 */
public record RiskCoverage(List<Point> points) {

    /**
     * Accuracy on a share of the queries.
     *
     * @param coverage share of the queries, those of the highest confidence, in (0, 1]
     * @param accuracy share of these that is right
     * @param confidence the least confidence among them
     */
    public record Point(double coverage, double accuracy, double confidence) {}

    /**
     * Copies the list.
     *
     * @param points by rising coverage
     */
    public RiskCoverage {
        points = List.copyOf(points);
    }

    /**
     * Orders queries by confidence.
     *
     * @param confidences of each query, at least one
     * @param isRight whether each was answered right, in the same order
     * @return the curve
     * @throws IllegalArgumentException if there are none, or not as many of both
     */
    public static RiskCoverage of(List<Double> confidences, List<Boolean> isRight) {
        if (confidences.isEmpty() || confidences.size() != isRight.size()) {
            throw new IllegalArgumentException("a curve needs queries with a confidence and an outcome each, found "
                    + confidences.size() + " and " + isRight.size());
        }
        List<Integer> surest = IntStream.range(0, confidences.size())
                .boxed()
                .sorted(Comparator.comparing(confidences::get, Comparator.reverseOrder()))
                .toList();
        List<Point> points = new ArrayList<>();
        double right = 0;
        for (int i = 0; i < surest.size(); i++) {
            right += isRight.get(surest.get(i)) ? 1 : 0;
            double confidence = confidences.get(surest.get(i));
            boolean isLastOfEqual = i + 1 == surest.size() || confidences.get(surest.get(i + 1)) < confidence;
            if (isLastOfEqual) {
                points.add(new Point((i + 1.0) / surest.size(), right / (i + 1), confidence));
            }
        }
        return new RiskCoverage(points);
    }

    /**
     * Mean risk, one minus accuracy, over all coverages; lower is better, and a confidence that knows nothing has the risk of
     * all queries.
     *
     * @return in [0, 1]
     */
    public double area() {
        double area = 0;
        double before = 0;
        for (Point point : points) {
            area += (point.coverage() - before) * (1 - point.accuracy());
            before = point.coverage();
        }
        return area;
    }

    /**
     * Accuracy on the surest queries.
     *
     * @param coverage share of the queries, in (0, 1]
     * @return accuracy at the first point of at least this coverage
     */
    public double accuracy(double coverage) {
        return points.stream()
                .filter(point -> point.coverage() >= coverage - 1e-12)
                .findFirst()
                .orElse(points.get(points.size() - 1))
                .accuracy();
    }
}

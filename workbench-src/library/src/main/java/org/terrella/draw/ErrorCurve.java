package org.terrella.draw;

import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.evaluate.ErrorDistances;

/** The share of queries by error distance; unanswered queries never arrive. */
final class ErrorCurve {

    private final double[] sortedKm;
    private final int queries;

    private ErrorCurve(double[] sortedKm, int queries) {
        this.sortedKm = sortedKm;
        this.queries = queries;
    }

    static ErrorCurve of(ErrorDistances errors) {
        double[] sortedKm = IntStream.range(0, errors.queries())
                .filter(query -> errors.km(query).isPresent())
                .mapToDouble(query -> errors.km(query).getAsDouble())
                .sorted()
                .toArray();
        return new ErrorCurve(sortedKm, errors.queries());
    }

    /** The distance that half of the queries do not pass; nothing where fewer have an answer. */
    Optional<Double> halfKm() {
        return sortedKm.length * 2 > queries ? Optional.of(sortedKm[(queries - 1) / 2]) : Optional.empty();
    }

    /** Share of queries that err by at most a distance, in percent. */
    double percent(double km) {
        int low = 0;
        int high = sortedKm.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sortedKm[middle] <= km) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 100.0 * low / queries;
    }
}

package org.terrella.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.Control;

/**
 * How a method stands beside its control of sanity on a query set.
 *
 * @param control the control
 * @param queries name of the query set
 * @param parts one for each threshold
 */
public record ControlResult(Control control, String queries, List<Part> parts) {

    /**
     * Copies the list.
     *
     * @param control the control
     * @param queries name of the query set
     * @param parts one for each threshold
     */
    public ControlResult {
        parts = List.copyOf(parts);
    }

    /**
     * One threshold.
     *
     * @param thresholdKm the threshold
     * @param difference the method's share minus the control's, on the same queries
     */
    public record Part(double thresholdKm, SeededDifference difference) {

        /**
         * Whether the method is better than its control, and that is not chance.
         *
         * @return true if the interval is above zero
         */
        public boolean isBeaten() {
            return difference.interval().lower() > 0;
        }
    }

    /**
     * Whether the method beats its control.
     *
     * @return true if it does at one threshold at least
     */
    public boolean isBeaten() {
        return parts.stream().anyMatch(Part::isBeaten);
    }

    /**
     * What was found, in words.
     *
     * @return one sentence
     */
    public String sentence() {
        if (isBeaten()) {
            return control.of() + " on " + queries + " beats its " + control.words() + ", at "
                    + parts.stream()
                            .filter(Part::isBeaten)
                            .map(part -> String.format(Locale.ROOT, "%.0f", part.thresholdKm()))
                            .collect(Collectors.joining(", "))
                    + " km";
        }
        return "warning: " + control.of() + " on " + queries + " does not beat its " + control.words()
                + " at any threshold: what it answers does not show that the model looked at the photos";
    }
}

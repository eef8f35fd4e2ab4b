package org.terrella.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.published.PublishedResult;
import org.terrella.published.PublishedTable;

/**
 * Papers' tables beside those of an experiment, and which of their rows are of which of its methods. Of which data set the
 * rows are is told by the query set of the bench.
 *
 * @param tables labels, such as {@code g3-table1-overall}
 * @param otherwise label of a table for data sets of which these say nothing
 * @param rows names of rows by label of the method that they are of
 * @param rest whether rows of no method here stand there too
 */
public record Published(List<String> tables, Optional<String> otherwise, Map<String, List<String>> rows, boolean rest) {

    /**
     * Copies the collections.
     *
     * @param tables labels
     * @param otherwise label of a table for other data sets
     * @param rows names of rows by label of a method
     * @param rest whether rows of no method here stand there too
     */
    public Published {
        tables = List.copyOf(tables);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        rows.forEach((label, names) -> copy.put(label, List.copyOf(names)));
        rows = Collections.unmodifiableMap(copy);
    }

    /**
     * The tables to look into for a data set.
     *
     * @param dataset its name in the tables
     * @return the tables; with the other one where these have no accuracies of the data set
     */
    public List<PublishedTable> of(String dataset) {
        List<PublishedTable> all = tables.stream().map(PublishedTable::named).toList();
        boolean isThere =
                all.stream().anyMatch(table -> !results(table, dataset).isEmpty());
        return isThere
                ? all
                : Stream.concat(all.stream(), otherwise.map(PublishedTable::named).stream())
                        .toList();
    }

    /**
     * Threshold accuracies of a data set in a table.
     *
     * @param table one of {@link #of}
     * @param dataset its name in the tables
     * @return its rows; empty if nothing is published
     */
    public static List<PublishedResult> results(PublishedTable table, String dataset) {
        return table.results().stream()
                .filter(result -> result.dataset().equals(dataset))
                .toList();
    }

    /**
     * Whether a row stands beside the experiment's own.
     *
     * @param row its name
     * @return true for a row of a method here, and for all if the rest is there
     */
    public boolean shows(String row) {
        return rest || label(row).isPresent();
    }

    /**
     * Which method here a row is of.
     *
     * @param row its name
     * @return the label, or nothing if it is not built here
     */
    public Optional<String> label(String row) {
        return rows.entrySet().stream()
                .filter(entry -> entry.getValue().contains(row))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}

package org.terrella.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.file.InputException;

/**
 * Reads predictions in the field's file formats, with the truth beside them or in a file of its own.
 *
 * <p>Nothing is repaired and nothing is left out without a {@link Finding}. A query whose truth is known stays in the
 * count whatever its prediction is: no row, no number, an impossible place and two different answers all mean
 * unanswered. A query whose truth is not known cannot be judged.
 *
 * @param truth file of truths; without it the predictions carry their own
 * @param columns columns of the prediction file that the user named, by role
 * @param truthColumns the same for the truth file
 * @param where values that a row of the prediction file must have, by column name
 * @param zeroZeroIsPlace whether exactly (0, 0) is an answer rather than a placeholder for none
 * @param allowPartial whether predictions whose id has no truth are left out rather than refused
 */
public record PredictionReader(
        Optional<Path> truth,
        Map<ColumnRole, String> columns,
        Map<ColumnRole, String> truthColumns,
        Map<String, String> where,
        boolean zeroZeroIsPlace,
        boolean allowPartial) {

    /**
     * Predictions that were read, and what was noticed on the way.
     *
     * @param file the prediction file
     * @param predictions judged queries, in the order of the truths
     * @param findings what was noticed, by file and line
     */
    public record ReadFile(Path file, Predictions predictions, List<Finding> findings) {

        /**
         * Some of its queries.
         *
         * @param ids of the queries to keep
         * @return the same file without the others
         */
        public ReadFile only(Set<String> ids) {
            return new ReadFile(file, predictions.only(ids), findings);
        }

        /**
         * Predictions that were left out because their id has no truth.
         *
         * @return 0 or more
         */
        public int leftOut() {
            return (int) findings.stream()
                    .filter(finding -> finding.kind() == Finding.Kind.UNMATCHED)
                    .count();
        }
    }

    /**
     * Copies the maps.
     *
     * @param truth file of truths
     * @param columns columns of the prediction file
     * @param truthColumns columns of the truth file
     * @param where values that a row must have
     * @param zeroZeroIsPlace whether (0, 0) is an answer
     * @param allowPartial whether unmatched predictions are left out
     */
    public PredictionReader {
        columns = Map.copyOf(columns);
        truthColumns = Map.copyOf(truthColumns);
        where = new LinkedHashMap<>(where);
    }

    /**
     * Truth and prediction in one file, columns recognised by name, nothing allowed.
     *
     * @return the default settings
     */
    public static PredictionReader defaults() {
        return new PredictionReader(Optional.empty(), Map.of(), Map.of(), Map.of(), false, false);
    }

    /**
     * The same settings with a file of truths.
     *
     * @param file the truths
     * @return a changed copy
     */
    public PredictionReader withTruth(Path file) {
        return new PredictionReader(Optional.of(file), columns, truthColumns, where, zeroZeroIsPlace, allowPartial);
    }

    /**
     * The same settings, unmatched predictions left out.
     *
     * @return a changed copy
     */
    public PredictionReader allowingPartial() {
        return new PredictionReader(truth, columns, truthColumns, where, zeroZeroIsPlace, true);
    }

    /**
     * Reads a file.
     *
     * @param file the predictions
     * @return the judged queries
     * @throws InputException if a file cannot be used; the message says where, what was expected and what was found
     */
    public ReadFile read(Path file) {
        boolean ownTruth = truth.isEmpty();
        PlaceFile predictions = PlaceFile.read(file, ColumnRole.PREDICTED_LAT, columns, where);
        PlaceFile truths =
                ownTruth ? predictions : PlaceFile.read(truth.get(), ColumnRole.TRUTH_LAT, truthColumns, Map.of());
        requireColumns(predictions, List.of(ColumnRole.PREDICTED_LAT, ColumnRole.PREDICTED_LNG), !ownTruth);
        requireColumns(truths, List.of(ColumnRole.TRUTH_LAT, ColumnRole.TRUTH_LNG), !ownTruth);
        return new PredictionJoin(this, predictions, truths).read();
    }

    private void requireColumns(PlaceFile file, List<ColumnRole> places, boolean byId) {
        List<ColumnRole> needed = new ArrayList<>(places);
        if (byId) {
            needed.add(0, ColumnRole.ID);
        }
        for (ColumnRole role : needed) {
            if (!file.has(role)) {
                throw new InputException(
                        file.path(),
                        file.headerLine(),
                        "expected a column for " + role.key() + ", found " + file.shownHeader()
                                + file.pair()
                                        .map(pair -> " with latitude and longitude in one cell, " + pair
                                                + "; write them as two columns, such as pred_lat and pred_lon")
                                        .orElseGet(() -> remedy(file, role)));
            }
        }
        if (file.entries().isEmpty()) {
            throw new InputException(file.path(), "expected at least one row below the header, found none");
        }
    }

    private String remedy(PlaceFile file, ColumnRole role) {
        boolean noTruth = role == ColumnRole.TRUTH_LAT && truth.isEmpty();
        String option = truth.filter(file.path()::equals).isPresent() ? "--truth-columns" : "--columns";
        return (noTruth ? "; give the truths with --truth FILE, or" : ";") + " name it with " + option + " "
                + role.key() + "=NAME";
    }
}

package org.terrella.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.terrella.evaluate.ColumnRole;
import org.terrella.evaluate.PredictionReader;
import picocli.CommandLine.Option;

/** How files of predictions are read: which columns, which rows, and what is left out. */
final class PredictionFileOptions {

    @Option(names = "--truth", paramLabel = "FILE", description = "File of truths, joined by id.")
    private Path truth;

    @Option(
            names = "--columns",
            paramLabel = "ROLE=NAME",
            split = ",",
            description = "Columns by name; roles: id, lat, lng, truth-lat, truth-lng, photographer.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--truth-columns",
            paramLabel = "ROLE=NAME",
            split = ",",
            description = "The same for the file of truths.")
    private Map<String, String> truthColumns = new LinkedHashMap<>();

    @Option(
            names = "--where",
            paramLabel = "COLUMN=VALUE",
            description = "Look only at rows with this value; may be repeated.")
    private Map<String, String> where = new LinkedHashMap<>();

    @Option(
            names = "--compare-columns",
            paramLabel = "ROLE=NAME",
            split = ",",
            description = "--columns for the baseline's file.")
    private Map<String, String> compareColumns = new LinkedHashMap<>();

    @Option(names = "--compare-where", paramLabel = "COLUMN=VALUE", description = "--where for the baseline's file.")
    private Map<String, String> compareWhere = new LinkedHashMap<>();

    @Option(names = "--allow-partial", description = "Leave out ids that match nothing, and say how many.")
    private boolean allowPartial;

    @Option(names = "--zero-is-place", description = "Take exactly (0, 0) for an answer, not for a placeholder.")
    private boolean zeroIsPlace;

    PredictionReader reader() {
        return reader(columns, where);
    }

    PredictionReader baselineReader() {
        return reader(compareColumns, compareWhere);
    }

    boolean isPartialAllowed() {
        return allowPartial;
    }

    private PredictionReader reader(Map<String, String> columnsByKey, Map<String, String> wanted) {
        return new PredictionReader(
                Optional.ofNullable(truth),
                roles(columnsByKey),
                roles(truthColumns),
                wanted,
                zeroIsPlace,
                allowPartial);
    }

    private static Map<ColumnRole, String> roles(Map<String, String> byKey) {
        Map<ColumnRole, String> roles = new EnumMap<>(ColumnRole.class);
        byKey.forEach((key, name) -> roles.put(ColumnRole.ofKey(key), name));
        return roles;
    }
}

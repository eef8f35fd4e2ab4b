package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.data.IdList;
import org.terrella.evaluate.ColumnRole;
import org.terrella.evaluate.PredictionReader;
import org.terrella.evaluate.PredictionReader.ReadFile;
import org.terrella.file.InputException;
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

    @Option(
            names = "--subset",
            paramLabel = "FILE",
            description = {
                "Only the queries whose ids are listed: an id per line, or a table with a column of ids. Such as",
                "the photos that can still be had, when published numbers are of all."
            })
    private Path subset;

    /** The queries of the list, where there is one. */
    ReadFile listed(ReadFile file, PrintWriter print) {
        if (subset == null) {
            return file;
        }
        Set<String> ids = new HashSet<>(IdList.read(subset, Optional.empty()));
        ReadFile some = file.only(ids);
        if (some.predictions().size() == 0) {
            throw new InputException(subset, "expected ids of " + file.file().getFileName() + ", found none in common");
        }
        print.printf(
                Locale.ROOT,
                "%s: the %,d of %,d queries that are among the %,d ids of %s%n",
                file.file().getFileName(),
                some.predictions().size(),
                file.predictions().size(),
                ids.size(),
                subset.getFileName());
        return some;
    }

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

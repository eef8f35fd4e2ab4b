package org.terrella.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.terrella.run.Run;
import tech.tablesaw.api.Table;

/** The tables of an experiment about regions. */
final class RegionFigures {

    private static final String SUMMARY = "-summary";
    private static final String SURE = "-sure";
    private static final String DENSITIES = "-densities";

    private RegionFigures() {}

    /** Whether a table is short enough for a page. */
    static boolean isShort(String table, String name) {
        return Set.of(name + SUMMARY, name + SURE, name + DENSITIES).contains(table);
    }

    /** How they are made, by names for files; what two of them need is made once. */
    static Map<String, Supplier<Table>> tables(String name, Run run) {
        Map<String, Supplier<Table>> tables = new LinkedHashMap<>();
        Supplier<Table> coverage = once(() -> RegionFrames.coverage(run));
        tables.put(name + SUMMARY, () -> RegionFrames.summary(coverage.get()));
        tables.put(name, coverage);
        tables.put(name + "-strata", () -> RegionFrames.strata(run));
        tables.put(
                name + SURE,
                () -> SureFrames.levels(
                        run,
                        SureFrames.ERRORS.stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()));
        tables.put(name + DENSITIES, () -> ProbabilityFrames.densities(run));
        tables.put(name + "-accuracy-strata", () -> ProbabilityFrames.strata(run));
        return tables;
    }

    private static Supplier<Table> once(Supplier<Table> maker) {
        Table[] made = new Table[1];
        return () -> {
            if (made[0] == null) {
                made[0] = maker.get();
            }
            return made[0];
        };
    }
}

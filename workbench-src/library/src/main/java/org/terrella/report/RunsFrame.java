package org.terrella.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.run.Provenance;
import org.terrella.run.Run;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Runs in a list. */
public final class RunsFrame {

    private RunsFrame() {}

    /**
     * One row per run.
     *
     * @param runs any
     * @return name, status, kinds of methods, bench, query sets, language models and number of results so far; a run that
     *     cannot be read says why instead of its status
     */
    public static Table of(List<Run> runs) {
        Table frame = Frames.empty("Runs", "run", "status", "methods", "bench", "queries", "models");
        frame.addColumns(IntColumn.create("results"));
        for (Run run : runs) {
            Row row = frame.appendRow();
            row.setString("run", run.name());
            row.setString("status", run.status().word());
            try {
                Map<String, String> facts = run.provenance();
                row.setString("methods", facts.getOrDefault(Provenance.METHODS, ""));
                row.setString("bench", facts.getOrDefault(Provenance.BENCH, ""));
                row.setString("queries", facts.getOrDefault(Provenance.QUERIES, ""));
                row.setString("models", models(facts));
                row.setInt("results", run.rows().size());
            } catch (RuntimeException e) { // one folder that is not as it must be does not hide the others
                row.setString("status", "cannot be read: " + e.getMessage());
            }
        }
        return frame;
    }

    private static String models(Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(Provenance.MODEL))
                .map(fact -> fact.getKey().substring(Provenance.MODEL.length()) + ": " + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}

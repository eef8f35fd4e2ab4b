package org.terrella.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.terrella.bench.ChangedSet;
import org.terrella.draw.Picture;
import org.terrella.run.Run;
import tech.tablesaw.api.Table;

/** Tables and pictures of an experiment about cues. */
final class CueFigures {

    private static final double SHOWN_KM = 200;

    private CueFigures() {}

    /** Whether a table is short enough for a page: it has a row for each cue, not for each cue and method. */
    static boolean isShort(String table, String name) {
        return table.equals(name + "-" + (long) SHOWN_KM + "km");
    }

    static Map<String, Supplier<Table>> tables(String name, Run run) {
        Map<String, Supplier<Table>> tables = new LinkedHashMap<>();
        tables.put(name + "-" + (long) SHOWN_KM + "km", () -> CueFrames.matrix(run, SHOWN_KM));
        tables.put(name, () -> CueFrames.answers(run));
        tables.put(name + "-accuracy", () -> CueFrames.accuracies(run));
        if (CueFrames.has(run, ChangedSet.Kind.ELSEWHERE)) {
            tables.put(name + "-elsewhere", () -> CueFrames.elsewhere(run));
        }
        return tables;
    }

    static Map<String, Supplier<Picture>> pictures(String name, Run run) {
        Map<String, Supplier<Picture>> pictures = new LinkedHashMap<>();
        pictures.put(name + "-losses", () -> CueFrames.losses(run, SHOWN_KM));
        if (CueFrames.has(run, ChangedSet.Kind.ELSEWHERE)) {
            pictures.put(name + "-pulls", () -> CueFrames.pulls(run));
        }
        return pictures;
    }
}

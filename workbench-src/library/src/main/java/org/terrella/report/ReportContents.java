package org.terrella.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.terrella.file.Csv;
import org.terrella.file.WholeFiles;

/**
 * Which run of each experiment a report shows, so that a later command adds to it: {@code contents.csv} in its folder.
 *
 * @param bench name of the bench
 * @param runs names of runs by experiment
 */
record ReportContents(String bench, SortedMap<String, String> runs) {

    private static final String FILE = "contents.csv";
    private static final List<String> HEADER = List.of("bench", "experiment", "run");

    ReportContents {
        runs = new TreeMap<>(runs);
    }

    /** Those of a folder; of none yet, those of an empty report of a bench. */
    static ReportContents of(Path folder, String bench) {
        SortedMap<String, String> runs = new TreeMap<>();
        String found = bench;
        if (Files.exists(folder.resolve(FILE))) {
            for (Map<String, String> cells : Csv.rows(folder.resolve(FILE))) {
                found = cells.get("bench");
                runs.put(cells.get("experiment"), cells.get("run"));
            }
        }
        return new ReportContents(found, runs);
    }

    void write(Path folder) {
        List<List<String>> rows = new ArrayList<>();
        runs.forEach((experiment, run) -> rows.add(List.of(bench, experiment, run)));
        WholeFiles.write(folder.resolve(FILE), Csv.text(HEADER, rows));
    }
}

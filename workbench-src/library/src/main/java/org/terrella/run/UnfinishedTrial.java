package org.terrella.run;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.file.Csv;
import org.terrella.locate.Prediction;

/**
 * A trial on a query set of which some queries failed, so that it has no result yet; the same command asks these again.
 *
 * @param trial settings and seed, for people
 * @param queries name of the query set
 * @param all how many queries it has
 * @param reasons how many queries failed for each reason, the commonest first
 */
public record UnfinishedTrial(String trial, String queries, long all, Map<String, Long> reasons) {

    static final String FILE = "unfinished.csv";

    private static final List<String> HEADER = List.of("trial", "queries", "all", "failed", "reason");
    private static final int TOLD = 5;
    private static final String ATTEMPTS = " \\(after \\d+ attempts\\)$";

    /**
     * Copies the reasons in their order.
     *
     * @param trial settings and seed
     * @param queries name of the query set
     * @param all how many queries it has
     * @param reasons how many queries failed for each reason
     */
    public UnfinishedTrial {
        reasons = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    static UnfinishedTrial of(String trial, String queries, List<Prediction> predictions) {
        Map<String, Long> counts = predictions.stream()
                .filter(Prediction::isFault)
                .map(prediction -> prediction.reason().orElseThrow().replaceFirst(ATTEMPTS, ""))
                .collect(Collectors.groupingBy(reason -> reason, LinkedHashMap::new, Collectors.counting()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return new UnfinishedTrial(trial, queries, predictions.size(), sorted);
    }

    /**
     * How many queries failed.
     *
     * @return 1 or more
     */
    public long failed() {
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * What is missing and why, for people.
     *
     * @return a sentence with the commonest reasons
     */
    public String sentence() {
        String why = reasons.entrySet().stream()
                .limit(TOLD)
                .map(entry -> entry.getValue() + " x " + entry.getKey())
                .collect(Collectors.joining("; "));
        String more = reasons.size() > TOLD ? "; and " + (reasons.size() - TOLD) + " other reasons" : "";
        return trial + " on " + queries + ": unfinished, " + failed() + " of " + all
                + " queries failed and the same command asks these again: " + why + more;
    }

    static String csv(List<UnfinishedTrial> trials) {
        List<List<String>> rows = new ArrayList<>();
        for (UnfinishedTrial trial : trials) {
            trial.reasons()
                    .forEach((reason, count) -> rows.add(List.of(
                            trial.trial(),
                            trial.queries(),
                            String.valueOf(trial.all()),
                            String.valueOf(count),
                            reason)));
        }
        return Csv.text(HEADER, rows);
    }

    /** What {@link #csv} wrote. */
    static List<UnfinishedTrial> read(String csv) {
        Map<List<String>, Map<String, Long>> reasons = new LinkedHashMap<>();
        Csv.rows(new StringReader(csv), FILE)
                .forEach(cells -> reasons.computeIfAbsent(
                                List.of(cells.get("trial"), cells.get("queries"), cells.get("all")),
                                key -> new LinkedHashMap<>())
                        .put(cells.get("reason"), Long.parseLong(cells.get("failed"))));
        return reasons.entrySet().stream()
                .map(entry -> new UnfinishedTrial(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        Long.parseLong(entry.getKey().get(2)),
                        entry.getValue()))
                .toList();
    }
}

package org.terrella.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrella.evaluate.Bootstrap;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.RankAgreement;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.experiment.Point;

/**
 * Whether two runs put the methods that both have in the same order, query set by query set: two worlds, or two benches.
 *
 * @param queries name of the query set, in both runs
 * @param thresholdKm accuracy within which
 * @param agreement of the accuracies, means over the training seeds of each run
 */
public record RunRanks(String queries, double thresholdKm, RankAgreement agreement) {

    /**
     * Compares two runs.
     *
     * @param first one run
     * @param second another
     * @return one for each query set of both and each threshold; none of sets with fewer than three methods of both
     */
    public static List<RunRanks> of(Run first, Run second) {
        List<RunRanks> all = new ArrayList<>();
        Set<String> sets = new LinkedHashSet<>();
        first.rows().forEach(row -> sets.add(row.queries()));
        for (String queries : sets) {
            Map<Point, List<ErrorDistances>> ours = errors(first, queries);
            Map<Point, List<ErrorDistances>> theirs = errors(second, queries);
            ours.keySet().retainAll(theirs.keySet());
            if (ours.size() < RankAgreement.FEWEST) {
                continue;
            }
            List<List<ErrorDistances>> matched =
                    ours.keySet().stream().map(theirs::get).toList();
            for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
                RankAgreement.Hits here =
                        RankAgreement.Hits.within(List.copyOf(ours.values()), threshold, convention(first, queries));
                RankAgreement.Hits there = RankAgreement.Hits.within(matched, threshold, convention(second, queries));
                all.add(new RunRanks(queries, threshold, RankAgreement.of(here, there, Bootstrap.defaults())));
            }
        }
        return all;
    }

    private static Map<Point, List<ErrorDistances>> errors(Run run, String queries) {
        Map<Point, List<ErrorDistances>> byPoint = new LinkedHashMap<>();
        for (TrialRow row : run.rows()) {
            if (row.queries().equals(queries)) {
                byPoint.computeIfAbsent(row.point(), point -> new ArrayList<>()).add(run.errors(row, row.convention()));
            }
        }
        return byPoint;
    }

    private static Convention convention(Run run, String queries) {
        return run.rows().stream()
                .filter(row -> row.queries().equals(queries))
                .findFirst()
                .orElseThrow()
                .convention();
    }
}

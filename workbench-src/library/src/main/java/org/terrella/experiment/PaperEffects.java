package org.terrella.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.bench.Bench;
import org.terrella.published.PublishedDistances;
import org.terrella.published.PublishedResult;
import org.terrella.published.PublishedTable;

/**
 * How large the differences that claims are about are in the paper: of the experiment's published tables, on the data set that
 * each query set of the bench stands beside.
 */
public final class PaperEffects {

    private final Map<String, List<PublishedResult>> rows = new HashMap<>(); // by query set
    private final Map<String, String> datasets = new HashMap<>(); // likewise

    private PaperEffects() {}

    /**
     * Those of an experiment.
     *
     * @param experiment any
     * @return none for query sets that stand beside no data set of its table, and on a bench that does not come along
     */
    public static PaperEffects of(Experiment experiment) {
        PaperEffects effects = new PaperEffects();
        if (experiment.published().isPresent() && Bench.names().contains(experiment.bench())) {
            Bench bench = Bench.named(experiment.bench());
            List<PublishedResult> printed = experiment.published().get().tables().stream()
                    .flatMap(table -> PublishedTable.named(table).results().stream())
                    .toList();
            for (String queries : experiment.queries()) {
                Optional.ofNullable(bench.queries().get(queries))
                        .flatMap(set -> set.published())
                        .ifPresent(beside -> {
                            effects.datasets.put(queries, beside.dataset());
                            effects.rows.put(
                                    queries,
                                    printed.stream()
                                            .filter(row -> row.dataset().equals(beside.dataset()))
                                            .toList());
                        });
            }
        }
        return effects;
    }

    /**
     * The paper's difference.
     *
     * @param claim which
     * @param queries on which query set
     * @param at by which quantity
     * @return in points of percent, of distances in percent of the larger; nothing where one of its rows does not print this
     *     quantity for the data set
     */
    public OptionalDouble points(Claim claim, String queries, Quantity at) {
        if (claim.paper().isEmpty()) {
            return OptionalDouble.empty();
        }
        Contrast<String> paper = claim.paper().get();
        return at instanceof Quantity.Retrieved retrieved
                ? nearer(paper, queries, retrieved)
                : points(paper, queries, at.thresholdKm().orElseThrow());
    }

    private OptionalDouble points(Contrast<String> paper, String queries, double thresholdKm) {
        if (paper.all().anyMatch(row -> percent(row, queries, thresholdKm).isEmpty())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(sum(paper.added(), queries, thresholdKm) - sum(paper.taken(), queries, thresholdKm));
    }

    /** Of the set that table 3 is about. */
    private OptionalDouble nearer(Contrast<String> paper, String queries, Quantity.Retrieved at) {
        if (!PublishedDistances.DATASET.equals(datasets.get(queries))) {
            return OptionalDouble.empty();
        }
        OptionalDouble better = PublishedDistances.km(List.of(paper.better()), at.photos(), at.measure());
        OptionalDouble worse = PublishedDistances.km(List.of(paper.worse()), at.photos(), at.measure());
        return better.isPresent() && worse.isPresent()
                ? OptionalDouble.of(100 * (worse.getAsDouble() - better.getAsDouble()) / worse.getAsDouble())
                : OptionalDouble.empty();
    }

    private double sum(List<String> methods, String queries, double thresholdKm) {
        return methods.stream()
                .mapToDouble(row -> percent(row, queries, thresholdKm).orElseThrow())
                .sum();
    }

    private OptionalDouble percent(String method, String queries, double thresholdKm) {
        return rows.getOrDefault(queries, List.of()).stream()
                .filter(row -> row.method().equals(method))
                .map(row -> row.percent(thresholdKm))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }
}

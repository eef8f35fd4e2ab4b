package org.terrella.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Trial;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Need;

/** Which training of a language model answered in a trial, as numbers of a {@link TrialRow}. */
public final class LanguageModelSeeds {

    /** Seed of the language model's training; not there without one, or where there is one for all. */
    public static final String SEED = "language_model_seed";

    /** 1 where predictions depend on the training seed through the language model alone. */
    public static final String ALONE = "of_language_model_alone";

    private LanguageModelSeeds() {}

    /**
     * The trials of a point that differ: where a language model alone is trained, those of several seeds with one training of it
     * are the same.
     *
     * @param rows of a point on a query set, one for each seed
     * @return all, or the first of each training
     */
    public static List<TrialRow> differing(List<TrialRow> rows) {
        if (!rows.stream().allMatch(LanguageModelSeeds::isAlone)) {
            return rows;
        }
        Map<Double, TrialRow> byTraining = new LinkedHashMap<>();
        rows.forEach(row -> byTraining.putIfAbsent(row.numbers().getOrDefault(SEED, 0.0), row));
        return List.copyOf(byTraining.values());
    }

    /** Whether predictions depend on the seed through the language model alone. */
    static boolean isAlone(TrialRow row) {
        return row.numbers().containsKey(ALONE);
    }

    static Map<String, Double> numbers(OpenBench bench, Trial trial) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (long training : of(bench, trial.method(), trial.seed())) {
            if (training != 0) {
                numbers.put(SEED, (double) training);
            }
        }
        if (trial.method().isOfModelAlone()) {
            numbers.put(ALONE, 1.0);
        }
        return numbers;
    }

    /** Of each model that a method asks. */
    static List<Long> of(OpenBench bench, ConfiguredMethod<?> method, long seed) {
        return method.needs().stream()
                .filter(Need.OfLanguageModel.class::isInstance)
                .map(need -> bench.models().training(((Need.OfLanguageModel) need).role(), seed))
                .toList();
    }
}

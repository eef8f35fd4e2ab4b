package org.terrella.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Trial;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Need;

/**
 * Which trainings of language models and classifying networks took part in a trial, as numbers of a {@link TrialRow}: there may be
 * fewer of them than an experiment has seeds, and then they take part in turn.
 */
public final class ModelSeeds {

    /** Seed of the language model's training; not there without one, or where there is one for all. */
    public static final String LANGUAGE_MODEL = "language_model_seed";

    /** Seed of the classifying network's training, of several that of which there are most; not there without one. */
    public static final String NETWORK = "network_seed";

    /** 1 where predictions depend on the training seed through these models alone. */
    public static final String ALONE = "of_models_alone";

    private ModelSeeds() {}

    /**
     * The trials of a point that differ: where nothing else is trained, those of several seeds with the same trainings are the
     * same.
     *
     * @param rows of a point on a query set, one for each seed
     * @return all, or the first of each training
     */
    public static List<TrialRow> differing(List<TrialRow> rows) {
        Set<Long> seeds = differingSeeds(List.of(rows));
        return rows.stream().filter(row -> seeds.contains(row.seed())).toList();
    }

    /** Seeds of points that are compared, without those at which each has trainings that it also has together at another. */
    static Set<Long> differingSeeds(List<List<TrialRow>> points) {
        Map<Long, List<List<Double>>> bySeed = new LinkedHashMap<>();
        points.stream()
                .flatMap(List::stream)
                .forEach(row -> bySeed.computeIfAbsent(row.seed(), seed -> new ArrayList<>())
                        .add(trainings(row)));
        if (!points.stream().flatMap(List::stream).allMatch(ModelSeeds::isAlone)) {
            return bySeed.keySet();
        }
        Set<Long> seeds = new LinkedHashSet<>();
        Set<List<List<Double>>> seen = new HashSet<>();
        bySeed.forEach((seed, trainings) -> {
            if (seen.add(trainings)) {
                seeds.add(seed);
            }
        });
        return seeds;
    }

    private static List<Double> trainings(TrialRow row) {
        return List.of(
                row.numbers().getOrDefault(LANGUAGE_MODEL, 0.0), row.numbers().getOrDefault(NETWORK, 0.0));
    }

    /** Whether predictions depend on the seed through these models alone. */
    static boolean isAlone(TrialRow row) {
        return row.numbers().containsKey(ALONE);
    }

    static Map<String, Double> numbers(OpenBench bench, Trial trial) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        ConfiguredMethod<?> method = trial.method();
        languageModels(method)
                .map(need -> bench.models().training(need.role(), trial.seed()))
                .filter(training -> training != 0)
                .forEach(training -> numbers.put(LANGUAGE_MODEL, (double) training));
        networks(method)
                .max(Comparator.comparingInt(bench::trainings))
                .map(need -> bench.training(need, trial.seed()))
                .filter(training -> training != 0)
                .ifPresent(training -> numbers.put(NETWORK, (double) training));
        if (method.isTrained() && method.isOfModelsAlone()) {
            numbers.put(ALONE, 1.0);
        }
        return numbers;
    }

    private static Stream<Need.OfLanguageModel> languageModels(ConfiguredMethod<?> method) {
        return method.needs().stream()
                .filter(Need.OfLanguageModel.class::isInstance)
                .map(Need.OfLanguageModel.class::cast);
    }

    private static Stream<Need.OfNetwork> networks(ConfiguredMethod<?> method) {
        return method.needs().stream().filter(Need.OfNetwork.class::isInstance).map(Need.OfNetwork.class::cast);
    }

    /** Of each model and network that a method needs, in the order of their names. */
    static String of(OpenBench bench, ConfiguredMethod<?> method, long seed) {
        List<String> all = new ArrayList<>();
        languageModels(method)
                .forEach(need -> all.add(need.role() + " " + bench.models().training(need.role(), seed)));
        networks(method).forEach(need -> all.add(need.weights() + " " + bench.training(need, seed)));
        return all.stream().sorted().toList().toString();
    }
}

package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.terrella.evaluate.Photographers;
import org.terrella.experiment.Experiment;
import org.terrella.run.Run;

/** The trials of a run that have a scripted user; predictions are read once, when first asked for. */
final class HintTrials {

    private final Run run;
    private final List<HintGroup> groups;
    private final Map<String, HintTrial> read = new LinkedHashMap<>();

    HintTrials(Experiment experiment, Run run) {
        this.run = run;
        this.groups = HintGroup.of(experiment, TrialGroup.of(run));
    }

    /** Of all methods, query sets and sayings, in the order of the run. */
    List<HintGroup> groups() {
        return groups;
    }

    /** One for each training seed. */
    synchronized List<HintTrial> of(HintGroup group) {
        return group.group().rows().stream()
                .map(row -> read.computeIfAbsent(row.file(), file -> HintTrial.of(run, row)))
                .toList();
    }

    Photographers photographers(HintGroup group) {
        return of(group).get(0).photographers();
    }

    /** Values of photos from two groups, seed by seed; both have the same seeds. */
    List<double[]> paired(HintGroup group, HintGroup other, BiFunction<HintTrial, HintTrial, double[]> value) {
        List<HintTrial> here = of(group);
        List<HintTrial> there = of(other);
        List<double[]> values = new ArrayList<>();
        for (int seed = 0; seed < Math.min(here.size(), there.size()); seed++) {
            values.add(value.apply(here.get(seed), there.get(seed)));
        }
        return values;
    }
}

package org.terrella.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.terrella.evaluate.Bootstrap;
import org.terrella.evaluate.Estimate;
import org.terrella.evaluate.SeededMean;
import org.terrella.interact.Saying;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Whom hints helped and whom they harmed.
 *
 * @param trials of a run
 */
record HarmFrame(HintTrials trials) {

    Table table() {
        Table frame = Frames.empty(
                "Help and harm by what was said" + InteractionFrames.PROTOCOL,
                Columns.METHOD,
                Columns.DATASET,
                InteractionFrames.SAYS,
                InteractionFrames.HINT);
        for (String share : List.of("moved", "mended", "harmed", "misled", "stuck", "restored")) {
            shares(share).forEach(column -> Frames.addColumn(frame, column));
        }
        List.of("apart_km", Columns.N, Columns.SEEDS).forEach(column -> Frames.addColumn(frame, column));
        for (HintGroup group : trials.groups()) {
            Optional<HintGroup> control = group.after(trials.groups(), List.of());
            if (!group.says().isEmpty() && control.isPresent()) {
                Row row = InteractionFrames.begin(frame, group);
                share(row, "moved", group, trials.paired(group, control.get(), HintTrial::moved));
                share(row, "mended", group, trials.paired(group, control.get(), HintTrial::mended));
                share(row, "harmed", group, trials.paired(group, control.get(), HintTrial::harmed));
                setMisled(row, group);
            }
        }
        return frame;
    }

    private void setMisled(Row row, HintGroup group) {
        List<Saying> until = group.untilWrong();
        if (until.isEmpty()) {
            return;
        }
        List<Saying> before = until.subList(0, until.size() - 1);
        Optional<HintGroup> unharmed = group.after(trials.groups(), before);
        Optional<HintGroup> wrong = group.after(trials.groups(), until);
        if (unharmed.isEmpty() || wrong.isEmpty()) {
            return;
        }
        share(row, "misled", group, trials.paired(wrong.get(), unharmed.get(), HintTrial::misled));
        if (group.says().size() > until.size()) {
            List<HintTrial> misled = trials.of(wrong.get());
            List<HintTrial> start = trials.of(unharmed.get());
            List<double[]> stuck = new ArrayList<>();
            List<HintTrial> here = trials.of(group);
            for (int seed = 0; seed < here.size(); seed++) {
                stuck.add(here.get(seed).stuck(start.get(seed), misled.get(seed)));
            }
            setStuck(row, group, stuck);
        }
        if (group.says().equals(longer(until, Saying.RETRACTION))) {
            share(row, "restored", group, trials.paired(group, unharmed.get(), HintTrial::restored));
            trials.paired(group, unharmed.get(), HintTrial::kmFrom).stream()
                    .flatMapToDouble(Arrays::stream)
                    .filter(km -> !Double.isNaN(km))
                    .average()
                    .ifPresent(km -> row.setDouble("apart_km", km));
        }
    }

    private static List<Saying> longer(List<Saying> says, Saying last) {
        List<Saying> all = new ArrayList<>(says);
        all.add(last);
        return all;
    }

    private static List<String> shares(String name) {
        return List.of(name + "_percent", name + "_lower_percent", name + "_upper_percent");
    }

    private void share(Row row, String name, HintGroup group, List<double[]> bySeed) {
        InteractionFrames.set(row, shares(name), 100, SeededMean.of(bySeed, trials.photographers(group)));
    }

    /** A share of some photos alone, those that were misled: by the bootstrap over photographers, which leaves out the others. */
    private void setStuck(Row row, HintGroup group, List<double[]> bySeed) {
        double[] means = new double[bySeed.get(0).length];
        Arrays.setAll(
                means,
                query -> bySeed.stream()
                        .mapToDouble(values -> values[query])
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN));
        if (Arrays.stream(means).allMatch(Double::isNaN)) {
            return;
        }
        Estimate stuck = Bootstrap.defaults()
                .means(List.of(means), Optional.of(trials.photographers(group)))
                .get(0);
        row.setDouble("stuck_percent", 100 * stuck.value());
        row.setDouble("stuck_lower_percent", 100 * stuck.interval().lower());
        row.setDouble("stuck_upper_percent", 100 * stuck.interval().upper());
    }
}

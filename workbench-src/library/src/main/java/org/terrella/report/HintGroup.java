package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.experiment.Experiment;
import org.terrella.interact.AssistedMethod;
import org.terrella.interact.Saying;
import org.terrella.interact.Saying.Worth;
import org.terrella.locate.method.ConfiguredMethod;

/**
 * Trials of a helped method after the same was said, one for each training seed.
 *
 * @param group the trials
 * @param base all settings but for what is said
 * @param says what was said, in order
 */
record HintGroup(TrialGroup group, Map<String, Object> base, List<Saying> says) {

    /** Those of an experiment's run that have a scripted user. */
    static List<HintGroup> of(Experiment experiment, List<TrialGroup> groups) {
        List<HintGroup> all = new ArrayList<>();
        for (TrialGroup group : groups) {
            ConfiguredMethod<?> method = experiment.methods().get(group.first().method());
            if (method != null && isAssisted(method)) {
                Map<String, Object> base = new LinkedHashMap<>(
                        method.with(group.first().point().varied()).values());
                List<?> says = (List<?>) base.remove(AssistedMethod.SAYS);
                all.add(new HintGroup(
                        group,
                        base,
                        says.stream()
                                .map(word -> Saying.named(String.valueOf(word)))
                                .filter(saying -> saying != Saying.NOTHING)
                                .toList()));
            }
        }
        return all;
    }

    static boolean isAssisted(ConfiguredMethod<?> method) {
        return method.kind().equals(AssistedMethod.KIND);
    }

    /** Of the same method and photos after other sayings. */
    Optional<HintGroup> after(List<HintGroup> all, List<Saying> others) {
        return all.stream()
                .filter(one ->
                        one.group.queries().equals(group.queries()) && one.base.equals(base) && one.says.equals(others))
                .findFirst();
    }

    String method() {
        return group.first().method();
    }

    String words() {
        return says.isEmpty()
                ? Saying.NOTHING.word()
                : says.stream().map(Saying::word).collect(Collectors.joining(", "));
    }

    /** Whether what was said is right, wrong or of both kinds. */
    String worth() {
        return says.stream()
                .map(Saying::worth)
                .distinct()
                .map(worth ->
                        worth == Worth.CEILING ? "oracle region" : worth.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", then "));
    }

    /** What was said up to the last wrong thing; empty if nothing wrong was. */
    List<Saying> untilWrong() {
        return says.subList(0, says.lastIndexOf(Saying.WRONG_COUNTRY) + 1);
    }
}

package org.terrella.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was noticed while a source was read: how often each decision was taken, and where first.
 *
 * @param delivered records that were delivered
 * @param counts how often each decision was taken; only those that were
 * @param firsts sentences about the first cases of each, with file and line
 */
public record LoadingReport(long delivered, Map<Decision, Long> counts, Map<Decision, List<String>> firsts) {

    /** How many cases of each decision are told in full. */
    public static final int FIRSTS = 5;

    /**
     * Copies the maps.
     *
     * @param delivered records that were delivered
     * @param counts how often each decision was taken
     * @param firsts sentences about the first cases of each
     */
    public LoadingReport {
        counts = sorted(counts);
        firsts = sorted(firsts);
    }

    /**
     * How often a decision was taken.
     *
     * @param decision the decision
     * @return 0 or more
     */
    public long count(Decision decision) {
        return counts.getOrDefault(decision, 0L);
    }

    /**
     * Records that were left out.
     *
     * @return 0 or more
     */
    public long leftOut() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().leavesOut())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Refuses a source of which nothing can be used: the wrong folder or table, as a rule.
     *
     * @param source what to call it
     * @throws InputException if nothing was delivered; it says why most was left out, and where first
     */
    public void requireDelivered(String source) {
        if (delivered == 0) {
            String reason = counts.entrySet().stream()
                    .filter(entry -> entry.getKey().leavesOut())
                    .max(Map.Entry.comparingByValue())
                    .map(most -> String.format(
                            Locale.ROOT,
                            " among %,d; %,d × %s, such as %s",
                            leftOut(),
                            most.getValue(),
                            Words.phrase(most.getKey()),
                            firsts.getOrDefault(most.getKey(), List.of("none")).get(0)))
                    .orElse("");
            throw new InputException(
                    Origin.of(source), "expected at least one photo that can be used, found none" + reason);
        }
    }

    /**
     * This report and that of a stage that took what this one delivered.
     *
     * @param later report of the later stage
     * @return both decisions, delivered by the later stage
     */
    public LoadingReport then(LoadingReport later) {
        Map<Decision, Long> sums = new EnumMap<>(Decision.class);
        sums.putAll(counts);
        later.counts.forEach((decision, count) -> sums.merge(decision, count, Long::sum));
        Map<Decision, List<String>> both = new EnumMap<>(Decision.class);
        both.putAll(firsts);
        later.firsts.forEach((decision, sentences) -> both.merge(
                decision,
                sentences,
                (a, b) -> Stream.concat(a.stream(), b.stream()).limit(FIRSTS).toList()));
        return new LoadingReport(later.delivered, sums, both);
    }

    /**
     * Sentences about the first cases of all decisions.
     *
     * @return each with file and line
     */
    public List<String> sentences() {
        return firsts.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The report for a person.
     *
     * @return one line per decision that was taken, the first cases below it
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%,d delivered, %,d left out", delivered, leftOut()));
        counts.forEach((decision, count) -> {
            String name = Words.phrase(decision);
            String fate = decision.leavesOut() ? "left out" : "kept";
            lines.add(String.format(Locale.ROOT, "%,9d × %s (%s): %s", count, name, fate, decision.reason()));
            firsts.getOrDefault(decision, List.of()).forEach(sentence -> lines.add(" ".repeat(12) + sentence));
        });
        return String.join("\n", lines);
    }

    private static <V> Map<Decision, V> sorted(Map<Decision, V> map) {
        Map<Decision, V> copy = new EnumMap<>(Decision.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}

package org.terrella.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the decisions that are taken while a source is read. Safe for use by several threads. */
public final class DecisionLog {

    private final Map<Decision, Long> counts = new EnumMap<>(Decision.class);
    private final Map<Decision, List<String>> firsts = new EnumMap<>(Decision.class);
    private long delivered;

    /** An empty log. */
    public DecisionLog() {}

    /** Counts a record that was delivered. */
    public synchronized void delivered() {
        delivered++;
    }

    /**
     * Counts a decision.
     *
     * @param decision what was decided
     * @param where file and line
     * @param found what was found there, for a person
     */
    public synchronized void note(Decision decision, Origin where, String found) {
        counts.merge(decision, 1L, Long::sum);
        List<String> sentences = firsts.computeIfAbsent(decision, key -> new ArrayList<>());
        if (sentences.size() < LoadingReport.FIRSTS) {
            sentences.add(where + ": " + found + " (" + decision.reason() + ")");
        }
    }

    /**
     * Counts what another log has counted.
     *
     * @param report the counts of the other
     */
    public synchronized void add(LoadingReport report) {
        delivered += report.delivered();
        report.counts().forEach((decision, count) -> counts.merge(decision, count, Long::sum));
        report.firsts().forEach((decision, sentences) -> {
            List<String> own = firsts.computeIfAbsent(decision, key -> new ArrayList<>());
            sentences.stream()
                    .limit(Math.max(0, LoadingReport.FIRSTS - own.size()))
                    .forEach(own::add);
        });
    }

    /**
     * The counts so far.
     *
     * @return a copy
     */
    public synchronized LoadingReport report() {
        Map<Decision, List<String>> copies = new EnumMap<>(Decision.class);
        firsts.forEach((decision, sentences) -> copies.put(decision, List.copyOf(sentences)));
        return new LoadingReport(delivered, counts, copies);
    }
}

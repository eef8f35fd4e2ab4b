package org.terrella.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A report as lines of text: what was delivered, then each decision with its count and its first sentences. */
public final class ReportText {

    private static final String SENTENCE = "\t";

    private ReportText() {}

    /**
     * A report as text.
     *
     * @param report what was delivered and decided
     * @return UTF-8, one line per decision
     */
    public static byte[] of(LoadingReport report) {
        StringBuilder text = new StringBuilder().append(report.delivered()).append('\n');
        report.counts().forEach((decision, count) -> {
            text.append(decision.name()).append(SENTENCE).append(count);
            report.firsts()
                    .getOrDefault(decision, List.of())
                    .forEach(sentence -> text.append(SENTENCE)
                            .append(sentence.replace('\t', ' ').replace('\n', ' ')));
            text.append('\n');
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What {@link #of} wrote.
     *
     * @param bytes the text
     * @return the report
     */
    public static LoadingReport parse(byte[] bytes) {
        List<String> lines = new ArrayList<>(
                new String(bytes, StandardCharsets.UTF_8).lines().toList());
        Map<Decision, Long> counts = new EnumMap<>(Decision.class);
        Map<Decision, List<String>> firsts = new EnumMap<>(Decision.class);
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = Arrays.asList(line.split(SENTENCE));
            Decision decision = Decision.valueOf(fields.get(0));
            counts.put(decision, Long.parseLong(fields.get(1)));
            firsts.put(decision, List.copyOf(fields.subList(2, fields.size())));
        }
        return new LoadingReport(Long.parseLong(lines.get(0)), counts, firsts);
    }
}

package org.terrella.report;

import java.util.List;
import java.util.Map;
import org.terrella.bench.BenchWords;
import org.terrella.run.ClaimResult;

/** What was found about all claims, in Markdown, from which documents quote. */
final class FindingsFile {

    static final String NAME = "findings.md";

    private FindingsFile() {}

    /** Of claims by experiment. */
    static String text(BenchWords bench, Map<String, List<ClaimResult>> claims) {
        StringBuilder text = new StringBuilder(
                "# What was found about the claims\n\nMeasured here: " + bench.label()
                        + "; "
                        + ClaimCounts.of(claims.values().stream()
                                        .flatMap(List::stream)
                                        .toList())
                                .sentence()
                        + ". How a claim is judged: `experiments/README.md`. Differences are points of percent in the"
                        + " direction of the claim, or percent of the larger distance; what is detectable is found in four runs of five.\n");
        bench.warning().ifPresent(warning -> text.append("\n**" + warning + "**\n"));
        claims.forEach((experiment, results) -> {
            if (!results.isEmpty()) {
                text.append("\n## ").append(experiment).append("\n\n");
                results.forEach(result -> text.append(line(result)).append('\n'));
            }
        });
        return text.toString();
    }

    /** A claim in a line of a list. */
    private static String line(ClaimResult result) {
        return "- **" + result.verdict().words() + "**: " + result.claim().statement() + " ("
                + result.claim().source() + "): " + ClaimSentence.of(result) + ".";
    }
}

package org.terrella.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.Diag;

/**
 * Why a snippet does not compile.
 *
 * @param message lines, the first one says it all
 * @param start offset in the snippet where the part at fault starts
 * @param position offset of the fault itself
 * @param end offset behind the part at fault
 */
record Fault(String message, long start, long position, long end) {
    /** The base language of the compiler; asked for English, it would answer in the language of the machine. */
    static final Locale LANGUAGE = Locale.ROOT;

    static List<Fault> of(List<Diag> diagnostics) {
        return diagnostics.stream()
                .filter(Diag::isError)
                .map(each -> new Fault(
                        each.getMessage(LANGUAGE), each.getStartPosition(), each.getPosition(), each.getEndPosition()))
                .toList();
    }

    /** The report: message, line of the cell and mark of each fault. */
    static EvaluationException.NotCompiled report(Snippet snippet, List<Fault> faults) {
        List<String> report = new ArrayList<>();
        for (Fault fault : faults) {
            List<String> message = CellNames.readable(fault.message).lines().toList();
            report.add("line " + snippet.lineAt((int) fault.position) + ": " + message.get(0));
            report.addAll(CellSources.excerpt(snippet, fault.start, fault.end));
            message.stream()
                    .skip(1)
                    .filter(detail -> !detail.strip().equals("location: class"))
                    .forEach(report::add);
        }
        if (report.isEmpty()) {
            report.add("line " + snippet.line()
                    + (snippet.complete() ? ": cannot be compiled" : ": the cell ends within what starts here"));
        }
        return new EvaluationException.NotCompiled(report.get(0), report);
    }
}

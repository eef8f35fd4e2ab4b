package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import org.terrella.kernel.evaluate.CodeHelp;

/** Answers what a client asks about a cell that is being typed, magics among its lines included. */
final class TypingHelp {
    private final StartingEvaluator evaluator;

    TypingHelp(StartingEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** What may stand at this offset of the cell. */
    ReplacementOptions complete(String code, int at) {
        int line = code.lastIndexOf('\n', at - 1) + 1;
        Optional<List<String>> names = CellMagics.complete(code.substring(line, at));
        if (names.isPresent()) {
            return new ReplacementOptions(names.get(), code.lastIndexOf('%', at - 1) + 1, at);
        }
        CodeHelp.Proposals proposals = help().complete(CellReader.javaAround(code, at), at);
        return new ReplacementOptions(proposals.matches(), proposals.start(), proposals.end());
    }

    /** What is known of the name at this offset of the cell. */
    Optional<DisplayData> inspect(String code, int at) {
        return help().inspect(CellReader.javaAround(code, at), at).map(DisplayData::new);
    }

    /** Whether the cell could be run as it stands; its last piece of Java decides. */
    CodeHelp.Completeness completeness(String code) {
        CodeHelp.Completeness all = CodeHelp.Completeness.COMPLETE;
        for (CellReader.Part part : CellReader.read(code)) {
            if (part instanceof CellReader.Java java) {
                all = help().completeness(java.code());
            }
        }
        return all;
    }

    private CodeHelp help() {
        return evaluator.get().help();
    }
}

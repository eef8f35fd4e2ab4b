package org.terrella.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.terrella.file.WholeFiles;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.LedgeredLmm;

/**
 * How a bench is opened.
 *
 * @param results where answers, and vectors of a bench of one's own, are kept
 * @param models language models instead of the bench's own
 * @param asking hears how asking these goes on
 * @param work hears of long work, such as photos that are embedded
 * @param told hears sentences, such as how long a training takes
 */
public record OpenOptions(
        Path results,
        Optional<LanguageModels> models,
        LedgeredLmm.Listener asking,
        LongWork work,
        Consumer<String> told) {

    /**
     * The bench's own models, heard by nobody; sentences go to the standard error.
     *
     * @param results where answers are kept
     * @return the options
     */
    public static OpenOptions in(Path results) {
        return new OpenOptions(
                results, Optional.empty(), progress -> {}, (task, done, all, note) -> {}, System.err::println);
    }

    /**
     * The same with other language models.
     *
     * @param others instead of the bench's own
     * @return a changed copy
     */
    public OpenOptions with(LanguageModels others) {
        return new OpenOptions(results, Optional.of(others), asking, work, told);
    }

    /**
     * The same, heard.
     *
     * @param calls hears how asking goes on
     * @param seen hears of long work
     * @return a changed copy
     */
    public OpenOptions heard(LedgeredLmm.Listener calls, LongWork seen) {
        return new OpenOptions(results, models, calls, seen, told);
    }

    /** The ledger of all answers. */
    AnswerLedger ledger() {
        return AnswerLedger.open(results.resolve("answers.sqlite"));
    }

    /** A file for what another program says. */
    Path log(String name) {
        return WholeFiles.made(results.resolve("logs")).resolve(name + ".log");
    }

    LanguageModels models(Bench bench) {
        return models.orElseGet(() -> LanguageModels.of(bench, asking));
    }
}

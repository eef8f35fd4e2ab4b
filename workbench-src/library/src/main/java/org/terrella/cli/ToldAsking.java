package org.terrella.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.ledger.Progress;

/** Tells how asking goes on: answers, failures and money apart. */
record ToldAsking(PrintWriter err) implements LedgeredLmm.Listener {

    private static final int EVERY = 50;

    @Override
    public void called(Progress progress) {
        long done = progress.done();
        if (done == 1 || done % EVERY == 0 || done == progress.questions()) {
            String about = progress.isEstimated() ? "about " : "";
            err.printf(
                    Locale.ROOT,
                    "%d of %d questions: %d answers, %d failed, %s%.2f dollars spent, about %.2f in all%n",
                    done,
                    progress.questions(),
                    progress.answers(),
                    progress.failed(),
                    about,
                    progress.dollars(),
                    progress.dollars() * progress.questions() / done);
        }
    }

    @Override
    public void noted(String sentence) {
        err.println(sentence);
    }
}

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
            err.printf(
                    Locale.ROOT,
                    "%d of %d questions: %d answers, %d failed, %s%n",
                    done,
                    progress.questions(),
                    progress.answers(),
                    progress.failed(),
                    money(progress));
        }
    }

    private static String money(Progress progress) {
        if (progress.dollars().isEmpty()) {
            return "cost not known, since the endpoint's file has no prices";
        }
        double spent = progress.dollars().getAsDouble();
        return String.format(
                Locale.ROOT,
                "%s%.2f dollars spent, about %.2f in all",
                progress.isEstimated() ? "about " : "",
                spent,
                spent * progress.questions() / progress.done());
    }

    @Override
    public void noted(String sentence) {
        err.println(sentence);
    }
}

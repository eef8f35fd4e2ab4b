package org.terrella.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.terrella.data.Verification;

/** Shows bytes done, their rate and the time left: a bar on a terminal, a line every ten seconds in a log. */
final class ByteProgress implements Verification.Listener, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;
    private static final int WIDTH = 100;
    private static final int BAR_MILLIS = 500;
    private static final int LOG_MILLIS = 10_000;

    private final ProgressBar bar;

    ByteProgress(String task, long bytes, PrintWriter err) {
        boolean isTerminal = System.console() != null;
        ProgressBarConsumer consumer = isTerminal
                ? new ConsoleProgressBarConsumer(System.err, WIDTH)
                : new DelegatingProgressBarConsumer(err::println, WIDTH);
        this.bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setUnit(" MB", MEGABYTE)
                .showSpeed()
                .setUpdateIntervalMillis(isTerminal ? BAR_MILLIS : LOG_MILLIS)
                .setConsumer(consumer)
                .build();
    }

    @Override
    public void file(String path) {
        bar.setExtraMessage(" " + path);
    }

    @Override
    public void bytes(long bytes) {
        bar.stepBy(bytes);
    }

    /** So many bytes are done in all. */
    void upTo(long bytes) {
        bar.stepTo(bytes);
    }

    @Override
    public void close() {
        bar.close();
    }
}

package org.terrella.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Progress of long work, its rate and the time left: a bar on a terminal, a line every ten seconds in a log. */
final class ProgressBars {

    private static final int WIDTH = 100;
    private static final int BAR_MILLIS = 500;
    private static final int LOG_MILLIS = 10_000;

    private ProgressBars() {}

    /** A bar of a task; its steps are shown in units of so many steps. */
    static ProgressBar of(String task, long steps, String unit, long stepsPerUnit, PrintWriter err) {
        boolean isTerminal = System.console() != null;
        ProgressBarConsumer consumer = isTerminal
                ? new ConsoleProgressBarConsumer(System.err, WIDTH)
                : new DelegatingProgressBarConsumer(err::println, WIDTH);
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setUnit(" " + unit, stepsPerUnit)
                .showSpeed()
                .setUpdateIntervalMillis(isTerminal ? BAR_MILLIS : LOG_MILLIS)
                .setConsumer(consumer)
                .build();
    }
}

package org.terrella.train.search;

import org.terrella.train.Progress;
import org.terrella.train.Workshop;

/** Measures how long the steps of trainings take, without photos that are encoded before. */
final class TimedProgress implements Progress {

    private static final double NANOS = 1e9;

    private final Progress heard;
    private long nanos;

    TimedProgress(Progress heard) {
        this.heard = heard;
    }

    double seconds() {
        return nanos / NANOS;
    }

    @Override
    public void say(String sentence) {
        heard.say(sentence);
    }

    @Override
    public Steps begin(String task, String unit) {
        Steps steps = heard.begin(task, unit);
        long from = System.nanoTime();
        return new Steps() {
            @Override
            public void at(long done, long all, String note) {
                steps.at(done, all, note);
            }

            @Override
            public void close() {
                nanos += task.equals(Workshop.TRAINING) ? System.nanoTime() - from : 0;
                steps.close();
            }
        };
    }
}

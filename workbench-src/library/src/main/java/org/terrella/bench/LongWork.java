package org.terrella.bench;

import org.terrella.embed.EmbeddingRun;

/** Hears how far long work is, from its first step on. */
@FunctionalInterface
public interface LongWork {

    /**
     * After each step.
     *
     * @param task what is done to what, such as {@code embedding gallery, photos}; another task has ended then
     * @param done how much is done
     * @param all of how much; 0 where nobody knows
     * @param note what goes on within a step; blank if there is nothing to say
     */
    void at(String task, long done, long all, String note);

    /**
     * Tells of photos that are embedded, from the first that is decoded on.
     *
     * @param work hears of them
     * @param set what they are called
     * @param all how many rows there are
     * @return for an {@link EmbeddingRun}
     */
    static EmbeddingRun.Listener embedding(LongWork work, String set, long all) {
        String task = "embedding " + set + ", photos";
        return new EmbeddingRun.Listener() {
            private long done;

            @Override
            public void photos(long passed) {
                done = passed;
                work.at(task, done, all, "");
            }

            @Override
            public void decoded(long decoded) {
                work.at(task, done, all, decoded + " decoded");
            }
        };
    }
}

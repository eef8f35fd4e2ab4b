package org.terrella.train;

import java.util.function.Consumer;

/** Hears how far the making of a network is. */
public interface Progress {

    /**
     * Something to tell who waits.
     *
     * @param sentence a sentence
     */
    void say(String sentence);

    /**
     * A task begins.
     *
     * @param task what is done
     * @param unit what is counted, in the plural
     * @return hears of its steps; closed when the task ends
     */
    Steps begin(String task, String unit);

    /** Hears how far a task is. */
    interface Steps extends AutoCloseable {

        /**
         * Some of it is done.
         *
         * @param done steps done
         * @param all how many there will be
         * @param note something about the last step; may be empty
         */
        void at(long done, long all, String note);

        @Override
        void close();
    }

    /**
     * Sentences alone, for those who want no steps.
     *
     * @param sentences hears each
     * @return a progress whose steps nobody hears
     */
    static Progress told(Consumer<String> sentences) {
        return new Progress() {
            @Override
            public void say(String sentence) {
                sentences.accept(sentence);
            }

            @Override
            public Steps begin(String task, String unit) {
                return new Steps() {
                    @Override
                    public void at(long done, long all, String note) {}

                    @Override
                    public void close() {}
                };
            }
        };
    }
}

package org.terrella.lmm;

import java.util.List;

/** What comes of a request: answers, or why there are none. */
public sealed interface Reply {

    /**
     * Answers.
     *
     * @param texts as the model wrote them, 1 or more and as many as were wanted at most, in the order of their
     *     numbers
     * @param usage tokens that they took
     */
    record Answered(List<String> texts, Usage usage) implements Reply {

        /**
         * Copies the list.
         *
         * @param texts as the model wrote them
         * @param usage tokens that they took
         */
        public Answered {
            texts = List.copyOf(texts);
        }
    }

    /**
     * No answers, or not all; no result is made of it, and the next run asks again.
     *
     * @param reason one sentence, without key and photo; of the prompt at most the words that are not understood
     */
    record Failed(String reason) implements Reply {}
}

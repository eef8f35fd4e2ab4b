package org.terrella.lmm.answer;

/** A rule that takes the text of an answer to a place. */
@FunctionalInterface
public interface AnswerReader {

    /**
     * Reads an answer.
     *
     * @param answer as the model wrote it, of any length
     * @return the place that it states, or the reason why none
     */
    ParsedAnswer read(String answer);
}

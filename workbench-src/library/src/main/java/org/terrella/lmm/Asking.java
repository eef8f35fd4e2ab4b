package org.terrella.lmm;

import java.util.List;

/** Somebody who gets answers to questions, from a ledger or from a model, and asks nothing twice. */
@FunctionalInterface
public interface Asking {

    /**
     * Gets answers.
     *
     * @param questions any number
     * @param answers how many are wanted of each, 1 or more; always the first ones
     * @param sampling how they are drawn
     * @return a reply to each question, in their order
     */
    List<Reply> ask(List<Question> questions, int answers, Sampling sampling);

    /**
     * The same without asking anybody, where that makes a difference.
     *
     * @param reason why not; the reason of everything that is not known already
     * @return replies from what is known, and failures
     */
    default Asking known(String reason) {
        return this;
    }
}

package org.terrella.lmm;

/**
 * Some answers to one question.
 *
 * <p>Answers of a question are numbered from 0. Who has 5 and wants 9 asks for those from 5 on, and the first 5 are the
 * same whatever is asked later.
 *
 * @param question what is asked
 * @param first number of the first answer wanted, 0 or more
 * @param answers how many are wanted, 1 or more
 */
public record Request(Question question, int first, int answers) {

    /**
     * Checks the numbers.
     *
     * @param question what is asked
     * @param first 0 or more
     * @param answers 1 or more
     * @throws IllegalArgumentException if one is below
     */
    public Request {
        if (first < 0 || answers < 1) {
            throw new IllegalArgumentException(
                    "a request needs a first answer from 0 and 1 answer or more, found " + first + " and " + answers);
        }
    }
}

package org.terrella.locate;

/**
 * How many candidates G3 chooses from.
 *
 * @param prompts K, of the prompts in their order, 1 or more
 * @param answers N, of the answers to each prompt, 1 or more
 * @param retrieved S, of the places of similar photos, 0 or more
 */
public record PoolSize(int prompts, int answers, int retrieved) {

    /**
     * Checks the numbers.
     *
     * @param prompts K, 1 or more
     * @param answers N, 1 or more
     * @param retrieved S, 0 or more
     * @throws IllegalArgumentException if one is below
     */
    public PoolSize {
        if (prompts < 1 || answers < 1 || retrieved < 0) {
            throw new IllegalArgumentException("a pool needs 1 prompt, 1 answer and 0 retrieved places or more, found "
                    + prompts + ", " + answers + " and " + retrieved);
        }
    }

    /**
     * The smallest size that holds both.
     *
     * @param other another size
     * @return the larger number of each
     */
    public PoolSize around(PoolSize other) {
        return new PoolSize(
                Math.max(prompts, other.prompts),
                Math.max(answers, other.answers),
                Math.max(retrieved, other.retrieved));
    }

    /**
     * Whether a pool of another size is a part of one of this size.
     *
     * @param other another size
     * @return true if none of its numbers is larger
     */
    public boolean holds(PoolSize other) {
        return around(other).equals(this);
    }

    /**
     * m = K·N + S, what a query is asked and given at most.
     *
     * @return number of candidates if every answer states a place
     */
    public int most() {
        return Math.addExact(Math.multiplyExact(prompts, answers), retrieved);
    }
}

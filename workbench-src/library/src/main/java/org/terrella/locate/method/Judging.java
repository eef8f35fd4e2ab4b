package org.terrella.locate.method;

/** By what of its predictions a method is judged. Locators never see the truth; who evaluates does. */
public enum Judging {
    /** By the place that it chooses. */
    CHOSEN("the place that it chooses"),
    /** By the candidate nearest to the truth: an oracle, what perfect choosing would reach. */
    BEST_CANDIDATE("oracle: the candidate nearest to the truth"),
    /** By the place of the cell that the truth is in: an oracle, what perfect classification would reach. */
    RIGHT_CELL("oracle: the place of the cell that the truth is in"),
    /** By the place that it chooses after a scripted user, who knows the truth, has told something of it. */
    TOLD("a scripted user who knows the truth said what “says” lists"),
    /** By the expectation if one of its candidates were drawn by lot, each with the same chance; exactly, without drawing. */
    LOT("expectation of a candidate drawn by lot");

    private final String words;

    Judging(String words) {
        this.words = words;
    }

    /**
     * Whether the truth itself is the answer, or chooses it.
     *
     * @return true of bounds that no method reaches by itself; false where somebody told something of the truth
     */
    public boolean isOracle() {
        return this == BEST_CANDIDATE || this == RIGHT_CELL;
    }

    /**
     * Whether it looks at more of a prediction than the place.
     *
     * @return true if the candidates take part
     */
    public boolean isOfCandidates() {
        return this == BEST_CANDIDATE || this == LOT;
    }

    /**
     * What tables say of it.
     *
     * @return a few English words
     */
    public String words() {
        return words;
    }
}

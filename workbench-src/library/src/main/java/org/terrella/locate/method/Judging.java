package org.terrella.locate.method;

/** By what of its predictions a method is judged. Locators never see the truth; who evaluates does. */
public enum Judging {
    /** By the place that it chooses. */
    CHOSEN("the place that it chooses"),
    /** By the candidate nearest to the truth: an oracle, what perfect choosing would reach. */
    BEST_CANDIDATE("oracle: the candidate nearest to the truth"),
    /** By the expectation if one of its candidates were drawn by lot, each with the same chance; exactly, without drawing. */
    LOT("expectation of a candidate drawn by lot");

    private final String words;

    Judging(String words) {
        this.words = words;
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

package org.terrella.run;

/** What the queries say of a claim. */
public enum Verdict {
    /** The better one is better, and that is not chance. */
    HOLDS("holds"),
    /** The worse one is better, and that is not chance. */
    DOES_NOT_HOLD("does not hold"),
    /** Neither can be said. */
    UNDECIDED("undecided");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /**
     * In words.
     *
     * @return such as "does not hold"
     */
    public String words() {
        return words;
    }

    static Verdict of(String words) {
        for (Verdict verdict : values()) {
            if (verdict.words.equals(words)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("a verdict must be holds, does not hold or undecided, found " + words);
    }
}

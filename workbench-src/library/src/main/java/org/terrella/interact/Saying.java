package org.terrella.interact;

import org.terrella.file.Words;

/** What a scripted user says of a photo. */
public enum Saying {
    /** Nothing; the control. */
    NOTHING(Worth.NONE),
    /** The true country. */
    COUNTRY(Worth.RIGHT),
    /** The true first-level division, with its country. */
    DIVISION(Worth.RIGHT),
    /** What a guide-book says of the true country, one sentence that does not name it. */
    CLUE(Worth.RIGHT),
    /** Whether the country that is answered at present is the true one. */
    YES_OR_NO(Worth.RIGHT),
    /** A country that is neither the true one nor that of the present answer, and the likeliest of these to the method itself. */
    WRONG_COUNTRY(Worth.WRONG),
    /** That the last wrong country was wrong. */
    RETRACTION(Worth.RETRACTED),
    /** No sentence: whatever lies outside the true country is taken away, which is the most that listening can bring. */
    ONLY_TRUE_COUNTRY(Worth.CEILING);

    /** Whether it helps. */
    public enum Worth {
        /** It says nothing. */
        NONE,
        /** It is true. */
        RIGHT,
        /** It is false. */
        WRONG,
        /** It takes back what was false. */
        RETRACTED,
        /** It is a bound, which no sentence reaches for sure. */
        CEILING
    }

    private final Worth worth;

    Saying(Worth worth) {
        this.worth = worth;
    }

    /**
     * Whether it helps.
     *
     * @return right, wrong or neither
     */
    public Worth worth() {
        return worth;
    }

    /**
     * Its name in experiment files.
     *
     * @return lower case with dashes
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * What is said by a name.
     *
     * @param word as in experiment files
     * @return the saying
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static Saying named(String word) {
        return Words.named(Saying.class, "says", word);
    }
}

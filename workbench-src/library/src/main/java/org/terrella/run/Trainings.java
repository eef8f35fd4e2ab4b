package org.terrella.run;

/** What trainings a difference was measured on, and hence what its interval is for. */
public enum Trainings {
    /** Neither method depends on a training seed. */
    NONE("no training; interval over photographers"),
    /** Weights that others have released: there is no other training of them. */
    FIXED("fixed weights; interval over photographers"),
    /** One training of what could be trained again; the interval says nothing about another training. */
    ONE("one training; interval over photographers"),
    /** Two trainings or more. */
    SEVERAL("interval over photographers and trainings");

    private final String words;

    Trainings(String words) {
        this.words = words;
    }

    /**
     * What the interval is over.
     *
     * @return such as "one training; interval over photographers"
     */
    public String words() {
        return words;
    }
}

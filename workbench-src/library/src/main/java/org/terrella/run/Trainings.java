package org.terrella.run;

/** What trainings a difference was measured on, and hence what its interval is for. */
public enum Trainings {
    /** Weights that others have released: there is no other training of them. */
    FIXED("fixed weights; interval over photographers"),
    /** One training of all that was trained; the interval says nothing about another one. */
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

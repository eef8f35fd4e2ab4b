package org.terrella.report;

/**
 * How a page speaks of the bench that its numbers were measured on.
 *
 * @param name such as {@code Little Earth (little-earth-small)}
 * @param title of the page
 * @param introduction a sentence or two about its photos and networks
 * @param meaning what its numbers mean, a sentence or two
 */
public record ReportBench(String name, String title, String introduction, String meaning) {

    /**
     * Little Earth.
     *
     * @param world what the world is called, such as {@code little-earth-small}
     * @return its words
     */
    public static ReportBench littleEarth(String world) {
        return new ReportBench(
                "Little Earth (" + world + ")",
                "The papers' tables, made again on Little Earth",
                "on a rendered world with small networks that are really trained. The two language models are small stand-ins"
                        + " for LLaVA and GPT-4V.",
                "Little Earth is drawn, not photographed. That something holds here shows that the mechanism works; it says"
                        + " nothing about how large the effect is on real photos.");
    }

    /**
     * The papers' own photos and the released weights.
     *
     * @return its words
     */
    public static ReportBench paper() {
        return new ReportBench(
                "the papers' bench",
                "The papers' tables, made again on their own photos",
                "on the papers' query sets with the released weights.",
                "There is one training of the released weights, so no claim about them can be decided here, and photos that"
                        + " can no longer be had make a set another one.");
    }
}

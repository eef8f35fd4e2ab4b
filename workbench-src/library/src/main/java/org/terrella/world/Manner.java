package org.terrella.world;

/**
 * How the photographers of a set choose places and subjects.
 *
 * <p>YFCC4K has 4,536 photos by 3,481 people, and so have albums here. IM2GPS3K has 2,997 by 198, fifteen a person; here they
 * are about four and a half, because photos of one person are right and wrong together: with two hundred people an interval is
 * several times as wide as what the papers' tables differ by, and no number of photos makes it narrower. The other numbers are
 * decisions about Little Earth.
 */
enum Manner {
    /** Sights first, several photos a person, like IM2GPS3K but for the size of its albums. */
    TOURIST(4.5, 0.25, 0.18, 0.80, new double[] {0.56, 0.27, 0.02, 0.09, 0.03, 0.03}),
    /** Whatever people put online, much of which tells nothing, like YFCC4K. */
    WEB(1.3, 0.40, 0.20, 0.55, new double[] {0.30, 0.26, 0.03, 0.14, 0.14, 0.13}),
    /** A large collection of both, like MP-16, with some photos of roads. */
    COLLECTION(4, 0.40, 0.20, 0.60, new double[] {0.36, 0.28, 0.08, 0.12, 0.09, 0.07}),
    /** Street view: any road of any country, by land area, like GWS15k. */
    STREET(1, 1, 0.70, 0, new double[] {0, 0, 1, 0, 0, 0});

    /** Mean photos per photographer, at least 1. */
    final double album;
    /** How often the next photo of an album is in another town. */
    final double moves;
    /** Share of photos taken in the countryside. */
    final double rural;
    /** Share of photos in a town taken at one of its spots. */
    final double atSpot;
    /** Shares of subjects, in the order of {@link Subject}. */
    final double[] subjects;

    Manner(double album, double moves, double rural, double atSpot, double[] subjects) {
        this.album = album;
        this.moves = moves;
        this.rural = rural;
        this.atSpot = atSpot;
        this.subjects = subjects;
    }
}

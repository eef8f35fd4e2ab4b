package org.terrella.world;

/**
 * What photos are developed from, besides the shots: how places look, and where else something looks as in a photo.
 *
 * @param styles how places look
 * @param atlas the towns
 * @param holding where else
 */
record Surroundings(Styles styles, Atlas atlas, Holding holding) {

    static Surroundings of(Styles styles, Atlas atlas) {
        return new Surroundings(styles, atlas, new Holding(atlas, styles));
    }
}

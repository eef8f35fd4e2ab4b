package org.terrella.world;

import org.terrella.file.Words;

/** A zone of vegetation, with the colour of its ground in summer. */
public enum Biome {
    /** Cold, bare. */
    TUNDRA(0x96967D),
    /** Cold, conifers. */
    TAIGA(0x5F6E4B),
    /** Mild, green. */
    TEMPERATE(0x5F9650),
    /** Mild, dry summers. */
    SCRUB(0xA59F64),
    /** Dry grass. */
    STEPPE(0xB4AF78),
    /** Sand and stones. */
    DESERT(0xD7B982),
    /** Warm, yellow grass and single trees. */
    SAVANNA(0xB9A55A),
    /** Warm and wet. */
    JUNGLE(0x3C7D37);

    private final int ground;

    Biome(int ground) {
        this.ground = ground;
    }

    /**
     * The colour of the ground.
     *
     * @return 0xRRGGBB
     */
    public int ground() {
        return ground;
    }

    /**
     * What a caption calls it.
     *
     * @return in lower case
     */
    public String word() {
        return Words.word(this);
    }
}

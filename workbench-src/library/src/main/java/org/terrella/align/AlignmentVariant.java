package org.terrella.align;

/** What an alignment brings photos together with, and so of what a photo's vector in a gallery consists. */
public enum AlignmentVariant {
    /** Nothing: the vector is the encoder's own. */
    IMG(1),
    /** Places: the encoder's own vector and the one that is close to the place's. */
    IMG_GPS(2),
    /** Places and their names: the encoder's own vector, the one close to the names', the one close to the place's. */
    IMG_GPS_TEXT(3);

    private final int parts;

    AlignmentVariant(int parts) {
        this.parts = parts;
    }

    /**
     * How many unit vectors are joined; the inner product of two photos is the sum of so many cosines.
     *
     * @return 1, 2 or 3
     */
    public int parts() {
        return parts;
    }

    /**
     * Whether sentences about places have part in it.
     *
     * @return whether it is trained with texts
     */
    public boolean seesText() {
        return this == IMG_GPS_TEXT;
    }
}

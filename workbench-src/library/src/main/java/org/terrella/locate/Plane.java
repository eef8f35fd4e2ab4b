package org.terrella.locate;

/** How the grids lie on the Earth. */
public enum Plane {
    /** Degrees on a rectangle whose borders repeat what lies at them; as released. */
    FLAT,
    /** The date line is no border. */
    WRAPPED,
    /** The date line is no border, and degrees of longitude shrink with the cosine of latitude. */
    WRAPPED_AND_SCALED;

    boolean wraps() {
        return this != FLAT;
    }

    boolean scales() {
        return this == WRAPPED_AND_SCALED;
    }
}

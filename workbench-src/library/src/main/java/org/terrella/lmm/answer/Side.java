package org.terrella.lmm.answer;

import org.terrella.lmm.answer.Angle.Axis;

/** The half of the Earth that a letter or word beside a number names. */
enum Side {
    /** Of the equator. */
    NORTH(Axis.LATITUDE),
    /** Of the equator. */
    SOUTH(Axis.LATITUDE),
    /** Of Greenwich. */
    EAST(Axis.LONGITUDE),
    /** Of Greenwich. */
    WEST(Axis.LONGITUDE),
    /** The letter O, east in some languages and west in others. */
    EAST_OR_WEST(Axis.LONGITUDE);

    private final Axis axis;

    Side(Axis axis) {
        this.axis = axis;
    }

    Axis axis() {
        return axis;
    }

    /** Whether its numbers are below zero. */
    boolean isNegative() {
        return this == SOUTH || this == WEST;
    }
}

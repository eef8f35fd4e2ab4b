package org.terrella.world.paint;

/**
 * Where a thing stands and how large it is, in canvas units.
 *
 * @param x the middle of its foot
 * @param groundY the ground line that it stands on
 * @param size its height, above 0
 */
public record Spot(double x, double groundY, double size) {

    /**
     * Checks the size.
     *
     * @param x the middle of its foot
     * @param groundY the ground line that it stands on
     * @param size its height
     * @throws IllegalArgumentException if the size is not above 0
     */
    public Spot {
        if (!(size > 0)) {
            throw new IllegalArgumentException("the size of a thing must be above 0, found " + size);
        }
    }
}

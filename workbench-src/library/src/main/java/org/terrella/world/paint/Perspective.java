package org.terrella.world.paint;

/**
 * A straight view along a level street: where a point in metres is seen on the canvas.
 *
 * @param vanishX unit at which all lines along the street meet
 * @param horizonY unit of the horizon
 * @param focal units that one metre fills at a distance of one metre, above 0
 * @param eyeMetres height of the camera above the ground, above 0
 */
public record Perspective(double vanishX, double horizonY, double focal, double eyeMetres) {

    /**
     * Checks lens and height.
     *
     * @param vanishX unit at which lines along the street meet
     * @param horizonY unit of the horizon
     * @param focal units per metre at one metre
     * @param eyeMetres height of the camera
     * @throws IllegalArgumentException if focal or eyeMetres is not above 0
     */
    public Perspective {
        if (!(focal > 0 && eyeMetres > 0)) {
            throw new IllegalArgumentException(
                    "focal and eyeMetres must be above 0, found " + focal + " and " + eyeMetres);
        }
    }

    /**
     * How large a metre is seen.
     *
     * @param aheadMetres distance from the camera, above 0
     * @return in units
     */
    public double unitsPerMetre(double aheadMetres) {
        return focal / aheadMetres;
    }

    /**
     * Where a point is seen across.
     *
     * @param rightMetres to the right of the camera
     * @param aheadMetres before the camera, above 0
     * @return unit
     */
    public double x(double rightMetres, double aheadMetres) {
        return vanishX + focal * rightMetres / aheadMetres;
    }

    /**
     * Where a point is seen up and down.
     *
     * @param upMetres above the ground
     * @param aheadMetres before the camera, above 0
     * @return unit
     */
    public double y(double upMetres, double aheadMetres) {
        return horizonY + focal * (eyeMetres - upMetres) / aheadMetres;
    }

    /**
     * A rectangle on the ground, its sides along the street.
     *
     * @param leftMetres to the right of the camera
     * @param rightMetres to the right of the camera
     * @param nearMetres before the camera, above 0
     * @param farMetres before the camera, above 0
     * @return where it is seen
     */
    public Outline ground(double leftMetres, double rightMetres, double nearMetres, double farMetres) {
        return Outline.polygon(
                x(leftMetres, nearMetres), y(0, nearMetres),
                x(leftMetres, farMetres), y(0, farMetres),
                x(rightMetres, farMetres), y(0, farMetres),
                x(rightMetres, nearMetres), y(0, nearMetres));
    }

    /**
     * How far away the ground is that is seen at a height of the picture.
     *
     * @param y unit below the horizon
     * @return in metres
     */
    public double aheadAt(double y) {
        return focal * eyeMetres / (y - horizonY);
    }

    /**
     * Where a thing of a height in metres stands.
     *
     * @param rightMetres to the right of the camera
     * @param aheadMetres before the camera, above 0
     * @param heightMetres its height, above 0
     * @return the spot in units
     */
    public Spot spot(double rightMetres, double aheadMetres, double heightMetres) {
        return new Spot(x(rightMetres, aheadMetres), y(0, aheadMetres), heightMetres * unitsPerMetre(aheadMetres));
    }
}

package org.terrella.world.paint;

/**
 * What hour and weather do to things: lamps and windows are lit, snow lies on them, walls are wet.
 *
 * @param night whether lamps are lit
 * @param snow whether snow lies on roofs
 * @param wet whether it rains
 */
public record Weather(boolean night, boolean snow, boolean wet) {

    /** A dry day without snow. */
    public static final Weather FAIR = new Weather(false, false, false);

    /** A dry night without snow. */
    public static final Weather NIGHT = new Weather(true, false, false);

    /** A day with snow. */
    public static final Weather SNOW = new Weather(false, true, false);

    /** A rainy day. */
    public static final Weather RAIN = new Weather(false, false, true);

    /** How bright a wall is beside a dry one. */
    double wallShade() {
        return wet ? 0.8 : 1;
    }
}

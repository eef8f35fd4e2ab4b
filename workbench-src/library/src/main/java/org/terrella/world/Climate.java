package org.terrella.world;

import org.terrella.geo.LatLng;
import org.terrella.world.paint.Dice;

/**
 * What grows and what the ground is like at a place of Little Earth.
 *
 * <p>Invented, but after the Earth's zones: it gets colder towards the poles, dry belts lie around 28 degrees, and both
 * vary smoothly over some hundreds of kilometres. Mountains are invented altogether.
 *
 * @param temperatureCelsius mean over the year
 * @param moisture from 0, desert, to 1, rain forest; may be slightly beyond
 * @param relief from about -2, plain, to about 2, mountains
 * @param redness how red the soil is, in [0, 1]
 * @param plants which of several plants that could grow does, from about -2 to about 2
 */
public record Climate(double temperatureCelsius, double moisture, double relief, double redness, double plants) {

    private static final int WAVES = 12;
    private static final double[] FREQUENCIES = {3, 3.6, 4, 12, 7};
    private static final double[][] FIELDS = fields();

    /**
     * The climate of a place.
     *
     * @param place where
     * @return its climate; places 100 km apart differ little
     */
    public static Climate at(LatLng place) {
        double lat = Math.toRadians(place.latDegrees());
        double lng = Math.toRadians(place.lngDegrees());
        double x = StrictMath.cos(lat) * StrictMath.cos(lng);
        double y = StrictMath.cos(lat) * StrictMath.sin(lng);
        double z = StrictMath.sin(lat);
        double pole = Math.abs(place.latDegrees());
        double belt = pole < 60 ? 0.3 * StrictMath.cos(Math.toRadians(pole * 6.5)) : 0.1;
        return new Climate(
                28 - 0.0085 * StrictMath.pow(pole, 1.95) + 3.2 * field(0, x, y, z),
                0.55 + belt + 0.22 * field(1, x, y, z),
                field(3, x, y, z),
                Math.max(0, Math.min(1, 0.3 + 0.45 * field(2, x, y, z) + (pole < 25 ? 0.2 : 0))),
                field(4, x, y, z));
    }

    /**
     * The zone that the climate makes.
     *
     * @return the biome
     */
    public Biome biome() {
        if (temperatureCelsius < -4) {
            return Biome.TUNDRA;
        }
        if (temperatureCelsius < 6) {
            return Biome.TAIGA;
        }
        if (moisture < 0.3 && temperatureCelsius > 12) {
            return Biome.DESERT;
        }
        if (temperatureCelsius > 21 && moisture > 0.75) {
            return Biome.JUNGLE;
        }
        if (temperatureCelsius > 18) {
            return Biome.SAVANNA;
        }
        if (moisture < 0.42) {
            return Biome.STEPPE;
        }
        return temperatureCelsius > 13 && moisture < 0.55 ? Biome.SCRUB : Biome.TEMPERATE;
    }

    /**
     * How cold it is in a month.
     *
     * @param latDegrees latitude of the place, which decides about the seasons
     * @param month 0 is January
     * @return degrees Celsius
     */
    public double celsiusIn(double latDegrees, int month) {
        return temperatureCelsius + warmth(latDegrees, month) * Math.min(14, Math.abs(latDegrees) * 0.25);
    }

    /** From -1, deepest winter, to 1, high summer. */
    static double warmth(double latDegrees, int month) {
        double northern = StrictMath.cos((month - 6) / 6.0 * Math.PI);
        return latDegrees >= 0 ? northern : -northern;
    }

    private static double field(int index, double x, double y, double z) {
        double[] waves = FIELDS[index];
        double sum = 0;
        for (int i = 0; i < waves.length; i += 4) {
            sum += StrictMath.sin(waves[i] * x + waves[i + 1] * y + waves[i + 2] * z + waves[i + 3]);
        }
        return sum / Math.sqrt(WAVES / 2.0);
    }

    /** Directions, lengths and phases of plane waves; their sum is nearly normal with deviation 1. */
    private static double[][] fields() {
        double[][] fields = new double[FREQUENCIES.length][4 * WAVES];
        for (int f = 0; f < fields.length; f++) {
            Dice dice = Dice.of(0xC11A7E, f);
            for (int i = 0; i < fields[f].length; i++) {
                fields[f][i] = i % 4 == 3 ? dice.between(0, 2 * Math.PI) : dice.normal(0, FREQUENCIES[f]);
            }
        }
        return fields;
    }
}

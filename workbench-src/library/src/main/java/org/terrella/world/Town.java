package org.terrella.world;

import org.terrella.geo.LatLng;

/**
 * A town of Little Earth: a real place, with invented looks.
 *
 * @param id its number at GeoNames
 * @param name its name
 * @param center where it is
 * @param nation its country
 * @param region first-level division, empty where none is known
 * @param population inhabitants, above 0
 */
public record Town(int id, String name, LatLng center, Nation nation, String region, int population) {

    /** Cities are what travellers visit; the rest is countryside to them. */
    static final int CITY_POPULATION = 100_000;

    /** Stays the same when the list of towns grows. */
    long key() {
        return id;
    }

    boolean isCity() {
        return population >= CITY_POPULATION;
    }

    /** How far out its streets go. */
    double radiusKm() {
        return Math.min(12, 2.2 * StrictMath.pow(population / 3e5, 0.4));
    }
}

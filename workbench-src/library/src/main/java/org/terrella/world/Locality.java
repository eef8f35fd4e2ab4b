package org.terrella.world;

import org.terrella.geo.LatLng;

/**
 * A town as sentences speak of it.
 *
 * @param names what it is called, level by level; without a neighbourhood
 * @param center where its centre is
 */
public record Locality(PlaceText names, LatLng center) {

    /**
     * The largest town of a country that travellers go to.
     *
     * @param world where
     * @param country English name, or two letters
     * @return the town
     * @throws IllegalArgumentException if there is no such country in that world
     */
    public static Locality largest(LittleEarth world, String country) {
        Town town = world.atlas().largest(country);
        return new Locality(PlaceText.of(town, town.center(), true), town.center());
    }
}

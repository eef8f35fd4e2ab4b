package org.terrella.gazetteer;

import java.util.Optional;
import org.terrella.geo.LatLng;

/**
 * A city, town or village as GeoNames records it.
 *
 * @param geonameId its number in GeoNames, which tells places of one name apart
 * @param name its name in GeoNames: English for the best known, local for most
 * @param location a point in it
 * @param countryCode two letters of ISO 3166-1
 * @param region its first-level division, where it has one
 * @param settlement how large and of what kind it is
 */
public record City(
        int geonameId,
        String name,
        LatLng location,
        String countryCode,
        Optional<Region> region,
        Settlement settlement) {

    /**
     * What kind of place a record is.
     *
     * @param population inhabitants as recorded; 0 where GeoNames records none
     * @param featureCode GeoNames' code of what it is, such as PPLC for a capital
     */
    public record Settlement(int population, String featureCode) {}

    /**
     * Whether the record is a section of another place, such as a quarter.
     *
     * @return true for feature code PPLX
     */
    public boolean isPartOfAnotherPlace() {
        return featureCode().equals("PPLX");
    }

    /**
     * Whether nobody lives there any more.
     *
     * @return true for the feature codes of abandoned, historical and destroyed places
     */
    public boolean isFormer() {
        return switch (featureCode()) {
            case "PPLQ", "PPLH", "PPLW", "PPLCH" -> true;
            default -> false;
        };
    }

    /**
     * Whether the record is a place of its own that people live in.
     *
     * @return true if it is neither part of another place nor former
     */
    public boolean isPlaceOfItsOwn() {
        return !isPartOfAnotherPlace() && !isFormer();
    }

    /**
     * Inhabitants as recorded.
     *
     * @return inhabitants as recorded; 0 where GeoNames records none
     */
    public int population() {
        return settlement.population();
    }

    /**
     * GeoNames' code of what it is, such as PPLC for a capital.
     *
     * @return GeoNames' code of what it is, such as PPLC for a capital
     */
    public String featureCode() {
        return settlement.featureCode();
    }
}

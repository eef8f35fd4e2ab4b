package org.terrella.data;

import java.util.Locale;

/** The eight levels at which MP16-Pro names a place, from the smallest to the largest. */
public enum PlaceLevel {
    /** Part of a city. */
    NEIGHBOURHOOD,
    /** City, town or village. */
    CITY,
    /** County or district. */
    COUNTY,
    /** State or province. */
    STATE,
    /** Region; often empty in MP16-Pro. */
    REGION,
    /** Country, by name. */
    COUNTRY,
    /** Country, by its two-letter ISO 3166-1 code, lower case in MP16-Pro. */
    COUNTRY_CODE,
    /** Continent; often empty in MP16-Pro. */
    CONTINENT;

    /**
     * The column that holds this level.
     *
     * @return name in MP16-Pro's table, lower case
     */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}

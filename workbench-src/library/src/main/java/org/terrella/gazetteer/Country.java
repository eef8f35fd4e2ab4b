package org.terrella.gazetteer;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A country or territory as Natural Earth outlines it.
 *
 * @param name English short name
 * @param isoNumeric three digits of ISO 3166-1; absent where none is assigned, as for Kosovo
 * @param outline polygons, x longitude and y latitude in degrees, cut at the date line
 */
public record Country(String name, Optional<String> isoNumeric, Geometry outline) {}

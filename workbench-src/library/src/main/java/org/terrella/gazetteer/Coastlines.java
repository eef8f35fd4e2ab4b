package org.terrella.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Outlines of land and countries from Natural Earth, cut at the date line.
 *
 * <p>Immutable; the geometries are shared and must not be changed. x is longitude and y latitude, in degrees.
 * Attribution: made with Natural Earth, through the npm package world-atlas (ISC).
 */
public final class Coastlines {

    /** How coarse the outlines are. */
    public enum Scale {
        /** 1:110 million: 177 countries, points about 100 km apart, few islands. */
        COARSE("110m"),
        /** 1:50 million: 241 countries and territories, points about 20 km apart. */
        MEDIUM("50m");

        private final String name;

        Scale(String name) {
            this.name = name;
        }
    }

    private final List<Country> countries;
    private final Geometry land;
    private final Geometry shores;
    private final Geometry borders;

    private Coastlines(TopoJson topology) {
        this.countries = List.copyOf(topology.countries("countries"));
        this.land = topology.geometry("land");
        this.shores = topology.outline("land");
        this.borders = topology.sharedArcs("countries");
    }

    /**
     * The outlines of a scale; read once and kept.
     *
     * @param scale how coarse
     * @return the outlines
     */
    public static Coastlines at(Scale scale) {
        return switch (scale) {
            case COARSE -> Coarse.INSTANCE;
            case MEDIUM -> Medium.INSTANCE;
        };
    }

    /**
     * All countries.
     *
     * @return in the order of the source
     */
    public List<Country> countries() {
        return countries;
    }

    /**
     * All land, as one area.
     *
     * @return polygons
     */
    public Geometry land() {
        return land;
    }

    /**
     * Where land meets water.
     *
     * @return lines, none of them along the date line
     */
    public Geometry shores() {
        return shores;
    }

    /**
     * Where country meets country.
     *
     * @return lines
     */
    public Geometry borders() {
        return borders;
    }

    private static Coastlines read(Scale scale) {
        String resource = "naturalearth/countries-" + scale.name + ".json";
        try (InputStream in = Coastlines.class.getResourceAsStream(resource)) {
            return new Coastlines(TopoJson.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }

    private static final class Coarse {
        static final Coastlines INSTANCE = read(Scale.COARSE);
    }

    private static final class Medium {
        static final Coastlines INSTANCE = read(Scale.MEDIUM);
    }
}

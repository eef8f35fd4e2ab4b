package org.terrella.assist.page;

import java.util.Arrays;
import java.util.List;
import org.terrella.gazetteer.Coastlines;

/**
 * Land and borders for the map, made with Natural Earth.
 *
 * @param land rings of longitude and latitude by turns, in degrees; holes are rings of their own
 * @param borders lines alike
 */
record Outlines(List<double[]> land, List<double[]> borders) {

    private static final double DIGITS = 1000;

    private static final class Standard {
        static final Outlines INSTANCE = of(Coastlines.at(Coastlines.Scale.MEDIUM));
    }

    /** Made once and kept. */
    static Outlines standard() {
        return Standard.INSTANCE;
    }

    /** To some hundred metres, which is finer than the outlines are. */
    private static List<double[]> rounded(List<double[]> lines) {
        return lines.stream()
                .map(line -> Arrays.stream(line)
                        .map(degrees -> Math.rint(degrees * DIGITS) / DIGITS)
                        .toArray())
                .toList();
    }

    private static Outlines of(Coastlines coastlines) {
        return new Outlines(rounded(coastlines.landRings()), rounded(coastlines.borderLines()));
    }
}

package org.terrella.lmm.pocket;

import java.util.Locale;
import org.terrella.geo.LatLng;

/**
 * A place as {@link PocketLvlm} reads and writes it: whole degrees and hundredths, counted from the South Pole and from the
 * date line eastwards. A hundredth is 1.1 km, so a place read and written again is off by at most 0.8 km.
 *
 * @param latDegrees in [0, 180]
 * @param lngDegrees in [0, 360]
 * @param latHundredths in [0, 99]
 * @param lngHundredths in [0, 99]
 */
record PlaceTokens(int latDegrees, int lngDegrees, int latHundredths, int lngHundredths) {

    /** How many words there are for each of the four. */
    static final int[] SIZES = {181, 361, 100, 100};

    static final int COUNT = SIZES.length;

    private static final int PARTS = 100;
    private static final int SOUTH_POLE = 90 * PARTS;
    private static final int DATE_LINE = 180 * PARTS;

    static PlaceTokens of(LatLng place) {
        int north = (int) Math.round(place.latDegrees() * PARTS) + SOUTH_POLE;
        int east = (int) Math.round(place.lngDegrees() * PARTS) + DATE_LINE;
        return new PlaceTokens(north / PARTS, east / PARTS, north % PARTS, east % PARTS);
    }

    static PlaceTokens of(int[] tokens) {
        return new PlaceTokens(tokens[0], tokens[1], tokens[2], tokens[3]);
    }

    /** The token of one of the four. */
    int get(int which) {
        return switch (which) {
            case 0 -> latDegrees;
            case 1 -> lngDegrees;
            case 2 -> latHundredths;
            case 3 -> lngHundredths;
            default -> throw new IndexOutOfBoundsException(which);
        };
    }

    /** Degrees north with two decimals; above 90 if the tokens say so. */
    String latText() {
        return text(latDegrees * PARTS + latHundredths - SOUTH_POLE);
    }

    /** Degrees east with two decimals; above 180 if the tokens say so. */
    String lngText() {
        return text(lngDegrees * PARTS + lngHundredths - DATE_LINE);
    }

    private static String text(int hundredths) {
        return String.format(
                Locale.ROOT,
                "%s%d.%02d",
                hundredths < 0 ? "-" : "",
                Math.abs(hundredths) / PARTS,
                Math.abs(hundredths) % PARTS);
    }
}

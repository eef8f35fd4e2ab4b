package org.terrella.lmm;

import java.util.Locale;
import java.util.Optional;
import org.terrella.geo.LatLng;

/**
 * A place that a prompt tells of.
 *
 * <p>Prompts tell degrees with five decimals, a metre, so that is all that is kept of them: whoever reads the fields of a
 * prompt knows as much as who reads its text.
 *
 * @param place where, rounded to five decimals
 * @param name what the place is called, if the model is to know; the papers never tell. Double quotes become single ones
 */
public record Reference(LatLng place, Optional<String> name) {

    private static final double PARTS = 100_000;
    private static final double NEARLY_HALF = 0.499_999;

    /**
     * Rounds the place.
     *
     * @param place where
     * @param name what the place is called
     */
    public Reference {
        place = new LatLng(rounded(place.latDegrees()), rounded(place.lngDegrees()));
        name = name.map(known -> known.replace('"', '\''));
    }

    /**
     * A place without a name.
     *
     * @param place where
     * @return the reference
     */
    public static Reference to(LatLng place) {
        return new Reference(place, Optional.empty());
    }

    /** What a format with five decimals says, a hundred times as fast but for numbers that lie halfway, where it is asked. */
    private static double rounded(double degrees) {
        double parts = Math.abs(degrees) * PARTS;
        double whole = Math.rint(parts);
        if (Math.abs(parts - whole) > NEARLY_HALF) {
            return Double.parseDouble(String.format(Locale.ROOT, "%.5f", degrees));
        }
        return Math.copySign(whole / PARTS, degrees);
    }

    /** Degrees north with five decimals. */
    String latText() {
        return text(place.latDegrees());
    }

    /** Degrees east with five decimals. */
    String lngText() {
        return text(place.lngDegrees());
    }

    /** What a format with five decimals says of a number that has no more, ten times as fast. */
    private static String text(double degrees) {
        long parts = Math.round(Math.abs(degrees) * PARTS);
        String fraction = Long.toString(100_000 + parts % 100_000).substring(1);
        return (Double.compare(degrees, 0.0) < 0 ? "-" : "") + parts / 100_000 + "." + fraction;
    }
}

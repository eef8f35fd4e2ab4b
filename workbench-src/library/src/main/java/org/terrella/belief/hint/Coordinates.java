package org.terrella.belief.hint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.geo.LatLng;

/** Reads latitude and longitude, such as 48.2, 16.4 or 33.9 S, 18.4 E. */
final class Coordinates {

    private static final Pattern PAIR =
            Pattern.compile("(-?\\d+\\.\\d+)\\s*°?\\s*([ns]?)\\s*[,;]\\s*(-?\\d+\\.\\d+)\\s*°?\\s*([ew]?)");

    private Coordinates() {}

    static Optional<Area> read(String text) {
        Matcher pair = PAIR.matcher(text.toLowerCase(Locale.ROOT).trim());
        if (!pair.matches()) {
            return Optional.empty();
        }
        double lat = Double.parseDouble(pair.group(1)) * (pair.group(2).equals("s") ? -1 : 1);
        double lng = Double.parseDouble(pair.group(3)) * (pair.group(4).equals("w") ? -1 : 1);
        return LatLng.isValid(lat, lng) ? Optional.of(new Area.Point(LatLng.ofDegrees(lat, lng))) : Optional.empty();
    }
}

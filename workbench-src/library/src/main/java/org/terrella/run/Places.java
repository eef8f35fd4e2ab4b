package org.terrella.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.terrella.geo.LatLng;

/** Places in a cell of a CSV file: latitude and longitude with a blank between, places with semicolons. */
final class Places {

    private Places() {}

    static String line(List<LatLng> places) {
        return places.stream()
                .map(place -> place.latDegrees() + " " + place.lngDegrees())
                .collect(Collectors.joining(";"));
    }

    static List<LatLng> list(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(";"))
                        .map(pair -> pair.split(" "))
                        .map(pair -> place(pair[0], pair[1]))
                        .toList();
    }

    static LatLng place(String lat, String lng) {
        return new LatLng(Double.parseDouble(lat), Double.parseDouble(lng));
    }
}

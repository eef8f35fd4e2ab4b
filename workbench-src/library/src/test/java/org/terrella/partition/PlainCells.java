package org.terrella.partition;

import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import com.google.common.geometry.S2Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.geo.LatLng;

/** The published steps of a partition, one level after the other over the photos of each cell, with S2 alone. */
record PlainCells(Map<String, List<LatLng>> photos) {

    static PlainCells of(List<LatLng> places, int start, int most, int tooFew) {
        Map<S2CellId, List<LatLng>> cells = new HashMap<>();
        for (LatLng place : places) {
            cells.computeIfAbsent(at(place, start), id -> new ArrayList<>()).add(place);
        }
        cells.values().removeIf(inside -> inside.size() <= tooFew);
        for (int level = start; level < S2CellId.MAX_LEVEL; level++) {
            for (S2CellId id : List.copyOf(cells.keySet())) {
                if (cells.get(id).size() > most) {
                    for (LatLng place : cells.remove(id)) {
                        cells.computeIfAbsent(at(place, level + 1), child -> new ArrayList<>())
                                .add(place);
                    }
                }
            }
        }
        cells.values().removeIf(inside -> inside.size() <= tooFew);
        return new PlainCells(cells.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().toToken(), Map.Entry::getValue)));
    }

    private static S2CellId at(LatLng place, int level) {
        return S2CellId.fromLatLng(S2LatLng.fromDegrees(place.latDegrees(), place.lngDegrees()))
                .parent(level);
    }

    Map<String, Integer> photosByToken() {
        return photos.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().size()));
    }

    LatLng answer(String token, CellAnswer answer) {
        if (answer == CellAnswer.CENTRE) {
            return place(S2CellId.fromToken(token).toLatLng());
        }
        double lat = 0;
        double lng = 0;
        S2Point sum = new S2Point(0, 0, 0);
        for (LatLng each : photos.get(token)) {
            lat += each.latDegrees();
            lng += each.lngDegrees();
            sum = S2Point.add(
                    sum,
                    S2LatLng.fromDegrees(each.latDegrees(), each.lngDegrees()).toPoint());
        }
        int count = photos.get(token).size();
        return answer == CellAnswer.MEAN ? place(new S2LatLng(sum)) : new LatLng(lat / count, lng / count);
    }

    private static LatLng place(S2LatLng found) {
        return new LatLng(found.latDegrees(), found.lngDegrees());
    }
}

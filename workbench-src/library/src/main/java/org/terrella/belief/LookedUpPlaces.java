package org.terrella.belief;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Region;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;

/** Points and what is computed or looked up of each, once, when first asked for; for many threads. */
final class LookedUpPlaces {

    private final List<LatLng> points;
    private final Gazetteer gazetteer;
    private volatile UnitVector[] directions;
    private volatile int[] countries;
    private volatile String[] divisions;

    private LookedUpPlaces(List<LatLng> points, Gazetteer gazetteer) {
        this.points = List.copyOf(points);
        this.gazetteer = gazetteer;
    }

    static LookedUpPlaces of(List<LatLng> points, Gazetteer gazetteer) {
        return new LookedUpPlaces(points, gazetteer);
    }

    /** The same after some points more, which alone are looked up. */
    LookedUpPlaces after(List<LatLng> more) {
        LookedUpPlaces added = of(more, gazetteer);
        LookedUpPlaces all = of(Stream.concat(more.stream(), points.stream()).toList(), gazetteer);
        int first = more.size();
        int size = first + points.size();
        all.directions = Arrays.copyOf(added.directions(), size);
        all.countries = Arrays.copyOf(added.countries(), size);
        all.divisions = Arrays.copyOf(added.divisions(), size);
        System.arraycopy(directions(), 0, all.directions, first, points.size());
        System.arraycopy(countries(), 0, all.countries, first, points.size());
        System.arraycopy(divisions(), 0, all.divisions, first, points.size());
        return all;
    }

    List<LatLng> points() {
        return points;
    }

    UnitVector[] directions() {
        if (directions == null) {
            directions = points.stream().map(UnitVector::of).toArray(UnitVector[]::new);
        }
        return directions;
    }

    /** Index of the nearest point; the first of equally near ones. */
    int nearest(LatLng point) {
        UnitVector here = UnitVector.of(point);
        UnitVector[] all = directions();
        int nearest = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < all.length; i++) {
            double chord = here.squaredChord(all[i]);
            if (chord < best) {
                best = chord;
                nearest = i;
            }
        }
        return nearest;
    }

    int[] countries() {
        if (countries == null) {
            countries = points.stream()
                    .parallel()
                    .mapToInt(point -> gazetteer.countryIndexOf(point.latDegrees(), point.lngDegrees()))
                    .toArray();
        }
        return countries;
    }

    String[] divisions() {
        if (divisions == null) {
            divisions = points.stream()
                    .parallel()
                    .map(point ->
                            gazetteer.placeOf(point).region().map(Region::code).orElse(""))
                    .toArray(String[]::new);
        }
        return divisions;
    }
}

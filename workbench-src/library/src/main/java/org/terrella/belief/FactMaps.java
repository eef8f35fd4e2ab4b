package org.terrella.belief;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.terrella.belief.clue.ClueTable;
import org.terrella.belief.hint.Area;
import org.terrella.belief.hint.Compass;
import org.terrella.belief.hint.Fact;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * How well each place goes with a fact, by a gazetteer and a clue table.
 *
 * <p>Immutable but for maps of towns' extents that it remembers; for many threads. Values are in [0, 1], and 1 where all fits. Edges of
 * distances and directions are soft, since people are not exact, and never sharper than the places are apart.
 */
public final class FactMaps {

    /** How far from its middle one is in a town, at least. */
    private static final double TOWN_KM = 15;

    /** Past a distance that was said, this share of it more is still believed. */
    private static final double SOFT_SHARE = 0.2;

    private static final double SOFT_KM = 5;
    /** A way by a third place is this much longer if that place is still between the two. */
    private static final double DETOUR = 1.15;

    private static final double SOFT_DEGREES = 0.5;
    /** North is what is at most so far off due north. */
    private static final double SECTOR_DEGREES = 60;

    private static final double SECTOR_SOFT_DEGREES = 10;

    private final Places places;
    private final ClueTable table;
    private final Map<String, double[]> kmFrom = new ConcurrentHashMap<>();

    /**
     * Maps over the places of a belief.
     *
     * @param places of the belief
     * @param table what looks how in which country
     */
    public FactMaps(Places places, ClueTable table) {
        this.places = places;
        this.table = table;
    }

    /**
     * The places that the maps are over.
     *
     * @return the places
     */
    public Places places() {
        return places;
    }

    /**
     * How well each place goes with a fact.
     *
     * @param fact what is said
     * @return in [0, 1], one of each place
     */
    public double[] of(Fact fact) {
        if (fact instanceof Fact.Within within) {
            return anyOf(within.areas());
        }
        if (fact instanceof Fact.Distance distance) {
            return distance(distance);
        }
        if (fact instanceof Fact.Between between) {
            return between(between);
        }
        if (fact instanceof Fact.Direction direction) {
            return direction(direction);
        }
        if (fact instanceof Fact.Band band) {
            return each(place -> band(band, place));
        }
        return seen((Fact.Seen) fact);
    }

    private double[] each(ToDoubleFunction<LatLng> fit) {
        return IntStream.range(0, places.size())
                .mapToDouble(i -> fit.applyAsDouble(places.at(i)))
                .toArray();
    }

    private double[] anyOf(List<Area> areas) {
        double[] best = new double[places.size()];
        for (Area area : areas) {
            double[] fits = of(area);
            Arrays.setAll(best, i -> Math.max(best[i], fits[i]));
        }
        return best;
    }

    private double[] of(Area area) {
        if (area instanceof Area.Countries countries) {
            return byCountry(code -> countries.codes().contains(code) ? 1 : 0, 0);
        }
        if (area instanceof Area.Division division) {
            String[] divisions = places.divisions();
            return IntStream.range(0, places.size())
                    .mapToDouble(i -> divisions[i].equals(division.code()) ? 1 : 0)
                    .toArray();
        }
        if (area instanceof Area.Part part) {
            double[] fits = of(part.whole());
            double[] side = new PartMap(places, fits).of(part.side());
            return IntStream.range(0, fits.length)
                    .mapToDouble(i -> fits[i] * side[i])
                    .toArray();
        }
        double km = TOWN_KM + (area instanceof Area.Town town ? Math.sqrt(town.population() / 1e4) : 0);
        return distance(new Fact.Distance(area, km, true));
    }

    /** Of each place by its country's code; of none where there is no country. */
    private double[] byCountry(ToDoubleFunction<String> fit, double ofNone) {
        double[] fits = places.gazetteer().countries().stream()
                .mapToDouble(country -> fit.applyAsDouble(country.alpha2()))
                .toArray();
        return Arrays.stream(places.countries())
                .mapToDouble(country -> country == Gazetteer.NO_COUNTRY ? ofNone : fits[country])
                .toArray();
    }

    private double[] kmFrom(Area place) {
        return kmFrom.computeIfAbsent(place.key(), key -> places.kmFrom(locationOf(place)));
    }

    private static LatLng locationOf(Area area) {
        if (area instanceof Area.Town town) {
            return town.location();
        }
        if (area instanceof Area.Point point) {
            return point.location();
        }
        throw new IllegalArgumentException("distances are measured from a town or a point, found " + area.name());
    }

    private double[] distance(Fact.Distance distance) {
        double soft = SOFT_KM + SOFT_SHARE * distance.km() + places.widthKm() / 2;
        double[] km = kmFrom(distance.place());
        return IntStream.range(0, km.length)
                .mapToDouble(i -> {
                    double near = fading(km[i] - distance.km(), soft);
                    return distance.isNear() ? near : 1 - near;
                })
                .toArray();
    }

    private double[] between(Fact.Between between) {
        double whole = GreatCircle.km(locationOf(between.one()), locationOf(between.other()));
        double[] one = kmFrom(between.one());
        double[] other = kmFrom(between.other());
        return IntStream.range(0, one.length)
                .mapToDouble(i ->
                        fading(one[i] + other[i] - DETOUR * whole, SOFT_KM + SOFT_SHARE * whole / 2 + places.widthKm()))
                .toArray();
    }

    /** What lies that way, but not the place itself. */
    private double[] direction(Fact.Direction direction) {
        LatLng from = locationOf(direction.place());
        double[] km = kmFrom(direction.place());
        return IntStream.range(0, km.length)
                .mapToDouble(i -> towards(direction.side(), from, places.at(i))
                        * (1 - fading(km[i], 2 * SOFT_KM + places.widthKm() / 2)))
                .toArray();
    }

    private static double towards(Compass side, LatLng from, LatLng place) {
        double off = Math.abs(Math.IEEEremainder(GreatCircle.bearingDegrees(from, place) - 90 * side.ordinal(), 360));
        return fading(off - SECTOR_DEGREES, SECTOR_SOFT_DEGREES);
    }

    private static double band(Fact.Band band, LatLng place) {
        double degrees = band.isLatitude() ? place.latDegrees() : place.lngDegrees();
        double beyond = Math.max(band.fromDegrees() - degrees, degrees - band.toDegrees());
        return fading(beyond, SOFT_DEGREES);
    }

    /** 1 up to an edge, and beyond it falling like a bell. */
    private static double fading(double beyond, double soft) {
        return beyond <= 0 ? 1 : Math.exp(-beyond * beyond / (2 * soft * soft));
    }

    /** How common what was seen is; the mean of all countries where nothing is known, and nothing on the high seas. */
    private double[] seen(Fact.Seen seen) {
        double mean = Math.min(1, sum(seen, value -> table.meanShare(seen.kind(), value)));
        return byCountry(
                country -> {
                    double share = sum(
                            seen,
                            value -> table.share(seen.kind(), value, country).orElse(Double.NaN));
                    return Double.isNaN(share) ? mean : Math.min(1, share);
                },
                0);
    }

    private static double sum(Fact.Seen seen, ToDoubleFunction<String> share) {
        return seen.values().stream().mapToDouble(share).sum();
    }
}

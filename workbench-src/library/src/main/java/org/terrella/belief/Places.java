package org.terrella.belief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;

/**
 * The places among which a belief is divided: points of equal area, the coordinates of a list, the answers of classes, candidates.
 *
 * <p>Immutable and safe for use by several threads. Countries and divisions are looked up once, when first asked for.
 */
public final class Places {

    /** Between two points of the lattice, as a share of a turn: the golden section, which no fraction comes near to. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final List<LatLng> points;
    private final double[] priors;
    private final double widthKm;
    private final Gazetteer gazetteer;
    private final LookedUpPlaces lookedUp;

    private Places(List<LatLng> points, double[] priors, double widthKm, Gazetteer gazetteer) {
        this(LookedUpPlaces.of(points, gazetteer), priors, widthKm, gazetteer);
    }

    private Places(LookedUpPlaces lookedUp, double[] priors, double widthKm, Gazetteer gazetteer) {
        this.points = lookedUp.points();
        if (points.isEmpty() || !(widthKm >= 0)) {
            throw new IllegalArgumentException(
                    "a belief is divided among one or more places of a width of 0 km or more, found " + points.size()
                            + " of " + widthKm);
        }
        this.lookedUp = lookedUp;
        this.priors = priors;
        this.widthKm = widthKm;
        this.gazetteer = gazetteer;
    }

    /**
     * Points that cover the Earth, each of the same area: a Fibonacci lattice.
     *
     * @param count how many, 1 or more
     * @param gazetteer what tells their countries
     * @return the places
     */
    public static Places evenly(int count, Gazetteer gazetteer) {
        List<LatLng> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double lat = Math.toDegrees(Math.asin((2 * i + 1.0) / count - 1));
            points.add(LatLng.ofDegrees(lat, 360 * (i * GOLDEN % 1) - 180));
        }
        double squareKm = 4 * Math.PI * Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM / Math.max(1, count);
        return of(points, Math.sqrt(squareKm), gazetteer);
    }

    /**
     * Those points of {@link #evenly} that are on land.
     *
     * @param count how many on the whole Earth; some three of ten are on land
     * @param gazetteer what tells their countries, and land from sea
     * @return the places
     */
    public static Places onLand(int count, Gazetteer gazetteer) {
        Places all = evenly(count, gazetteer);
        List<LatLng> land = all.points.stream()
                .filter(point -> !gazetteer.isInSea(point.latDegrees(), point.lngDegrees()))
                .toList();
        return of(land, all.widthKm, gazetteer);
    }

    /**
     * Points that are equally likely before anything is known.
     *
     * @param points one or more; the same one twice is twice as likely
     * @param widthKm how far apart they are or how far each of them reaches, 0 or more
     * @param gazetteer what tells their countries
     * @return the places
     * @throws IllegalArgumentException if there are none
     */
    public static Places of(List<LatLng> points, double widthKm, Gazetteer gazetteer) {
        double[] priors = new double[points.size()];
        Arrays.fill(priors, 1.0 / Math.max(1, points.size()));
        return new Places(points, priors, widthKm, gazetteer);
    }

    /**
     * Points that are not equally likely, such as classes of different areas.
     *
     * @param points one or more
     * @param priors how likely each is before anything is known, above 0; made relative to their sum
     * @param widthKm how far apart they are or how far each of them reaches, 0 or more
     * @param gazetteer what tells their countries
     * @return the places
     * @throws IllegalArgumentException if there are none, or not as many priors above 0
     */
    public static Places weighted(List<LatLng> points, double[] priors, double widthKm, Gazetteer gazetteer) {
        boolean areAbove0 = Arrays.stream(priors).allMatch(prior -> prior > 0 && prior < Double.POSITIVE_INFINITY);
        if (priors.length != points.size() || !areAbove0) {
            throw new IllegalArgumentException("expected a finite prior above 0 of each place, found " + priors.length
                    + " for " + points.size() + " places");
        }
        double sum = Arrays.stream(priors).sum();
        return new Places(
                points, Arrays.stream(priors).map(prior -> prior / sum).toArray(), widthKm, gazetteer);
    }

    /**
     * The same places after some points more. What the place that is nearest to a point had before anything was known is shared between
     * them, so that no part of the Earth becomes likelier by it.
     *
     * @param more points, those first that are to be named first where places are equally likely
     * @return the points, each once, then the places
     */
    public Places after(List<LatLng> more) {
        List<LatLng> first = more.stream().distinct().toList();
        if (first.isEmpty()) {
            return this;
        }
        int[] nearest = first.stream().mapToInt(this::nearest).toArray();
        int[] sharing = new int[size()];
        Arrays.stream(nearest).forEach(place -> sharing[place]++);
        double[] shares = IntStream.range(0, size())
                .mapToDouble(i -> priors[i] / (1 + sharing[i]))
                .toArray();
        double[] ofPoints = Arrays.stream(nearest).mapToDouble(i -> shares[i]).toArray();
        return new Places(
                lookedUp.after(first),
                DoubleStream.concat(Arrays.stream(ofPoints), Arrays.stream(shares))
                        .toArray(),
                widthKm,
                gazetteer);
    }

    /**
     * How many.
     *
     * @return 1 or more
     */
    public int size() {
        return points.size();
    }

    /**
     * One of them.
     *
     * @param index from 0
     * @return where it is
     */
    public LatLng at(int index) {
        return points.get(index);
    }

    /**
     * How likely one is before anything is known.
     *
     * @param index from 0
     * @return above 0; all sum to 1
     */
    public double prior(int index) {
        return priors[index];
    }

    /**
     * How far apart they are, or how far each reaches.
     *
     * @return km, 0 or more
     */
    public double widthKm() {
        return widthKm;
    }

    /**
     * What tells their countries.
     *
     * @return the gazetteer
     */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /**
     * The place that is nearest to a point.
     *
     * @param point any point
     * @return its index; the first of equally near ones
     */
    public int nearest(LatLng point) {
        return lookedUp.nearest(point);
    }

    /**
     * The country of a place.
     *
     * @param index from 0
     * @return two letters of ISO 3166-1, or nothing on the high seas
     */
    public Optional<String> country(int index) {
        int country = countries()[index];
        return country == Gazetteer.NO_COUNTRY
                ? Optional.empty()
                : Optional.of(gazetteer.countries().get(country).alpha2());
    }

    /** The direction of each. */
    UnitVector[] directions() {
        return lookedUp.directions();
    }

    /** Index of the country of each in the gazetteer's list. */
    int[] countries() {
        return lookedUp.countries();
    }

    /** Code of the first-level division of each, empty where there is none. */
    String[] divisions() {
        return lookedUp.divisions();
    }

    /** Distance of each from a point, in km. */
    double[] kmFrom(LatLng point) {
        return IntStream.range(0, size())
                .parallel()
                .mapToDouble(i -> GreatCircle.km(point, at(i)))
                .toArray();
    }
}

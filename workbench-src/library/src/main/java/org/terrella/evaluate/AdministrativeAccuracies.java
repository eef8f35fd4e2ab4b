package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Place;
import org.terrella.gazetteer.Region;
import org.terrella.gazetteer.Territory;
import org.terrella.geo.LatLng;

/**
 * Share of all queries whose prediction lies in the same country, region and city as the truth.
 *
 * <p>Truth and prediction are both labelled by one gazetteer, so the labels are its own, not those of a dataset: country by
 * outline, city by nearest place of the country, region by that city. A query counts as right if both have the label and it
 * is the same one. Unanswered queries, and truths that have no such label (on the high seas, say), are wrong and stay in the
 * denominator; the latter are counted. Immutable.
 *
 * @param method name of the row
 * @param bootstrap how the intervals were made
 * @param queries number of queries, the denominator of all shares
 * @param photographers number of photographers that were drawn again, or nothing if queries were
 * @param levels country, region and city, in this order
 */
public record AdministrativeAccuracies(
        String method, Bootstrap bootstrap, int queries, Optional<Integer> photographers, List<AtLevel> levels) {

    /** How fine a label is. */
    public enum Level {
        /** By the outlines of countries. */
        COUNTRY("country", place -> place.country().map(Territory::alpha2)),
        /** First-level division: that of the city. */
        REGION("first-level division", place -> place.region().map(Region::code)),
        /** The nearest city of the country. */
        CITY("city", place -> place.city().map(Place.NearestCity::city).map(City::geonameId));

        private final String noun;
        private final Function<Place, Optional<?>> label;

        Level(String noun, Function<Place, Optional<?>> label) {
            this.noun = noun;
            this.label = label;
        }

        /**
         * What to call it.
         *
         * @return an English noun
         */
        public String noun() {
            return noun;
        }

        /**
         * The label of a place.
         *
         * @param place what the gazetteer says of it
         * @return equal for places of one country, division or city; nothing if there is none
         */
        public Optional<?> of(Place place) {
            return label.apply(place);
        }
    }

    /**
     * Share of queries with the right label.
     *
     * @param level how fine the label is
     * @param share fraction in [0, 1] with its interval
     * @param truthsWithoutLabel number of queries whose truth has no label of this level
     */
    public record AtLevel(Level level, Estimate share, int truthsWithoutLabel) {}

    /** A label of a truth that is not there. */
    private static final double UNLABELLED = -1;

    /**
     * Copies the list.
     *
     * @param method name of the row
     * @param bootstrap how the intervals were made
     * @param queries number of queries
     * @param photographers number of photographers
     * @param levels country, region and city
     */
    public AdministrativeAccuracies {
        levels = List.copyOf(levels);
    }

    /**
     * Compares the labels of predictions with those of their truths.
     *
     * @param method name of the row
     * @param predictions judged queries, one or more
     * @param gazetteer what labels them
     * @param bootstrap how to make intervals
     * @return the shares
     * @throws IllegalArgumentException if there are no queries
     */
    public static AdministrativeAccuracies of(
            String method, Predictions predictions, Gazetteer gazetteer, Bootstrap bootstrap) {
        if (predictions.size() == 0) {
            throw new IllegalArgumentException("there must be at least one query to judge, found none");
        }
        double[][] outcomes = outcomes(predictions, gazetteer);
        List<double[]> hits = Arrays.stream(outcomes)
                .map(outcome -> Measuring.map(outcome, value -> Math.max(0, value)))
                .toList();
        List<Interval> intervals = bootstrap.over(predictions.photographers()).ofMeans(hits);
        List<AtLevel> levels = new ArrayList<>();
        for (Level level : Level.values()) {
            int i = level.ordinal();
            int unlabelled = (int) Arrays.stream(outcomes[i])
                    .filter(value -> value == UNLABELLED)
                    .count();
            levels.add(new AtLevel(level, new Estimate(Measuring.mean(hits.get(i)), intervals.get(i)), unlabelled));
        }
        return new AdministrativeAccuracies(
                method,
                bootstrap,
                predictions.size(),
                predictions.photographers().map(Photographers::count),
                levels);
    }

    /**
     * Which predictions have the label of their truth.
     *
     * @param predictions judged queries
     * @param gazetteer what labels them
     * @return 1 for a right label and 0 for a wrong one or none, of each query by level
     */
    public static Map<Level, double[]> hits(Predictions predictions, Gazetteer gazetteer) {
        double[][] outcomes = outcomes(predictions, gazetteer);
        Map<Level, double[]> hits = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            hits.put(level, Measuring.map(outcomes[level.ordinal()], value -> Math.max(0, value)));
        }
        return hits;
    }

    /** For each level and query: 1 for a right label, 0 for a wrong one, {@link #UNLABELLED} for a truth without one. */
    private static double[][] outcomes(Predictions predictions, Gazetteer gazetteer) {
        double[][] outcomes = new double[Level.values().length][predictions.size()];
        IntStream.range(0, predictions.size()).parallel().forEach(query -> {
            Place truth = gazetteer.placeOf(predictions.truth(query));
            Optional<LatLng> answer = predictions.prediction(query);
            Optional<Place> prediction = answer.map(gazetteer::placeOf);
            for (Level level : Level.values()) {
                Optional<?> label = level.of(truth);
                boolean same =
                        label.isPresent() && prediction.flatMap(level::of).equals(label);
                outcomes[level.ordinal()][query] = label.isEmpty() ? UNLABELLED : same ? 1 : 0;
            }
        });
        return outcomes;
    }

    /**
     * Share of queries at one level.
     *
     * @param level how fine
     * @return fraction in [0, 1] with its interval
     */
    public Estimate share(Level level) {
        return levels.get(level.ordinal()).share();
    }
}

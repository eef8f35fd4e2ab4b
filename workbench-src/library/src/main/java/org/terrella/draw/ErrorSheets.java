package org.terrella.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.terrella.data.Photo;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.run.TrialPredictions;

/** The photos that a method errs most about, with where they are and where it says they are. */
public final class ErrorSheets {

    private static final int COLUMNS = 6;

    private ErrorSheets() {}

    /**
     * The queries with the largest errors.
     *
     * @param predictions answers to the queries of a set
     * @param count how many at most
     * @return the worst first; those without an answer are left out
     */
    public static List<TrialPredictions.Judged> worst(TrialPredictions predictions, int count) {
        return predictions.queries().stream()
                .filter(query -> query.place().isPresent())
                .sorted(Comparator.comparingDouble((TrialPredictions.Judged query) -> -km(query))
                        .thenComparing(TrialPredictions.Judged::query))
                .limit(count)
                .toList();
    }

    /**
     * The queries that one method answers within a threshold and another does not.
     *
     * @param right answers of the one
     * @param wrong answers of the other to the same queries, in the same order
     * @param thresholdKm up to here, inclusive, a place is right
     * @return the other's answers, in the order of the queries; those without an answer are left out
     * @throws IllegalArgumentException if the queries differ
     */
    public static List<TrialPredictions.Judged> gained(
            TrialPredictions right, TrialPredictions wrong, double thresholdKm) {
        List<TrialPredictions.Judged> gained = new ArrayList<>();
        for (int i = 0; i < right.queries().size(); i++) {
            TrialPredictions.Judged one = right.queries().get(i);
            TrialPredictions.Judged other =
                    i < wrong.queries().size() ? wrong.queries().get(i) : one;
            if (right.queries().size() != wrong.queries().size() || !one.query().equals(other.query())) {
                throw new IllegalArgumentException("expected answers of two methods to the same queries, found "
                        + right.queries().size() + " and " + wrong.queries().size() + ", other than "
                        + one.query());
            }
            boolean isRight = one.place().isPresent() && km(one) <= thresholdKm;
            if (isRight && other.place().isPresent() && km(other) > thresholdKm) {
                gained.add(other);
            }
        }
        return gained;
    }

    /**
     * Photos with the distance from the answer, the place, and the place that was answered.
     *
     * @param title what the photos are
     * @param queries answered queries, such as the worst
     * @param photos photos of the set, in any order
     * @return the sheet
     * @throws IllegalArgumentException if a query has no answer or no photo
     */
    public static ContactSheet of(String title, List<TrialPredictions.Judged> queries, List<Photo> photos) {
        Map<String, Photo> byId = new HashMap<>();
        photos.forEach(photo -> byId.put(photo.id(), photo));
        return new ContactSheet(
                title,
                COLUMNS,
                queries.stream()
                        .map(query -> tile(query, byId.get(query.query())))
                        .toList());
    }

    private static ContactSheet.Tile tile(TrialPredictions.Judged query, Photo photo) {
        if (photo == null || query.place().isEmpty()) {
            throw new IllegalArgumentException("expected a photo and an answer for " + query.query() + ", found "
                    + (photo == null ? "no photo" : "no answer"));
        }
        double km = km(query);
        return PhotoSheets.tile(
                photo,
                String.format(Locale.ROOT, km < 10 ? "%.1f km" : "%,.0f km", km),
                "answer: " + name(query.place().get()));
    }

    private static double km(TrialPredictions.Judged query) {
        return GreatCircle.km(query.truth(), query.place().orElseThrow());
    }

    private static String name(LatLng answer) {
        String names = Gazetteer.standard().placeOf(answer).name();
        return names.isEmpty()
                ? String.format(Locale.ROOT, "%.1f, %.1f", answer.latDegrees(), answer.lngDegrees())
                : names;
    }
}

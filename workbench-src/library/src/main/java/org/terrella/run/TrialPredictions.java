package org.terrella.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.data.Photo;
import org.terrella.evaluate.Predictions;
import org.terrella.file.WholeFiles;
import org.terrella.geo.LatLng;

/**
 * The predictions of a trial on a query set beside the truth.
 *
 * @param queries one for each photo, in the order of the set
 */
public record TrialPredictions(List<Judged> queries) {

    private static final String HEADER = "query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates";

    /**
     * A prediction beside the truth.
     *
     * @param query id of the photo
     * @param photographer who took it, or empty
     * @param truth where
     * @param place where the method says, or nothing
     * @param candidates the first places it considered, as many as the experiment keeps
     */
    public record Judged(
            String query, String photographer, LatLng truth, Optional<LatLng> place, List<LatLng> candidates) {}

    /**
     * Copies the list.
     *
     * @param queries one for each photo
     * @throws IllegalArgumentException if an id could not be written to a file
     */
    public TrialPredictions {
        queries = List.copyOf(queries);
        for (Judged query : queries) {
            if ((query.query() + query.photographer()).matches("(?s).*[,\n\r].*")) {
                throw new IllegalArgumentException("ids of photos and photographers must be without commas, found "
                        + query.query() + " by " + query.photographer());
            }
        }
    }

    /** Joins photos and predictions of the same queries, in the order of the photos. */
    static TrialPredictions of(List<Photo> photos, PredictionRecords records) {
        Map<String, PredictionRecords.Row> byQuery = new HashMap<>();
        records.rows().forEach(row -> byQuery.put(row.query(), row));
        if (byQuery.size() != photos.size() || records.rows().size() != photos.size()) {
            throw new IllegalArgumentException("expected one prediction for each of " + photos.size()
                    + " photos, found " + records.rows().size() + " for " + byQuery.size());
        }
        List<Judged> queries = new ArrayList<>();
        for (Photo photo : photos) {
            PredictionRecords.Row row = byQuery.get(photo.id());
            if (row == null) {
                throw new IllegalArgumentException(
                        "expected a prediction for each photo, found none for " + photo.id());
            }
            queries.add(new Judged(
                    photo.id(), photo.photographer().orElse(""), photo.truth(), row.place(), row.candidates()));
        }
        return new TrialPredictions(queries);
    }

    /**
     * In the form that can be evaluated.
     *
     * @return the judged predictions
     */
    public Predictions judged() {
        Predictions.Builder builder = Predictions.builder();
        queries.forEach(query -> builder.add(query.query(), query.truth(), query.place(), query.photographer()));
        return builder.build();
    }

    /** The same without candidates, which experiments may keep or not. */
    TrialPredictions withoutCandidates() {
        return new TrialPredictions(queries.stream()
                .map(query -> new Judged(query.query(), query.photographer(), query.truth(), query.place(), List.of()))
                .toList());
    }

    Map<String, Judged> byQuery() {
        Map<String, Judged> byQuery = new HashMap<>();
        queries.forEach(query -> byQuery.put(query.query(), query));
        return byQuery;
    }

    String csv() {
        StringBuilder text = new StringBuilder(HEADER);
        for (Judged query : queries) {
            text.append('\n').append(query.query()).append(',').append(query.photographer());
            text.append(',').append(query.truth().latDegrees());
            text.append(',').append(query.truth().lngDegrees());
            text.append(',')
                    .append(query.place()
                            .map(place -> place.latDegrees() + "," + place.lngDegrees())
                            .orElse(","));
            text.append(',').append(Places.line(query.candidates()));
        }
        return text.append('\n').toString();
    }

    static TrialPredictions read(Path file) {
        return new TrialPredictions(WholeFiles.read(file)
                .lines()
                .skip(1)
                .map(line -> judged(line.split(",", -1)))
                .toList());
    }

    private static Judged judged(String[] cells) {
        return new Judged(
                cells[0],
                cells[1],
                Places.place(cells[2], cells[3]),
                cells[4].isEmpty() ? Optional.empty() : Optional.of(Places.place(cells[4], cells[5])),
                Places.list(cells[6]));
    }
}

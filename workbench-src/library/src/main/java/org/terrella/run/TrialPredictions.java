package org.terrella.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.data.Photo;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Predictions;
import org.terrella.file.Csv;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.SphereDensity;
import org.terrella.locate.SphereDensity.Kernel;
import org.terrella.locate.method.Judging;

/**
 * The predictions of a trial on a query set beside the truth.
 *
 * @param queries one for each photo, in the order of the set
 */
public record TrialPredictions(List<Judged> queries) {

    private static final List<String> HEADER =
            List.of("query", "photographer", "gt_lat", "gt_lng", "pred_lat", "pred_lng", "candidates", "density");

    /**
     * A prediction beside the truth.
     *
     * @param query id of the photo
     * @param photographer who took it, or empty
     * @param truth where
     * @param place where the method says, or nothing
     * @param candidates what it considered, best first, at most 100, similarities to six digits
     * @param kernels of its density, the heaviest first, 99 % of the probability or at most 100; none where it has no density
     */
    public record Judged(
            String query,
            String photographer,
            LatLng truth,
            Optional<LatLng> place,
            List<Candidate> candidates,
            List<Kernel> kernels) {

        /**
         * Copies the lists.
         *
         * @param query id of the photo
         * @param photographer who took it, or empty
         * @param truth where
         * @param place where the method says, or nothing
         * @param candidates what it considered
         * @param kernels of its density
         */
        public Judged {
            candidates = List.copyOf(candidates);
            kernels = List.copyOf(kernels);
        }

        /**
         * A prediction without a density.
         *
         * @param query id of the photo
         * @param photographer who took it, or empty
         * @param truth where
         * @param place where the method says, or nothing
         * @param candidates what it considered
         */
        public Judged(
                String query, String photographer, LatLng truth, Optional<LatLng> place, List<Candidate> candidates) {
            this(query, photographer, truth, place, candidates, List.of());
        }

        /**
         * How likely each place is to the method.
         *
         * @return the density, or nothing where the method has none
         */
        public Optional<SphereDensity> density() {
            return kernels.isEmpty() ? Optional.empty() : Optional.of(SphereDensity.of(kernels));
        }
    }

    /**
     * Copies the list.
     *
     * @param queries one for each photo
     */
    public TrialPredictions {
        queries = List.copyOf(queries);
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
                    photo.id(),
                    photo.photographer().orElse(""),
                    photo.truth(),
                    row.place(),
                    row.candidates(),
                    row.density()));
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

    /**
     * How far they are from the truth.
     *
     * @param judging by what of each prediction; where it is the right cell, the places are already those of the right cells
     * @param convention how to measure
     * @return one for each query, in their order
     */
    public ErrorDistances errors(Judging judging, Convention convention) {
        return switch (judging) {
            case CHOSEN, RIGHT_CELL, TOLD -> ErrorDistances.of(judged(), convention);
            case BEST_CANDIDATE -> ErrorDistances.of(nearest(convention).judged(), convention);
            case LOT ->
                ErrorDistances.byLot(
                        judged(), queries.stream().map(TrialPredictions::places).toList(), convention);
        };
    }

    /** Each with the candidate nearest to the truth as its answer. */
    private TrialPredictions nearest(Convention convention) {
        return new TrialPredictions(queries.stream()
                .map(query -> new Judged(
                        query.query(),
                        query.photographer(),
                        query.truth(),
                        places(query).stream()
                                .min(Comparator.comparingDouble(place -> convention.errorKm(query.truth(), place))),
                        query.candidates()))
                .toList());
    }

    private static List<LatLng> places(Judged query) {
        return query.candidates().stream().map(Candidate::place).toList();
    }

    Map<String, Judged> byQuery() {
        Map<String, Judged> byQuery = new HashMap<>();
        queries.forEach(query -> byQuery.put(query.query(), query));
        return byQuery;
    }

    String csv() {
        List<List<String>> rows = new ArrayList<>();
        for (Judged query : queries) {
            rows.add(List.of(
                    query.query(),
                    query.photographer(),
                    String.valueOf(query.truth().latDegrees()),
                    String.valueOf(query.truth().lngDegrees()),
                    query.place()
                            .map(place -> String.valueOf(place.latDegrees()))
                            .orElse(""),
                    query.place()
                            .map(place -> String.valueOf(place.lngDegrees()))
                            .orElse(""),
                    CandidateCell.text(query.candidates()),
                    DensityCell.text(query.kernels())));
        }
        return Csv.text(HEADER, rows);
    }

    /** What {@link #csv} wrote; candidates and densities are most of it, and only read where they are wanted. */
    static TrialPredictions read(Path file, boolean withCandidates) {
        return new TrialPredictions(Csv.rows(file).stream()
                .map(cells -> new Judged(
                        cells.get("query"),
                        cells.get("photographer"),
                        place(cells.get("gt_lat"), cells.get("gt_lng")).orElseThrow(),
                        place(cells.get("pred_lat"), cells.get("pred_lng")),
                        withCandidates ? CandidateCell.read(cells.get("candidates")) : List.of(),
                        withCandidates ? DensityCell.read(cells.getOrDefault("density", "")) : List.of()))
                .toList());
    }

    /** A place in two cells, or nothing if they are empty. */
    static Optional<LatLng> place(String lat, String lng) {
        return lat.isEmpty()
                ? Optional.empty()
                : Optional.of(new LatLng(Double.parseDouble(lat), Double.parseDouble(lng)));
    }
}

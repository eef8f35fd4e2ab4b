package org.terrella.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.terrella.data.Photo;
import org.terrella.draw.ErrorSheets;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.geo.GreatCircle;
import org.terrella.run.TrialPredictions;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of accuracies by what is in the photos. */
public final class SubjectFrames {

    private static final String AMONG_WORST = "among_worst";

    private SubjectFrames() {}

    /**
     * Accuracy by an attribute of the photos.
     *
     * @param attribute such as {@code subject}; photos without it come under the empty word
     * @param predictions answers to the queries of a set
     * @param photos photos of the set, in any order
     * @param worst how many of the largest errors are counted
     * @return a row for each value: accuracies in percent, photos, and how many of these are among the worst
     * @throws IllegalArgumentException if a query has no photo
     */
    public static Table accuracies(String attribute, TrialPredictions predictions, List<Photo> photos, int worst) {
        Map<String, List<TrialPredictions.Judged>> groups = groups(attribute, predictions, photos);
        Set<String> worstQueries = new HashSet<>();
        ErrorSheets.worst(predictions, worst).forEach(query -> worstQueries.add(query.query()));
        Table frame = Frames.empty("Accuracy by " + attribute, attribute);
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> Frames.addColumn(frame, Columns.within(threshold)));
        Frames.addColumn(frame, Columns.N);
        Frames.addColumn(frame, AMONG_WORST);
        groups.forEach((value, queries) -> {
            Row row = frame.appendRow();
            row.setString(attribute, value);
            for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
                row.setDouble(Columns.within(threshold), percent(queries, threshold));
            }
            row.setInt(Columns.N, queries.size());
            row.setInt(AMONG_WORST, (int) queries.stream()
                    .filter(query -> worstQueries.contains(query.query()))
                    .count());
        });
        return frame;
    }

    private static Map<String, List<TrialPredictions.Judged>> groups(
            String attribute, TrialPredictions predictions, List<Photo> photos) {
        Map<String, Photo> byId = new HashMap<>();
        photos.forEach(photo -> byId.put(photo.id(), photo));
        Map<String, List<TrialPredictions.Judged>> groups = new TreeMap<>();
        for (TrialPredictions.Judged query : predictions.queries()) {
            Photo photo = byId.get(query.query());
            if (photo == null) {
                throw new IllegalArgumentException("expected a photo of each query, found none of " + query.query());
            }
            groups.computeIfAbsent(photo.attributes().getOrDefault(attribute, ""), key -> new ArrayList<>())
                    .add(query);
        }
        return groups;
    }

    private static double percent(List<TrialPredictions.Judged> queries, double thresholdKm) {
        return 100.0
                * queries.stream()
                        .filter(query -> query.place()
                                .filter(place -> GreatCircle.km(query.truth(), place) <= thresholdKm)
                                .isPresent())
                        .count()
                / queries.size();
    }
}

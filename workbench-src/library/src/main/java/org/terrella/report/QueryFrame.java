package org.terrella.report;

import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Predictions;
import org.terrella.geo.LatLng;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Queries one by one. */
public final class QueryFrame {

    private QueryFrame() {}

    /**
     * One row per query.
     *
     * @param predictions the queries, one or more
     * @param convention how to measure
     * @return id, truth and prediction in degrees, error distance in km; the last three are missing without an answer
     */
    public static Table of(Predictions predictions, Convention convention) {
        ErrorDistances errors = ErrorDistances.of(predictions, convention);
        Table frame = Frames.empty(
                "Queries",
                "id",
                "truth_lat_degrees",
                "truth_lng_degrees",
                "predicted_lat_degrees",
                "predicted_lng_degrees",
                "error_km");
        for (int query = 0; query < predictions.size(); query++) {
            Row row = frame.appendRow();
            row.setString("id", predictions.id(query));
            LatLng truth = predictions.truth(query);
            row.setDouble("truth_lat_degrees", truth.latDegrees());
            row.setDouble("truth_lng_degrees", truth.lngDegrees());
            predictions.prediction(query).ifPresent(place -> {
                row.setDouble("predicted_lat_degrees", place.latDegrees());
                row.setDouble("predicted_lng_degrees", place.lngDegrees());
            });
            errors.km(query).ifPresent(km -> row.setDouble("error_km", km));
        }
        return frame;
    }
}

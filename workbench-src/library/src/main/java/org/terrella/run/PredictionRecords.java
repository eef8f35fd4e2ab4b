package org.terrella.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Prediction;

/**
 * The predictions of a trial on a query set, with what making them took.
 *
 * @param facts such as {@code seconds}, by name
 * @param rows one for each query
 */
record PredictionRecords(Map<String, String> facts, List<Row> rows) {

    static final String SECONDS = "seconds";
    private static final String HEADER = "query,lat_degrees,lng_degrees,candidates";

    /** The answer to a query and the first of its candidates. */
    record Row(String query, Optional<LatLng> place, List<LatLng> candidates) {}

    PredictionRecords {
        facts = new TreeMap<>(facts);
        rows = List.copyOf(rows);
    }

    static PredictionRecords of(List<Prediction> predictions, int candidates, Map<String, String> facts) {
        return new PredictionRecords(
                facts,
                predictions.stream()
                        .map(prediction -> new Row(
                                prediction.query(),
                                prediction.place(),
                                prediction.candidates().stream()
                                        .limit(candidates)
                                        .map(Candidate::place)
                                        .toList()))
                        .toList());
    }

    Optional<Double> fact(String name) {
        return Optional.ofNullable(facts.get(name)).map(Double::parseDouble);
    }

    /** As CSV, the facts in lines before the header that begin with a number sign. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) ->
                text.append("# ").append(name).append('=').append(value).append('\n'));
        text.append(HEADER).append('\n');
        for (Row row : rows) {
            text.append(row.query()).append(',');
            text.append(row.place()
                            .map(place -> place.latDegrees() + "," + place.lngDegrees())
                            .orElse(","))
                    .append(',');
            text.append(Places.line(row.candidates())).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What {@link #bytes} wrote. */
    static PredictionRecords read(byte[] bytes) {
        Map<String, String> facts = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("# ")) {
                int equals = line.indexOf('=');
                facts.put(line.substring(2, equals), line.substring(equals + 1));
            } else if (!line.equals(HEADER)) {
                rows.add(row(line.split(",", -1)));
            }
        }
        return new PredictionRecords(facts, rows);
    }

    private static Row row(String[] cells) {
        Optional<LatLng> place = cells[1].isEmpty() ? Optional.empty() : Optional.of(Places.place(cells[1], cells[2]));
        return new Row(cells[0], place, Places.list(cells[3]));
    }
}

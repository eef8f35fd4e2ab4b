package org.terrella.run;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.terrella.file.Csv;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Prediction;
import org.terrella.locate.SphereDensity.Kernel;

/**
 * The predictions of a trial on a query set, with what making them took.
 *
 * @param facts such as {@code seconds}, by name
 * @param rows one for each query
 */
record PredictionRecords(Map<String, String> facts, List<Row> rows) {

    static final String SECONDS = "seconds";

    /** There, and 1, only if another rule of reading finds another place in an answer. */
    static final String READINGS_DIFFER = "readings_differ";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEADER = List.of("query", "lat_degrees", "lng_degrees", "candidates", "density");

    /** The answer to a query, the first of its candidates, and the heaviest kernels of its density. */
    record Row(String query, Optional<LatLng> place, List<Candidate> candidates, List<Kernel> density) {}

    PredictionRecords {
        facts = new TreeMap<>(facts);
        rows = List.copyOf(rows);
    }

    static PredictionRecords of(List<Prediction> predictions, Map<String, String> facts) {
        return new PredictionRecords(
                facts,
                predictions.stream()
                        .map(prediction -> new Row(
                                prediction.query(),
                                prediction.place(),
                                CandidateCell.kept(prediction.candidates()),
                                prediction.density().map(DensityCell::kept).orElse(List.of())))
                        .toList());
    }

    /** Compressed: a line of JSON with the facts, then a table. */
    byte[] bytes() {
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(List.of(
                    row.query(),
                    row.place().map(place -> String.valueOf(place.latDegrees())).orElse(""),
                    row.place().map(place -> String.valueOf(place.lngDegrees())).orElse(""),
                    CandidateCell.text(row.candidates()),
                    DensityCell.text(row.density())));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new Quick(bytes)) {
            out.write(
                    (JSON.writeValueAsString(facts) + "\n" + Csv.text(HEADER, cells)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can always be written", e);
        }
        return bytes.toByteArray();
    }

    /** Compresses at a quarter of the time for a sixth more bytes. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** What {@link #bytes} wrote. */
    static PredictionRecords read(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            Map<String, String> facts =
                    JSON.readValue(text.substring(0, end), new TypeReference<TreeMap<String, String>>() {});
            List<Row> rows = Csv.rows(new StringReader(text.substring(end + 1)), "kept predictions").stream()
                    .map(PredictionRecords::row)
                    .toList();
            return new PredictionRecords(facts, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("kept predictions cannot be read: " + e.getMessage(), e);
        }
    }

    private static Row row(Map<String, String> cells) {
        return new Row(
                cells.get("query"),
                TrialPredictions.place(cells.get("lat_degrees"), cells.get("lng_degrees")),
                CandidateCell.read(cells.get("candidates")),
                DensityCell.read(cells.get("density")));
    }
}

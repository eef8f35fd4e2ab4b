package org.terrella.assist;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terrella.belief.EvidenceKind;
import org.terrella.belief.EvidenceWeights;
import org.terrella.file.Csv;
import org.terrella.file.Words;

/**
 * Weights of evidence that were fitted to photos of Little Earth's {@code validation}, and how.
 *
 * @param method kind of the method that the photos were shown to
 * @param weights of the kinds of evidence that these photos had
 * @param found what they are worth
 * @param how settings they were fitted by
 * @param commit of the code that fitted them
 */
public record FittedWeights(
        String method, EvidenceWeights weights, Found found, WeightFitting.Settings how, String commit) {

    private static final String FILE = "weights.csv";
    private static final List<EvidenceKind> KINDS = List.of(EvidenceKind.PHOTO, EvidenceKind.CLUE, EvidenceKind.HINT);

    /**
     * What weights are worth, on half of the photos by weights of the other half.
     *
     * @param photos how many photos they were fitted to in the end
     * @param ones mean logarithm of the belief at the truth where all weights are 1, nats
     * @param fitted the same with weights of the other half
     */
    public record Found(int photos, double ones, double fitted) {}

    /**
     * Those that come along.
     *
     * @param method kind of a method
     * @return nothing if none were fitted for it
     */
    public static Optional<FittedWeights> shipped(String method) {
        try (InputStream stream = FittedWeights.class.getResourceAsStream(FILE)) {
            return Csv.rows(new InputStreamReader(stream, StandardCharsets.UTF_8), FILE).stream()
                    .map(FittedWeights::of)
                    .filter(row -> row.method().equals(method))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /**
     * A table of some.
     *
     * @param all one for each method
     * @return CSV, which {@link #shipped} reads as a resource
     */
    public static String text(List<FittedWeights> all) {
        List<String> header = new ArrayList<>(List.of("method"));
        KINDS.forEach(kind -> header.add(Words.word(kind)));
        header.addAll(List.of("photos", "seed", "wrong", "nats_ones", "nats_fitted", "commit"));
        return Csv.text(header, all.stream().map(FittedWeights::cells).toList());
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(method));
        KINDS.forEach(kind -> cells.add(rounded(weights.of(kind))));
        cells.addAll(List.of(
                String.valueOf(found.photos()),
                String.valueOf(how.seed()),
                String.valueOf(how.wrong()),
                rounded(found.ones()),
                rounded(found.fitted()),
                commit));
        return cells;
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static FittedWeights of(Map<String, String> row) {
        Map<EvidenceKind, Double> weights = new EnumMap<>(EvidenceKind.class);
        KINDS.forEach(kind -> weights.put(kind, Double.valueOf(row.get(Words.word(kind)))));
        int photos = Integer.parseInt(row.get("photos"));
        return new FittedWeights(
                row.get("method"),
                new EvidenceWeights(weights),
                new Found(photos, Double.parseDouble(row.get("nats_ones")), Double.parseDouble(row.get("nats_fitted"))),
                new WeightFitting.Settings(
                        photos, Long.parseLong(row.get("seed")), Double.parseDouble(row.get("wrong"))),
                row.get("commit"));
    }
}

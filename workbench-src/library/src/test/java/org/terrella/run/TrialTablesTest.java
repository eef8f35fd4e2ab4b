package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Predictions;
import org.terrella.experiment.Point;
import org.terrella.experiment.Trial;
import org.terrella.file.Csv;
import org.terrella.file.WholeFiles;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;
import org.terrella.locate.SphereDensity;

/** What runs write can be read again as it was, whatever its words look like. */
class TrialTablesTest {

    private static final List<String> WORDS = List.of(
            "7",
            "-0.5",
            "true",
            "",
            " ",
            "a b",
            "a, b",
            "say \"so\"",
            "two\nlines",
            "cr\rlf",
            "# no comment",
            "ü;=",
            "a  b");

    @TempDir
    private Path folder;

    private static TrialRow row(Map<String, Object> varied, String queries) {
        Trial trial = new Trial(new Point("m", varied), Scripted.calm(), 17);
        return TrialRow.of(trial, queries, Convention.G3, Map.of("n", 2.0, "median_km", 0.1 + 0.2));
    }

    private static List<Object> values() {
        List<Object> values = new ArrayList<>(WORDS);
        values.addAll(List.of(7L, Long.MAX_VALUE, 7.0, 0.1, 1e-9, true, false));
        values.addAll(List.of(WORDS, List.of(), List.of("a, b"), List.of("a", "b")));
        return values;
    }

    @Test
    void everyValueOfASettingSurvives() {
        for (Object value : values()) {
            Map<String, Object> varied = new LinkedHashMap<>();
            List.of("radius_km", "pairs", "density.sigma", "seed", "n").forEach(name -> varied.put(name, value));
            List<TrialRow> rows = List.of(row(varied, "tourist"), row(varied, "my, \"own\"\nset"));
            assertEquals(rows, TrialTable.read(TrialTable.trials(rows), TrialTable.settings(rows)), value::toString);
        }
    }

    @Test
    void methodsMayHaveSettingsOfOneNameAndDifferentTypes() {
        List<TrialRow> rows = new ArrayList<>();
        Map<String, Object> byMethod = Map.of("a", 7L, "b", "7", "c", true);
        byMethod.forEach((method, value) -> rows.add(new TrialRow(
                new Point(method, Map.of("x", value)), 17, "tourist", Convention.TERRELLA, Map.of(), "f.csv")));
        rows.add(new TrialRow(Point.of("d"), 17, "tourist", Convention.TERRELLA, Map.of(), "f.csv"));
        assertEquals(rows, TrialTable.read(TrialTable.trials(rows), TrialTable.settings(rows)));
    }

    @Test
    void eachTrialHasAFileOfItsOwnWithANameThatFileSystemsTake() {
        List<Object> values = new ArrayList<>(values());
        values.add("x".repeat(500));
        values.add("x".repeat(501));
        values.add("A");
        values.add("a");
        Set<String> files = values.stream()
                .filter(value -> !value.equals(7.0)) // stands for the same as 7, and no setting takes both
                .map(value -> row(Map.of("word", value), "tourist").file().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
        // of the texts, "7", "true" and of the lists none stand for another type's value
        assertEquals(values.size() - 1 - 2, files.size(), () -> String.join("\n", files));
        files.forEach(file -> {
            assertTrue(file.matches("predictions/[a-z0-9.=_-]+\\.csv") && file.length() < 200, file);
        });
        assertEquals(
                "predictions/m_answers=5_seed=17-tourist.csv",
                row(Map.of("answers", 5L), "tourist").file());
    }

    private static Candidate candidate(int rank, Proposal.Origin origin, double similarity) {
        return new Candidate(new LatLng(-12.3456789012345, 170.5), origin, similarity, rank);
    }

    @Test
    void idsPhotographersAndCandidatesSurvive() {
        List<TrialPredictions.Judged> queries = new ArrayList<>();
        List<Candidate> candidates = List.of(
                candidate(1, Proposal.Origin.GENERATED, 0.123457),
                candidate(2, Proposal.Origin.RETRIEVED, -1.5),
                candidate(3, Proposal.Origin.COORDINATE, 2.22e-30),
                candidate(4, Proposal.Origin.GEOCELL, 0));
        for (String word : WORDS) {
            queries.add(new TrialPredictions.Judged(
                    "id " + word, word, new LatLng(1, 2), Optional.of(new LatLng(-0.1, 180)), candidates));
        }
        queries.add(new TrialPredictions.Judged("none", "", new LatLng(1, 2), Optional.empty(), List.of()));
        TrialPredictions written = new TrialPredictions(queries);
        Path file = folder.resolve("p.csv");
        WholeFiles.write(file, written.csv());
        assertEquals(written, TrialPredictions.read(file, true));
        Predictions judged = TrialPredictions.read(file, false).judged();
        assertEquals(queries.size(), judged.size());
        assertEquals("id two\nlines", judged.id(WORDS.indexOf("two\nlines")));
        assertTrue(written.csv().contains(",0.123457,\"\"generated\"\"],["), written.csv());
    }

    @Test
    void keepsTheFirstHundredCandidatesToSixDigits() {
        List<Candidate> many = IntStream.rangeClosed(1, 150)
                .mapToObj(rank -> candidate(rank, Proposal.Origin.RETRIEVED, 0.123456789 / rank))
                .toList();
        Prediction prediction = Prediction.of("a, \"b\"\nc", new LatLng(3, 4), many);
        PredictionRecords records = PredictionRecords.of(
                List.of(prediction, Prediction.none("d", "it is dark")),
                Map.of("seconds", "0.25", "odd, \"name\"", "x\ny"));
        assertEquals(100, records.rows().get(0).candidates().size());
        assertEquals(0.123457, records.rows().get(0).candidates().get(0).similarity());
        assertEquals(records, PredictionRecords.read(records.bytes()));
    }

    @Test
    void keepsTheHeaviestKernelsOfADensity() {
        List<SphereDensity.Kernel> kernels = new ArrayList<>();
        kernels.add(new SphereDensity.Kernel(new LatLng(1.23456789, -170), 0.5, 1));
        kernels.add(new SphereDensity.Kernel(new LatLng(7, 8), 0.2, 2));
        kernels.add(new SphereDensity.Kernel(new LatLng(7, 8), 0.295, 2)); // with the one before: 0.495
        kernels.add(new SphereDensity.Kernel(new LatLng(9, 9), 0.005, 1)); // beyond 99 %
        Prediction prediction = Prediction.of("q", new LatLng(3, 4), List.of(), SphereDensity.of(kernels));
        PredictionRecords records = PredictionRecords.of(List.of(prediction), Map.of());
        assertEquals(
                List.of(
                        new SphereDensity.Kernel(new LatLng(1.2346, -170), 0.5, 1),
                        new SphereDensity.Kernel(new LatLng(7, 8), 0.495, 2)),
                records.rows().get(0).density());
        assertEquals(records, PredictionRecords.read(records.bytes()));
        TrialPredictions written = new TrialPredictions(List.of(new TrialPredictions.Judged(
                "q",
                "",
                new LatLng(0, 0),
                prediction.place(),
                List.of(),
                records.rows().get(0).density())));
        Path file = folder.resolve("d.csv");
        WholeFiles.write(file, written.csv());
        assertEquals(written, TrialPredictions.read(file, true));
        assertTrue(TrialPredictions.read(file, false).queries().get(0).density().isEmpty());
    }

    @Test
    void provenanceKeepsCommasAndLines() {
        Map<String, String> facts = new LinkedHashMap<>();
        WORDS.forEach(word -> facts.put("fact " + word, word));
        assertEquals(facts, Provenance.read(Provenance.csv(facts)));
        assertEquals(Map.of(), Provenance.read(""));
    }

    @Test
    void aTypeThatNobodyKnowsIsRefused() {
        String trials = "method,setting.x,seed,queries,convention,file\nm,1,17,tourist,terrella,f.csv\n";
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> TrialTable.read(trials, "method,setting,type\nm,x,colour\n"))
                .getMessage();
        assertEquals("the type of a setting must be one of [whole, number, truth, text, list], found colour", message);
        assertEquals(1, Csv.rows(new StringReader(trials), "trials.csv").size());
    }
}

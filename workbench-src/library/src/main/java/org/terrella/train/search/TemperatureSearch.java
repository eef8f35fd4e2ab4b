package org.terrella.train.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.file.Csv;
import org.terrella.file.WholeFiles;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.locate.Asked;
import org.terrella.locate.PromptedLmm;
import org.terrella.locate.Query;
import org.terrella.locate.References;
import org.terrella.locate.method.Need;
import org.terrella.tensor.ShippedFiles;
import org.terrella.train.Progress;

/**
 * Asks Little Earth's language models about photos of {@code validation}, without references, at each temperature of a list: at
 * which do the answers to one question differ as real models' do at theirs? One temperature is found for both models.
 *
 * @param list which temperatures, and what real models do
 * @param world folder of Little Earth's photos
 * @param kept folder of vectors and answers
 * @param progress hears how far it is
 */
public record TemperatureSearch(TemperatureList list, Path world, Path kept, Progress progress) {

    private static final int ANSWERS = 4;

    /** One temperature of one model. */
    private record Row(PocketRole role, double temperature, AnswerAgreement found) {}

    /**
     * Searches.
     *
     * @param file a table of all that was measured, with columns {@code temperature}, {@code role}, {@code accuracy} and
     *     {@code agreement} as shares, {@code ratio}, {@code photos}, {@code model}, and {@code best}, which the rows of one
     *     temperature say
     * @return the best temperature
     * @throws org.terrella.file.InputException if photos are missing
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public double run(Path file) {
        try (OpenBench bench = Bench.named(Bench.LITTLE_EARTH).in(world).open(kept)) {
            List<Row> rows = new ArrayList<>();
            for (double temperature : list.temperatures()) {
                for (PocketRole role : PocketRole.values()) {
                    Row row = new Row(role, temperature, measured(bench, role, temperature));
                    rows.add(row);
                    say(row);
                }
            }
            double best = best(rows);
            WholeFiles.write(file, text(rows, best, bench));
            progress.say("best on " + Score.SET + ": " + best);
            return best;
        }
    }

    private AnswerAgreement measured(OpenBench bench, PocketRole role, double temperature) {
        List<Query> queries = bench.queries(Score.SET);
        List<LatLng> truths = Score.truths(bench);
        PromptedLmm lmm = bench.lmm(role.word(), Sampling.G3.withTemperature(temperature), ShippedFiles.FIRST_SEED);
        List<List<Asked>> asked =
                lmm.ask(queries, Collections.nCopies(queries.size(), References.NONE), List.of(0), ANSWERS);
        return AnswerAgreement.of(
                IntStream.range(0, queries.size())
                        .mapToObj(i -> new AnswerAgreement.Answered(
                                truths.get(i), asked.get(i).get(0).parsed()))
                        .toList(),
                list.withinKm());
    }

    private double best(List<Row> rows) {
        double best = list.temperatures().get(0);
        for (double temperature : list.temperatures()) {
            best = off(rows, temperature) < off(rows, best) ? temperature : best;
        }
        return best;
    }

    private double off(List<Row> rows, double temperature) {
        return rows.stream()
                .filter(row -> row.temperature() == temperature)
                .mapToDouble(row -> row.found().off(list.agreementPerAccuracy()))
                .sum();
    }

    private void say(Row row) {
        progress.say(String.format(
                Locale.ROOT,
                "%s at %s: %.1f %% of answers within %s km of the truth, %.1f %% of pairs of each other",
                row.role().word(),
                row.temperature(),
                100 * row.found().accuracy(),
                list.withinKm(),
                100 * row.found().agreement()));
    }

    private String text(List<Row> rows, double best, OpenBench bench) {
        String photos = String.valueOf(bench.list(Score.SET).size());
        return Csv.text(
                List.of("temperature", "role", "accuracy", "agreement", "ratio", "photos", "model", "best"),
                rows.stream()
                        .map(row -> List.of(
                                String.valueOf(row.temperature()),
                                row.role().word(),
                                rounded(row.found().accuracy()),
                                rounded(row.found().agreement()),
                                rounded(row.found().agreement() / row.found().accuracy()),
                                photos,
                                bench.identity(
                                        new Need.OfLanguageModel(row.role().word()), Score.SET),
                                row.temperature() == best ? "best" : ""))
                        .toList());
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /**
     * What a log says.
     *
     * @param file as {@link #run} writes it
     * @return the best temperature; nothing if none is marked
     */
    public static Optional<Double> best(Path file) {
        return Csv.rows(file).stream()
                .filter(row -> row.get("best").equals("best"))
                .map(row -> Double.valueOf(row.get("temperature")))
                .findFirst();
    }
}

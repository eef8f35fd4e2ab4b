package org.terrella.run;

import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.terrella.bench.OpenBench;
import org.terrella.data.Photo;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Predictions;
import org.terrella.experiment.Share;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.TableKind;
import org.terrella.experiment.Trial;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.ParserRule;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Need;

/** One run while it goes on. */
final class Execution {

    private final Sweep sweep;
    private final OpenBench bench;
    private final Run.Writing writing;
    private final Runner.Listener listener;
    private final ArtifactStore store;
    private final Map<String, List<Photo>> photos = new LinkedHashMap<>();
    private final List<UnfinishedTrial> unfinished = new ArrayList<>();

    Execution(Sweep sweep, OpenBench bench, Run.Writing writing, ArtifactStore store, Runner.Listener listener) {
        this.sweep = sweep;
        this.bench = bench;
        this.writing = writing;
        this.store = store;
        this.listener = listener;
    }

    void runToItsEnd() {
        try {
            runTrials();
            writing.file(UnfinishedTrial.FILE, UnfinishedTrial.csv(unfinished));
            if (!unfinished.isEmpty()) {
                writing.status(RunStatus.UNFINISHED.word() + ": " + sentence());
                return;
            }
            if (isAboutCost()) {
                writing.file(NetworkTable.FILE, NetworkTable.csv(sweep, bench));
            }
            writing.file(ClaimResult.FILE, ClaimResult.csv(ClaimCheck.of(sweep.experiment(), writing.run())));
            writing.file(
                    SensitivityFile.NAME,
                    SensitivityFile.csv(new SensitivityStep(sweep, this::readBy).of(writing.run())));
            ControlCheck.of(sweep.experiment(), writing.run()).stream()
                    .filter(result -> !result.isBeaten())
                    .forEach(result -> listener.noted(result.sentence()));
            writing.status(RunStatus.DONE.word());
        } catch (RuntimeException e) {
            if (isInterruption(e)) {
                writing.status(RunStatus.INTERRUPTED.word());
                throw cancelled(e);
            }
            writing.status(RunStatus.FAILED.word() + ": " + e.getMessage());
            throw e;
        }
    }

    private String sentence() {
        long failed = unfinished.stream().mapToLong(UnfinishedTrial::failed).sum();
        return failed + " queries failed in " + unfinished.size() + " results; the same command asks them again";
    }

    /** Also clears the thread's mark, with which no status could be written; an interrupt closes files being read. */
    private static boolean isInterruption(Throwable thrown) {
        boolean marked = Thread.interrupted();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CancellationException || cause instanceof ClosedByInterruptException) {
                return true;
            }
        }
        return marked;
    }

    private static CancellationException cancelled(RuntimeException e) {
        CancellationException cancelled =
                new CancellationException("interrupted; the same command goes on where it was");
        cancelled.initCause(e);
        return cancelled;
    }

    private void runTrials() {
        TreeSet<String> hashes = new TreeSet<>();
        for (Trial trial : sweep.trials()) {
            sweep.experiment()
                    .queries()
                    .forEach(queries -> hashes.add(key(trial, queries).hash()));
        }
        writing.referTo(hashes);
        if (sweep.experiment().table() == TableKind.REGIONS
                && bench.bench().gallery().isPresent()) {
            countGallery();
        }
        List<TrialRow> rows = new ArrayList<>();
        for (Trial trial : sweep.trials()) {
            for (String queries : sweep.experiment().queries()) {
                if (Thread.interrupted()) {
                    throw new CancellationException(
                            "interrupted after " + rows.size() + " results; the same command goes on from there");
                }
                result(trial, queries).ifPresent(rows::add);
                writing.rows(rows);
            }
        }
    }

    private void countGallery() {
        List<LatLng> gallery =
                bench.list(OpenBench.GALLERY).stream().map(Photo::truth).toList();
        for (String queries : sweep.experiment().queries()) {
            writing.file(GalleryCounts.file(queries), GalleryCounts.csv(gallery, photos(queries)));
        }
    }

    /** A row; nothing where queries failed, since a failure is part of no result. */
    private Optional<TrialRow> result(Trial trial, String queries) {
        Optional<byte[]> kept = isKeepable(trial) ? store.find(key(trial, queries)) : Optional.empty();
        Optional<PredictionRecords> records =
                kept.isPresent() ? kept.map(PredictionRecords::read) : predict(trial, queries);
        return records.map(some -> row(trial, queries, some, kept.isPresent()));
    }

    private TrialRow row(Trial trial, String queries, PredictionRecords records, boolean isKept) {
        TrialPredictions predictions = TrialPredictions.of(photos(queries), records);
        Convention convention = bench.bench().query(queries).convention();
        Map<String, Double> numbers = TrialRow.numbers(Evaluation.of(
                trial.name(),
                predictions.errors(trial.method().judging(), convention),
                Evaluation.Settings.defaults().withConvention(convention)));
        records.facts().forEach((name, value) -> numbers.put(name, Double.parseDouble(value)));
        numbers.putAll(TrialRow.numbers(trial.method().on(bench.defaults(queries))));
        numbers.putAll(PoolNumbers.of(
                trial.method().on(bench.defaults(queries)),
                bench.bench().query(queries).size()));
        numbers.putAll(LanguageModelSeeds.numbers(bench, trial));
        if (isAboutCost()) {
            FreshTime.secondsPerQuery(bench, trial, queries, photos(queries))
                    .ifPresent(seconds -> numbers.put(TrialRow.FRESH_SECONDS, seconds));
        }
        TrialRow row = TrialRow.of(trial, queries, convention, numbers);
        writing.predictions(row, predictions);
        listener.tried(row, isKept);
        return row;
    }

    private boolean isAboutCost() {
        return sweep.experiment().table() == TableKind.COST;
    }

    /** Answers come from the ledger, so that nothing is asked. */
    private Predictions readBy(ParserRule rule, Trial trial, String queries) {
        PredictionStep step = new PredictionStep(bench, listener::noted);
        return TrialPredictions.of(photos(queries), step.read(rule, trial, queries, photos(queries)))
                .judged();
    }

    private Optional<PredictionRecords> predict(Trial trial, String queries) {
        PredictionStep.Made made = new PredictionStep(bench, listener::noted).predict(trial, queries, photos(queries));
        if (made.unfinished().isPresent()) {
            unfinished.add(made.unfinished().get());
            listener.noted(made.unfinished().get().sentence());
            return Optional.empty();
        }
        if (isKeepable(trial)) {
            store.keep(key(trial, queries), made.records().bytes());
        }
        return Optional.of(made.records());
    }

    private ArtifactKey key(Trial trial, String queries) {
        ConfiguredMethod<?> method = trial.method().on(bench.defaults(queries));
        Map<String, String> parts = new HashMap<>(Map.of(
                "step", "predictions with densities",
                "kind", method.kind(),
                "seed", seed(method, trial.seed()),
                "queries", bench.dataHash(queries),
                "encoder", bench.encoderName(),
                "code", CodeVersion.of(method.known())));
        if (sweep.experiment().share() != Share.WHOLE) {
            parts.put("share", sweep.experiment().share().word());
        }
        method.values().forEach((name, value) -> parts.put("setting " + name, SettingType.cell(value)));
        for (Need need : method.needs()) {
            parts.put("need " + need, bench.identity(need, queries));
        }
        return ArtifactKey.of(parts);
    }

    /** What of the seed predictions depend on: nothing, the training of the language model, or all. */
    private String seed(ConfiguredMethod<?> method, long seed) {
        if (method.isOfModelAlone()) {
            return "of the language model " + LanguageModelSeeds.of(bench, method, seed);
        }
        return method.isTrained() ? String.valueOf(seed) : "any";
    }

    private static boolean isKeepable(Trial trial) {
        return trial.method().known().isKeepable();
    }

    private List<Photo> photos(String queries) {
        return photos.computeIfAbsent(
                queries,
                name -> sweep.experiment().share().of(bench.photos(name).list()));
    }
}

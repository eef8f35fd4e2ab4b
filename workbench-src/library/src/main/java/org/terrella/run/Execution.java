package org.terrella.run;

import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.terrella.bench.OpenBench;
import org.terrella.data.Photo;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Predictions;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.TableKind;
import org.terrella.experiment.Trial;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.ParserRule;
import org.terrella.locate.method.ConfiguredMethod;

/** One run while it goes on. */
final class Execution {

    private static final int AHEAD = 3; // results that wait to be judged

    private final Sweep sweep;
    private final OpenBench bench;
    private final Run.Writing writing;
    private final Runner.Listener listener;
    private final ArtifactStore store;
    private final TrialKeys keys;
    private final Map<String, List<Photo>> photos = new ConcurrentHashMap<>();
    private final List<UnfinishedTrial> unfinished = new ArrayList<>();
    private boolean isEnded; // nothing more can be asked

    Execution(Sweep sweep, OpenBench bench, Run.Writing writing, ArtifactStore store, Runner.Listener listener) {
        this.sweep = sweep;
        this.bench = bench;
        this.writing = writing;
        this.store = store;
        this.keys = new TrialKeys(sweep.experiment().share(), bench);
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
            if (isAbout(TableKind.COST)) {
                writing.file(NetworkTable.FILE, NetworkTable.csv(sweep, bench));
            }
            if (isAbout(TableKind.TOLD_CLUES)) {
                writing.file(ClueAnswer.FILE, ClueAnswer.csv(new ClueStep(sweep, bench, this::photos).answers()));
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
        return failed + " queries failed in " + unfinished.size() + " results; the same command asks them again"
                + (isEnded ? ", and whatever comes after, since asking ended early" : "");
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
                    .forEach(queries -> hashes.add(keys.of(trial, queries).hash()));
        }
        writing.referTo(hashes);
        if (isAbout(TableKind.REGIONS) && bench.bench().gallery().isPresent()) {
            countGallery();
        }
        List<TrialRow> rows = new ArrayList<>();
        try (ResultQueue<Result> results = new ResultQueue<>(AHEAD, result -> tell(result, rows))) {
            try {
                addAll(results, rows);
            } finally {
                results.finish(); // also what was there before something failed
            }
        }
    }

    private void addAll(ResultQueue<Result> results, List<TrialRow> rows) {
        for (Trial trial : sweep.trials()) {
            for (String queries : sweep.experiment().queries()) {
                if (Thread.interrupted()) {
                    results.finish();
                    throw new CancellationException(
                            "interrupted after " + rows.size() + " results; the same command goes on from there");
                }
                add(trial, queries, results);
                if (isEnded) {
                    return;
                }
            }
        }
    }

    /** A trial on a query set, judged and written. */
    private record Result(TrialRow row, boolean isKept) {}

    private void tell(Result result, List<TrialRow> rows) {
        rows.add(result.row());
        writing.rows(rows);
        listener.tried(result.row(), result.isKept());
    }

    /** Predictions are made here, one after the other; they are read again, judged and written while the next are made. */
    private void add(Trial trial, String queries, ResultQueue<Result> results) {
        List<Photo> asked = photos(queries);
        ArtifactKey key = keys.of(trial, queries);
        boolean isKept = isKeepable(trial) && store.has(key);
        Optional<PredictionRecords> made = isKept ? Optional.empty() : predict(trial, queries, key);
        if (!isKept && made.isEmpty()) {
            return; // a failure is part of no result
        }
        Map<String, Double> known = known(trial, queries);
        if (isAbout(TableKind.COST)) {
            results.finish(); // nothing else is to go on while time is taken
            FreshTime.secondsPerQuery(bench, trial, queries, asked)
                    .ifPresent(seconds -> known.put(TrialRow.FRESH_SECONDS, seconds));
        }
        results.add(() -> new Result(judged(trial, queries, made.orElseGet(() -> kept(key)), known), isKept));
    }

    private PredictionRecords kept(ArtifactKey key) {
        return PredictionRecords.read(store.find(key).orElseThrow());
    }

    private void countGallery() {
        List<LatLng> gallery =
                bench.list(OpenBench.GALLERY).stream().map(Photo::truth).toList();
        for (String queries : sweep.experiment().queries()) {
            writing.file(GalleryCounts.file(queries), GalleryCounts.csv(gallery, photos(queries)));
        }
    }

    /** What is known of a result but for its predictions. */
    private Map<String, Double> known(Trial trial, String queries) {
        ConfiguredMethod<?> method = trial.method().on(bench.defaults(queries));
        Map<String, Double> numbers = new LinkedHashMap<>(TrialRow.numbers(method));
        numbers.putAll(PoolNumbers.of(method, bench.bench().query(queries).size()));
        numbers.putAll(ModelSeeds.numbers(bench, trial));
        return numbers;
    }

    private TrialRow judged(Trial trial, String queries, PredictionRecords records, Map<String, Double> known) {
        TrialPredictions predictions = TrialPredictions.of(photos.get(queries), records);
        Convention convention = bench.bench().query(queries).convention();
        Map<String, Double> numbers = TrialRow.numbers(Evaluation.of(
                trial.name(),
                predictions.errors(trial.method().judging(), convention),
                Evaluation.Settings.defaults().withConvention(convention)));
        records.facts().forEach((name, value) -> numbers.put(name, Double.parseDouble(value)));
        numbers.putAll(known);
        TrialRow row = TrialRow.of(trial, queries, convention, numbers);
        writing.predictions(row, predictions);
        return row;
    }

    private boolean isAbout(TableKind table) {
        return sweep.experiment().table() == table;
    }

    /** Answers come from the ledger, so that nothing is asked. */
    private Predictions readBy(ParserRule rule, Trial trial, String queries) {
        PredictionStep step = new PredictionStep(bench, listener::noted);
        return TrialPredictions.of(photos(queries), step.read(rule, trial, queries, photos(queries)))
                .judged();
    }

    private Optional<PredictionRecords> predict(Trial trial, String queries, ArtifactKey key) {
        PredictionStep.Made made =
                new PredictionStep(bench, listener::noted).predictOrEnd(trial, queries, photos(queries));
        isEnded = made.isLast();
        if (made.unfinished().isPresent()) {
            unfinished.add(made.unfinished().get());
            listener.noted(made.unfinished().get().sentence());
            return Optional.empty();
        }
        if (isKeepable(trial)) {
            store.keep(key, made.records().bytes());
        }
        return Optional.of(made.records());
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

package org.terrella.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Predictions;
import org.terrella.evaluate.Sensitivity;
import org.terrella.experiment.Experiment;
import org.terrella.file.Csv;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;
import org.terrella.locate.method.Judging;
import org.terrella.locate.method.Methods;

/**
 * The folder of one execution of an experiment.
 *
 * <p>It holds {@code NAME.yaml}, the definition in full; {@code provenance.csv}; {@code status.txt}; {@code artifacts.txt}, what
 * it refers to in the {@link ArtifactStore}; {@code trials.csv}, a row per trial and query set; {@code settings.csv}, the types
 * of what is varied; {@code claims.csv}; {@code sensitivity.csv}; {@code unfinished.csv}, how many queries failed and why; and {@code predictions/}. It is written as the run goes on, and never by another run.
 * Reading and writing are one class, so that what a folder holds is told in one place.
 *
 * @param folder where it is
 */
public record Run(Path folder) {

    private static final String STATUS = "status.txt";
    private static final String ARTIFACTS = "artifacts.txt";
    private static final String LOCK = "lock";
    private static final String PROVENANCE = "provenance.csv";
    private static final String ENDING = ".yaml";

    /**
     * A run that is there.
     *
     * @param folder its folder
     * @return the run
     * @throws InputException if the folder is not that of a run
     */
    public static Run open(Path folder) {
        if (!Files.exists(folder.resolve(STATUS))) {
            throw new InputException(
                    folder, "expected the folder of a run, with " + STATUS + ", found none at " + folder);
        }
        return new Run(folder);
    }

    /**
     * Its name.
     *
     * @return such as {@code ablation-20260131T120000Z}
     */
    public String name() {
        return folder.getFileName().toString();
    }

    /**
     * How it stands; a run that says it is running while no process holds it was interrupted.
     *
     * @return its status
     */
    public RunStatus status() {
        String word = text(STATUS).lines().findFirst().orElse("").split(":")[0];
        RunStatus told = Arrays.stream(RunStatus.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElse(RunStatus.INTERRUPTED);
        return told == RunStatus.RUNNING && !isHeld() ? RunStatus.INTERRUPTED : told;
    }

    private boolean isHeld() {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true; // by this very process
        } catch (IOException e) {
            return false; // a folder that cannot be written to is held by nobody
        }
    }

    /**
     * Its definition.
     *
     * @param methods the kinds of methods that it uses
     * @return the experiment
     */
    public Experiment experiment(Methods methods) {
        return Experiment.read(definition(), methods);
    }

    /**
     * Its definition as it is written.
     *
     * @return YAML
     */
    public String definitionText() {
        return WholeFiles.read(definition());
    }

    private Path definition() {
        return folder.resolve(name().replaceAll("-[0-9]{8}T[0-9]{6}Z(-[0-9]+)?$", "") + ENDING);
    }

    /**
     * What it was made with and of.
     *
     * @return values by name, in the order of the file
     */
    public Map<String, String> provenance() {
        return Provenance.read(text(PROVENANCE));
    }

    /**
     * The published data set that a query set stands beside.
     *
     * @param queries name of the set
     * @return as the published tables name it; nothing if there is none
     */
    public Optional<String> dataset(String queries) {
        return Optional.ofNullable(provenance().get(Provenance.PUBLISHED + queries));
    }

    /**
     * The networks that take part and what they cost.
     *
     * @return cells by the columns of {@link NetworkTable}; empty unless the run's table is about cost
     */
    public List<Map<String, String>> networks() {
        Path networks = folder.resolve(NetworkTable.FILE);
        return Files.exists(networks) ? Csv.rows(networks) : List.of();
    }

    /**
     * Trials that have no result since queries failed, which the same command asks again.
     *
     * @return in the order of the trials; none of a run that is done
     */
    public List<UnfinishedTrial> unfinished() {
        String csv = text(UnfinishedTrial.FILE);
        return csv.isEmpty() ? List.of() : UnfinishedTrial.read(csv);
    }

    /**
     * Its results so far.
     *
     * @return one for each trial and query set, in the order of the trials
     */
    public List<TrialRow> rows() {
        Path trials = folder.resolve(TrialTable.TRIALS);
        if (!Files.exists(trials)) {
            return List.of();
        }
        Path settings = folder.resolve(TrialTable.SETTINGS);
        if (!Files.exists(settings)) {
            throw new InputException(
                    trials, "expected " + TrialTable.SETTINGS + " beside it, found none at " + settings);
        }
        return TrialTable.read(WholeFiles.read(trials), WholeFiles.read(settings));
    }

    /**
     * The predictions of a trial with their candidates and densities.
     *
     * @param row which
     * @return the judged predictions
     */
    public TrialPredictions predictions(TrialRow row) {
        return TrialPredictions.read(folder.resolve(row.file()), true);
    }

    /**
     * The predictions of a trial in the form that can be evaluated.
     *
     * @param row which
     * @return the judged predictions
     */
    public Predictions judged(TrialRow row) {
        return places(row).judged();
    }

    /**
     * How far the predictions of a trial are from the truth, judged as its method says.
     *
     * @param row which
     * @param convention how to measure
     * @return one for each query
     */
    public ErrorDistances errors(TrialRow row, Convention convention) {
        Judging judging = row.judging();
        TrialPredictions predictions = judging.isOfCandidates() ? predictions(row) : places(row);
        return predictions.errors(judging, convention);
    }

    /**
     * How many photos of the gallery were taken near each query's place; counted where the experiment's table shows it.
     *
     * @param queries name of a query set
     * @return by id of the query; nothing if it was not counted
     */
    public Optional<Map<String, Integer>> galleryNear(String queries) {
        return GalleryCounts.read(folder, queries);
    }

    /**
     * How far its numbers move with the rules by which answers of language models are read and counted.
     *
     * @return a card for each method that asks one, on each query set; none of sweeps
     */
    public List<Sensitivity> sensitivities() {
        Path file = folder.resolve(SensitivityFile.NAME);
        return Files.exists(file) ? SensitivityFile.read(Csv.rows(file)) : List.of();
    }

    /**
     * What language models answered when they were asked for clues.
     *
     * @return by trial and query set; none unless the run's table is about that
     */
    public List<ClueAnswer> clues() {
        Path file = folder.resolve(ClueAnswer.FILE);
        return Files.exists(file)
                ? Csv.rows(file).stream().map(ClueAnswer::read).toList()
                : List.of();
    }

    /** Without candidates and densities. */
    TrialPredictions places(TrialRow row) {
        return TrialPredictions.read(folder.resolve(row.file()), false);
    }

    /** Hashes of what it refers to. */
    Set<String> artifacts() {
        return text(ARTIFACTS).lines().collect(Collectors.toCollection(TreeSet::new));
    }

    private String text(String file) {
        return Files.exists(folder.resolve(file)) ? WholeFiles.read(folder.resolve(file)) : "";
    }

    /** Starts or goes on, as the only process that does. */
    Writing write(Experiment experiment, Map<String, String> provenance) {
        return new Writing(this, experiment, provenance);
    }

    /** A run that this process is at; closing it lets others see that it no longer is. */
    static final class Writing implements AutoCloseable {

        private final Run run;
        private final FileChannel channel;

        private Writing(Run run, Experiment experiment, Map<String, String> provenance) {
            this.run = run;
            this.channel = hold(run.folder.resolve(LOCK));
            WholeFiles.write(run.definition(), experiment.yaml());
            WholeFiles.write(run.folder.resolve(PROVENANCE), Provenance.csv(provenance));
            status(RunStatus.RUNNING.word());
        }

        private static FileChannel hold(Path lock) {
            try {
                FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (channel.tryLock() == null) {
                    channel.close();
                    throw new InputException(lock, "expected a run that no process is at, found that one is");
                }
                return channel;
            } catch (OverlappingFileLockException e) {
                throw new InputException(lock, "expected a run that nobody is at, found that this process is");
            } catch (IOException e) {
                throw new UncheckedIOException(lock + " cannot be written: " + e.getMessage(), e);
            }
        }

        Run run() {
            return run;
        }

        /** Says what is referred to before it is made, so that nobody clears it away meanwhile. */
        void referTo(Set<String> hashes) {
            WholeFiles.write(run.folder.resolve(ARTIFACTS), String.join("\n", new TreeSet<>(hashes)) + "\n");
        }

        void predictions(TrialRow row, TrialPredictions predictions) {
            Path file = run.folder.resolve(row.file());
            WholeFiles.made(file.getParent());
            WholeFiles.write(file, predictions.csv());
        }

        void rows(List<TrialRow> rows) {
            WholeFiles.write(run.folder.resolve(TrialTable.SETTINGS), TrialTable.settings(rows));
            WholeFiles.write(run.folder.resolve(TrialTable.TRIALS), TrialTable.trials(rows));
        }

        void file(String name, String content) {
            WholeFiles.write(run.folder.resolve(name), content);
        }

        void status(String sentence) {
            WholeFiles.write(run.folder.resolve(STATUS), sentence + "\n");
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(run.folder + " cannot be let go", e);
            }
        }
    }
}

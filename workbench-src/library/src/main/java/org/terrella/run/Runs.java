package org.terrella.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.terrella.experiment.Experiment;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;

/**
 * The runs in a folder of results.
 *
 * @param results holds {@code runs/} and {@code artifacts/}
 */
public record Runs(Path results) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * All runs.
     *
     * @return oldest first, by the time in their names
     */
    public List<Run> all() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder())) {
            return folders.filter(folder -> Files.exists(folder.resolve("status.txt")))
                    .map(Run::open)
                    .sorted(Comparator.comparing((Run run) -> time(run)).thenComparing(Run::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder() + " cannot be listed", e);
        }
    }

    private static String time(Run run) {
        return run.name().replaceAll("^.*-(?=[0-9]{8}T[0-9]{6}Z)", "");
    }

    /**
     * A run by its name or its folder.
     *
     * @param nameOrFolder such as {@code ablation-20260131T120000Z}, or the name of an experiment, of which the last run is meant
     * @return the run
     * @throws InputException if there is none
     */
    public Run named(String nameOrFolder) {
        Path folder = folder().resolve(nameOrFolder);
        if (Files.isDirectory(folder)) {
            return Run.open(folder);
        }
        if (Files.isDirectory(Path.of(nameOrFolder))) {
            return Run.open(Path.of(nameOrFolder));
        }
        return all().stream()
                .filter(run -> run.name().matches(java.util.regex.Pattern.quote(nameOrFolder) + "-[0-9]{8}T.*"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new InputException(
                        folder(),
                        "expected a run called " + nameOrFolder + ", found "
                                + all().stream().map(Run::name).toList()));
    }

    /**
     * The store that the runs share.
     *
     * @return the store
     */
    public ArtifactStore store() {
        return ArtifactStore.in(results.resolve("artifacts"));
    }

    /**
     * Hashes of all artifacts that runs refer to.
     *
     * @return the hashes
     */
    public Set<String> artifacts() {
        Set<String> hashes = new TreeSet<>();
        all().forEach(run -> hashes.addAll(run.artifacts()));
        return hashes;
    }

    /** The last run of this definition, code, data, bench and models, if it has not come to its end. */
    Optional<Run> unfinished(Experiment experiment, Map<String, String> provenance) {
        return all().stream()
                .filter(run -> run.name().startsWith(experiment.name() + "-"))
                .filter(run -> run.status() != RunStatus.RUNNING && run.status() != RunStatus.DONE)
                .filter(run -> Provenance.isSame(provenance, run.provenance()))
                .filter(run -> run.definitionText().equals(experiment.yaml()))
                .reduce((earlier, later) -> later);
    }

    /** A new folder that was not there. */
    Run create(String name, Instant now) {
        WholeFiles.made(folder());
        String base = name + "-" + UTC.format(now);
        for (int i = 1; ; i++) {
            Path folder = folder().resolve(i == 1 ? base : base + "-" + i);
            try {
                return new Run(Files.createDirectory(folder));
            } catch (FileAlreadyExistsException e) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " cannot be made: " + e.getMessage(), e);
            }
        }
    }

    private Path folder() {
        return results.resolve("runs");
    }
}

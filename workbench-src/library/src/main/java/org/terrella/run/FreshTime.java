package org.terrella.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.terrella.bench.OpenBench;
import org.terrella.data.Photo;
import org.terrella.experiment.Trial;
import org.terrella.locate.Locator;
import org.terrella.locate.Query;
import org.terrella.locate.method.Need;

/**
 * How long a query takes, whatever a ledger or an earlier run knows: some photos are looked at, retrieved for and asked about
 * anew, on the bench opened again with nothing kept but vectors of the gallery.
 *
 * <p>Reading weights and the first photos are not counted. Where a language model is behind an endpoint, which may cost money,
 * or vectors are kept with the results, nothing is measured.
 */
final class FreshTime {

    /** Photos whose time is taken, all at once. */
    static final int PHOTOS = 64;

    private static final int FIRST = 8; // not counted

    private FreshTime() {}

    /** Seconds per photo from its file to its place. */
    static OptionalDouble secondsPerQuery(OpenBench bench, Trial trial, String queries, List<Photo> photos) {
        boolean isOwn = trial.method().needs().stream()
                .allMatch(need -> !(need instanceof Need.OfLanguageModel model)
                        || bench.models().cost(bench, model.role()).isPresent());
        if (!isOwn || !bench.bench().folder().keepsVectors() || photos.size() < 2) {
            return OptionalDouble.empty();
        }
        try {
            Path folder = Files.createTempDirectory("terrella-fresh");
            try (OpenBench fresh = bench.bench().open(folder)) {
                return OptionalDouble.of(measured(fresh, trial, queries, photos));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a folder for the time can neither be made nor deleted", e);
        }
    }

    private static double measured(OpenBench fresh, Trial trial, String queries, List<Photo> photos) {
        Locator locator = trial.method().on(fresh.defaults(queries)).locator(fresh, trial.seed());
        int first = Math.min(FIRST, photos.size() - 1);
        asked(fresh, locator, photos.subList(0, first));
        List<Photo> timed = photos.subList(first, Math.min(photos.size(), first + PHOTOS));
        long start = System.nanoTime();
        asked(fresh, locator, timed);
        return (System.nanoTime() - start) / 1e9 / timed.size();
    }

    private static void asked(OpenBench bench, Locator locator, List<Photo> photos) {
        List<Query> looked = photos.stream()
                .map(photo -> bench.query(photo.id(), photo.image()))
                .toList();
        PredictionStep.located(locator, looked, photos);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

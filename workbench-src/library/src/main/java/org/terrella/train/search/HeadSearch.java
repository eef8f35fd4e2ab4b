package org.terrella.train.search;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Pace;
import org.terrella.train.Progress;
import org.terrella.train.Recipe;
import org.terrella.train.TrainingTime;
import org.terrella.train.Trainings;

/**
 * Trains a network at each pace of a list, and measures it on {@code validation}.
 *
 * <p>Goes on where it was interrupted: trainings are kept, and a point whose row is in the log is not tried again while settings,
 * photos and encoder are the same. G3 is never run, nor any language model.
 *
 * @param network what is trained
 * @param list at which paces
 * @param world folder of Little Earth's photos
 * @param kept folder of trainings and vectors
 * @param progress hears how far it is
 */
public record HeadSearch(Searched network, SearchList list, Path world, Path kept, Progress progress) {

    private static final int HASH_DIGITS = 8;

    /**
     * Searches.
     *
     * @param file the log, written after each point
     * @return the log
     * @throws org.terrella.file.InputException if photos are missing
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public SearchLog run(Path file) {
        SearchLog log = SearchLog.read(file);
        Trainings trainings = Trainings.of(world, kept, progress);
        String photos = onBench(open -> open.dataHash(Score.SET)).substring(0, HASH_DIGITS);
        for (Pace pace : list.paces()) {
            Recipe recipe = network.recipe(pace);
            SearchLog.Tried tried = new SearchLog.Tried(pace, trainings.key(recipe) + "-" + photos);
            if (!log.has(tried)) {
                Path weights = trainings.made(recipe).toAbsolutePath();
                Score score = onBench(open -> network.score(open, weights));
                log = log.with(tried, score, seconds(weights));
                say(pace, score);
            }
            log = log.written(list.paces());
        }
        Optional<Pace> best = log.best();
        progress.say("best on " + Score.SET + ": " + best.orElseThrow());
        return log;
    }

    private <T> T onBench(Function<OpenBench, T> asked) {
        try (OpenBench open = Bench.named(Bench.LITTLE_EARTH).in(world).open(kept)) {
            return asked.apply(open);
        }
    }

    private static Optional<String> seconds(Path weights) {
        return Optional.ofNullable(Checkpoint.read(weights).metadata().get(TrainingTime.KEY));
    }

    private void say(Pace pace, Score score) {
        progress.say(String.format(
                Locale.ROOT,
                "rate %s, %d epochs: criterion %.2f %% of %d photos",
                pace.rate(),
                pace.epochs(),
                100 * score.criterion(),
                score.queries()));
    }
}

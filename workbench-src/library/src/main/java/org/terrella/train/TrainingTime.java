package org.terrella.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** How long the last training took, for the provenance of its weights. */
public final class TrainingTime {

    /** What weights call the seconds of a training that was never interrupted. */
    public static final String KEY = "training seconds";

    private Optional<Double> seconds = Optional.empty();

    /** No training yet. */
    public TrainingTime() {}

    /** Takes the time of a training; of one that goes on from a state, the time is not known. */
    <T> T taken(Path state, Supplier<T> training) {
        boolean isFromStart = !Files.exists(state);
        long start = System.nanoTime();
        T trained = training.get();
        seconds = isFromStart ? Optional.of((System.nanoTime() - start) / 1e9) : Optional.empty();
        return trained;
    }

    /** The time and on how many processors, as texts; none before a training. */
    Map<String, String> provenance() {
        return seconds.map(time -> Map.of(
                        KEY,
                        String.valueOf(Math.round(time)),
                        "training processors",
                        String.valueOf(Runtime.getRuntime().availableProcessors())))
                .orElse(Map.of());
    }
}

package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.Reading;
import org.terrella.embed.PreparedPhotos.PreparedPhoto;
import org.terrella.file.DecisionLog;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;

/**
 * Makes embeddings of a set of photos in a folder, and can be interrupted at any time.
 *
 * <p>Photos are decoded by several threads while the network works. Started again it goes on after the last part that was
 * kept. The files end with the same bytes whether it was interrupted or not, and for any number of threads.
 */
public final class EmbeddingRun {

    private final PhotoSet photos;
    private final ImageEncoder encoder;
    private final Settings settings;

    /**
     * How to work; only the size of a batch may change the last bits of the vectors.
     *
     * @param batch photos that are encoded together, 1 or more
     * @param batchesPerPart batches after which all is made sure of, 1 or more
     * @param threads threads that decode, 1 or more
     */
    public record Settings(int batch, int batchesPerPart, int threads) {

        private static final int PHOTOS_PER_PART = 4096;
        private static final int BATCH = 64;

        /**
         * Checks the numbers.
         *
         * @param batch photos that are encoded together
         * @param batchesPerPart batches after which all is made sure of
         * @param threads threads that decode
         * @throws IllegalArgumentException if one is below 1
         */
        public Settings {
            if (batch < 1 || batchesPerPart < 1 || threads < 1) {
                throw new IllegalArgumentException("batch, batchesPerPart and threads must be 1 or more, found " + batch
                        + ", " + batchesPerPart + " and " + threads);
            }
        }

        /**
         * Batches of 64, parts of 4,096 photos, a thread for each processor.
         *
         * @return the settings
         */
        public static Settings defaults() {
            return of(BATCH, Runtime.getRuntime().availableProcessors());
        }

        /**
         * Parts of about 4,096 photos.
         *
         * @param batch photos that are encoded together, 1 or more
         * @param threads threads that decode, 1 or more
         * @return the settings
         * @throws IllegalArgumentException if one is below 1
         */
        public static Settings of(int batch, int threads) {
            return new Settings(batch, Math.max(1, PHOTOS_PER_PART / Math.max(1, batch)), threads);
        }
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Listener {
        /**
         * After each batch, and at the start of a run that goes on.
         *
         * @param done photos passed over since the beginning of the set, those left out included
         */
        void photos(long done);

        /**
         * After each photo that was decoded, long before its batch is encoded.
         *
         * @param decoded photos that were decoded since the beginning of this run
         */
        default void decoded(long decoded) {}
    }

    /**
     * A run that has not begun.
     *
     * @param photos the set
     * @param encoder makes the vectors
     * @param settings how to work
     */
    public EmbeddingRun(PhotoSet photos, ImageEncoder encoder, Settings settings) {
        this.photos = photos;
        this.encoder = encoder;
        this.settings = settings;
    }

    /**
     * Makes the embeddings, or what is missing of them; {@link EmbeddingFolder#read} opens them then.
     *
     * @param folder where to; made if it is not there
     * @param listener hears of each batch
     * @return what was noticed in the set and its images, those left out for each reason
     * @throws InputException if the folder has embeddings of another set or by another encoder, or all photos are left out
     * @throws IllegalStateException if a vector is not of numbers
     * @throws CancellationException if the thread is interrupted
     */
    public LoadingReport run(Path folder, Listener listener) {
        EmbeddingState wanted =
                EmbeddingState.begin(encoder, photos.name(), settings.batch(), new DecisionLog().report());
        Optional<EmbeddingState> found = EmbeddingState.read(folder);
        found.ifPresent(state -> state.requireSame(folder, wanted));
        if (found.isPresent() && found.get().finished()) {
            listener.photos(found.get().extent().photos());
            return found.get().report();
        }
        makeFolder(folder);
        try (Reading<Photo> reading = photos.open();
                EmbeddingWriter writer = found.map(state -> EmbeddingWriter.resume(folder, state))
                        .orElseGet(() -> EmbeddingWriter.create(folder, wanted))) {
            long done = passOver(reading, writer);
            if (done > 0) {
                listener.photos(done);
            }
            encodeAll(reading, writer, done, listener);
            return writer.finish(reading.report());
        } catch (CancellationException e) {
            throw new CancellationException("embedding of " + photos.name() + " was interrupted (" + e.getMessage()
                    + "); it goes on after the last whole part");
        }
    }

    private long passOver(Reading<Photo> reading, EmbeddingWriter writer) {
        long before = writer.photosBefore();
        for (long i = 0; i < before; i++) {
            requireUninterrupted(i);
            if (!reading.hasNext()) {
                throw new InputException(
                        Path.of(photos.name()), "expected " + before + " photos that were embedded before, found " + i);
            }
            writer.passOver(reading.next().id());
        }
        return before;
    }

    private void encodeAll(Reading<Photo> reading, EmbeddingWriter writer, long before, Listener listener) {
        int batch = settings.batch();
        try (PreparedPhotos prepared = new PreparedPhotos(reading, encoder.preparation(), batch, settings.threads())) {
            long done = before;
            int batches = 0;
            long[] decoded = {0};
            Runnable each = () -> listener.decoded(++decoded[0]);
            for (List<PreparedPhoto> next = prepared.next(batch, each);
                    !next.isEmpty();
                    next = prepared.next(batch, each)) {
                requireUninterrupted(done);
                encode(next, writer);
                done += next.size();
                if (++batches % settings.batchesPerPart() == 0) {
                    writer.keep();
                }
                listener.photos(done);
            }
        }
    }

    private void encode(List<PreparedPhoto> batch, EmbeddingWriter writer) {
        List<String> ids = new ArrayList<>();
        List<float[]> pixels = new ArrayList<>();
        for (PreparedPhoto photo : batch) {
            writer.passOver(photo.id());
            writer.note(photo.report());
            photo.pixels().ifPresent(values -> {
                ids.add(photo.id());
                pixels.add(values);
            });
        }
        if (!ids.isEmpty()) {
            writer.append(ids, vectors(pixels));
        }
    }

    private float[] vectors(List<float[]> pixels) {
        int side = encoder.preparation().pixels();
        int perPhoto = 3 * side * side;
        float[] all = new float[pixels.size() * perPhoto];
        for (int i = 0; i < pixels.size(); i++) {
            System.arraycopy(pixels.get(i), 0, all, i * perPhoto, perPhoto);
        }
        try (NDManager manager = encoder.arrays()) {
            NDArray vectors = encoder.encode(manager.create(all, new Shape(pixels.size(), 3, side, side)));
            Shape expected = new Shape(pixels.size(), encoder.width());
            if (!vectors.getShape().equals(expected)) {
                throw new IllegalStateException(
                        encoder.name() + ": expected vectors of shape " + expected + ", found " + vectors.getShape());
            }
            return vectors.toFloatArray();
        }
    }

    private static void requireUninterrupted(long done) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("after " + done + " photos");
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be made: " + e.getMessage(), e);
        }
    }
}

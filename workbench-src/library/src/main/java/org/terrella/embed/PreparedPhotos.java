package org.terrella.embed;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.terrella.data.Photo;
import org.terrella.file.Decision;
import org.terrella.file.DecisionLog;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import org.terrella.image.ImageDecoder;

/** Photos decoded and prepared by several threads, ahead of who takes them, in their order. */
final class PreparedPhotos implements AutoCloseable {

    private final Iterator<Photo> photos;
    private final ImagePreparation preparation;
    private final int ahead;
    private final ExecutorService threads;
    private final Deque<Future<PreparedPhoto>> coming = new ArrayDeque<>();

    /**
     * One photo.
     *
     * @param id its id
     * @param pixels as the preparation gives them; nothing if it cannot be decoded
     * @param report what was noticed
     */
    record PreparedPhoto(String id, Optional<float[]> pixels, LoadingReport report) {}

    /**
     * Starts the threads.
     *
     * @param photos read by the thread that takes
     * @param ahead how many photos may be prepared that were not taken
     */
    PreparedPhotos(Iterator<Photo> photos, ImagePreparation preparation, int ahead, int threadCount) {
        this.photos = photos;
        this.preparation = preparation;
        this.ahead = ahead;
        this.threads = Executors.newFixedThreadPool(threadCount, task -> {
            Thread thread = new Thread(task, "prepares photos");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The next photos.
     *
     * @param each hears of every one of them
     * @return as many as wanted, fewer at the end of the set, none after it
     * @throws CancellationException if the thread is interrupted
     */
    List<PreparedPhoto> next(int count, Runnable each) {
        List<PreparedPhoto> next = new ArrayList<>();
        fill(ahead + count);
        while (next.size() < count && !coming.isEmpty()) {
            next.add(result(coming.remove()));
            each.run();
            fill(ahead + count - next.size());
        }
        return next;
    }

    private void fill(int wanted) {
        while (coming.size() < wanted && photos.hasNext()) {
            Photo photo = photos.next();
            coming.add(threads.submit(() -> prepare(photo)));
        }
    }

    /**
     * With a decoder of its own, so that what is noticed can be told in the order of the photos.
     *
     * <p>Whatever one photo does to the program, the others go on; but for one whose file has gone, since all may have.
     */
    private PreparedPhoto prepare(Photo photo) {
        try {
            ImageDecoder decoder = new ImageDecoder();
            Optional<float[]> pixels = photo.pixels(decoder).map(preparation::prepare);
            return new PreparedPhoto(photo.id(), pixels, decoder.report());
        } catch (InputException e) {
            throw e;
        } catch (UncheckedIOException e) {
            return leftOut(photo, "a file that cannot be read: " + e.getCause());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return leftOut(photo, "one that cannot be prepared: " + e);
        } catch (OutOfMemoryError e) {
            return leftOut(photo, "one for which the memory is too small");
        }
    }

    private static PreparedPhoto leftOut(Photo photo, String found) {
        DecisionLog log = new DecisionLog();
        log.note(Decision.UNREADABLE_IMAGE, photo.origin(), "expected an image " + photo.id() + ", found " + found);
        return new PreparedPhoto(photo.id(), Optional.empty(), log.report());
    }

    private static PreparedPhoto result(Future<PreparedPhoto> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("while photos were decoded");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("a photo could not be prepared", e.getCause());
        }
    }

    /** Waits for what has begun, so that nothing is read any more afterwards. */
    @Override
    public void close() {
        coming.forEach(future -> future.cancel(false));
        threads.shutdown();
        boolean wasInterrupted = false;
        while (true) {
            try {
                if (threads.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.terrella.assist.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.terrella.assist.Assistant;
import org.terrella.assist.Shot;

/**
 * The photos that are open at present, in memory alone.
 *
 * <p>For many threads. Photos are asked about one after the other, in the order in which they came.
 */
final class Desk implements AutoCloseable {

    /** At most as many are open, so that forgotten ones do not fill the memory. */
    static final int MOST = 64;

    private static final long MOST_HELD_BYTES = 256L << 20;
    private static final long MOST_SECONDS = 30;

    private final Assistant assistant;
    private final Map<String, OpenPhoto> open = new ConcurrentHashMap<>();
    private final ExecutorService asking = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "asking");
        thread.setDaemon(true);
        return thread;
    });

    Desk(Assistant assistant) {
        this.assistant = assistant;
    }

    Assistant assistant() {
        return assistant;
    }

    /** Opens a photo under an id that nobody can guess. */
    synchronized OpenPhoto open(Shot shot) {
        if (open.size() >= MOST) {
            throw new Refusal(503, "expected at most " + MOST + " open photos, found all of them open; close one");
        }
        requireRoom(shot);
        OpenPhoto opened = new OpenPhoto(Guard.secret(), shot, assistant, asking);
        open.put(opened.id(), opened);
        return opened;
    }

    /** Adds another photo of the same scene. */
    synchronized void add(OpenPhoto photo, Shot shot) {
        requireRoom(shot);
        photo.add(shot);
    }

    private void requireRoom(Shot shot) {
        long held = open.values().stream().mapToLong(OpenPhoto::size).sum();
        if (held + shot.bytes().length > MOST_HELD_BYTES) {
            throw new Refusal(
                    503, "expected open photos of at most " + MOST_HELD_BYTES + " bytes, found more; close one");
        }
    }

    OpenPhoto get(String id) {
        return Optional.ofNullable(open.get(id))
                .orElseThrow(() -> new Refusal(404, "expected the id of an open photo, found another"));
    }

    void closePhoto(String id) {
        OpenPhoto closed = get(id);
        open.remove(id);
        closed.stop();
    }

    List<OpenPhoto> all() {
        return List.copyOf(open.values());
    }

    /** Nobody is asked any more; the method finishes its answer before what it needs may be closed. */
    @Override
    public void close() {
        open.values().forEach(OpenPhoto::stop);
        asking.shutdown();
        try {
            asking.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

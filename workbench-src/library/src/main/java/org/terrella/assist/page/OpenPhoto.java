package org.terrella.assist.page;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.terrella.assist.AssistedPhoto;
import org.terrella.assist.Inquiry;

/** A photo that was handed over, and what is asked about it; for many threads. */
final class OpenPhoto {

    /** Each step keeps the one before, so that it can be undone. */
    static final int MOST_STEPS = 300;

    private final String id;
    private final AssistedPhoto photo;
    private final Callable<Inquiry> question;
    private final ExecutorService asking;
    private final byte[] bytes;
    private Optional<Future<Inquiry>> asked = Optional.empty();
    private int steps;
    private volatile Optional<Inquiry> inquiry = Optional.empty();

    OpenPhoto(String id, AssistedPhoto photo, byte[] bytes, Callable<Inquiry> question, ExecutorService asking) {
        this.id = id;
        this.photo = photo;
        this.bytes = bytes;
        this.question = question;
        this.asking = asking;
    }

    String id() {
        return id;
    }

    AssistedPhoto photo() {
        return photo;
    }

    Optional<Inquiry> inquiry() {
        return inquiry;
    }

    /** The photo's file is held until it is closed, since it may be asked about again. */
    byte[] bytes() {
        return bytes;
    }

    /** The question about it; it is asked unless it is already, or was answered. */
    synchronized Future<Inquiry> ask() {
        boolean isUnderWay = asked.filter(future -> !hasFailed(future)).isPresent();
        if (!isUnderWay) {
            FutureTask<Inquiry> task = new FutureTask<>(question);
            asked = Optional.of(task);
            asking.execute(task);
        }
        return asked.orElseThrow();
    }

    /** Cancelled or ended with a failure, which is not kept. */
    private static boolean hasFailed(Future<Inquiry> future) {
        try {
            future.get(0, TimeUnit.SECONDS);
            return false;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException | CancellationException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Takes the answer, unless there is one that went on already. */
    synchronized Inquiry take(Inquiry answer) {
        if (inquiry.isEmpty()) {
            inquiry = Optional.of(answer);
        }
        return inquiry.orElseThrow();
    }

    /** Who waits is told that it was stopped, and what the method still says of it is thrown away; false if nothing was asked. */
    synchronized boolean stop() {
        return asked.map(future -> future.cancel(false)).orElse(false);
    }

    /** One step after the other, whoever takes it. */
    synchronized Inquiry step(UnaryOperator<Inquiry> step) {
        Inquiry now = inquiry.orElseThrow(
                () -> new Refusal(409, "expected a photo that was answered, found one that was not asked about"));
        if (steps >= MOST_STEPS) {
            throw new Refusal(
                    409, "expected at most " + MOST_STEPS + " steps, found as many; save the record and open it anew");
        }
        Inquiry next = step.apply(now);
        steps++;
        inquiry = Optional.of(next);
        return next;
    }
}

package org.terrella.lmm.openai;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;

/**
 * Asks a model the requests of many threads together, if it gains by that.
 *
 * <p>Whoever comes first asks for all that came until then; the others wait, and of those one asks for all that came meanwhile.
 */
final class Gathering {

    private final Lmm lmm;
    private final ReentrantLock asking = new ReentrantLock(true);
    private final Deque<Pending> pending = new ArrayDeque<>();

    private record Pending(Request request, Sampling sampling, CompletableFuture<Reply> reply) {}

    Gathering(Lmm lmm) {
        this.lmm = lmm;
    }

    Reply ask(Request request, Sampling sampling) {
        if (lmm.batch() == 1) {
            return lmm.ask(List.of(request), sampling).get(0);
        }
        Pending mine = new Pending(request, sampling, new CompletableFuture<>());
        synchronized (pending) {
            pending.add(mine);
        }
        asking.lock();
        try {
            while (!mine.reply().isDone()) {
                askSome();
            }
        } finally {
            asking.unlock();
        }
        try {
            return mine.reply().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    /** How many wait to be asked for. */
    int pending() {
        synchronized (pending) {
            return pending.size();
        }
    }

    private void askSome() {
        List<Pending> some = take();
        try {
            List<Reply> replies = lmm.ask(
                    some.stream().map(Pending::request).toList(), some.get(0).sampling());
            for (int i = 0; i < some.size(); i++) {
                some.get(i).reply().complete(replies.get(i));
            }
        } catch (RuntimeException e) {
            some.forEach(one -> one.reply().completeExceptionally(e));
        }
    }

    /** The first that waits, and those after it that are to be drawn alike. */
    private List<Pending> take() {
        List<Pending> some = new ArrayList<>();
        synchronized (pending) {
            Sampling sampling = pending.getFirst().sampling();
            for (Iterator<Pending> each = pending.iterator(); each.hasNext() && some.size() < lmm.batch(); ) {
                Pending next = each.next();
                if (next.sampling().equals(sampling)) {
                    some.add(next);
                    each.remove();
                }
            }
        }
        return some;
    }
}

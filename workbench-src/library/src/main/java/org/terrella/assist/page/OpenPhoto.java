package org.terrella.assist.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.terrella.assist.Assistant;
import org.terrella.assist.Inquiry;
import org.terrella.assist.Shot;

/** Photos of one scene that were handed over, and what is asked about them; for many threads. */
final class OpenPhoto {

    /** Each step keeps the one before, so that it can be undone. */
    static final int MOST_STEPS = 300;

    /** Photos of one scene. */
    static final int MOST_SHOTS = 8;

    private final String id;
    private final Assistant assistant;
    private final ExecutorService asking;
    private final List<Shot> shots = new ArrayList<>();
    private Optional<Future<Inquiry>> asked = Optional.empty();
    private int questions;
    private int steps;
    private Optional<Inquiry> inquiry = Optional.empty();

    OpenPhoto(String id, Shot first, Assistant assistant, ExecutorService asking) {
        this.id = id;
        this.assistant = assistant;
        this.asking = asking;
        shots.add(first);
    }

    String id() {
        return id;
    }

    /** Files are held until they are closed, since they may be asked about again. */
    synchronized List<Shot> shots() {
        return List.copyOf(shots);
    }

    synchronized Optional<Inquiry> inquiry() {
        return inquiry;
    }

    /** Bytes that are held. */
    synchronized long size() {
        return shots.stream().mapToLong(shot -> shot.bytes().length).sum();
    }

    synchronized void add(Shot shot) {
        if (shots.size() >= MOST_SHOTS) {
            throw new Refusal(409, "expected at most " + MOST_SHOTS + " photos of one scene, found as many");
        }
        boolean isThere = shots.stream()
                .anyMatch(other -> other.photo().sha256().equals(shot.photo().sha256()));
        if (isThere) {
            throw new Refusal(
                    409, shot.photo().name() + ": expected another photo of the scene, found it there already");
        }
        shots.add(shot);
    }

    /** Sets a photo right; an answer to how it was before is thrown away. */
    synchronized void edit(int number, UnaryOperator<Shot> edit) {
        if (number < 0 || number >= shots.size()) {
            throw new Refusal(404, "expected the number of a photo, found another");
        }
        Shot edited = edit.apply(shots.get(number));
        stop();
        shots.set(number, edited);
        inquiry = Optional.empty();
        steps = 0;
    }

    /** Whether there is something to ask: nothing was asked yet, a photo is new, or what was said may change the answer. */
    synchronized boolean isOpen() {
        return inquiry.isEmpty() || unasked().isPresent() || assistant.isAskedAgain(inquiry.get());
    }

    synchronized boolean isUnderWay() {
        return asked.filter(future -> !future.isDone()).isPresent();
    }

    private Optional<Shot> unasked() {
        int known = inquiry.map(now -> now.dossier().photos().size()).orElse(0);
        return shots.stream().skip(known).findFirst();
    }

    /** The question that is under way, or the next one; asked already if there is nothing more to ask. */
    synchronized Future<Inquiry> ask() {
        if (isUnderWay()) {
            return asked.orElseThrow();
        }
        if (!isOpen()) {
            return CompletableFuture.completedFuture(inquiry.orElseThrow());
        }
        List<Shot> all = shots();
        Optional<Inquiry> now = inquiry;
        int number = ++questions;
        FutureTask<Inquiry> task = new FutureTask<>(() -> take(number, question(all, now)));
        asked = Optional.of(task);
        asking.execute(task);
        return task;
    }

    /** What the answer makes of the inquiry as it is by then. */
    private UnaryOperator<Optional<Inquiry>> question(List<Shot> all, Optional<Inquiry> now) {
        if (now.isPresent() && now.get().dossier().photos().size() == all.size()) {
            UnaryOperator<Inquiry> step = assistant.askAgain(all.get(0), now.get());
            return later -> later.map(step);
        }
        Inquiry begun =
                now.orElseGet(() -> assistant.ask(all.get(0).photo(), all.get(0).bytes()));
        UnaryOperator<Inquiry> more = UnaryOperator.identity();
        for (Shot shot : all.subList(begun.dossier().photos().size(), all.size())) {
            UnaryOperator<Inquiry> before = more;
            UnaryOperator<Inquiry> next = assistant.askAlso(shot);
            more = one -> next.apply(before.apply(one));
        }
        UnaryOperator<Inquiry> taken = more;
        return later -> later.or(() -> Optional.of(begun)).map(taken);
    }

    /** What was stopped, or is about photos as they were, is not taken. */
    private synchronized Inquiry take(int number, UnaryOperator<Optional<Inquiry>> answer) {
        if (number != questions) {
            throw new CancellationException("the question was stopped");
        }
        inquiry = answer.apply(inquiry);
        return inquiry.orElseThrow();
    }

    /** Who waits is told that it was stopped, and what the method still says of it is thrown away; false if nothing was asked. */
    synchronized boolean stop() {
        questions++;
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

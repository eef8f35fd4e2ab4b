package org.terrella.lmm.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.Reply;

/** Calls on their way: some at a time, in order, until all are at an end or something ends them all. */
final class AskingWork {

    private static final int HERE_AT_A_TIME = 2;

    private final Lmm lmm;
    private final AskingSettings settings;
    private final LedgeredLmm.Listener listener;
    private final RetryPolicy attempts;
    private final Map<AnswerKey, Reply> replies = new ConcurrentHashMap<>();

    AskingWork(Lmm lmm, AskingSettings settings, LedgeredLmm.Listener listener, RetryPolicy attempts) {
        this.lmm = lmm;
        this.settings = settings;
        this.listener = listener;
        this.attempts = attempts;
    }

    /** Makes all calls; returns what came of each. */
    Map<AnswerKey, Reply> run(List<LedgeredLmm.Call> calls) {
        List<List<LedgeredLmm.Call>> batches = new ArrayList<>();
        for (int from = 0; from < calls.size(); from += lmm.batch()) {
            batches.add(calls.subList(from, Math.min(calls.size(), from + lmm.batch())));
        }
        try {
            if (!batches.isEmpty()) {
                run(batches, lmm.batch() > 1 ? HERE_AT_A_TIME : settings.concurrency(), calls.size());
            }
        } catch (LmmException | OverBudgetException e) {
            tellEnd(calls.size());
            throw e;
        }
        return replies;
    }

    /**
     * Some batches are always on their way. A model that takes many requests at a time is in this process and uses all cores
     * itself; a second batch is begun only so that it computes while what the first one brought is kept.
     */
    private void run(List<List<LedgeredLmm.Call>> batches, int atATime, int calls) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(atATime, batches.size()));
        try {
            CompletionService<Map<AnswerKey, Reply>> service = new ExecutorCompletionService<>(threads);
            int sent = 0;
            for (int ended = 0; ended < batches.size(); ended++) {
                for (; sent < batches.size() && sent - ended < atATime; sent++) {
                    List<LedgeredLmm.Call> batch = batches.get(sent);
                    Callable<Map<AnswerKey, Reply>> call = () -> attempts.make(batch);
                    service.submit(call);
                }
                replies.putAll(service.take().get());
                listener.called(attempts.progress(replies.size(), calls));
            }
        } catch (InterruptedException e) {
            throw cancelled();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } finally {
            end(threads);
        }
    }

    /** How far it came, where something ends it before its end. */
    private void tellEnd(int questions) {
        Progress now = attempts.progress(replies.size(), questions);
        if (now.failed() + now.answers() > 0) {
            listener.noted(lmm.model() + ": asking ended early, with " + now.failed() + " of " + questions
                    + " questions failed; " + now.answers() + " answers came and are kept");
        }
    }

    /** Ends threads that wait; calls that are under way come to their end and are kept. */
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean isInterrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static CancellationException cancelled() {
        return new CancellationException("interrupted; what was answered is in the ledger, and is not asked again");
    }
}

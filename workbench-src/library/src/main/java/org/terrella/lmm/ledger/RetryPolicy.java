package org.terrella.lmm.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;

/**
 * Makes calls, again where that may help, and keeps what they bring. Safe for use by several threads.
 *
 * <p>Written out, although Failsafe has retries and rate limits: its waits are {@code Thread.sleep} and its jitter has no
 * seed, so no test could let an hour pass at once; its limiter knows neither tokens beside requests nor a pause that a
 * server asks for; and all that it would replace is the loop, since budget, turns and what is kept belong to every attempt.
 */
final class RetryPolicy {

    private static final long SEED = 1;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10); // that a server may ask for
    private static final double LEAST_SHARE = 0.5; // of a wait; the rest is by chance, lest all come back at once

    private final Lmm lmm;
    private final AskingSettings settings;
    private final Waiting waiting;
    private final LedgeredLmm.Listener listener;
    private final RateLimit rate;
    private final Spending spending;
    private final CallKeeper keeper;
    private final FailureRow row = new FailureRow();
    private final AtomicLong failed = new AtomicLong();
    private final Random random = new Random(SEED);

    RetryPolicy(Lmm lmm, AnswerLedger ledger, AskingSettings settings, Waiting waiting, LedgeredLmm.Listener listener) {
        this.lmm = lmm;
        this.settings = settings;
        this.waiting = waiting;
        this.listener = listener;
        this.rate = new RateLimit(settings, waiting);
        this.spending = new Spending(settings, ledger, waiting);
        this.keeper = new CallKeeper(ledger, lmm.model(), settings, waiting, listener::noted);
    }

    Progress progress(long done, long questions) {
        OptionalDouble dollars =
                settings.money().prices().isPresent() ? OptionalDouble.of(spending.spent()) : OptionalDouble.empty();
        return new Progress(done, questions, failed.get(), keeper.answers(), dollars, keeper.isEstimated());
    }

    /** Makes calls until all that some questions lack is there; what cannot be answered after all attempts has failed. */
    Map<AnswerKey, Reply> make(List<LedgeredLmm.Call> batch) throws InterruptedException {
        Map<AnswerKey, Reply> all = new LinkedHashMap<>();
        List<LedgeredLmm.Call> pending = batch;
        for (int attempt = 1; !pending.isEmpty(); ) {
            try {
                pending = once(pending, all);
                attempt = 1;
            } catch (LmmException e) {
                if (e.fault().concernsAll()) {
                    throw e;
                }
                if (!e.fault().worthRepeating() || attempt >= settings.attempts() || row.isSuspicious()) {
                    fail(pending, e, attempt, all);
                    row.failed(e);
                    return all;
                }
                pause(e, attempt);
                attempt++;
            }
        }
        return all;
    }

    /** Makes one call; adds what came to what is there, and returns what is still missing. */
    private List<LedgeredLmm.Call> once(List<LedgeredLmm.Call> calls, Map<AnswerKey, Reply> all)
            throws InterruptedException {
        Sampling sampling = calls.get(0).key().sampling();
        List<Request> requests = calls.stream().map(LedgeredLmm.Call::request).toList();
        rate.take(keeper.expected(requests).promptTokens());
        Spending.Reservation reservation = spending.reserve(
                () -> most(requests, sampling), () -> requests.stream().allMatch(keeper.gauge()::isKnown));
        Usage used = Usage.NONE;
        long start = waiting.nanos();
        try {
            List<Reply> replies = complete(lmm.ask(requests, sampling), requests);
            CallKeeper.Kept kept = keeper.keep(calls, replies, millis(start) / calls.size());
            used = kept.used();
            return missing(calls, kept.replies(), all);
        } catch (LmmException e) {
            used = keeper.lost(calls, e, millis(start));
            throw e;
        } finally {
            spending.settle(reservation, used);
            lmm.notes().forEach(listener::noted);
        }
    }

    private Usage most(List<Request> requests, Sampling sampling) {
        return requests.stream()
                .map(request -> keeper.gauge().most(request, sampling))
                .reduce(Usage.NONE, Usage::plus);
    }

    private long millis(long start) {
        return (waiting.nanos() - start) / 1_000_000;
    }

    private List<LedgeredLmm.Call> missing(
            List<LedgeredLmm.Call> calls, List<Reply> replies, Map<AnswerKey, Reply> all) {
        List<LedgeredLmm.Call> missing = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            LedgeredLmm.Call call = calls.get(i);
            if (replies.get(i) instanceof Reply.Answered answered) {
                row.answered();
                all.merge(call.key(), answered, LedgeredLmm::together);
                int came = answered.texts().size();
                Request asked = call.request();
                if (came < asked.answers()) {
                    missing.add(new LedgeredLmm.Call(
                            call.key(), new Request(asked.question(), asked.first() + came, asked.answers() - came)));
                }
            } else {
                failed.incrementAndGet();
                all.put(call.key(), replies.get(i));
            }
        }
        return missing;
    }

    /** Waits before the next attempt; whoever is asked to wait for hours is better told so. */
    private void pause(LmmException fault, int attempt) throws InterruptedException {
        Optional<Duration> wanted = fault.retryAfter();
        if (wanted.isPresent() && wanted.get().compareTo(LONGEST_PAUSE) > 0) {
            throw new LmmException(
                    LmmException.Fault.QUOTA,
                    lmm.model() + ": expected to be let in within " + LONGEST_PAUSE.toSeconds()
                            + " seconds, found a server that wants to be left alone for "
                            + wanted.get().toSeconds() + "; go on then, what was answered is kept",
                    Optional.empty());
        }
        wanted.ifPresent(rate::pause);
        waiting.sleep(wanted.orElse(backoff(attempt)));
    }

    /** An answer too much is an answer that belongs to nobody knows what. */
    private List<Reply> complete(List<Reply> replies, List<Request> requests) {
        boolean fits = replies.size() == requests.size();
        for (int i = 0; fits && i < replies.size(); i++) {
            fits = !(replies.get(i) instanceof Reply.Answered answered)
                    || !answered.texts().isEmpty()
                            && answered.texts().size() <= requests.get(i).answers();
        }
        if (!fits) {
            throw new LmmException(
                    LmmException.Fault.MALFORMED,
                    lmm.model() + ": expected as many answers as were asked for, found another number",
                    Optional.empty());
        }
        return replies;
    }

    private void fail(List<LedgeredLmm.Call> calls, LmmException fault, int attempts, Map<AnswerKey, Reply> all) {
        String times = attempts == 1 ? "" : " (after " + attempts + " attempts)";
        failed.addAndGet(calls.size());
        calls.forEach(call -> all.put(call.key(), new Reply.Failed(fault.getMessage() + times)));
    }

    private Duration backoff(int attempt) {
        double share;
        synchronized (random) {
            share = LEAST_SHARE + (1 - LEAST_SHARE) * random.nextDouble();
        }
        double nanos = Math.min(
                settings.waits().longest().toNanos(), settings.waits().first().toNanos() * Math.pow(2, attempt - 1.0));
        return Duration.ofNanos((long) (nanos * share));
    }
}

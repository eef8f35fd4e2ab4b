package org.terrella.lmm.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
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
    private final AnswerLedger ledger;
    private final AskingSettings settings;
    private final Waiting waiting;
    private final RateLimit rate;
    private final Spending spending;
    private final Random random = new Random(SEED);

    RetryPolicy(Lmm lmm, AnswerLedger ledger, AskingSettings settings, Waiting waiting) {
        this.lmm = lmm;
        this.ledger = ledger;
        this.settings = settings;
        this.waiting = waiting;
        this.rate = new RateLimit(settings, waiting);
        this.spending = new Spending(settings);
    }

    double spent() {
        return spending.spent();
    }

    /** Makes one call of some requests; what cannot be answered after all attempts has failed. */
    Map<AnswerKey, Reply> make(List<LedgeredLmm.Call> batch) throws InterruptedException {
        Sampling sampling = batch.get(0).key().sampling();
        List<Request> requests = batch.stream().map(LedgeredLmm.Call::request).toList();
        Usage most = requests.stream()
                .map(request -> Forecast.most(request, sampling))
                .reduce(Usage.NONE, Usage::plus);
        for (int attempt = 1; ; attempt++) {
            rate.take(Forecast.of(requests, settings.prices()).usage().promptTokens());
            double reservation = spending.reserve(most);
            Usage used = Usage.NONE;
            try {
                long start = waiting.nanos();
                List<Reply> replies = complete(lmm.ask(requests, sampling), requests);
                used = used(replies);
                return keep(batch, replies, (waiting.nanos() - start) / 1_000_000 / batch.size());
            } catch (LmmException e) {
                if (e.fault().concernsAll()) {
                    throw e;
                }
                if (!e.fault().worthRepeating() || attempt == settings.attempts()) {
                    return failed(batch, e, attempt);
                }
                pause(e, attempt);
            } finally {
                spending.settle(reservation, used);
            }
        }
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

    /** An answer that is missing or too much is an answer that belongs to nobody knows what. */
    private List<Reply> complete(List<Reply> replies, List<Request> requests) {
        boolean fits = replies.size() == requests.size();
        for (int i = 0; fits && i < replies.size(); i++) {
            fits = !(replies.get(i) instanceof Reply.Answered answered)
                    || answered.texts().size() == requests.get(i).answers();
        }
        if (!fits) {
            throw new LmmException(
                    LmmException.Fault.MALFORMED,
                    lmm.model() + ": expected as many answers as were asked for, found another number",
                    Optional.empty());
        }
        return replies;
    }

    private static Usage used(List<Reply> replies) {
        return replies.stream()
                .map(reply -> reply instanceof Reply.Answered answered ? answered.usage() : Usage.NONE)
                .reduce(Usage.NONE, Usage::plus);
    }

    private Map<AnswerKey, Reply> keep(List<LedgeredLmm.Call> batch, List<Reply> replies, long millis) {
        List<AnswerRecord> records = new ArrayList<>();
        Map<AnswerKey, Reply> all = new LinkedHashMap<>();
        for (int i = 0; i < batch.size(); i++) {
            LedgeredLmm.Call call = batch.get(i);
            all.put(call.key(), replies.get(i));
            if (replies.get(i) instanceof Reply.Answered answered) {
                OptionalDouble dollars = settings.prices()
                        .map(known -> OptionalDouble.of(known.dollars(answered.usage())))
                        .orElse(OptionalDouble.empty());
                records.add(new AnswerRecord(
                        call.key(),
                        PromptText.of(call.request().question().prompt()),
                        call.request().first(),
                        answered.texts(),
                        new AnswerRecord.Call(answered.usage(), dollars, millis, waiting.now())));
            }
        }
        List<List<String>> kept = ledger.keep(records);
        for (int i = 0; i < records.size(); i++) {
            all.put(
                    records.get(i).key(),
                    new Reply.Answered(kept.get(i), records.get(i).call().usage()));
        }
        return all;
    }

    private static Map<AnswerKey, Reply> failed(List<LedgeredLmm.Call> batch, LmmException fault, int attempts) {
        Map<AnswerKey, Reply> all = new LinkedHashMap<>();
        String times = attempts == 1 ? "" : " (after " + attempts + " attempts)";
        batch.forEach(call -> all.put(call.key(), new Reply.Failed(fault.getMessage() + times)));
        return all;
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

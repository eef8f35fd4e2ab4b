package org.terrella.lmm.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.LmmException.Fault;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Usage;

/** Keeps what calls bring before it is used, and what they took, told or estimated. Safe for use by several threads. */
final class CallKeeper {

    /** Faults after which a server has probably worked, whatever came of it. */
    private static final Set<Fault> WORKED = EnumSet.of(Fault.TIMEOUT, Fault.MALFORMED);

    private final AnswerLedger ledger;
    private final AskingSettings settings;
    private final Waiting waiting;
    private final Consumer<String> notes;
    private final TokenGauge gauge;
    private final AtomicBoolean isEstimated = new AtomicBoolean();
    private final AtomicLong answers = new AtomicLong();

    CallKeeper(AnswerLedger ledger, String model, AskingSettings settings, Waiting waiting, Consumer<String> notes) {
        this.ledger = ledger;
        this.settings = settings;
        this.waiting = waiting;
        this.notes = notes;
        this.gauge = new TokenGauge(settings.tokens(), ledger.accounts().taken(model));
    }

    TokenGauge gauge() {
        return gauge;
    }

    boolean isEstimated() {
        return isEstimated.get();
    }

    long answers() {
        return answers.get();
    }

    /** What came of some calls, as it is kept now, and what they took together. */
    record Kept(List<Reply> replies, Usage used) {}

    /** Keeps answers; what came first stays, so that others may be returned than came. */
    Kept keep(List<LedgeredLmm.Call> calls, List<Reply> replies, long millisEach) {
        List<AnswerRecord> records = new ArrayList<>();
        Usage used = Usage.NONE;
        for (int i = 0; i < calls.size(); i++) {
            if (replies.get(i) instanceof Reply.Answered answered) {
                Usage taken = taken(calls.get(i), answered);
                used = used.plus(taken);
                records.add(new AnswerRecord(
                        calls.get(i).key(),
                        PromptText.of(calls.get(i).request().question().prompt()),
                        calls.get(i).request().first(),
                        answered.texts(),
                        call(taken, millisEach)));
                answers.addAndGet(answered.texts().size());
            }
        }
        List<List<String>> kept = ledger.keep(records);
        List<Reply> all = new ArrayList<>();
        int next = 0;
        for (Reply reply : replies) {
            if (reply instanceof Reply.Answered) {
                all.add(new Reply.Answered(
                        kept.get(next), records.get(next).call().usage()));
                next++;
            } else {
                all.add(reply);
            }
        }
        return new Kept(all, used);
    }

    private Usage taken(LedgeredLmm.Call call, Reply.Answered answered) {
        Usage told = answered.usage();
        boolean isTold = told.promptTokens() > 0 && told.answerTokens() > 0;
        if (isTold) {
            gauge.learn(call.request(), answered.texts().size(), told);
            return told;
        }
        if (isPriced()) {
            estimate(call.key().model());
            return gauge.taken(call.request(), answered.texts(), told);
        }
        return told;
    }

    private boolean isPriced() {
        return settings.money()
                .prices()
                .filter(known -> known.promptDollars() + known.answerDollars() > 0)
                .isPresent();
    }

    private void estimate(String model) {
        if (isEstimated.compareAndSet(false, true)) {
            notes.accept(
                    model + ": the server does not tell all tokens that it takes, so that what is spent is estimated");
        }
    }

    /** Keeps what a fault took; returns it. */
    Usage lost(List<LedgeredLmm.Call> calls, LmmException fault, long millis) {
        Usage used = fault.usage();
        if (used.equals(Usage.NONE) && WORKED.contains(fault.fault()) && isPriced()) {
            estimate(calls.get(0).key().model());
            used = expected(calls.stream().map(LedgeredLmm.Call::request).toList());
        } else if (used.promptTokens() > 0) {
            gauge.learn(calls.get(0).request(), calls.get(0).request().answers(), used);
        }
        if (!used.equals(Usage.NONE)) {
            LedgeredLmm.Call call = calls.get(0);
            ledger.accounts()
                    .keepFailed(
                            call.key(), PromptText.of(call.request().question().prompt()), call(used, millis));
        }
        return used;
    }

    /** What some calls are expected to take. */
    Usage expected(List<Request> requests) {
        return requests.stream().map(gauge::expected).reduce(Usage.NONE, Usage::plus);
    }

    private AnswerRecord.Call call(Usage used, long millis) {
        OptionalDouble dollars = settings.money()
                .prices()
                .map(known -> OptionalDouble.of(known.dollars(used)))
                .orElse(OptionalDouble.empty());
        return new AnswerRecord.Call(used, dollars, millis, waiting.now());
    }
}

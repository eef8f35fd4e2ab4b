package org.terrella.lmm.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;

/**
 * Gets answers: those that a ledger has from there, all others from a model, each kept before it is used.
 *
 * <p>Calls that fail for a passing reason are tried again, later and later; where the server says how long it wants to be left
 * alone, everybody waits. A fault that concerns all calls, such as a revoked key, ends the work, and so do the tenth question in a
 * row that failed alike and the budget; what was answered until then is in the ledger, and the same work goes on from there. Safe for use by several threads.
 */
public final class LedgeredLmm implements Asking {

    /** Hears how asking goes on. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Some questions came to an end.
         *
         * @param progress how far it is
         */
        void called(Progress progress);

        /**
         * Something was noticed that somebody should know.
         *
         * @param sentence such as how a server wants to be asked
         */
        default void noted(String sentence) {}
    }

    private final Lmm lmm;
    private final AnswerLedger ledger;
    private final AskingSettings settings;
    private final Listener listener;
    private final RetryPolicy attempts;

    /**
     * A runner.
     *
     * @param lmm the model; closed by whoever made it
     * @param ledger where answers are kept; closed by whoever opened it
     * @param settings how to ask
     * @param listener hears how it goes on
     */
    public LedgeredLmm(Lmm lmm, AnswerLedger ledger, AskingSettings settings, Listener listener) {
        this(lmm, ledger, settings, listener, Waiting.real());
    }

    /**
     * A runner by another clock.
     *
     * @param lmm the model; closed by whoever made it
     * @param ledger where answers are kept; closed by whoever opened it
     * @param settings how to ask
     * @param listener hears how it goes on
     * @param waiting the clock, and how to wait
     */
    public LedgeredLmm(Lmm lmm, AnswerLedger ledger, AskingSettings settings, Listener listener, Waiting waiting) {
        this.lmm = lmm;
        this.ledger = ledger;
        this.settings = settings;
        this.listener = listener;
        this.attempts = new RetryPolicy(lmm, ledger, settings, waiting, listener);
    }

    /** A call to be made: a key with the answers that are missing. */
    record Call(AnswerKey key, Request request) {}

    /** Questions with what the ledger knows of them. */
    private record Known(List<AnswerKey> keys, List<Reply.Answered> answers, Map<AnswerKey, Call> missing) {}

    /**
     * Gets answers.
     *
     * @param questions any number; the same question twice is asked once
     * @param answers how many are wanted of each
     * @param sampling how they are drawn
     * @return a reply to each question, in their order
     * @throws LmmException if a fault concerns all calls, or ten questions in a row failed alike
     * @throws OverBudgetException if another call does not fit into the budget
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    @Override
    public List<Reply> ask(List<Question> questions, int answers, Sampling sampling) {
        Known known = look(questions, answers, sampling);
        List<Call> calls = List.copyOf(known.missing().values());
        return replies(known, new AskingWork(lmm, settings, listener, attempts).run(calls));
    }

    /**
     * The same from the ledger alone.
     *
     * @param reason why whatever it lacks has failed
     * @return who asks nobody
     */
    @Override
    public Asking known(String reason) {
        return (questions, answers, sampling) -> {
            Known known = look(questions, answers, sampling);
            Map<AnswerKey, Reply> failed = new LinkedHashMap<>();
            known.missing().keySet().forEach(key -> failed.put(key, new Reply.Failed(reason)));
            return replies(known, failed);
        };
    }

    private static List<Reply> replies(Known known, Map<AnswerKey, Reply> asked) {
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < known.keys().size(); i++) {
            Reply.Answered before = known.answers().get(i);
            Reply after = asked.get(known.keys().get(i));
            replies.add(
                    after instanceof Reply.Answered answered
                            ? together(before, answered)
                            : after == null ? before : after);
        }
        return replies;
    }

    /** Answers and those that came after them. */
    static Reply together(Reply before, Reply after) {
        if (!(before instanceof Reply.Answered some && after instanceof Reply.Answered others)) {
            throw new IllegalStateException("expected answers, found " + before + " and " + after);
        }
        List<String> texts = new ArrayList<>(some.texts());
        texts.addAll(others.texts());
        return new Reply.Answered(texts, some.usage().plus(others.usage()));
    }

    private Known look(List<Question> questions, int answers, Sampling sampling) {
        List<AnswerKey> keys = questions.stream()
                .map(question -> AnswerKey.of(lmm.model(), sampling, question))
                .toList();
        List<Reply.Answered> found = ledger.find(keys, answers);
        Map<AnswerKey, Call> missing = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            int first = found.get(i).texts().size();
            if (first < answers) {
                Request request = new Request(questions.get(i), first, answers - first);
                missing.putIfAbsent(keys.get(i), new Call(keys.get(i), request));
            }
        }
        return new Known(keys, found, missing);
    }
}

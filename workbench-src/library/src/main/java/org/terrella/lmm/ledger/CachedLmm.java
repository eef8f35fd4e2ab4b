package org.terrella.lmm.ledger;

import java.util.ArrayList;
import java.util.List;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;

/** A model whose answers are all in a ledger, so that published answers can be used by somebody without a key. */
public final class CachedLmm implements Lmm {

    private static final int BATCH = 1000;

    private final AnswerLedger ledger;
    private final String model;

    /**
     * A model that answers from a ledger.
     *
     * @param ledger where its answers are; closed by whoever opened it
     * @param model the name under which they are there
     */
    public CachedLmm(AnswerLedger ledger, String model) {
        this.ledger = ledger;
        this.model = model;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public List<Reply> ask(List<Request> requests, Sampling sampling) {
        List<Reply> replies = new ArrayList<>();
        for (Request request : requests) {
            int wanted = request.first() + request.answers();
            AnswerKey key = AnswerKey.of(model, sampling, request.question());
            Reply.Answered known = ledger.find(List.of(key), wanted).get(0);
            replies.add(
                    known.texts().size() == wanted
                            ? new Reply.Answered(known.texts().subList(request.first(), wanted), known.usage())
                            : new Reply.Failed("expected " + wanted + " answers of " + model + " about "
                                    + request.question().photo() + " in the ledger, found "
                                    + known.texts().size()));
        }
        return replies;
    }

    /** Nothing to close; the ledger belongs to whoever opened it. */
    @Override
    public void close() {}
}

package org.terrella.lmm.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;

/**
 * Asks nobody, and counts the calls that a {@link LedgeredLmm} would make: what a ledger has is not asked for, and neither is
 * what was asked for before. Calls that would be made again after a fault are not among them. For one thread.
 */
public final class ForeseenAsking implements Asking {

    private final String model;
    private final AnswerLedger ledger;
    private final AskingSettings settings;
    private final TokenGauge gauge;
    private final boolean isOneAtATime;
    private boolean isWithoutPhotos;
    private final Map<AnswerKey, Integer> asked = new HashMap<>();
    private Forecast sum = Forecast.NONE;

    /**
     * Nobody, in a model's place.
     *
     * @param model what ledgers call it
     * @param ledger what is known already; closed by whoever opened it
     * @param settings what tokens cost and photos take, as far as it is known
     * @param isOneAtATime whether a call brings one answer
     */
    public ForeseenAsking(String model, AnswerLedger ledger, AskingSettings settings, boolean isOneAtATime) {
        this.model = model;
        this.ledger = ledger;
        this.settings = settings;
        this.gauge = new TokenGauge(settings.tokens(), ledger.accounts().taken(model));
        this.isOneAtATime = isOneAtATime;
    }

    @Override
    public List<Reply> ask(List<Question> questions, int answers, Sampling sampling) {
        List<AnswerKey> keys = questions.stream()
                .map(question -> AnswerKey.of(model, sampling, question))
                .toList();
        List<Reply.Answered> found = ledger.find(keys, answers);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            int known = Math.max(found.get(i).texts().size(), asked.getOrDefault(keys.get(i), 0));
            if (known < answers) {
                requests.addAll(requests(questions.get(i), known, answers));
                asked.put(keys.get(i), answers);
            }
        }
        for (Request request : requests) {
            isWithoutPhotos |= !gauge.isKnown(request);
            sum = sum.plus(Forecast.of(
                    request, gauge.expected(request), settings.money().prices()));
        }
        return questions.stream()
                .<Reply>map(question -> new Reply.Failed("nobody was asked"))
                .toList();
    }

    private List<Request> requests(Question question, int known, int wanted) {
        List<Request> requests = new ArrayList<>();
        int each = isOneAtATime ? 1 : wanted - known;
        for (int first = known; first < wanted; first += each) {
            requests.add(new Request(question, first, each));
        }
        return requests;
    }

    /**
     * What all of it would take.
     *
     * @return the sum over everything that was asked so far
     */
    public Forecast sum() {
        return sum;
    }

    /**
     * Whether photos are missing in the sum, since nobody knows what they take.
     *
     * @return true if so
     */
    public boolean isWithoutPhotos() {
        return isWithoutPhotos;
    }
}

package org.terrella.locate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.Turn;

/**
 * A language model that answers alone and listens: what somebody says of a photo follows its own answer, in one dialogue. The
 * first answer that states a place is taken.
 *
 * @param lmm the language model
 * @param answers how many answers are asked for, 1 or more
 */
public record GagaLocator(PromptedLmm lmm, int answers) implements Listener {

    /**
     * Checks the number.
     *
     * @param lmm the language model
     * @param answers how many answers are asked for
     * @throws IllegalArgumentException if it is below 1
     */
    public GagaLocator {
        if (answers < 1) {
            throw new IllegalArgumentException("a language model is asked for 1 answer or more, found " + answers);
        }
    }

    @Override
    public String name() {
        return "gaga";
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        return locate(queries, Collections.nCopies(queries.size(), List.of()));
    }

    /** {@inheritDoc} Answers that are followed by something said are asked for once and kept as all others are. */
    @Override
    public List<Prediction> locate(List<Query> queries, List<List<String>> said) {
        List<Asked> asked = ask(queries, said);
        return IntStream.range(0, queries.size())
                .mapToObj(i -> FirstAnswer.of(queries.get(i).id(), asked.get(i)))
                .toList();
    }

    /**
     * What it answers word for word, as to a question that no place answers.
     *
     * @param queries any number
     * @param said for each query, what somebody says after each of its answers
     * @return what was asked last of each, in their order; where an earlier answer failed, that one
     * @throws IllegalArgumentException if there are not as many lists as queries
     */
    public List<Asked> ask(List<Query> queries, List<List<String>> said) {
        if (said.size() != queries.size()) {
            throw new IllegalArgumentException(
                    "expected what was said of each of " + queries.size() + " photos, found lists for " + said.size());
        }
        List<PromptFields> told = new ArrayList<>(Collections.nCopies(queries.size(), PromptFields.none()));
        List<Asked> last = new ArrayList<>(lmm.ask(queries, told, answers));
        int turns = said.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < turns; turn++) {
            int now = turn;
            List<Integer> going = IntStream.range(0, queries.size())
                    .filter(i ->
                            said.get(i).size() > now && last.get(i).failure().isEmpty())
                    .boxed()
                    .toList();
            for (int i : going) {
                told.set(i, after(told.get(i), last.get(i), said.get(i).get(turn)));
            }
            List<Asked> answered = lmm.ask(
                    going.stream().map(queries::get).toList(),
                    going.stream().map(told::get).toList(),
                    answers);
            IntStream.range(0, going.size()).forEach(k -> last.set(going.get(k), answered.get(k)));
        }
        return last;
    }

    /** The dialogue so far with what the model answered, and what is said to that. */
    private static PromptFields after(PromptFields before, Asked answered, String said) {
        PromptFields dialogue = new PromptFields(List.of(), List.of(), Optional.empty(), before.dialogue());
        if (before.hint().isPresent()) {
            dialogue = dialogue.withTurn(
                    new Turn(Turn.Speaker.PERSON, before.hint().get()));
        }
        return dialogue.withTurn(new Turn(Turn.Speaker.MODEL, answered.texts().get(0)))
                .withHint(said);
    }
}

package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageSource;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.answer.AnswerReader;

/**
 * How a language model is asked about photos: who asks, how answers are drawn, in which words, how they are read, and which
 * photo is shown.
 *
 * @param asking gets answers, from a ledger or from a model
 * @param sampling how answers are drawn
 * @param style puts prompts into words
 * @param reader takes an answer's text to a place
 * @param names what a reference is called in a prompt, where the style shows names; nothing, as in the papers, tells
 *     coordinates only
 * @param photo which photo is shown with the prompt of a query
 */
public record PromptedLmm(
        Asking asking,
        Sampling sampling,
        PromptStyle style,
        AnswerReader reader,
        Function<LatLng, Optional<String>> names,
        ShownPhoto photo) {

    /**
     * In our own style, with references as the papers tell them: coordinates without names.
     *
     * @param asking gets answers
     * @param sampling how answers are drawn
     * @param reader takes an answer's text to a place
     */
    public PromptedLmm(Asking asking, Sampling sampling, AnswerReader reader) {
        this(asking, sampling, PromptStyle.standard(), reader, place -> Optional.empty(), ShownPhoto.OWN);
    }

    /**
     * The same in other words.
     *
     * @param other puts prompts into words
     * @return a changed copy
     */
    public PromptedLmm withStyle(PromptStyle other) {
        return new PromptedLmm(asking, sampling, other, reader, names, photo);
    }

    /**
     * The same with other photos.
     *
     * @param other which photo is shown
     * @return a changed copy
     */
    public PromptedLmm showing(ShownPhoto other) {
        return new PromptedLmm(asking, sampling, style, reader, names, other);
    }

    /**
     * The same, answers read by another rule.
     *
     * @param other takes an answer's text to a place
     * @return a changed copy
     */
    public PromptedLmm readBy(AnswerReader other) {
        return new PromptedLmm(asking, sampling, style, other, names, photo);
    }

    /**
     * The same, but nobody is asked any more.
     *
     * @param reason why every question fails that is not answered already
     * @return a changed copy
     */
    public PromptedLmm known(String reason) {
        return new PromptedLmm(asking.known(reason), sampling, style, reader, names, photo);
    }

    /**
     * Asks about queries, with each of some numbers of references, all at once.
     *
     * @param queries the photos
     * @param references of each, in the same order
     * @param counts a prompt is made with each of these numbers of references
     * @param answers how many answers are wanted to each prompt, 1 or more
     * @return for each query what was asked, in the order of the numbers
     */
    public List<List<Asked>> ask(List<Query> queries, List<References> references, List<Integer> counts, int answers) {
        List<Question> questions = new ArrayList<>();
        List<Optional<ImageSource>> shown = photo.of(queries);
        for (int i = 0; i < queries.size(); i++) {
            for (int count : counts) {
                questions.add(new Question(
                        queries.get(i).id(), shown.get(i), references.get(i).prompt(count, style, names)));
            }
        }
        List<Reply> replies = asking.ask(questions, answers, sampling);
        List<List<Asked>> all = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            List<Asked> ofQuery = new ArrayList<>();
            for (int k = 0; k < counts.size(); k++) {
                int at = i * counts.size() + k;
                ofQuery.add(asked(counts.get(k), questions.get(at).prompt(), replies.get(at)));
            }
            all.add(List.copyOf(ofQuery));
        }
        return all;
    }

    /**
     * Asks about queries after earlier dialogues, without references.
     *
     * @param queries the photos
     * @param told of each, hints and dialogues, in the same order
     * @param answers how many answers are wanted to each prompt, 1 or more
     * @return what was asked, one for each query
     */
    public List<Asked> ask(List<Query> queries, List<PromptFields> told, int answers) {
        List<Optional<ImageSource>> shown = photo.of(queries);
        List<Question> questions = IntStream.range(0, queries.size())
                .mapToObj(i -> new Question(queries.get(i).id(), shown.get(i), new Prompt(style, told.get(i))))
                .toList();
        List<Reply> replies = asking.ask(questions, answers, sampling);
        return IntStream.range(0, queries.size())
                .mapToObj(i -> asked(0, questions.get(i).prompt(), replies.get(i)))
                .toList();
    }

    private Asked asked(int count, Prompt prompt, Reply reply) {
        return new Asked(
                count,
                prompt,
                reply,
                reply instanceof Reply.Answered answered
                        ? answered.texts().stream().map(reader::read).toList()
                        : List.of());
    }
}

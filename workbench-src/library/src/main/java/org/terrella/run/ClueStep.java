package org.terrella.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.terrella.bench.OpenBench;
import org.terrella.data.Photo;
import org.terrella.dialogue.ClueCheck;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.locate.Asked;
import org.terrella.locate.GagaLocator;
import org.terrella.locate.Locator;
import org.terrella.locate.Query;
import org.terrella.world.Negative;

/**
 * Asks the language models of a run which clues they see, and holds the answers against what is painted in the photos. Answers
 * are kept in the ledger as all others are.
 *
 * @param sweep whose trials
 * @param bench of a rendered world, the only one that knows what is in a photo
 * @param photos of each query set
 */
record ClueStep(Sweep sweep, OpenBench bench, Function<String, List<Photo>> photos) {

    /** As MG-Geo of Little Earth asks. */
    static final String QUESTION = "Which clues do you see?";

    /** One for each photo of each query set and trial of a model that can be asked. */
    List<ClueAnswer> answers() {
        List<ClueAnswer> answers = new ArrayList<>();
        for (Trial trial : sweep.trials()) {
            for (String queries : sweep.experiment().queries()) {
                Locator locator =
                        trial.method().on(bench.defaults(queries)).locator(bench.lentTo(queries), trial.seed());
                if (locator instanceof GagaLocator gaga) {
                    answers.addAll(ask(gaga, trial, queries));
                }
            }
        }
        return answers;
    }

    private List<ClueAnswer> ask(GagaLocator gaga, Trial trial, String queries) {
        Map<String, Photo> known =
                photos.apply(queries).stream().collect(Collectors.toMap(Photo::id, Function.identity()));
        List<Query> asked = bench.queries(queries).stream()
                .filter(query -> known.containsKey(query.id()))
                .toList();
        List<Asked> replies = gaga.ask(asked, Collections.nCopies(asked.size(), List.of(QUESTION)));
        Asked.failure(replies).ifPresent(reason -> {
            throw new IllegalStateException("clues could not be asked for in " + trial.name() + " on " + queries
                    + "; the same command asks again: " + reason);
        });
        List<ClueAnswer> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String id = asked.get(i).id();
            String answer = replies.get(i).texts().get(0);
            answers.add(new ClueAnswer(
                    trial.name(),
                    queries,
                    id,
                    known.get(id).photographer().orElse(""),
                    ClueCheck.of(negative(id), answer),
                    answer));
        }
        return answers;
    }

    private Negative negative(String id) {
        return bench.negative(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "only a rendered world knows what is in a photo; expected one of Little Earth, found " + id));
    }
}

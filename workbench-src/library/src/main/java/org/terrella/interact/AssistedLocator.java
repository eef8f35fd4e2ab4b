package org.terrella.interact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.terrella.belief.EvidenceWeights;
import org.terrella.geo.LatLng;
import org.terrella.interact.BeliefTalk.Heard;
import org.terrella.interact.ScriptedUser.Knowing;
import org.terrella.interact.ScriptedUser.Said;
import org.terrella.locate.Listener;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.locate.ToldLocator;

/** A method with a scripted user beside it: the answer after the last thing that the user says. */
public final class AssistedLocator implements ToldLocator {

    /** Sentences that were said; column of the trials of a run. */
    public static final String SAID = "sentences_said";

    /** Sentences of which every part was understood; what a dialogue's own model made of them is not known. */
    public static final String UNDERSTOOD = "sentences_understood";

    private final Locator base;
    private final Script script;
    private final CommonGround ground;
    private final BaseAnswers answers;
    private final ConcurrentLinkedQueue<String> notes = new ConcurrentLinkedQueue<>();

    /**
     * How the talk goes.
     *
     * @param says what the user says, in order
     * @param listens who listens
     * @param weights how much the photo and hints count in a belief
     * @param user which of many scripted users it is
     */
    record Script(List<Saying> says, Listening listens, EvidenceWeights weights, long user) {

        Script {
            says = List.copyOf(says);
        }

        boolean saysNothing() {
            return says.stream().allMatch(Saying.NOTHING::equals);
        }
    }

    AssistedLocator(Locator base, Script script, CommonGround ground, BaseAnswers answers) {
        this.base = base;
        this.script = script;
        this.ground = ground;
        this.answers = answers;
    }

    @Override
    public String name() {
        return base.name() + " and a scripted user";
    }

    @Override
    public String untold() {
        return "its scripted user knows the truth from an evaluation alone";
    }

    /** {@inheritDoc} Who says nothing need not know anything. */
    @Override
    public List<Prediction> locate(List<Query> queries) {
        return script.saysNothing()
                ? listened(queries, Collections.nCopies(queries.size(), new LatLng(0, 0)))
                        .predictions()
                : ToldLocator.super.locate(queries);
    }

    @Override
    public Told locateTold(List<Query> queries, List<LatLng> truths) {
        if (queries.size() != truths.size()) {
            throw new IllegalArgumentException(
                    "expected a truth of each of " + queries.size() + " queries, found " + truths.size() + " truths");
        }
        return listened(queries, truths);
    }

    private Told listened(List<Query> queries, List<LatLng> truths) {
        ScriptedUser user = ground.user(script.user());
        List<Knowing> knowing = IntStream.range(0, queries.size())
                .mapToObj(i -> user.of(queries.get(i).id(), truths.get(i)))
                .toList();
        return script.listens() == Listening.BELIEF
                ? believed(queries, user, knowing)
                : replied(queries, user, new ArrayList<>(knowing));
    }

    /** The method answers once, and a belief hears the rest. */
    private Told believed(List<Query> queries, ScriptedUser user, List<Knowing> knowing) {
        List<Prediction> before = answers.of(queries, List.of(), () -> base.locate(queries));
        List<BeliefTalk.Outcome> outcomes = each(
                queries.size(), i -> talk(before.get(i), user, knowing.get(i)).outcome());
        Heard heard = outcomes.stream().map(BeliefTalk.Outcome::heard).reduce(Heard.NOTHING, Heard::plus);
        note(heard);
        return new Told(
                outcomes.stream().map(BeliefTalk.Outcome::answer).toList(),
                script.saysNothing() ? Map.of() : Map.of(SAID, heard.said(), UNDERSTOOD, heard.understood()));
    }

    private BeliefTalk talk(Prediction before, ScriptedUser user, Knowing knowing) {
        BeliefTalk talk = BeliefTalk.of(ground, before, script.weights());
        Knowing known = knowing;
        for (Saying saying : script.says()) {
            if (saying == Saying.ONLY_TRUE_COUNTRY) {
                talk = known.country().map(talk::within).orElse(talk);
            } else if (saying != Saying.NOTHING) {
                Said said = user.say(saying, known, talk.standing());
                talk = said.sentence().map(talk::hear).orElse(talk);
                known = said.knowing();
            }
        }
        return talk;
    }

    /** The method itself hears each sentence and answers again. */
    private Told replied(List<Query> queries, ScriptedUser user, List<Knowing> knowing) {
        List<List<String>> said = new ArrayList<>(Collections.nCopies(queries.size(), List.of()));
        List<Prediction> now = answers.of(queries, said, () -> base.locate(queries));
        boolean isCut = false;
        for (Saying saying : script.says()) {
            isCut |= saying == Saying.ONLY_TRUE_COUNTRY;
            if (saying != Saying.NOTHING && saying != Saying.ONLY_TRUE_COUNTRY) {
                List<Prediction> present = now;
                List<Said> next = each(
                        queries.size(),
                        i -> user.say(
                                saying,
                                knowing.get(i),
                                BeliefTalk.of(ground, present.get(i), script.weights())
                                        .standing()));
                for (int i = 0; i < next.size(); i++) {
                    knowing.set(i, next.get(i).knowing());
                    said.set(i, longer(said.get(i), next.get(i).sentence()));
                }
                now = answers.of(queries, said, () -> ((Listener) base).locate(queries, said));
            }
        }
        List<Prediction> last = now;
        int sentences = said.stream().mapToInt(List::size).sum();
        return new Told(
                isCut ? each(queries.size(), i -> cut(last.get(i), knowing.get(i))) : last,
                script.saysNothing() ? Map.of() : Map.of(SAID, sentences));
    }

    private static List<String> longer(List<String> said, Optional<String> sentence) {
        List<String> all = new ArrayList<>(said);
        sentence.ifPresent(all::add);
        return List.copyOf(all);
    }

    private Prediction cut(Prediction prediction, Knowing knowing) {
        BeliefTalk talk = BeliefTalk.of(ground, prediction, script.weights());
        return knowing.country().map(talk::within).orElse(talk).answer();
    }

    private static <T> List<T> each(int size, Function<Integer, T> made) {
        return IntStream.range(0, size).parallel().boxed().map(made).toList();
    }

    private void note(Heard heard) {
        heard.unread()
                .ifPresent(sentence -> notes.add((heard.said() - heard.understood()) + " of " + heard.said()
                        + " sentences were not understood, such as “" + sentence + "”"));
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(base.notes());
        for (String note = notes.poll(); note != null; note = notes.poll()) {
            all.add(note);
        }
        return List.copyOf(all);
    }
}

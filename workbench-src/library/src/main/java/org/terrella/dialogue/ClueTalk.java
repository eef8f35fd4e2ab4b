package org.terrella.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.data.Conversation;
import org.terrella.world.Cue;
import org.terrella.world.CueFact;
import org.terrella.world.Level;
import org.terrella.world.paint.Dice;

/** What in a photo tells about its place: sentences of a guide-book, each with the part of the photo that shows it. */
final class ClueTalk {

    private static final int MOST_CLUES = 6;
    private static final double SUMMED_UP = 0.5;
    /** How often a clue is told in the guide-book's own words. */
    private static final double QUOTED = 0.3;

    private ClueTalk() {}

    /** Nothing of a photo that shows nothing. */
    static Optional<Conversation> of(Witness witness, Dice dice) {
        List<CueFact> facts = witness.shown().stream().limit(MOST_CLUES).toList();
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        Talk talk = new Talk(witness, dice);
        talk.ask("ask.clues");
        talk.tell(
                "tell.clues",
                "clues",
                facts.stream()
                        .map(fact -> sentence(talk, fact) + " " + Talk.boxed(fact))
                        .collect(Collectors.joining(" ")));
        if (dice.chance(SUMMED_UP)) {
            talk.ask("ask.sum");
            talk.tell("tell.sum");
        }
        return Optional.of(talk.end("clue", "clues", Witness.clueFields(facts)));
    }

    static String sentence(Talk talk, CueFact fact) {
        if (talk.dice().chance(QUOTED)) {
            return fact.guide();
        }
        Level level = fact.cue().level();
        String key = fact.cue() == Cue.RELIEF ? "clue.relief" : "clue." + level.word();
        return talk.say(key, "it", talk.it(fact), "owner", fact.owner());
    }
}

package org.terrella.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terrella.data.Conversation;
import org.terrella.file.Origin;
import org.terrella.file.Words;
import org.terrella.world.CueFact;
import org.terrella.world.paint.Dice;

/** A conversation about a photo while it is written down. */
final class Talk {

    private static final String IMAGE = "<image>\n";

    private final Witness witness;
    private final Dice dice;
    private final List<Conversation.Turn> turns = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    Talk(Witness witness, Dice dice) {
        this.witness = witness;
        this.dice = dice;
    }

    Witness witness() {
        return witness;
    }

    Dice dice() {
        return dice;
    }

    /** The user says something. */
    void ask(String key, String... words) {
        asked.add(key);
        turns.add(new Conversation.Turn("human", (turns.isEmpty() ? IMAGE : "") + say(key, words)));
    }

    /** The assistant says something. */
    void tell(String key, String... words) {
        turns.add(new Conversation.Turn("gpt", say(key, words)));
    }

    /**
     * A sentence about the photo.
     *
     * @param key what is said
     * @param words names and what they stand for, in turn, beside the true place
     */
    String say(String key, String... words) {
        Map<String, String> all = new TreeMap<>(witness.words());
        for (int i = 0; i < words.length; i += 2) {
            all.put(words[i], words[i + 1]);
        }
        return Wordings.standard().say(key, dice, all);
    }

    /** Something in the photo, as part of a sentence. */
    String it(CueFact fact) {
        String seen = fact.value().replaceFirst("^skyline ", "");
        return say("it." + Words.word(fact.cue()), "seen", seen);
    }

    /** The same with its part of the photo. */
    String itWithBox(CueFact fact) {
        return it(fact) + " " + boxed(fact);
    }

    static String boxed(CueFact fact) {
        return "<box>" + Witness.box(fact) + "</box>";
    }

    /** Why it may be a country: up to two things in the photo. */
    String reasons(String country) {
        List<CueFact> facts =
                witness.speakingFor(country).stream().limit(1 + dice.below(2)).toList();
        return facts.isEmpty()
                ? say("reasons.none")
                : say("reasons", "clues", facts.stream().map(this::it).collect(Collectors.joining(" and ")));
    }

    /** Ends it. */
    Conversation end(String part, String kind, Map<String, String> fields) {
        Map<String, String> attributes = new TreeMap<>(witness.attributes());
        attributes.put("part", part);
        attributes.put("kind", kind);
        attributes.put("asked", String.join("; ", asked));
        attributes.putAll(fields);
        return new Conversation(
                witness.negative().id() + "#" + part,
                List.of(witness.negative().id()),
                turns,
                Optional.of(witness.place()),
                attributes,
                Origin.of("Little Earth"));
    }
}

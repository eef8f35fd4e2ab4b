package org.terrella.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.data.Conversation;
import org.terrella.world.paint.Dice;

/** Where a photo was taken: all at once, or level by level from the continent down. */
final class MetaTalk {

    /** How often the whole place is asked for at once. */
    private static final double AT_ONCE = 0.5;

    private MetaTalk() {}

    static Conversation of(Witness witness, Dice dice) {
        Talk talk = new Talk(witness, dice);
        if (dice.chance(AT_ONCE)) {
            talk.ask("ask.place");
            talk.tell("tell.place");
            return talk.end("meta", "place", Map.of());
        }
        List<String> levels = new ArrayList<>(List.of("continent", "country", "division", "city", "coordinates"));
        if (witness.names().state().isEmpty()) {
            levels.remove("division");
        }
        int first = dice.below(levels.size());
        int count = 1 + dice.below(levels.size() - first);
        for (String level : levels.subList(first, first + count)) {
            talk.ask("ask." + level);
            talk.tell("tell." + level);
        }
        return talk.end("meta", "levels", Map.of());
    }
}

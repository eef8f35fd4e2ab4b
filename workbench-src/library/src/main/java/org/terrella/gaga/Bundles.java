package org.terrella.gaga;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.terrella.data.Conversation;
import org.terrella.dialogue.MgGeoPart;

/**
 * Conversations in bundles of about the same length, so that little is filled up.
 *
 * @param learned bundles that are learned
 * @param heldOut bundles that are not
 */
record Bundles(List<List<Lesson>> learned, List<List<Lesson>> heldOut) {

    private static final int HELD_OUT = 50;

    /** One conversation about one photo. */
    record Lesson(int photo, Script script) {}

    static Bundles of(GagaSettings settings, GagaLessons lessons) {
        List<Lesson> learned = new ArrayList<>();
        List<Lesson> heldOut = new ArrayList<>();
        for (MgGeoPart part : MgGeoPart.values()) {
            Integer every = settings.every().get(part);
            if (every != null) {
                List<Lesson> all = some(settings, lessons, part, every);
                for (int i = 0; i < all.size(); i++) {
                    (i % HELD_OUT == HELD_OUT - 1 ? heldOut : learned).add(all.get(i));
                }
            }
        }
        return new Bundles(bundled(learned, settings.bundle()), bundled(heldOut, settings.bundle()));
    }

    private static List<Lesson> some(GagaSettings settings, GagaLessons lessons, MgGeoPart part, int every) {
        List<Lesson> some = new ArrayList<>();
        int[] seen = {0};
        try (Stream<Conversation> all = lessons.parts().conversations(part)) {
            all.filter(one -> seen[0]++ % every == 0).forEach(one -> {
                Script script = Script.of(
                        one.turns(), lessons.lexicon(), settings.shape().longest());
                if (script.length() > 0) {
                    some.add(new Lesson(row(one, lessons.rows()), script));
                }
            });
        }
        return some;
    }

    private static int row(Conversation conversation, Map<String, Integer> rows) {
        Integer row = conversation.images().isEmpty()
                ? null
                : rows.get(conversation.images().get(0));
        if (row == null) {
            throw new IllegalArgumentException("expected a conversation about one of " + rows.size() + " photos, found "
                    + conversation.id() + " about " + conversation.images());
        }
        return row;
    }

    /** The last ones, too few for a bundle, take no part. */
    private static List<List<Lesson>> bundled(List<Lesson> lessons, int size) {
        List<Lesson> sorted = lessons.stream()
                .sorted(Comparator.comparingInt(lesson -> lesson.script().length()))
                .toList();
        List<List<Lesson>> bundles = new ArrayList<>();
        for (int from = 0; from + size <= sorted.size(); from += size) {
            bundles.add(sorted.subList(from, from + size));
        }
        return bundles;
    }
}

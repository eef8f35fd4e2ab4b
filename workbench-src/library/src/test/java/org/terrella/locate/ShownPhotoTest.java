package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.lmm.Question;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.ledger.AnswerKey;

class ShownPhotoTest {

    private static final List<References> NONE =
            List.of(new References(List.of(), List.of(), List.of()), new References(List.of(), List.of(), List.of()));

    private static List<Query> queries(int count) {
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = {(byte) i};
            queries.add(new Query("q" + i, () -> bytes, new float[] {i}));
        }
        return queries;
    }

    private static List<Integer> shown(ShownPhoto photo, int count) {
        return photo.of(queries(count)).stream()
                .map(image -> (int) image.orElseThrow().bytes()[0])
                .toList();
    }

    @Test
    void shuffledPhotosAreAllOfOtherQueriesAndEachIsShownOnce() {
        for (int count : new int[] {2, 3, 10, 100}) {
            List<Integer> shown = shown(ShownPhoto.SHUFFLED, count);
            assertEquals(count, new HashSet<>(shown).size());
            for (int i = 0; i < count; i++) {
                assertNotEquals(i, shown.get(i));
            }
            assertEquals(shown, shown(ShownPhoto.SHUFFLED, count), "the same each time");
        }
    }

    @Test
    void onePhotoCannotBeShuffled() {
        assertEquals(
                "shuffled photos need 2 queries or more, found 1",
                assertThrows(IllegalArgumentException.class, () -> ShownPhoto.SHUFFLED.of(queries(1)))
                        .getMessage());
        assertEquals(List.of(), ShownPhoto.SHUFFLED.of(List.of()));
    }

    @Test
    void theOwnIsShownOrNone() {
        assertEquals(List.of(0, 1, 2), shown(ShownPhoto.OWN, 3));
        assertTrue(ShownPhoto.NONE.of(queries(3)).stream().allMatch(Optional::isEmpty));
    }

    @Test
    void promptsStayAndLedgersTellTheControlsApart() {
        List<AnswerKey> keys = new ArrayList<>();
        for (ShownPhoto photo : ShownPhoto.values()) {
            ScriptedAsking asking = ScriptedAsking.parrot();
            asking.interview().showing(photo).ask(queries(2), NONE, List.of(0), 1);
            Question first = asking.questions().get(0);
            assertEquals("q0", first.photo());
            keys.add(AnswerKey.of("m", Sampling.G3, first));
        }
        assertEquals(3, new HashSet<>(keys).size());
        assertEquals(1, keys.stream().map(AnswerKey::prompt).distinct().count());
        assertEquals("none", keys.get(ShownPhoto.NONE.ordinal()).image());
    }
}

package org.terrella.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.data.Conversation;
import org.terrella.world.Cue;
import org.terrella.world.LittleEarth;
import org.terrella.world.Negative;
import org.terrella.world.Scale;
import org.terrella.world.WorldSet;

class ToldClueTest {

    private static final LittleEarth WORLD = LittleEarth.of(Scale.TINY);

    @Test
    void readsClauseAndPartOfThePhoto() {
        assertEquals(
                List.of(
                        new ToldClue(Cue.PLANTS, "poplar tree", Optional.of(List.of(1, 34, 55, 61))),
                        new ToldClue(Cue.GROUND, "temperate", Optional.empty())),
                ToldClue.read(
                        "I see what grows there (poplar tree) <box>1 34 55 61</box>, the soil (Temperate). Nothing else."));
    }

    @Test
    void readsTheGuideBooksWords() {
        assertEquals(
                List.of(
                        new ToldClue(Cue.WALLS, "teal walls", Optional.empty()),
                        new ToldClue(Cue.DRIVING_SIDE, "left", Optional.empty()),
                        new ToldClue(Cue.DRIVING_SIDE, "right", Optional.empty())),
                ToldClue.read("Many houses of Lyon have teal walls. Traffic keeps left, as it does in Japan."
                        + " And I see traffic on the right"));
        assertEquals(List.of(), ToldClue.read("It smells of rain, and the light is southern."));
    }

    /** Whoever says just what the lessons say is right in everything, with the right parts of the photo. */
    @Test
    void allThatLessonsTellIsThere() {
        MgGeo source = new MgGeo(WORLD, 1);
        int told = 0;
        int withBox = 0;
        Set<Cue> kinds = new HashSet<>();
        for (Conversation lesson : source.conversations(MgGeoPart.CLUE, 0, source.photos())) {
            Negative photo = WORLD.photo(lesson.images().get(0)).negative();
            String answer = lesson.turns().get(1).value();
            ClueCheck check = ClueCheck.of(photo, answer);
            assertEquals(check.told(), check.right(), answer);
            assertEquals(0, check.absent(), answer);
            assertTrue(check.told() >= Math.min(5, check.shown()), answer); // two facts may look the same
            check.overlaps().forEach(overlap -> assertTrue(overlap > 0.3, answer)); // boxes are rounded
            told += check.told();
            withBox += check.overlaps().size();
            ToldClue.read(answer).forEach(clue -> kinds.add(clue.cue()));
        }
        assertTrue(told > 400, "told: " + told);
        assertEquals(told, withBox, "each with its part");
        assertTrue(kinds.size() >= 17, "kinds: " + kinds);
    }

    @Test
    void whatIsNotThereIsCounted() {
        Negative photo = WORLD.negative(WorldSet.GALLERY, 3);
        ClueCheck check = ClueCheck.of(photo, "The taxi (invisible taxi) points to Nowhere. It is because of nothing.");
        assertEquals(1, check.told());
        assertEquals(0, check.right());
        ClueCheck silent = ClueCheck.of(photo, "");
        assertEquals(0, silent.told());
        assertEquals(check.shown(), silent.shown());
    }

    @Test
    void overlapIsIntersectionOverUnion() {
        assertEquals(1.0, ClueCheck.overlap(new double[] {0, 0, 10, 10}, new double[] {0, 0, 10, 10}));
        assertEquals(25.0 / 175, ClueCheck.overlap(new double[] {0, 0, 10, 10}, new double[] {5, 5, 15, 15}), 1e-12);
        assertEquals(0.0, ClueCheck.overlap(new double[] {0, 0, 1, 1}, new double[] {5, 5, 15, 15}));
        assertEquals(0.0, ClueCheck.overlap(new double[] {0, 0, 1, 1}, new double[] {5, 5, 4, 4}));
    }
}

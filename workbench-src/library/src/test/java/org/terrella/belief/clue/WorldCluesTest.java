package org.terrella.belief.clue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.belief.hint.HintReader;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;

class WorldCluesTest {

    /** Values of a kind that are tried; bollards look otherwise in nearly every country. */
    private static final int SOME = 30;

    private static final ClueTable TABLE = WorldClues.of(LittleEarth.of(Scale.TINY));

    @Test
    void hasWhatIsPaintedAlone() {
        assertEquals(
                Set.of(
                        ClueKind.SIDE,
                        ClueKind.SCRIPT,
                        ClueKind.CLIMATE,
                        ClueKind.ROAD_LINE,
                        ClueKind.CENTER_LINE,
                        ClueKind.EDGE_LINE,
                        ClueKind.ROAD_SIGN,
                        ClueKind.DIRECTION_SIGN,
                        ClueKind.POLE,
                        ClueKind.BOLLARD,
                        ClueKind.MAIL,
                        ClueKind.TAXI),
                TABLE.kinds());
        assertEquals(List.of("left"), TABLE.valuesIn(ClueKind.SIDE, "GB"));
        assertEquals(1, TABLE.valuesIn(ClueKind.SCRIPT, "PT").size());
    }

    @Test
    void everyLookIsReadAsItIsWritten() {
        HintReader reader = HintReader.of(TABLE, Gazetteer.standard());
        for (ClueKind kind : List.of(ClueKind.SCRIPT, ClueKind.BOLLARD, ClueKind.POLE, ClueKind.ROAD_SIGN)) {
            for (String value : TABLE.values(kind).stream().limit(SOME).toList()) {
                String key = reader.read(value).key();
                assertTrue(
                        (key + "|").contains(kind.word() + " " + value + "|") || key.contains("|" + value),
                        value + ": " + key);
            }
        }
        for (ClueKind kind : List.of(ClueKind.TAXI, ClueKind.MAIL)) {
            for (String value : TABLE.values(kind)) {
                assertEquals(
                        kind.word() + " " + value,
                        reader.read(value + " " + kind.nouns().get(0)).key());
            }
        }
        assertEquals("?", reader.read("the sign is in Portuguese").key());
    }

    @Test
    void climatesAreThoseOfItsPlaces() {
        Map<String, String> expected = Map.of("SG", "tropical", "SJ", "polar");
        expected.forEach((country, climate) ->
                assertEquals(climate, TABLE.valuesIn(ClueKind.CLIMATE, country).get(0)));
    }
}

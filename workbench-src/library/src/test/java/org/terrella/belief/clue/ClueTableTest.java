package org.terrella.belief.clue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.belief.clue.ClueTable.Row;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;

class ClueTableTest {

    private static final ClueTable TABLE = ClueTable.of(List.of(
            new Row(ClueKind.PLATE, "GB", "white", 0.6),
            new Row(ClueKind.PLATE, "GB", "yellow", 0.4),
            new Row(ClueKind.PLATE, "IE", "white", 1)));

    @Test
    void notKnownIsNotTheSameAsNotThere() {
        assertEquals(OptionalDouble.of(0.4), TABLE.share(ClueKind.PLATE, "yellow", "GB"));
        assertEquals(OptionalDouble.of(0), TABLE.share(ClueKind.PLATE, "yellow", "IE"));
        assertEquals(OptionalDouble.empty(), TABLE.share(ClueKind.PLATE, "yellow", "FR"));
        assertEquals(OptionalDouble.empty(), TABLE.share(ClueKind.SIDE, "left", "GB"));
        assertEquals(0.2, TABLE.meanShare(ClueKind.PLATE, "yellow"), 1e-12);
        assertEquals(List.of("white", "yellow"), TABLE.valuesIn(ClueKind.PLATE, "GB"));
    }

    @Test
    void anotherTableStandsForWholeKinds() {
        ClueTable both = TABLE.with(ClueTable.of(
                List.of(new Row(ClueKind.PLATE, "FR", "white", 1), new Row(ClueKind.SIDE, "GB", "left", 1))));
        assertEquals(Set.of(ClueKind.SIDE, ClueKind.PLATE), both.kinds());
        assertEquals(OptionalDouble.empty(), both.share(ClueKind.PLATE, "white", "GB"));
        assertEquals(Set.of("white"), both.values(ClueKind.PLATE));
    }

    @Test
    void refusesRowsThatAreWrong() {
        assertThrows(IllegalArgumentException.class, () -> new Row(ClueKind.SIDE, "gb", "left", 1));
        assertThrows(IllegalArgumentException.class, () -> new Row(ClueKind.SIDE, "GB", "left", 1.1));
        Row row = new Row(ClueKind.SIDE, "GB", "left", 1);
        assertEquals(
                "a clue table must have one share of each value in a country, found 1.0 and 1.0 of side left in GB",
                assertThrows(IllegalArgumentException.class, () -> ClueTable.of(List.of(row, row)))
                        .getMessage());
    }

    @Test
    void theEarthHasTheSharesOfEachCountryInOneWhole() {
        ClueTable earth = EarthClues.table();
        Set<String> codes = Set.copyOf(
                Gazetteer.standard().countries().stream().map(Territory::alpha2).toList());
        for (ClueKind kind : List.of(ClueKind.LANGUAGE, ClueKind.SCRIPT, ClueKind.CLIMATE, ClueKind.PLATE)) {
            for (String code : codes) {
                double sum = earth.valuesIn(kind, code).stream()
                        .mapToDouble(value -> earth.share(kind, value, code).orElseThrow())
                        .sum();
                assertTrue(sum == 0 || Math.abs(sum - 1) < 1e-9, kind + " of " + code + ": " + sum);
            }
            assertTrue(earth.values(kind).size() > 4, kind.word());
        }
    }

    @Test
    void theEarthKnowsWhatIsKnown() {
        ClueTable earth = EarthClues.table();
        assertEquals(List.of("left"), earth.valuesIn(ClueKind.SIDE, "MZ"));
        assertEquals(List.of("Cyrillic", "Latin"), earth.valuesIn(ClueKind.SCRIPT, "RS"));
        assertEquals(List.of("uk"), earth.valuesIn(ClueKind.DOMAIN, "GB"));
        assertEquals(List.of("EUR"), earth.valuesIn(ClueKind.CURRENCY, "PT"));
        // neither centre (0.7 white) nor edge (always white) lines: 1 - 0.3 * 0
        assertEquals(1, earth.share(ClueKind.ROAD_LINE, "white", "JP").orElseThrow(), 1e-12);
        assertEquals(0.3, earth.share(ClueKind.ROAD_LINE, "yellow", "JP").orElseThrow(), 1e-12);
    }
}

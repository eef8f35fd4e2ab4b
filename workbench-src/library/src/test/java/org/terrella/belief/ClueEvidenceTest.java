package org.terrella.belief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.belief.clue.ClueKind;
import org.terrella.belief.clue.EarthClues;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;
import org.terrella.world.CueFact;

class ClueEvidenceTest {

    private static final LatLng LONDON = LatLng.ofDegrees(51.51, -0.13);
    private static final LatLng LISBON = LatLng.ofDegrees(38.72, -9.13);
    private static final LatLng OCEAN = LatLng.ofDegrees(30, -40);
    private static final Places PLACES = Places.of(List.of(LONDON, LISBON, OCEAN), 0, Gazetteer.standard());
    private static final ClueEvidence CLUES = new ClueEvidence(new FactMaps(PLACES, EarthClues.table()));

    @Test
    void aClueOfATableSpeaksForItsCountries() {
        Evidence left = CLUES.of(ClueKind.SIDE, "left", "Traffic keeps left");
        assertEquals(EvidenceKind.CLUE, left.kind());
        assertEquals(0, left.log(0), 1e-12);
        assertEquals(Math.log(0.02), left.log(1), 1e-12); // only a doubt
        assertEquals(Math.log(0.02), left.log(2), 1e-12);
    }

    @Test
    void aClueOfADrawnWorldSpeaksForTheShareOfTowns() {
        CueFact.Holds holds =
                new CueFact.Holds(Map.of("United Kingdom", 0.5, "Portugal", 0.25), List.of("temperate"), 9);
        Evidence evidence = CLUES.of("bus red bus", holds, "A red bus");
        assertEquals("clue bus red bus", evidence.id());
        // 0.51, 0.265 and 0.02 of 0.51
        assertEquals(0, evidence.log(0), 1e-12);
        assertEquals(Math.log(0.265 / 0.51), evidence.log(1), 1e-12);
        assertEquals(Math.log(0.02 / 0.51), evidence.log(2), 1e-12);
    }
}

package org.terrella.belief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;

class BeliefRecordTest {

    private static final Places PLACES =
            Places.of(List.of(LatLng.ofDegrees(38.72, -9.13), LatLng.ofDegrees(59.91, 10.75)), 0, Gazetteer.standard());

    private static BeliefRecord record() {
        Belief belief = Belief.of(PLACES, new EvidenceWeights(Map.of(EvidenceKind.PHOTO, 0.7)))
                .with(Evidence.of("photo", EvidenceKind.PHOTO, "The photo", new double[] {0.1, 0.3}))
                .with(Evidence.of("in country:NO", EvidenceKind.HINT, "It is in “Norway”", new double[] {0.001, 1}))
                .strike("in country:NO");
        return BeliefRecord.of(
                belief, new BeliefRecord.Asked("ab".repeat(32), "geoclip 1.0", List.of("Norway", "forget that")), 8);
    }

    @Test
    void keepsAllInOrder() {
        BeliefRecord record = record();
        assertEquals(2, record.evidence().size());
        assertEquals(
                new BeliefRecord.Entry("in country:NO", EvidenceKind.HINT, "It is in “Norway”", 1, true),
                record.evidence().get(1));
        assertEquals("Oslo, Norway", record.candidates().get(0).name());
        assertEquals("", record.boundary());
    }

    @Test
    void isEqualAfterARoundTrip() {
        BeliefRecord record = record();
        assertEquals(record, BeliefFiles.ofJson(BeliefFiles.json(record), "session.json"));
        assertEquals(record, BeliefFiles.ofGeoJson(BeliefFiles.geoJson(record), "session.geojson"));
    }

    @Test
    void geoJsonHasPointsWithLongitudeFirst() {
        String text = BeliefFiles.geoJson(record()).replaceAll("\\s+", "");
        assertTrue(text.startsWith("{\"type\":\"FeatureCollection\""), text);
        assertTrue(text.contains("\"geometry\":{\"type\":\"Point\",\"coordinates\":[10.75,59.91]}"), text);
    }

    @Test
    void saysWhatIsWrongWithOtherFiles() {
        String other = assertThrows(
                        IllegalArgumentException.class, () -> BeliefFiles.ofJson("{\"a\": 1}", "session.json"))
                .getMessage();
        assertTrue(other.startsWith("session.json: expected a record of a belief"), other);
        assertThrows(IllegalArgumentException.class, () -> BeliefFiles.ofJson("[", "session.json"));
        String newer = BeliefFiles.json(record()).replace("\"terrella-belief\" : 1", "\"terrella-belief\" : 2");
        assertEquals(
                "session.json: expected terrella-belief 1, found 2",
                assertThrows(IllegalArgumentException.class, () -> BeliefFiles.ofJson(newer, "session.json"))
                        .getMessage());
        String broken = BeliefFiles.json(record()).replace("abab", "xyxy");
        assertThrows(IllegalArgumentException.class, () -> BeliefFiles.ofJson(broken, "session.json"));
    }
}

package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Predictions;
import org.terrella.geo.LatLng;
import tech.tablesaw.api.Table;

class QueryFrameTest {

    @Test
    void leavesAnUnansweredQueryWithoutNumbers() {
        Predictions predictions = Predictions.builder()
                .add("a", new LatLng(0, 10), Optional.of(new LatLng(0, 11)))
                .add("b", new LatLng(-1, 2), Optional.empty())
                .build();
        Table frame = QueryFrame.of(predictions, Convention.TERRELLA);
        assertEquals(111.195, frame.doubleColumn("error_km").get(0), 0.001); // a degree: 6371.0088 km × π / 180
        assertTrue(frame.doubleColumn("error_km").isMissing(1));
        assertTrue(frame.doubleColumn("predicted_lat_degrees").isMissing(1));
        assertEquals("""
                id  truth lat, degrees  truth lng, degrees  predicted lat, degrees  predicted lng, degrees  error, km
                ─────────────────────────────────────────────────────────────────────────────────────────────────────
                a               0.0000             10.0000                  0.0000                 11.0000      111.2
                b              -1.0000              2.0000
                """, TableFormat.TEXT.write(frame));
    }
}

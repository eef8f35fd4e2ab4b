package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.RealData;
import org.terrella.align.GeoClip;
import org.terrella.align.GeoClipFiles;
import org.terrella.file.Csv;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

/** The published GeoCLIP over made-up vectors of CLIP, beside what its own code answers in PyTorch. */
class PublishedGeoClipTest {

    private static final double EXCHANGED_KM = 0.2; // places some metres apart may change ranks in single precision

    @TempDir
    private Path folder;

    @Test
    void answersAsItsOwnCodeDoes() {
        Path published = RealData.file("geoclip");
        Matrix vectors = Matrix.map(RealData.file("geoclip/clip_vectors.npy"));
        List<Map<String, String>> expected = Csv.rows(RealData.file("geoclip/expected_top5.csv"));
        GeoClipFiles files = GeoClipFiles.open(published);
        List<LatLng> places = files.places().orElseThrow();
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < vectors.rows(); i++) {
            queries.add(new Query(String.valueOf(i), () -> new byte[0], vectors.row(i)));
        }
        int equal = 0;
        try (GeoClip geoClip = files.read()) {
            List<Prediction> predictions = GeoClipLocator.kept(geoClip, places, folder, (done, all) -> {})
                    .locate(queries);
            assertEquals(320, expected.size());
            for (Map<String, String> row : expected) {
                int rank = Integer.parseInt(row.get("rank"));
                Candidate found = predictions
                        .get(Integer.parseInt(row.get("vector")))
                        .candidates()
                        .get(rank - 1);
                LatLng place = places.get(Integer.parseInt(row.get("gallery_row")));
                assertEquals(1, Double.parseDouble(row.get("probability")) / found.similarity(), 0.02, row::toString);
                if (rank == 1) {
                    assertEquals(place, found.place(), row::toString);
                }
                equal += place.equals(found.place()) ? 1 : 0;
                assertTrue(GreatCircle.km(place, found.place()) <= EXCHANGED_KM, row + ", found " + found);
            }
        }
        assertTrue(equal >= 280, equal + " of 320 ranks are equal");
    }
}

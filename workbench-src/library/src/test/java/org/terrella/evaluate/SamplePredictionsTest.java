package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.terrella.gazetteer.Coastlines;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;

/** The sample file holds made-up numbers; this is how they were made up. */
class SamplePredictionsTest {

    private static final Path SAMPLE = Path.of("../../notebooks/sample-predictions.csv");

    @Test
    void isWhatItsRecipeMakes() throws IOException {
        assertEquals(sample(), Files.readString(SAMPLE));
    }

    @Test
    void showsAFewThingsWorthNoticing() {
        var file = PredictionReader.defaults().read(SAMPLE);
        assertEquals(300, file.predictions().size());
        assertEquals(75, file.predictions().photographers().orElseThrow().count());
        assertEquals(
                6,
                file.findings().stream()
                        .filter(finding -> finding.kind() == Finding.Kind.MISSING)
                        .count());
    }

    /** Places uniform on land, four to a photographer; answers a log-normal distance away; every fiftieth has none. */
    private static String sample() {
        TestPlaces places = new TestPlaces(2026);
        var land = new IndexedPointInAreaLocator(
                Coastlines.at(Coastlines.Scale.COARSE).land());
        StringBuilder text = new StringBuilder("img_id,photographer,gt_lat,gt_lng,pred_lat,pred_lng\n");
        for (int query = 0; query < 300; query++) {
            LatLng truth = places.anywhere();
            while (land.locate(new Coordinate(truth.lngDegrees(), truth.latDegrees())) != Location.INTERIOR) {
                truth = places.anywhere();
            }
            double normal = 0;
            for (int i = 0; i < 12; i++) {
                normal += places.between(-0.5, 0.5);
            }
            double km = Math.min(20_000, 150 * Math.exp(2.8 * normal));
            LatLng answer = GreatCircle.destination(truth, places.between(0, 360), km);
            text.append(String.format(
                    Locale.ROOT,
                    "made-up-%03d.jpg,p%02d,%.5f,%.5f,",
                    query,
                    query / 4,
                    truth.latDegrees(),
                    truth.lngDegrees()));
            text.append(
                    query % 50 == 49
                            ? ",\n"
                            : String.format(Locale.ROOT, "%.5f,%.5f\n", answer.latDegrees(), answer.lngDegrees()));
        }
        return text.toString();
    }
}

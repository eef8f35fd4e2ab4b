package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.region.CoveredRegions;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.run.Run;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** On a made-up run of two methods: "near" errs up to 1,000 km, "lost" is at one place whatever is asked, without a density. */
class RegionFramesTest {

    private static final int PHOTOS = 300;
    private static final List<LatLng> CITIES =
            List.of(new LatLng(48.8566, 2.3522), new LatLng(41.8933, 12.4829), new LatLng(-12.0432, -77.0282));
    private static final LatLng LOST = new LatLng(-75, 0);

    @TempDir
    private Path folder;

    private final Random random = new Random(17);

    @BeforeEach
    void write() throws IOException {
        List<String> trials = new ArrayList<>();
        for (String set : List.of("calibration", "tourist")) {
            trials.add("near,17," + set + ",terrella,near-" + set + ".csv," + PHOTOS);
            trials.add("lost,17," + set + ",terrella,lost-" + set + ".csv," + PHOTOS);
            writePredictions(set);
        }
        Files.writeString(
                folder.resolve("trials.csv"),
                "method,seed,queries,convention,file,n\n" + String.join("\n", trials) + "\n");
        Files.writeString(folder.resolve("settings.csv"), "method,setting,type\n");
        Files.writeString(folder.resolve("status.txt"), "done\n");
    }

    private void writePredictions(String set) throws IOException {
        String header = "query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates,density\n";
        StringBuilder near = new StringBuilder(header);
        StringBuilder lost = new StringBuilder(header);
        StringBuilder gallery = new StringBuilder("query,gallery_photos_within_200km\n");
        for (int i = 0; i < PHOTOS; i++) {
            LatLng truth = CITIES.get(i % 3);
            LatLng answer = GreatCircle.destination(truth, 360 * random.nextDouble(), 1000 * random.nextDouble());
            String known = "q" + i + ",p" + i / 2 + "," + truth.latDegrees() + "," + truth.lngDegrees() + ",";
            String place = answer.latDegrees() + "," + answer.lngDegrees();
            near.append(known)
                    .append(place)
                    .append(String.format(
                            Locale.ROOT,
                            ",\"[[%s,0.9,\"\"generated\"\"],[%s,0.1,\"\"retrieved\"\"]]\"",
                            place,
                            "10.0,10.0"))
                    .append(",\"[[" + place + ",1.0,5.0]]\"\n");
            lost.append(known)
                    .append(LOST.latDegrees() + "," + LOST.lngDegrees())
                    .append(",,\n");
            gallery.append("q" + i + "," + i + "\n");
        }
        Files.writeString(folder.resolve("near-" + set + ".csv"), near);
        Files.writeString(folder.resolve("lost-" + set + ".csv"), lost);
        Files.writeString(folder.resolve("gallery-near-" + set + ".csv"), gallery);
    }

    private static Row row(Table frame, String... cells) {
        for (Row row : frame) {
            List<String> found = new ArrayList<>();
            frame.columnNames().stream()
                    .filter(name -> frame.column(name).type().name().equals("STRING"))
                    .forEach(name -> found.add(row.getString(name)));
            if (found.containsAll(List.of(cells))) {
                return row;
            }
        }
        throw new AssertionError(String.join(", ", cells) + " not in\n" + frame.printAll());
    }

    @Test
    void coversWhatIsPromisedAndSaysOnWhatArea() {
        Table coverage = RegionFrames.coverage(Run.open(folder));
        // answers of all; of "near" the answer, candidates, density; of "lost" the answer: two rules, three promises
        // each
        assertEquals(5 * 2 * 3, coverage.rowCount());
        for (Row row : coverage) {
            double promised = row.getDouble("promised_percent");
            double covered = row.getDouble("covered_percent");
            assertTrue(covered > promised - 12, coverage::printAll);
            // "lost" errs by one of three distances, so that its regions hold a third, two or all
            assertTrue(covered < promised + 12 || row.getString("method").equals("lost"), coverage::printAll);
            assertEquals("tourist", row.getString("dataset"));
            assertEquals(PHOTOS, row.getInt("n"));
            assertEquals(PHOTOS / 2, row.getInt("photographers"));
            assertEquals(
                    row.getDouble("mean_km2"),
                    row.getDouble("earth_percent") / 100 * CoveredRegions.EARTH_SQUARE_KM,
                    1);
        }
        // errors are even up to 1,000 km, so half of them are up to about 500
        double half =
                row(coverage, "near", "cap round the answer", "one for all").getDouble("median_km2");
        double cap = 2 * Math.PI * Math.pow(Earth.MEAN_RADIUS_KM, 2) * (1 - Math.cos(500 / Earth.MEAN_RADIUS_KM));
        assertEquals(1, half / cap, 0.25);
        // around Antarctica nothing near is held: two of three cities are some 13,500 km away
        assertTrue(row(coverage, "lost", "one for all").getDouble("earth_percent") > 50);
        // a kernel's level is a circle around the answer, too
        double density = row(coverage, "near", "highest density", "one for all").getDouble("median_km2");
        assertEquals(1, density / half, 0.01);

        Table summary = RegionFrames.summary(coverage);
        assertEquals(5, summary.rowCount());
        assertTrue(row(summary, "near", "cap round the answer").getDouble("covered_at_90_percent") > 78);
    }

    @Test
    void saysWhoIsCovered() {
        Table strata = RegionFrames.strata(Run.open(folder));
        Row europe = row(strata, "continent", "Europe", "one for all");
        assertEquals(200, europe.getInt("n"));
        assertEquals(100, row(strata, "South America").getInt("n"));
        assertEquals(
                30, row(strata, "gallery photos within 200 km", "270 to 299").getInt("n"));
        // two answers differ by the distance to Antarctica: the fifths are of 60 photos each
        assertEquals(60, strata.stringColumn("by").isEqualTo("disagreement, km").size() / 6 * 12);
    }

    @Test
    void answersAsFineAsItIsSure() {
        Table levels = SureFrames.levels(Run.open(folder), 0.1);
        // what lies in Antarctica is never right, and half of the mass of both lies there
        assertEquals(0, row(levels, "lost", "any level").getDouble("answered_percent"));
        // of "near", one place each, nothing is surer than the rest: all or nothing is answered at a level
        row(levels, "near", "any level");
        row(levels, "all methods", "any level");
        for (Row row : levels) {
            double answered = row.getDouble("answered_percent");
            assertTrue(answered == 0 || row.getDouble("right_percent") >= 80, levels::printAll);
        }
    }

    @Test
    void measuresDensitiesAndSpread() {
        Table densities = ProbabilityFrames.densities(Run.open(folder));
        assertEquals(2, densities.rowCount());
        Row near = densities.row(0);
        assertEquals(20.05, near.getDouble("knowing_nothing_nats"), 0.005);
        assertTrue(near.getDouble("tempered_loss_nats") < 16, densities::printAll);
        assertTrue(near.getDouble("lower_nats") <= near.getDouble("tempered_loss_nats"));
        assertEquals(100, near.getDouble("with_density_percent"));
        assertEquals(0, densities.row(1).getDouble("with_density_percent"));
        assertTrue(densities.row(1).isMissing("tempered_loss_nats"));
    }

    @Test
    void measuresAccuraciesOfGroups() {
        Table strata = ProbabilityFrames.strata(Run.open(folder));
        assertEquals(4 * (2 + 10), strata.rowCount());
        Row europe = row(strata, "near", "tourist", "continent", "Europe");
        assertEquals(200, europe.getInt("n"));
        assertEquals(75, europe.getDouble(Columns.within(750)), 12);
        assertEquals(100, europe.getDouble(Columns.within(2500)), 1e-9);
    }

    @Test
    void withoutCalibrationThereAreNone() throws IOException {
        Files.writeString(
                folder.resolve("trials.csv"),
                "method,seed,queries,convention,file,n\nnear,17,tourist,terrella,near-tourist.csv,300\n");
        String message = assertThrows(IllegalArgumentException.class, () -> RegionFrames.coverage(Run.open(folder)))
                .getMessage();
        assertTrue(message.startsWith("regions are learnt on the query set calibration, expected"), message);
    }
}

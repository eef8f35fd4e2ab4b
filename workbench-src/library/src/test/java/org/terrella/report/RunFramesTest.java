package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.run.Run;
import tech.tablesaw.api.Table;

class RunFramesTest {

    @TempDir
    private Path folder;

    @Test
    void makesFramesOfTheFolderAlone() throws IOException {
        Run run = written();
        Table trials = RunFrames.trials(run);
        assertEquals(2, trials.rowCount());
        assertEquals("5", trials.stringColumn("answers").get(0));
        assertEquals(18, trials.intColumn(Columns.SEED).get(1));
        assertEquals(50.0, trials.doubleColumn(Columns.within(25)).get(0), 1e-9);
        Table cost = RunFrames.cost(run);
        // (2 + 4) / 2 seconds for 2 queries
        assertEquals(1500.0, cost.doubleColumn(Columns.SECONDS_PER_1000).get(0), 1e-9);
        assertEquals(7.0, cost.doubleColumn(Columns.PARAMETERS).get(0), 1e-9);
    }

    @Test
    void measuresTheSamePredictionsUnderEachConvention() throws IOException {
        Table conventions = RunFrames.conventions(written());
        assertEquals(4, conventions.rowCount());
        assertEquals("terrella", conventions.stringColumn(Columns.CONVENTION).get(0));
        // a degree of latitude is 111.195 km on the sphere; the other query is answered exactly
        assertEquals(50.0, conventions.doubleColumn(Columns.within(25)).get(0), 1e-9);
        assertEquals(100.0, conventions.doubleColumn(Columns.within(200)).get(3), 1e-9);
    }

    @Test
    void crossesSettings() throws IOException {
        StringBuilder trials =
                new StringBuilder("method,setting.prompts,setting.retrieved,seed,queries,file,n,within_25km_fraction");
        double share = 0;
        for (int prompts : new int[] {1, 2}) {
            for (int retrieved : new int[] {0, 20}) {
                for (int seed : new int[] {17, 18}) {
                    trials.append(String.format(
                            Locale.ROOT,
                            "%nlocator,%d,%d,%d,tourist,a.csv,2,%.2f",
                            prompts,
                            retrieved,
                            seed,
                            share += 0.1));
                }
            }
        }
        Files.writeString(folder.resolve("trials.csv"), trials + "\n");
        Files.writeString(folder.resolve("status.txt"), "done\n");
        Table grid = RunFrames.crossed(Run.open(folder), "tourist", "retrieved", 25);
        assertEquals(List.of("prompts", "retrieved_0_percent", "retrieved_20_percent"), grid.columnNames());
        assertEquals(List.of("1", "2"), grid.stringColumn("prompts").asList());
        assertEquals(15, grid.doubleColumn(1).get(0), 1e-9); // (10 + 20) / 2
        assertEquals(75, grid.doubleColumn(2).get(1), 1e-9);
        assertThrows(
                IllegalArgumentException.class, () -> RunFrames.crossed(Run.open(folder), "tourist", "answers", 25));
    }

    @Test
    void measuresRetrievedPhotos() throws IOException {
        Table distances = RunFrames.retrievalDistances(written(), "tourist");
        assertEquals(3, distances.rowCount());
        assertEquals(111.195, distances.doubleColumn(Columns.MAX_KM).get(0), 1e-2);
        assertEquals(0, distances.doubleColumn(Columns.MIN_KM).get(2), 1e-9);
    }

    private Run written() throws IOException {
        StringBuilder trials = new StringBuilder("method,setting.answers,seed,queries,file,n,seconds,parameters");
        for (int km : new int[] {1, 25, 200, 750, 2500}) {
            trials.append(",within_").append(km).append("km_fraction");
        }
        for (int seed = 17; seed < 19; seed++) {
            trials.append("\nlocator,5," + seed + ",tourist,a.csv,2," + (seed == 17 ? 2 : 4) + ",7,0.5,0.5,1,1,1");
        }
        Files.writeString(folder.resolve("trials.csv"), trials + "\n");
        Files.writeString(folder.resolve("status.txt"), "done\n");
        String candidates = "0.0 0.0" + ";1.0 0.0".repeat(14);
        Files.writeString(
                folder.resolve("a.csv"),
                "query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates\n" + "a,x,0.0,0.0,0.0,0.0," + candidates
                        + "\n" + "b,y,0.0,0.0,1.0,0.0," + candidates + "\n");
        return Run.open(folder);
    }
}

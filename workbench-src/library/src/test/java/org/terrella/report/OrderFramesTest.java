package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.experiment.Experiment;
import org.terrella.run.Run;
import tech.tablesaw.api.Table;

class OrderFramesTest {

    /** In the order of what G3's table 1 prints for IM2GPS3K within 25 km. */
    private static final List<String> AS_PRINTED = List.of(
            "knn", "planet", "cplanet", "isns", "translocator", "geodecoder", "geoclip", "pigeon", "img2loc", "g3");

    @TempDir
    private Path folder;

    /** The method at place i is right about so many of ten queries, and 111 km off about the others. */
    private Run run(List<String> methods) throws IOException {
        Files.writeString(folder.resolve("status.txt"), "done\n");
        Files.writeString(folder.resolve("settings.csv"), "method,setting,type\n");
        Files.writeString(folder.resolve("provenance.csv"), "name,value\npublished tourist,IM2GPS3K\n");
        StringBuilder trials =
                new StringBuilder("method,seed,queries,convention,file,n,within_1km_fraction,within_25km_fraction,"
                        + "within_200km_fraction,within_750km_fraction,within_2500km_fraction\n");
        for (int right = 0; right < methods.size(); right++) {
            StringBuilder rows = new StringBuilder("query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates\n");
            for (int query = 0; query < 10; query++) {
                rows.append("q" + query + ",p" + query + ",0,0," + (query < right ? 0 : 1) + ",0,\n");
            }
            Files.writeString(folder.resolve(methods.get(right) + ".csv"), rows);
            String share = String.valueOf(right / 10.0);
            trials.append(methods.get(right) + ",17,tourist,g3," + methods.get(right) + ".csv,10," + share + "," + share
                    + ",1,1,1\n");
        }
        Files.writeString(folder.resolve("trials.csv"), trials);
        return Run.open(folder);
    }

    private static Experiment overall() {
        return Experiment.read(Path.of("../../experiments/overall.yaml")).withQueries(List.of("tourist"));
    }

    @Test
    void theOrderOfThePaperIsOne() throws IOException {
        Table frame = OrderFrames.withPublished(overall(), run(AS_PRINTED));
        assertEquals(5, frame.rowCount());
        assertEquals(25, frame.doubleColumn(Columns.THRESHOLD_KM).get(1));
        assertEquals(10, frame.intColumn("methods").get(1));
        assertEquals(1, frame.doubleColumn("rank_correlation").get(1), 1e-12);
        assertTrue(frame.doubleColumn("rank_correlation").isMissing(2), "all are within 200 km");
    }

    @Test
    void twoNeighboursThatAreExchangedCostLittle() throws IOException {
        List<String> exchanged = new ArrayList<>(AS_PRINTED);
        Collections.swap(exchanged, 8, 9);
        Table frame = OrderFrames.withPublished(overall(), run(exchanged));
        assertEquals(1 - 6 * 2 / 990.0, frame.doubleColumn("rank_correlation").get(1), 1e-12);
    }
}

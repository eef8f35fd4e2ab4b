package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.experiment.Experiment;
import org.terrella.run.Run;
import tech.tablesaw.api.Table;

/** Two kinds of features, two queries at 0, 0: one kind finds photos 1° and 3° away, the other always 2° away. */
class RetrievalTablesTest {

    private static final double DEGREE_KM = 111.195; // of latitude on the sphere of 6371.0088 km
    private static final double T_OF_ONE = 12.7062; // Student's 97.5 % point with one degree of freedom

    @TempDir
    private Path folder;

    private Run run(String provenance) throws IOException {
        Files.writeString(folder.resolve("status.txt"), "done\n");
        Files.writeString(folder.resolve("settings.csv"), "method,setting,type\n");
        Files.writeString(folder.resolve("provenance.csv"), "name,value\n" + provenance);
        Files.writeString(
                folder.resolve("trials.csv"),
                "method,seed,queries,convention,file,n\nclip,17,tourist,terrella,clip.csv,2\n"
                        + "g3-mercator,17,tourist,terrella,g3.csv,2\ng3-mercator,18,tourist,terrella,g3.csv,2\n");
        found("clip.csv", 2, 2);
        found("g3.csv", 1, 3);
        return Run.open(folder);
    }

    private void found(String file, int first, int second) throws IOException {
        Files.writeString(
                folder.resolve(file),
                "query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates\na,x,0,0,0,0," + candidates(first)
                        + "\nb,y,0,0,0,0," + candidates(second) + "\n");
    }

    private static String candidates(int latDegrees) {
        String one = "[" + latDegrees + ".0,0.0,0.9,\"\"retrieved\"\"]";
        return "\"[" + one + ("," + one).repeat(14) + "]\"";
    }

    private static Experiment experiment() {
        return Experiment.read(Path.of("../../experiments/retrieval-distances.yaml"))
                .withQueries(java.util.List.of("tourist"));
    }

    @Test
    void differencesAreOfTheSameQueriesWithIntervalsBesideThePapers() throws IOException {
        Table frame = RunFrames.retrievalDifferences(experiment(), run("published tourist,IM2GPS3K\n"), "tourist");
        assertEquals(3 * 4, frame.rowCount(), "5, 10, 15 photos; mean, median, max, min");
        assertEquals("g3-mercator", frame.stringColumn(Columns.METHOD).get(0));
        assertEquals("clip", frame.stringColumn(Columns.BASELINE).get(0));
        assertEquals(0, frame.doubleColumn(Columns.DIFFERENCE_KM).get(0), 1e-9); // (1 - 2 + 3 - 2) / 2
        assertEquals(
                -T_OF_ONE * DEGREE_KM, frame.doubleColumn("difference_lower_km").get(0), 0.1);
        assertEquals(
                2299.2 - 2554.7,
                frame.doubleColumn(Columns.PUBLISHED_DIFFERENCE_KM).get(0),
                1e-9);
        assertEquals(
                373.0 - 404.8,
                frame.doubleColumn(Columns.PUBLISHED_DIFFERENCE_KM).get(11),
                1e-9);
        assertEquals(2, frame.intColumn(Columns.SEEDS).get(0), "what is not trained stands for each seed");
    }

    @Test
    void distancesStandBeforeThoseOfTheSetThatThePaperHas() throws IOException {
        Table frame = RunFrames.retrievalDistances(experiment(), run("published tourist,IM2GPS3K\n"), "tourist");
        assertEquals(6 + 9, frame.rowCount());
        assertEquals(2 * DEGREE_KM, frame.doubleColumn(Columns.MEAN_KM).get(3), 0.01);
        assertEquals(
                (2 - T_OF_ONE) * DEGREE_KM, frame.doubleColumn("mean_lower_km").get(3), 0.1);
        assertEquals(2554.7, frame.doubleColumn(Columns.MEAN_KM).get(6), 1e-9);
        Table other = RunFrames.retrievalDistances(experiment(), run("published tourist,YFCC4K\n"), "tourist");
        assertEquals(7, other.rowCount());
        assertEquals("not published", other.stringColumn(Columns.METHOD).get(6));
        assertTrue(TableFormat.TEXT.write(other).contains("not published"));
    }
}

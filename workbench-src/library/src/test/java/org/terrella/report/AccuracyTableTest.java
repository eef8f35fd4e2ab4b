package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.run.Run;
import tech.tablesaw.api.Table;

class AccuracyTableTest {

    @TempDir
    private Path folder;

    private static Experiment named(String name) {
        return Experiment.read(Path.of("../../experiments/" + name + ".yaml"));
    }

    /** Every trial answers one of two queries exactly, the other a degree off. */
    private Run run(Experiment experiment) throws IOException {
        Files.writeString(folder.resolve("status.txt"), "done\n");
        StringBuilder types = new StringBuilder("method,setting,type\n");
        experiment.axes().forEach(axis -> types.append(axis.method() + "," + axis.setting() + ",whole\n"));
        Files.writeString(folder.resolve("settings.csv"), types);
        Files.writeString(
                folder.resolve("provenance.csv"),
                "name,value\npublished tourist,IM2GPS3K\npublished web,YFCC4K\npublished street,GWS15K\n");
        Files.writeString(
                folder.resolve("a.csv"),
                "query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates\na,x,0,0,0,0,\nb,y,0,0,1,0,\n");
        StringBuilder trials = new StringBuilder("method,");
        experiment.axes().forEach(axis -> trials.append("setting." + axis.setting() + ","));
        trials.append(
                "seed,queries,convention,file,n,answers_asked,retrieved,paper_prompts,paper_answers,within_1km_fraction,"
                        + "within_25km_fraction,within_200km_fraction,within_750km_fraction,within_2500km_fraction\n");
        for (Trial trial : Sweep.of(experiment).trials()) {
            for (String set : experiment.queries()) {
                trials.append(trial.point().method() + ",");
                experiment
                        .axes()
                        .forEach(axis -> trials.append(trial.point().varied().getOrDefault(axis.setting(), "") + ","));
                trials.append(trial.seed() + "," + set + ",g3,a.csv,2,20,0,4,5,0.5,0.5,1,1,1\n");
            }
        }
        Files.writeString(folder.resolve("trials.csv"), trials);
        return Run.open(folder);
    }

    private static List<String> methods(Table frame, String kind, String dataset) {
        return IntStream.range(0, frame.rowCount())
                .filter(row -> frame.stringColumn(Columns.KIND).get(row).equals(kind)
                        && frame.stringColumn(Columns.DATASET).get(row).equals(dataset))
                .mapToObj(frame.stringColumn(Columns.METHOD)::get)
                .toList();
    }

    @Test
    void eachSetStandsBesideItsOwnDataSet() throws IOException {
        Experiment ablation = named("ablation");
        Table frame = RunFrames.accuracies(ablation, run(ablation));
        List<String> rows = List.of("w/o Geo-A", "w/o Geo-D", "w/o Geo-V", "G3 (full)");
        assertEquals(rows, methods(frame, Frames.PUBLISHED, "IM2GPS3K"));
        assertEquals(rows, methods(frame, Frames.PUBLISHED, "YFCC4K"));
        int full = ablation.methods().size() + 3;
        assertEquals(16.65, frame.doubleColumn(Columns.within(1)).get(full), 1e-9);
        assertEquals("beside full", frame.stringColumn(Columns.NOTE).get(full));
        Table web = RunFrames.accuracies(ablation, Run.open(folder), "web");
        assertEquals(ablation.methods().size() + 4, web.rowCount());
        assertEquals(23.99, web.doubleColumn(Columns.within(1)).get(full), 1e-9);
    }

    @Test
    void aMeasuredNumberSaysWhatItIs() throws IOException {
        Experiment ablation = named("ablation");
        Table frame = RunFrames.accuracies(ablation, run(ablation), "tourist");
        assertEquals(50, frame.doubleColumn(Columns.within(25)).get(0), 1e-9);
        // two photographers, ±0.5 around the mean: ±0.5 · 12.7, cut at the ends of what a share can be
        assertEquals(0, frame.doubleColumn(Columns.withinLower(25)).get(0), 1e-9);
        assertEquals(100, frame.doubleColumn(Columns.withinUpper(25)).get(0), 1e-9);
        assertEquals(100, frame.doubleColumn(Columns.withinLower(200)).get(0), 1e-9);
        assertEquals(20, frame.intColumn(Columns.ANSWERS_ASKED).get(0));
        assertEquals(2, frame.intColumn(Columns.N).get(0));
        assertEquals("g3", frame.stringColumn(Columns.CONVENTION).get(0));
        assertEquals(
                "measured here on little-earth; 95 % intervals over photographers and training seeds",
                frame.stringColumn(Columns.SOURCE).get(0));
    }

    @Test
    void aSetThatThePaperDoesNotHaveStandsBesideAnotherTable() throws IOException {
        Experiment overall = named("overall");
        Table frame = RunFrames.accuracies(overall, run(overall));
        assertTrue(methods(frame, Frames.PUBLISHED, "IM2GPS3K").contains("PIGEON"));
        List<String> street = methods(frame, Frames.PUBLISHED, "GWS15K");
        assertEquals("not published", street.get(0), "in G3's table");
        assertTrue(street.contains("GeoDecoder") && street.contains("GeoCLIP"), street.toString());
    }

    /** Seeds 17 to 19, of which 17 and 19 had the first training of the language model: one of two queries right, or both. */
    @Test
    void twoTrainingsOfALanguageModelAreTwoAndTheirDifferenceIsARow() throws IOException {
        Experiment ablation = named("ablation").withQueries(List.of("tourist"));
        run(ablation);
        String answers = "query,photographer,gt_lat,gt_lng,pred_lat,pred_lng,candidates\na,x,0,0,0,0,\n";
        Files.writeString(folder.resolve("second.csv"), answers + "b,y,0,0,0,0,\n");
        String shares = ",0.5,0.5,1,1,1\n";
        Files.writeString(
                folder.resolve("trials.csv"),
                "method,seed,queries,convention,file,n,of_models_alone,language_model_seed,within_1km_fraction,"
                        + "within_25km_fraction,within_200km_fraction,within_750km_fraction,within_2500km_fraction\n"
                        + "zero-shot,17,tourist,g3,a.csv,2,1,17" + shares
                        + "zero-shot,18,tourist,g3,second.csv,2,1,18,1,1,1,1,1\n"
                        + "zero-shot,19,tourist,g3,a.csv,2,1,17" + shares);
        Table frame = RunFrames.accuracies(ablation, Run.open(folder));
        assertEquals(2, frame.intColumn(Columns.SEEDS).get(0), "the third is the first again");
        assertEquals(75, frame.doubleColumn(Columns.within(25)).get(0), 1e-9); // (50 + 100) / 2
        assertEquals(
                "zero-shot, second training minus first, points",
                frame.stringColumn(Columns.METHOD).get(1));
        assertEquals(50, frame.doubleColumn(Columns.within(25)).get(1), 1e-9);
        assertEquals(0, frame.doubleColumn(Columns.within(200)).get(1), 1e-9);
    }

    @Test
    void aShareOfASetIsNamed() throws IOException {
        Experiment sweep = named("sweep-answers");
        Table frame = RunFrames.accuracies(sweep, run(sweep));
        assertTrue(methods(frame, Frames.MEASURED, "tourist, a third").contains("locator answers=9"));
        assertEquals(0, methods(frame, Frames.MEASURED, "tourist").size());
        assertTrue(methods(frame, Frames.PUBLISHED, "IM2GPS3K").contains("figure 4, answers per prompt N (K = 4)"));
    }

    @Test
    void besideASweepStandWhatTheFigureShowsAndThePapersOwnNumber() throws IOException {
        Experiment sweep = named("sweep-prompts");
        Table frame = RunFrames.accuracies(sweep, run(sweep));
        List<String> tourist = methods(frame, Frames.PUBLISHED, "IM2GPS3K");
        assertEquals(6, tourist.size(), tourist.toString());
        assertEquals("figure 3, prompts K (N = 5)", tourist.get(0));
        assertEquals("G3 (GPT4V)", tourist.get(5));
        assertEquals(List.of("not published", "G3 (GPT4V)"), methods(frame, Frames.PUBLISHED, "YFCC4K"));
        assertEquals(
                4,
                methods(frame, Frames.MEASURED, "tourist").stream()
                        .filter(name -> name.startsWith("locator prompts="))
                        .count());
        var picture = new RunFigures(sweep, Run.open(folder)).pictures().get("sweep-prompts-tourist");
        assertTrue(picture.title().contains("of tourist within 25 km as prompts goes from 1 to 4"), picture.title());
    }
}

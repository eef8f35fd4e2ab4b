package org.terrella.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.terrella.bench.Bench;
import org.terrella.bench.LanguageModels;
import org.terrella.bench.OpenBench;
import org.terrella.bench.OpenOptions;
import org.terrella.classify.ActivationMap;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.lmm.openai.Endpoint;
import org.terrella.locate.Explanation;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.locate.method.Methods;
import org.terrella.run.Run;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** The verbs in a plain JVM, as in JShell. */
@ResourceLock(Resources.SYSTEM_OUT)
class NbTest {

    @Test
    void printsWithoutAKernel() {
        assertEquals("1\ntwo\nnull\n", printed(() -> Nb.show(1, "two", null)));
        assertEquals("null\n", printed(() -> Nb.show((Object[]) null)));
    }

    @Test
    void endsProgressAsOneLine() {
        String line = printed(() -> {
            try (Progress progress = Nb.progress("Counting", 3)) {
                progress.step(3);
            }
        });
        assertEquals("Counting: 3 of 3 in 0.0 s\n", line.replaceAll("[0-9.]+ s", "0.0 s"));
    }

    @Test
    void explainsAnAnswerInSentencesAndPictures(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        Prediction answer = Prediction.of("a.png", new LatLng(1, 2), List.of());
        Locator locator = new Locator() {
            @Override
            public String name() {
                return "m";
            }

            @Override
            public List<Prediction> locate(List<Query> queries) {
                return List.of(answer);
            }

            @Override
            public Explanation explain(Query query) {
                return new Explanation(answer, List.of("a reason", "another"), List.of())
                        .withActivation(
                                Optional.of(ActivationMap.of(1, new double[] {1}, ActivationMap.Meaning.OCCLUSION)));
            }
        };
        byte[] image = Files.readAllBytes(file);
        Query query = new Query("a.png", () -> image, new float[1]);
        String shown = printed(() -> assertEquals(answer, Nb.explain(locator, query)));
        assertEquals(
                "a reason\nanother\nm: a.png (picture, 1200 × 699)\n"
                        + "m: what in the photo speaks for its answer (picture, 840 × 518)\n",
                shown);
    }

    @Test
    void runsAnExperimentAndEndsAsALineThatIsAlwaysTheSame(@TempDir Path folder) {
        Path world = folder.resolve("world");
        new WorldFiles(LittleEarth.of(Scale.TINY), world)
                .write(List.of(WorldSet.GALLERY, WorldSet.TOURIST), (set, done, all) -> {});
        Experiment experiment =
                Experiment.of("tried", Methods.builtIn().of("nearest", Map.of("features", "clip")), "tourist");
        OpenBench bench = Bench.named(Bench.LITTLE_EARTH).in(world).open(folder.resolve("results"));
        List<Run> runs = new ArrayList<>();
        String expected = "tried: 1 trial on tourist\n";
        assertEquals(expected, printed(() -> runs.add(Nb.run(Sweep.of(experiment), bench))));
        assertEquals(expected, printed(() -> runs.add(Nb.run(Sweep.of(experiment), bench))));
        assertEquals(60, runs.get(0).rows().get(0).numbers().get("n"));
        assertNotEquals(runs.get(0).folder(), runs.get(1).folder());
        bench.close();
    }

    @Test
    void aCellFailsWhoseModelDoesNotAnswer(@TempDir Path folder) {
        Path world = folder.resolve("world");
        new WorldFiles(LittleEarth.of(Scale.TINY), world)
                .write(List.of(WorldSet.GALLERY, WorldSet.TOURIST), (set, done, all) -> {});
        Experiment experiment = Experiment.of("asked", Methods.builtIn().of("lmm", Map.of()), "tourist");
        Bench tiny = Bench.named(Bench.LITTLE_EARTH).in(world);
        Endpoint nobody = Endpoint.of(URI.create("http://127.0.0.1:9/v1"), "large");
        OpenOptions options = OpenOptions.in(folder.resolve("results"))
                .with(LanguageModels.everywhere(tiny, nobody, LanguageModels.free(), progress -> {}));
        try (OpenBench bench = OpenBench.of(tiny, options)) {
            String told = printed(() -> assertEquals(
                    "lmm seed=17 on tourist: unfinished, 60 of 60 queries failed and the same command asks these again: 60 x"
                            + " large@127.0.0.1:9: expected a server at 127.0.0.1:9, found none: the connection was refused",
                    assertThrows(IllegalStateException.class, () -> Nb.run(Sweep.of(experiment), bench))
                            .getMessage()));
            assertTrue(told.startsWith("asked: stopped at 0 of 1"), told);
        }
    }

    @Test
    void saysWhatIsMissing(@TempDir Path folder) {
        Experiment experiment = Experiment.of("tried", Methods.builtIn().of("cells", Map.of()), "tourist");
        OpenBench nowhere =
                Bench.named(Bench.LITTLE_EARTH).in(folder.resolve("none")).open(folder.resolve("results"));
        String told =
                printed(() -> assertTrue(assertThrows(InputException.class, () -> Nb.run(Sweep.of(experiment), nowhere))
                        .getMessage()
                        .contains("terrella data make little-earth --set gallery makes it")));
        assertTrue(told.startsWith("tried: stopped at 0 of 1"), told);
    }

    private static String printed(Runnable cell) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            cell.run();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

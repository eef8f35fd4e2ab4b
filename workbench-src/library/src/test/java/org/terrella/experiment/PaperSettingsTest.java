package org.terrella.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.align.PlaceSentence;
import org.terrella.align.PretrainedAlignment;
import org.terrella.bench.Bench;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.lmm.Sampling;
import org.terrella.locate.G3;
import org.terrella.locate.method.BenchDefaults;
import org.terrella.locate.method.ConfiguredMethod;

/** Each table's and figure's file has its paper's settings; numbers of the paper stand here, those of files are read. */
class PaperSettingsTest {

    private static final List<Long> FIVE = List.of(17L, 18L, 19L, 20L, 21L);
    private static final List<Long> THREE = List.of(17L, 18L, 19L);
    private static final List<Long> ONE = List.of(17L);

    private static Experiment file(String name) {
        return Experiment.read(Path.of("../../experiments/" + name + ".yaml"));
    }

    /** A method on a query set of its bench, with nothing left open but what models decide. */
    private static ConfiguredMethod<?> on(Experiment experiment, String label, String queries) {
        Bench bench = Bench.named(experiment.bench());
        return experiment
                .methods()
                .get(label)
                .on(BenchDefaults.of(bench.query(queries).size()));
    }

    private static Object setting(Experiment experiment, String label, String name) {
        return experiment.methods().get(label).values().get(name);
    }

    private static Map<String, String> paper(Experiment experiment) {
        Map<String, String> first = new TreeMap<>();
        experiment.published().orElseThrow().rows().forEach((label, rows) -> first.put(label, rows.get(0)));
        return first;
    }

    /** G3, section 5 and appendix: K = 4 with 0, 5, 10, 15 references, N and S by data set, temperature 1.2. */
    private static void assertIsG3OfThePaper(Experiment experiment, String label) {
        assertEquals(List.of(0, 5, 10, 15), G3.REFERENCES);
        assertEquals(1.2, Sampling.G3.temperature().orElseThrow());
        assertEquals(200, Sampling.G3.maxTokens());
        Map<String, List<Long>> numbers =
                Map.of("tourist", List.of(4L, 5L, 0L), "web", List.of(4L, 1L, 1L), "street", List.of(4L, 5L, 0L));
        for (String queries : experiment.queries()) {
            Map<String, Object> values = on(experiment, label, queries).values();
            assertEquals(
                    numbers.get(queries),
                    List.of(values.get("prompts"), values.get("answers"), values.get("retrieved")),
                    label + " on " + queries);
            assertEquals("mercator", values.get("alignment"));
            assertEquals("full", values.get("variant"));
            assertEquals("paper", values.get("protocol"));
            assertEquals(1.2, values.get("temperature"), "where the bench says nothing else");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overall",
                "ablation",
                "lmm-comparison",
                "alignment-necessity",
                "text-granularity",
                "sweep-prompts",
                "sweep-answers",
                "sweep-retrieved"
            })
    void whatKeepsATableHonestStandsBesideG3(String name) {
        Experiment experiment = file(name);
        Set<String> lines = experiment.methods().values().stream()
                .map(ConfiguredMethod::line)
                .collect(Collectors.toSet());
        for (String role : name.equals("lmm-comparison") ? List.of("small", "large") : List.of("large")) {
            assertTrue(has(lines, "lmm", "answers=1", "role=" + role), "one answer, zero-shot");
            assertTrue(has(lines, "img2loc", "verified=true", "role=" + role), "as many answers and verification");
            assertTrue(has(lines, "g3", "variant=best-in-pool", "role=" + role), "best in the pool");
            assertTrue(has(lines, "g3", "variant=without-geo-v", "role=" + role), "expectation of the lot");
            if (!name.equals("sweep-retrieved")) {
                assertTrue(has(lines, "g3", "variant=full", "retrieved=0", "role=" + role), "S = 0");
                assertTrue(has(lines, "g3", "variant=full", "retrieved=1", "role=" + role), "S = 1");
            }
        }
        assertTrue(has(lines, "nearest", "features=g3"), "nearest by G3's features");
        assertTrue(experiment.queries().containsAll(List.of("tourist", "web")));
        experiment
                .queries()
                .forEach(set -> assertEquals(
                        Convention.G3,
                        Bench.named(experiment.bench()).query(set).convention()));
    }

    private static boolean has(Set<String> lines, String kind, String... settings) {
        return lines.stream()
                .map(line -> List.of(line.split(", ")))
                .anyMatch(parts -> parts.get(0).equals(kind) && parts.containsAll(List.of(settings)));
    }

    @Test
    void tableOne() {
        Experiment overall = file("overall");
        assertEquals(FIVE, overall.seeds());
        assertEquals(List.of("tourist", "web", "street"), overall.queries());
        assertIsG3OfThePaper(overall, "g3");
        assertEquals(16L, setting(overall, "img2loc", "references"), "Img2Loc's code");
        assertEquals(1L, on(overall, "img2loc", "tourist").values().get("answers"));
        assertFalse(on(overall, "img2loc", "tourist").values().containsKey("temperature"), "its code says none");
        assertEquals(300, Sampling.IMG2LOC.maxTokens());
        assertEquals(4.0, setting(overall, "knn", "sigma"));
        // as many answers as G3 has candidates, 4 · 5 + 0 and 4 · 1 + 1
        assertEquals(20L, on(overall, "img2loc-verified", "tourist").values().get("answers"));
        assertEquals(5L, on(overall, "img2loc-verified", "web").values().get("answers"));
        assertEquals(
                Map.of(
                        "knn", "[L]kNN sigma=4",
                        "planet", "PlaNet",
                        "cplanet", "CPlaNet",
                        "isns", "ISNs",
                        "translocator", "Translocator",
                        "geodecoder", "GeoDecoder",
                        "pigeon", "PIGEON",
                        "geoclip", "GeoCLIP",
                        "img2loc", "Img2Loc (G3 authors' reproduction, GPT4V)",
                        "g3", "G3 (GPT4V)"),
                paper(overall));
    }

    @Test
    void tableOneOfImg2Loc() {
        Experiment img2loc = file("img2loc");
        assertEquals(THREE, img2loc.seeds());
        assertEquals("small", setting(img2loc, "img2loc-small", "role"));
        assertEquals("large", setting(img2loc, "img2loc-large", "role"));
        assertEquals(
                List.of("img2loc-table1-overall", "img2loc-own-and-rerun"),
                img2loc.published().orElseThrow().tables());
        assertEquals(
                List.of("Img2Loc (LLaVA)", "Img2Loc (LLaVA), own paper", "Img2Loc (LLaVA), reproduced by G3"),
                img2loc.published().orElseThrow().rows().get("img2loc-small"));
        assertIsG3OfThePaper(img2loc, "g3");
    }

    @Test
    void tableTwo() {
        Experiment ablation = file("ablation");
        assertEquals(FIVE, ablation.seeds());
        assertIsG3OfThePaper(ablation, "full");
        assertEquals(List.of(10), G3.ONE_PROMPT);
        for (String variant : List.of("without-geo-a", "without-geo-d", "without-geo-v")) {
            assertEquals(variant, setting(ablation, variant, "variant"));
            assertEquals(5L, on(ablation, variant, "tourist").values().get("answers"));
            assertEquals(1L, on(ablation, variant, "web").values().get("retrieved"));
        }
        assertEquals(20, on(ablation, "full", "tourist").answers().size());
        assertEquals(5, on(ablation, "without-geo-d", "tourist").answers().size());
        assertEquals(20, on(ablation, "one-prompt", "tourist").answers().size(), "as many as the full one");
        assertEquals(4, on(ablation, "one-prompt", "web").answers().size(), "as many as the full one");
        assertEquals(
                Map.of(
                        "full", "G3 (full)",
                        "without-geo-a", "w/o Geo-A",
                        "without-geo-d", "w/o Geo-D",
                        "without-geo-v", "w/o Geo-V"),
                paper(ablation));
    }

    @Test
    void tableThree() {
        Experiment distances = file("retrieval-distances");
        assertEquals(THREE, distances.seeds());
        assertEquals(TableKind.RETRIEVAL_DISTANCES, distances.table());
        assertEquals("clip", setting(distances, "clip", "features"));
        assertEquals("equal-earth", setting(distances, "g3-equal-earth", "alignment"));
        assertEquals("mercator", setting(distances, "g3-mercator", "alignment"));
        assertEquals(List.of(5, 10, 15), RetrievalDistances.DEFAULT_K);
        assertEquals(
                Map.of("clip", "CLIP ViT", "g3-equal-earth", "G3 + Equal Earth", "g3-mercator", "G3 + Mercator"),
                paper(distances));
    }

    @Test
    void tableFour() {
        Experiment lmms = file("lmm-comparison");
        assertEquals(THREE, lmms.seeds());
        for (String role : List.of("small", "large")) {
            assertIsG3OfThePaper(lmms, "g3-" + role);
            assertEquals(role, setting(lmms, "g3-" + role, "role"));
            assertEquals(role, setting(lmms, "img2loc-" + role, "role"));
        }
        assertEquals("G3 (LLaVA)", paper(lmms).get("g3-small"));
        assertEquals("Img2Loc (GPT4V)", paper(lmms).get("img2loc-large"));
    }

    @Test
    void tableFive() {
        Experiment alignments = file("alignment-necessity");
        assertEquals(THREE, alignments.seeds());
        assertIsG3OfThePaper(alignments, "img-gps-text");
        assertEquals("without-geo-a", setting(alignments, "img", "variant"));
        assertEquals("img-gps", setting(alignments, "img-gps", "alignment"));
        assertEquals(
                Map.of("img", "IMG", "img-gps", "IMG+GPS", "img-gps-text", "IMG+GPS+TEXT (G3)"), paper(alignments));
    }

    @Test
    void tableSix() {
        Experiment cost = file("cost");
        assertEquals(TableKind.COST, cost.table());
        assertEquals(ONE, cost.seeds());
        assertIsG3OfThePaper(cost, "g3");
    }

    @Test
    void tableSeven() {
        Experiment texts = file("text-granularity");
        assertEquals(THREE, texts.seeds());
        assertIsG3OfThePaper(texts, "g3");
        assertEquals("neighbourhood", setting(texts, "g3-n", "alignment"));
        assertEquals(
                PlaceSentence.CITY_STATE_COUNTRY,
                PretrainedAlignment.MERCATOR.settings(256).sentence());
        assertEquals(
                PlaceSentence.WITH_NEIGHBOURHOOD,
                PretrainedAlignment.NEIGHBOURHOOD.settings(256).sentence());
        assertEquals(Map.of("g3", "G3", "g3-n", "G3-N (adds neighbourhood)"), paper(texts));
    }

    @Test
    void figuresThreeAndFour() {
        assertSweeps(file("sweep-prompts"), "prompts", List.of(1L, 2L, 3L, 4L), Share.WHOLE);
        assertSweeps(file("sweep-answers"), "answers", List.of(1L, 3L, 5L, 7L, 9L), Share.THIRD);
        assertSweeps(file("sweep-retrieved"), "retrieved", List.of(0L, 1L, 2L, 5L, 10L, 20L), Share.WHOLE);
    }

    private static void assertSweeps(Experiment sweep, String setting, List<Long> values, Share share) {
        assertIsG3OfThePaper(sweep, "locator"); // of whose numbers one is varied
        assertEquals(THREE, sweep.seeds());
        assertEquals(share, sweep.share());
        assertEquals(1, sweep.axes().size());
        assertEquals("locator." + setting, sweep.axes().get(0).path());
        assertEquals(values, sweep.axes().get(0).values());
        assertEquals(Map.of("locator", "G3 (GPT4V)"), paper(sweep));
    }

    @Test
    void whatIsNoTableOfThePaperHasOneSeed() {
        for (String name : List.of("conventions", "grid", "leakage")) {
            assertEquals(ONE, file(name).seeds(), name);
        }
        assertEquals(Share.THIRD, file("grid").share());
    }

    @Test
    void releasedCodePaperAndTunedStandSideBySide() {
        Experiment protocols = file("protocols");
        for (String protocol : List.of("paper", "released-code", "tuned")) {
            assertEquals(protocol, setting(protocols, protocol, "protocol"));
        }
        assertIsG3OfThePaper(protocols, "paper");
        assertEquals(
                List.of(5L, 1L),
                List.of(
                        on(protocols, "released-code", "tourist").values().get("answers"),
                        on(protocols, "released-code", "tourist").values().get("retrieved")));
        assertEquals(0.7, on(protocols, "released-code-small", "web").values().get("temperature"));
        assertEquals("G3 (LLaVA)", paper(protocols).get("paper-small"));
    }
}

package org.terrella.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.RetrievedKm;
import org.terrella.file.InputException;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Methods;
import org.terrella.published.PublishedTable;
import org.terrella.run.Scripted;

class ExperimentTest {

    private static final String HEAD = """
            schema: 1
            name: tried
            question: How many answers are worth their cost?
            bench: little-earth
            """;
    private static final String GOOD = HEAD + """
            queries: [tourist, web]
            locator: {kind: scripted, prompts: 2}
            seed: [17, 18, 19]
            sweep: {locator.answers: [1, 5, 9]}
            claims:
              - {claim: falls, falls-after: answers=5, at: 200, queries: web, source: "G3, figure 3"}
              - {claim: rises, rises-until: locator.answers=5, source: "G3, figure 3"}
              - {claim: more is better, better: locator answers=9, worse: locator answers=1, at: [1, 25], source: nobody}
              - claim: the first four are worth more than the next four
                contrast: {better: locator answers=5, worse: locator answers=1, than: {better: locator answers=9, worse: locator answers=5}}
                source: nobody
            """;

    @TempDir
    private Path folder;

    @Test
    void readsAllThatAFileSays() throws IOException {
        Experiment experiment = read(GOOD);
        assertEquals(List.of("tourist", "web"), experiment.queries());
        assertEquals(List.of(17L, 18L, 19L), experiment.seeds());
        ConfiguredMethod<?> locator = experiment.methods().get("locator");
        assertEquals(
                "scripted, answers=5, density.sigma=0.5, pairs=none, prompts=2, radius_km=25, role=large, sigma=1",
                locator.line());
        assertEquals(TableKind.ACCURACY, experiment.table());
        Claim falls = experiment.claims().get(0);
        ClaimForm.Tested fall = only(falls.form());
        assertEquals("answers 5 to 9", fall.step());
        assertEquals("locator answers=5", fall.contrast().better().text());
        assertEquals("locator answers=9", fall.contrast().worse().text());
        assertEquals(List.of(new Quantity.Within(200)), falls.at());
        assertEquals(List.of("web"), falls.queries());
        assertEquals(5, experiment.claims().get(1).at().size());
    }

    @Test
    void risesAndFallsCompareNeighbours() throws IOException {
        List<ClaimForm.Tested> steps = read(GOOD).claims().get(1).form().tested();
        assertEquals(
                List.of("answers 1 to 5", "answers 5 to 9"),
                steps.stream().map(ClaimForm.Tested::step).toList());
        assertEquals("locator answers=5", steps.get(0).contrast().better().text(), "a step up to the best value");
        assertEquals(ClaimForm.Expectation.NOT_BELOW, steps.get(0).expectation());
        assertEquals(ClaimForm.Expectation.EQUAL, steps.get(1).expectation(), "and the plateau after it");
        assertFault(
                GOOD.replace("rises-until: locator.answers=5", "rises-until: locator.answers=1"),
                "claims[2].rises-until: must be one of the values [1, 5, 9] but the first, found 1");
        assertFault(
                GOOD.replace("falls-after: answers=5", "falls-after: answers=9"),
                "claims[1].falls-after: must be one of the values [1, 5, 9] but the last, found 9");
    }

    @Test
    void comparesDifferences() throws IOException {
        Contrast<Point> contrast = only(read(GOOD).claims().get(3).form()).contrast();
        assertEquals("locator answers=5 over locator answers=1", contrast.larger(Point::text));
        assertEquals("locator answers=9 over locator answers=5", contrast.smaller(Point::text));
        assertFault(
                GOOD.replace("than: {better: locator answers=9,", "than: {better: locator answers=5,"),
                "claims[4].contrast.than.better: a claim compares two points, found locator answers=5 twice");
    }

    @Test
    void namesRowsOfThePapersTable() throws IOException {
        String paper = GOOD.replace(
                "at: [1, 25], source: nobody",
                "at: [1, 25], paper: {better: G3 (GPT4V), worse: GeoCLIP}, source: nobody");
        String table = "published: {table: g3-table1-overall}\n";
        Experiment experiment = read(paper + table);
        assertEquals(experiment, read(experiment.yaml()));
        PaperEffects effects = PaperEffects.of(experiment);
        Claim claim = experiment.claims().get(2);
        // G3's table 1: 16.65 − 14.11 on IM2GPS3K, which tourist stands beside; 35.89 − 19.31 on YFCC4K
        assertEquals(
                2.54, effects.points(claim, "tourist", new Quantity.Within(1)).orElseThrow(), 1e-9);
        assertEquals(
                16.58, effects.points(claim, "web", new Quantity.Within(25)).orElseThrow(), 1e-9);
        assertTrue(
                effects.points(experiment.claims().get(3), "web", new Quantity.Within(25))
                        .isEmpty(),
                "without rows there is none");
        assertFault(paper, "claims[3].paper.better: needs published: the table that has the row G3 (GPT4V)");
        assertFault(
                paper.replace("worse: GeoCLIP", "worse: GeoClop") + table,
                message -> message.startsWith("claims[3].paper.worse: must be among the rows "));
        assertFault(
                paper.replace("worse: GeoCLIP", "worse: GeoCLIP, than: {better: PlaNet, worse: CPlaNet}") + table,
                message -> message.startsWith("claims[3].claim: paper must name a row for each point of the claim"));
    }

    @Test
    void thePapersDifferenceOfDifferencesIsThatOfItsRows() throws IOException {
        Experiment experiment = Experiment.read(Path.of("../../experiments/lmm-comparison.yaml"));
        Claim claim = experiment.claims().stream()
                .filter(one -> only(one.form()).contrast().than().isPresent())
                .findFirst()
                .orElseThrow();
        // table 4 at 25 km: (39.83 − 29.06) − (40.94 − 35.87)
        assertEquals(
                5.70,
                PaperEffects.of(experiment)
                        .points(claim, "tourist", new Quantity.Within(25))
                        .orElseThrow(),
                1e-9);
    }

    @Test
    void thePapersDifferenceOfDistancesIsAShareOfTheLarger() throws IOException {
        Experiment experiment = Experiment.read(Path.of("../../experiments/retrieval-distances.yaml"));
        Claim claim = experiment.claims().get(1);
        assertEquals(12, claim.at().size());
        assertEquals(
                experiment,
                Experiment.read(Files.writeString(folder.resolve("retrieval-distances.yaml"), experiment.yaml())));
        PaperEffects effects = PaperEffects.of(experiment);
        // table 3, mean of 5: 2299.2 of 2554.7 km
        Quantity meanOfFive = new Quantity.Retrieved(5, RetrievedKm.Measure.MEAN);
        assertEquals(
                100 * (1 - 2299.2 / 2554.7),
                effects.points(claim, "tourist", meanOfFive).orElseThrow(),
                1e-9);
        assertTrue(effects.points(claim, "web", meanOfFive).isEmpty(), "the paper has one set");
    }

    private static ClaimForm.Tested only(ClaimForm form) {
        assertEquals(1, form.tested().size());
        return form.tested().get(0);
    }

    @Test
    void isMadeWithoutAFile() {
        ConfiguredMethod<?> nearest = Methods.builtIn().of("nearest", Map.of());
        Experiment experiment = Experiment.comparing("tried", Map.of("a", nearest, "b", nearest), "web");
        Claim claim = Claim.that("b", "a", "nobody", "web");
        assertEquals(List.of(claim), experiment.withClaims(claim).claims());
        Claim elsewhere = Claim.that("b", "a", "nobody", "street");
        Claim other = Claim.that("c", "a", "nobody", "web");
        for (Claim wrong : List.of(elsewhere, other)) {
            String message = assertThrows(IllegalArgumentException.class, () -> experiment.withClaims(wrong))
                    .getMessage();
            assertTrue(message.startsWith("a claim must be about "), message);
        }
    }

    @Test
    void writesWhatItReads() throws IOException {
        Experiment experiment = read(GOOD);
        assertEquals(experiment, read(experiment.yaml()));
        assertEquals(experiment.yaml(), read(experiment.yaml()).yaml());
    }

    @Test
    void namesTheKnownKeysForAnUnknownOne() {
        assertFault(
                GOOD.replace("queries:", "querys:"),
                "expected one of the keys schema, name, question, table, bench, queries, share, locator, methods, seed, sweep,"
                        + " claims, published, found querys");
        assertFault(
                GOOD.replace("prompts: 2", "prompt: 2"),
                "locator: expected one of the settings of scripted, prompts, answers, sigma, role, radius_km, pairs,"
                        + " density.sigma, found prompt");
        assertFault(
                GOOD.replace("source: nobody", "sauce: nobody"),
                "expected one of the keys claim, better, worse, contrast, falls-after, rises-until, at, distances, lost, queries, paper, source,"
                        + " found claims[3].sauce");
    }

    @Test
    void namesFileAndKeyOfWrongTypesAndRanges() {
        assertFault(
                GOOD.replace("prompts: 2", "prompts: 5"),
                "locator: prompts must be a whole number from 1 to 4, found 5");
        assertFault(GOOD.replace("prompts: 2", "sigma: -1"), "locator: sigma must be a number above 0, found -1");
        assertFault(GOOD.replace("prompts: 2", "role: tiny"), "locator: role must be one of large, small, found tiny");
        assertFault(
                GOOD.replace("kind: scripted", "kind: g4"),
                "locator: the kind of a method must be one of "
                        + Methods.builtIn().known().stream()
                                .map(known -> known.method().kind() + ", ")
                                .collect(Collectors.joining())
                        + "scripted, found g4");
        assertFault(GOOD.replace("[17, 18, 19]", "seventeen"), "seed: must be a whole number, found \"seventeen\"");
        assertFault(GOOD.replace("[17, 18, 19]", "[17, 17]"), "seed must be there once each, found [17, 17]");
        assertFault(GOOD.replace("schema: 1", "schema: 2"), "schema: must be 1, found 2");
        assertFault(
                GOOD.replace("name: tried", "name: tired"),
                "name: must be that of the file without ending, found tired");
        assertFault(
                GOOD.replace("[1, 5, 9]", "[1, 5, 10]"),
                "sweep.locator.answers: answers must be a whole number from 1 to 9, found 10");
        assertFault(GOOD.replace("[1, 5, 9]", "5"), "sweep.locator.answers: must be a list, found 5");
        assertFault(
                GOOD.replace("locator.answers: [", "answers: ["),
                "sweep.answers: expected LABEL.SETTING with one of the labels locator, found answers");
        assertFault(HEAD, "locator: must be there where methods is not, found neither");
    }

    @Test
    void refusesClaimsAboutWhatIsNotTried() {
        assertFault(
                GOOD.replace("falls-after: answers=5", "falls-after: answers=4"),
                "claims[1].falls-after: must be one of the values [1, 5, 9], found 4");
        assertFault(
                GOOD.replace("worse: locator answers=1", "worse: locator"),
                "claims[3].worse: must be one of the points [locator answers=1, locator answers=5, locator answers=9], found"
                        + " locator");
        assertFault(
                GOOD.replace("worse: locator answers=1", "worse: full"),
                "claims[3].worse: must be one of the points [locator answers=1, locator answers=5, locator answers=9], found"
                        + " full");
        assertFault(
                GOOD.replace("queries: web,", "queries: street,"),
                "claims[1].queries: must be among [tourist, web], found [street]");
        assertFault(
                GOOD.replace("at: 200", "at: 100"),
                "claims[1].at: a claim must be at one or more of the thresholds [1.0, 25.0, 200.0, 750.0, 2500.0] km,"
                        + " found 100.0");
    }

    @Test
    void looksUpWhatItNamesBeforeAnythingRuns() {
        assertFault(
                GOOD.replace("bench: little-earth", "bench: mars"),
                "bench: a bench must be one of little-earth, little-earth-tiny, paper, geoclip, names, or a file that ends"
                        + " in .yaml, found mars");
        assertFault(
                GOOD.replace("[tourist, web]", "[tourist, net]"),
                "queries: query sets of the bench little-earth are tourist, web, web-leaky, street, validation, calibration,"
                        + " found net");
        assertFault(
                GOOD + "published: {table: g4-table1}\n",
                message -> message.startsWith("published.table: a published table must be one of "));
        assertFault(
                GOOD + "published: {table: g3-table1-overall, dataset: IM2GPS3K}\n",
                "expected one of the keys table, otherwise, rows, rest, found published.dataset");
        assertFault(
                GOOD + "published: {table: g3-table1-overall, rows: {locator: PlaNot}}\n",
                message ->
                        message.startsWith("published.rows.locator: must be among the rows [[L]kNN sigma=4, PlaNet, "));
        assertFault(
                GOOD + "published: {table: g3-table1-overall, rows: {g3: PlaNet}}\n",
                "expected one of the keys locator, found published.rows.g3");
        assertFault(
                GOOD + "table: cost\npublished: {table: g3-table1-overall}\n",
                "published must not be there for table: cost, which shows no rows of a paper beside its own");
        assertFault(GOOD + "share: half\n", "share: share must be whole or third, found half");
        assertFault(
                GOOD + "table: leakage\n",
                "table: table must be one of accuracy, retrieval-distances, cost, conventions, regions, cues, told-clues, found leakage");
    }

    @Test
    void refusesWhatAKindOfTableDoesNotShow() throws IOException {
        assertFault(GOOD + "table: conventions\n", "sweep must not be there for table: conventions");
        String plain = GOOD.replaceAll("(?s)sweep:.*", "");
        for (String table : List.of("conventions")) {
            assertFault(
                    plain + "table: " + table + "\n",
                    "seed must be one for table: " + table
                            + " without claims, which shows the first alone, found [17, 18, 19]");
            Experiment one = read(plain.replace("seed: [17, 18, 19]", "seed: 17") + "table: " + table + "\n");
            assertEquals(List.of(18L), one.withSeeds(List.of(18L, 19L)).seeds());
        }
        assertFault(
                plain.replace("seed: [17, 18, 19]", "seed: 17") + "table: regions\n",
                message -> message.startsWith(
                        "queries must be calibration and one or more others for table: regions, found "));
        assertEquals(List.of(17L, 18L, 19L), read(plain + "table: cost\n").seeds());
        assertFault(
                plain + "published: {table: g3-table6-cost, otherwise: none}\n",
                message -> message.startsWith("published.otherwise: "));
    }

    @Test
    void anyNameAndValueOfASettingSurvives() throws IOException {
        Experiment experiment = read(GOOD.replace(
                        "sweep: {locator.answers: [1, 5, 9]}",
                        "sweep: {locator.answers: [1, 5, 9], locator.radius_km: [0.5, 2], locator.pairs: ['a, b', 'say \"c\" d', '7'],"
                                + " locator.density.sigma: [1, 1.5]}")
                .replaceAll("(?s)claims:.*", ""));
        assertEquals(experiment, read(experiment.yaml()));
        Point last = Sweep.of(experiment).trials().get(3 * 2 * 3 * 2 * 3 - 1).point();
        assertEquals(Map.of("answers", 9L, "radius_km", 2.0, "pairs", "7", "density.sigma", 1.5), last.varied());
    }

    @Test
    void standsBesideSeveralTablesOrAnotherOne() throws IOException {
        String more =
                "share: third\npublished: {table: [g3-table1-overall, img2loc-table1-overall], otherwise: later-results,"
                        + " rows: {locator: [G3 (GPT4V), GeoCLIP]}}\n";
        Experiment experiment = read(GOOD + more);
        assertEquals(experiment, read(experiment.yaml()));
        assertEquals(Share.THIRD, experiment.share());
        assertFalse(experiment.published().orElseThrow().shows("PIGEON"));
        assertTrue(read(GOOD + more.replace("rows:", "rest: shown, rows:"))
                .published()
                .orElseThrow()
                .shows("PIGEON"));
        assertTrue(read(GOOD + "published: {table: g3-table1-overall}\n")
                .published()
                .orElseThrow()
                .shows("PIGEON"));
        Published published = experiment.published().orElseThrow();
        assertEquals(Optional.of("locator"), published.label("GeoCLIP"));
        assertEquals(Optional.empty(), published.label("PIGEON"));
        assertEquals(List.of(PublishedTable.G3_OVERALL, PublishedTable.IMG2LOC_OVERALL), published.of("YFCC4K"));
        assertTrue(published.of("GWS15K").contains(PublishedTable.LATER), "the others say nothing of it");
        assertFalse(Published.results(PublishedTable.LATER, "GWS15K").isEmpty());
    }

    @Test
    void saysWhereYamlIsBroken() {
        String message = assertThrows(InputException.class, () -> read(GOOD.replace("[tourist, web]", "[tourist")))
                .getMessage();
        assertTrue(message.startsWith("tried.yaml, line "), message);
        assertFault(GOOD + "seed: 17\n", "Duplicate field 'seed'");
    }

    private Experiment read(String yaml) throws IOException {
        return Experiment.read(Files.writeString(folder.resolve("tried.yaml"), yaml), Scripted.methods(Scripted.CALM));
    }

    private void assertFault(String yaml, Predicate<String> isFault) {
        String message = assertThrows(InputException.class, () -> read(yaml)).getMessage();
        assertTrue(isFault.test(message.replaceFirst("^tried.yaml(, line [0-9]+)?: ", "")), message);
    }

    private void assertFault(String yaml, String fault) {
        String message = assertThrows(InputException.class, () -> read(yaml)).getMessage();
        assertEquals("tried.yaml: " + fault, message.replaceFirst(", line [0-9]+:", ":"));
    }
}

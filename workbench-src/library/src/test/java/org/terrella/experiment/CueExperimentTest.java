package org.terrella.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.bench.PhotoFiles;
import org.terrella.bench.QuerySet;
import org.terrella.file.InputException;
import org.terrella.world.Cue;

class CueExperimentTest {

    private static final String FILE = """
            schema: 1
            name: tried
            question: What is looked at?
            table: cues
            bench: little-earth
            queries: [web-shown-9, web-without-9, web-elsewhere-9]
            methods:
              one: {kind: nearest, features: clip}
              two: {kind: nearest, features: g3}
            seed: 17
            claims:
              - {claim: it is, better: one, worse: two, lost: driving side, at: [25, 200], source: nobody}
              - {claim: it is, better: one, worse: two, lost: any, at: [200], queries: [web-without-9], source: nobody}
            """;

    @TempDir
    private Path folder;

    private Experiment read(String text) throws IOException {
        return Experiment.read(Files.writeString(folder.resolve("tried.yaml"), text));
    }

    private void assertFault(String expected, String from, String to) {
        String message = assertThrows(InputException.class, () -> read(FILE.replace(from, to)))
                .getMessage();
        assertTrue(message.contains(expected), message);
    }

    @Test
    void readsAndWritesClaimsAboutCues() throws IOException {
        Experiment experiment = read(FILE);
        Claim side = experiment.claims().get(0);
        assertEquals(
                List.of(
                        new Quantity.Lost(Optional.of(Cue.DRIVING_SIDE), 25),
                        new Quantity.Lost(Optional.of(Cue.DRIVING_SIDE), 200)),
                side.at());
        assertEquals(List.of("web-without-9", "web-elsewhere-9"), side.queries(), "all photos with something changed");
        assertEquals(
                List.of(new Quantity.Lost(Optional.empty(), 200)),
                experiment.claims().get(1).at());
        assertEquals(experiment, read(experiment.yaml()));
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertFault(
                "queries must hold web-shown-9 beside web-without-9, with which it is compared",
                "[web-shown-9, web-without-9,",
                "[web-without-9,");
        assertFault("queries must be such as web-shown-150", "web-elsewhere-9]", "tourist]");
        assertFault("query sets of the bench little-earth are", "web-elsewhere-9]", "mine-elsewhere-9]");
        assertFault(
                "must be among [web-without-9, web-elsewhere-9]", "queries: [web-without-9]", "queries: [web-shown-9]");
        assertFault("the cue must be one of ground, plants,", "driving side", "colour");
    }

    @Test
    void isLeftOutWhereNoSetTakesThePart() throws IOException {
        Bench mine = Bench.of("mine", PhotoFiles.of("a.csv", "a"), PhotoFiles.of("b.csv", "b"));
        try (OpenBench open = mine.open(folder)) {
            assertEquals(
                    List.of(
                            "web: only a rendered world can show the same photo without a cue, and the bench mine has no"
                                    + " query set that takes its part"),
                    ExperimentOnBench.of(read(FILE), open).leftOut().stream()
                            .filter(reason -> reason.startsWith("web"))
                            .toList());
        }
    }

    @Test
    void isLeftOutOnBenchesOfRealPhotos() throws IOException {
        Path table = Files.writeString(folder.resolve("mine.csv"), "IMG_ID,LAT,LON\nholiday.jpg,1,2\n");
        Path images = Files.createDirectory(folder.resolve("photos"));
        Bench mine = Bench.named("geoclip").with("web", new PhotoFiles(table, images));
        assertEquals(QuerySet.DEFAULT_SIZE, mine.query("web-without-9").size());
        try (OpenBench open = mine.open(folder)) {
            ExperimentOnBench found = ExperimentOnBench.of(read(FILE), open);
            assertEquals(Optional.empty(), found.experiment());
            assertEquals(
                    1,
                    found.leftOut().stream()
                            .filter(reason -> reason.startsWith(
                                    "web: only a rendered world can show the same photo without a cue"))
                            .count(),
                    () -> "said once, found " + found.leftOut());
        }
    }
}

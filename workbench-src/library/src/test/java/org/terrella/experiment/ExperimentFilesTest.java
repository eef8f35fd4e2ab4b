package org.terrella.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files in experiments/. */
class ExperimentFilesTest {

    private static final Path FOLDER =
            Path.of("../../experiments").toAbsolutePath().normalize();

    @Test
    void canBeReadAndAreListedWithTheirQuestions() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertEquals(21, all.size());
            for (Path file : all) {
                Experiment experiment = Experiment.read(file);
                assertTrue(!Sweep.of(experiment).trials().isEmpty());
                String line = "| `" + file.getFileName() + "` | " + experiment.question() + " |";
                assertTrue(readme.contains(line), line);
                assertPapersDifferencesAreThere(experiment);
            }
        }
    }

    /** Of each claim that names rows, by each quantity on the query sets whose data set the table has. */
    private static void assertPapersDifferencesAreThere(Experiment experiment) {
        PaperEffects effects = PaperEffects.of(experiment);
        for (Claim claim : experiment.claims()) {
            for (Quantity at : claim.at()) {
                assertEquals(
                        claim.paper().isPresent(),
                        effects.points(claim, claim.queries().get(0), at).isPresent(),
                        experiment.name() + ": " + claim.statement() + " at " + at.text());
            }
        }
    }
}

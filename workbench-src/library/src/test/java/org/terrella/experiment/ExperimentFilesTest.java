package org.terrella.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.terrella.align.ShippedAlignment;
import org.terrella.locate.Locator;
import org.terrella.report.PublishedResult;
import org.terrella.report.PublishedTable;

/** The files in experiments/. */
class ExperimentFilesTest {

    private static final Path FOLDER =
            Path.of("../../experiments").toAbsolutePath().normalize();

    /** The settings of the methods with a language model, which files may use. */
    private record WithLanguageModel(String kind, List<Setting> settings) implements LocatorFactory {
        @Override
        public Locator locator(OpenBench bench, MethodSettings settings, long seed) {
            throw new IllegalStateException("files are read here, not run");
        }
    }

    private static Methods methods() {
        Setting role = Setting.word("role", "large", "small");
        String[] alignments = Arrays.stream(ShippedAlignment.values())
                .map(ShippedAlignment::word)
                .toArray(String[]::new);
        Methods methods = Methods.builtIn();
        List<LocatorFactory> planned = List.of(
                new WithLanguageModel("img2loc", List.of(role)),
                new WithLanguageModel(
                        "g3",
                        List.of(
                                role,
                                Setting.word("variant", "full", "without-geo-a", "without-geo-d", "without-geo-v"),
                                Setting.word("alignment", alignments),
                                Setting.whole("prompts", 4, 1, 4),
                                Setting.whole("answers", 5, 1, 9),
                                Setting.whole("retrieved", 1, 0, 20))));
        for (LocatorFactory factory : planned) {
            if (methods.factories().stream().noneMatch(known -> known.kind().equals(factory.kind()))) {
                methods = methods.with(factory);
            }
        }
        return methods;
    }

    @Test
    void canBeReadAndAreListedWithTheirQuestions() throws IOException {
        String readme = Files.readString(FOLDER.resolve("README.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertEquals(14, all.size());
            for (Path file : all) {
                Experiment experiment = Experiment.read(file, methods());
                assertTrue(!new Sweep(experiment, methods()).trials().isEmpty());
                String line = "| `" + file.getFileName() + "` | " + experiment.question() + " |";
                assertTrue(readme.contains(line), line);
                experiment.published().ifPresent(ExperimentFilesTest::assertIsThere);
            }
        }
    }

    private static void assertIsThere(Experiment.Published published) {
        List<String> methods = PublishedTable.named(published.table()).results(published.dataset()).stream()
                .map(PublishedResult::method)
                .toList();
        assertTrue(methods.containsAll(published.notBuilt()), () -> methods + " should have " + published.notBuilt());
    }
}

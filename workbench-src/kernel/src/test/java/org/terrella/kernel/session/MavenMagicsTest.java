package org.terrella.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resolves offline, from the local repository, a library that is packaged as bundle and needs others. */
class MavenMagicsTest {

    private static final String VERSION = "33.5.0-jre";
    private static final String GUAVA = """
            <dependency>
              <groupId>com.google.guava</groupId><artifactId>guava</artifactId><version>%s</version>
            </dependency>""";

    private final List<Path> added = new ArrayList<>();
    private final MavenMagics magics = new MavenMagics(added::addAll);

    @BeforeEach
    void requireGuava() {
        Path repository =
                Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
        assumeTrue(
                Files.isRegularFile(
                        repository.resolve("com/google/guava/guava/" + VERSION + "/guava-" + VERSION + ".jar")),
                "the local repository has no guava " + VERSION);
    }

    @Test
    void addsALibraryAndWhatItNeeds() {
        magics.maven(List.of("--offline", "com.google.guava:guava:" + VERSION));
        assertHasGuava();
    }

    @Test
    void asksTheLocalRepositoryFirst() {
        magics.mavenRepo(List.of("nowhere", "http://127.0.0.1:9/none"));
        magics.maven(List.of("com.google.guava:guava:" + VERSION));
        assertHasGuava();
    }

    @Test
    void addsBareDependencies() {
        magics.loadFromPomText(List.of("--offline"), GUAVA.formatted(VERSION));
        assertHasGuava();
    }

    @Test
    void addsWhatSectionsAskForWithTheirProperties() {
        magics.loadFromPomText(
                List.of("--offline"), """
                <!-- versions -->
                <properties><project.guava.version>%s</project.guava.version></properties>
                <dependencyManagement><dependencies>%s</dependencies></dependencyManagement>
                <dependencies>
                  <dependency><groupId>com.google.guava</groupId><artifactId>guava</artifactId></dependency>
                </dependencies>""".formatted(VERSION, GUAVA.formatted("${project.guava.version}")));
        assertHasGuava();
    }

    @Test
    void addsWhatAProjectNeedsAtRunTime(@TempDir Path folder) throws Exception {
        Path pom = Files.writeString(folder.resolve("pom.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>a</groupId><artifactId>b</artifactId><version>1</version>
                  <dependencies>
                    %s
                    <dependency>
                      <groupId>no.such</groupId><artifactId>test</artifactId><version>1</version><scope>test</scope>
                    </dependency>
                  </dependencies>
                </project>""".formatted(GUAVA.formatted(VERSION)));
        magics.loadFromPomFile(List.of(pom.toString(), "--offline"));
        assertHasGuava();
    }

    @Test
    void leavesOutWhatIsExcluded() {
        String exclusion =
                "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>";
        magics.loadFromPomText(
                List.of("--offline"), GUAVA.formatted(VERSION).replace("</dependency>", exclusion + "</dependency>"));
        assertEquals(List.of("guava-" + VERSION + ".jar"), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<dependency><groupId>a</groupId>", "<project><dependencies>", "<project>nonsense & more"})
    void saysWhatIsWrongWithAPom(String pom) {
        var e = assertThrows(IllegalArgumentException.class, () -> magics.loadFromPomText(List.of("--offline"), pom));
        assertTrue(e.getMessage().startsWith("expected a POM or its dependencies, found"), e.getMessage());
    }

    @Test
    void saysThatATextHoldsNoDependencies() {
        assertFails(
                "expected a POM or its dependencies, found neither",
                () -> magics.loadFromPomText(List.of("--offline"), "not a POM at all"));
    }

    @Test
    void saysWhatItExpects() {
        assertFails("expected group:artifact:version, found nothing", () -> magics.maven(List.of("--offline")));
        assertFails("expected group:artifact:version, found guava", () -> magics.maven(List.of("--offline", "guava")));
        assertFails("expected an id and a URL, found [only]", () -> magics.mavenRepo(List.of("only")));
        assertFails("expected the path of a POM, found nothing", () -> magics.loadFromPomFile(List.of()));
        assertFails("expected a POM at no/pom.xml, found none", () -> magics.loadFromPomFile(List.of("no/pom.xml")));
    }

    @Test
    void namesTheArtifactThatIsNotThere() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> magics.maven(List.of("--offline", "no.such:thing:1.0")));
        assertTrue(e.getMessage().contains("no.such:thing:jar:1.0"), e.getMessage());
        assertEquals(List.of(), added);
    }

    private static void assertFails(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private void assertHasGuava() {
        assertTrue(names().contains("guava-" + VERSION + ".jar"), names()::toString);
        assertTrue(names().stream().anyMatch(name -> name.startsWith("failureaccess-")), names()::toString);
    }

    private List<String> names() {
        return added.stream().map(path -> path.getFileName().toString()).toList();
    }
}

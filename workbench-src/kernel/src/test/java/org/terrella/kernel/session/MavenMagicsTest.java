package org.terrella.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
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
    private final List<String> notes = new ArrayList<>();
    private final MavenMagics magics = new MavenMagics(added::addAll, notes::add);

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
    void takesTheScopesThatAreNamed() {
        String pom = GUAVA.formatted(VERSION).replace("</dependency>", "<scope>test</scope></dependency>");
        magics.loadFromPomText(List.of("--offline"), pom);
        assertEquals(List.of(), names());
        magics.loadFromPomText(List.of("--offline", "compile", "runtime"), pom);
        assertEquals(List.of(), names());
        magics.loadFromPomText(List.of("test", "--offline"), pom);
        assertHasGuava();
        assertFails(
                "expected scopes among compile, runtime, system, import, provided, test, found tests",
                () -> magics.loadFromPomText(List.of("tests"), pom));
    }

    @Test
    void takesAJarOfTheScopeSystemFromItsPath(@TempDir Path folder) throws Exception {
        Path jar = Files.createFile(folder.resolve("own.jar"));
        magics.loadFromPomText(List.of("--offline"), """
                <dependency><groupId>a</groupId><artifactId>own</artifactId><version>1</version>
                <scope>system</scope><systemPath>%s</systemPath></dependency>""".formatted(jar));
        assertEquals(List.of(jar), added);
    }

    @Test
    void readsCoordinatesAsOthersWriteThem() {
        magics.maven(List.of("--offline", "-v", "com.google.guava#guava;" + VERSION));
        assertHasGuava();
        assertFails(
                "expected group:artifact[:type[:classifier]]:version, found a.b:c:1.7.0:linux-x86_64; with a classifier"
                        + " that is a.b:c:jar:linux-x86_64:1.7.0",
                () -> magics.maven(List.of("a.b:c:1.7.0:linux-x86_64")));
        assertFails(
                "expected one of the options --offline, --from and --verbose, found --quiet",
                () -> magics.maven(List.of("--quiet", "a:b:1")));
        assertFails(
                "expected the id or URL of a repository behind --from, found nowhere",
                () -> magics.maven(List.of("--offline", "--from", "nowhere", "a:b:1")));
    }

    @Test
    void isWhatIJavaCallsItsResolver() {
        io.github.spencerpark.ijava.magics.MavenResolver ijava = magics;
        ijava.addMavenDependencies(List.of("--offline", "com.google.guava:guava:" + VERSION));
        assertHasGuava();
        assertTrue(ijava.resolveMavenDependency("com.google.guava:guava:" + VERSION, null, 0).stream()
                .anyMatch(file -> file.getName().equals("guava-" + VERSION + ".jar")));
    }

    @Test
    void saysThatAVersionStaysAndAddsNoOther(@TempDir Path folder) {
        var loaded = new LoadedArtifacts(notes::add);
        assertEquals(List.of(folder.resolve("1.jar")), loaded.add(named(folder, "a:b:1")));
        assertEquals(List.of(folder.resolve("1.jar")), loaded.add(named(folder, "a:b:1")));
        assertEquals(List.of(folder.resolve("3.jar")), loaded.add(named(folder, "a:b:jar:x:3")));
        assertEquals(List.of(), notes);
        assertEquals(List.of(folder.resolve("7.jar")), loaded.add(named(folder, "a:b:2", "a:c:7")));
        assertEquals(
                List.of("a:b stays 1 and does not become 2: restart the kernel for another version of what is loaded"),
                notes);
    }

    @Test
    void saysNothingOfVersionsThatOnlyLibrariesAskFor(@TempDir Path folder) {
        var loaded = new LoadedArtifacts(notes::add);
        loaded.add(named(folder, "a:b:1"));
        var needed = new MavenResolver.Resolved(List.of(artifact(folder, "a:b:2")), Set.of("a:other"));
        assertEquals(List.of(folder.resolve("2.jar")), loaded.add(needed));
        assertEquals(List.of(), notes);
    }

    private static MavenResolver.Resolved named(Path folder, String... coordinates) {
        return new MavenResolver.Resolved(
                Stream.of(coordinates).map(each -> artifact(folder, each)).toList(), Set.of("a:b", "a:c"));
    }

    private static Artifact artifact(Path folder, String coordinates) {
        var artifact = new DefaultArtifact(coordinates);
        return artifact.setFile(folder.resolve(artifact.getVersion() + ".jar").toFile());
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

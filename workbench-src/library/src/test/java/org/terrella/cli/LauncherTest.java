package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell script in front of the jar, run on a small tree with a Java and a Maven that only say what they are. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path LAUNCHER = Path.of("../../terrella");
    private static final List<String> TOOLS = List.of(
            "sh",
            "sed",
            "head",
            "tail",
            "grep",
            "find",
            "mktemp",
            "mv",
            "rm",
            "mkdir",
            "rmdir",
            "dirname",
            "readlink",
            "sleep",
            "touch",
            "cat");

    @TempDir
    private Path folder;

    private Path bin;
    private Path tree;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeATree() throws IOException {
        bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            for (Path place : List.of(Path.of("/bin"), Path.of("/usr/bin"))) {
                if (Files.exists(place.resolve(tool)) && !Files.exists(bin.resolve(tool))) {
                    script(tool, "exec " + place.resolve(tool) + " \"$@\"\n");
                }
            }
        }
        tree = Files.createDirectories(folder.resolve("a tree with blanks"));
        Files.createDirectories(tree.resolve("workbench-src/library/src/main"));
        Files.createDirectories(tree.resolve("data-manifests"));
        Files.writeString(tree.resolve("pom.xml"), "");
        Files.writeString(tree.resolve("workbench-src/library/pom.xml"), "");
        Files.copy(LAUNCHER, tree.resolve("terrella"));
    }

    @Test
    void buildsOnceAndThenOnlyWhenASourceIsNewer() throws Exception {
        fakeJava("17.0.15");
        fakeMaven("3.8.7", 0);
        assertEquals(0, run("tables").code());
        assertEquals(1, builds());
        Result second = run("tables", "g3");
        assertEquals(1, builds());
        assertTrue(second.output().contains("started with -Djava.awt.headless=true -jar"), second.output());
        assertTrue(second.output().contains("lib/terrella-library.jar tables g3"), second.output());

        Path source = Files.writeString(tree.resolve("workbench-src/library/src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        run("tables");
        assertEquals(2, builds());
    }

    @Test
    void letsNumericalWorkKeepItsMemoryUnlessToldOtherwise() throws Exception {
        fakeJava("17.0.15");
        fakeMaven("3.8.7", 0);
        assertTrue(run("tables").output().contains("keeps 1073741824 8589934592"));
        environment.put("MALLOC_TRIM_THRESHOLD_", "1000");
        assertTrue(run("tables").output().contains("keeps 1073741824 1000"));
    }

    @Test
    void worksThroughALinkFromElsewhere() throws Exception {
        fakeJava("25.0.1");
        fakeMaven("3.9.11", 0);
        Path link = Files.createSymbolicLink(folder.resolve("bin/terrella-link"), tree.resolve("terrella"));
        assertEquals(0, runScript(link, "tables").code());
    }

    @Test
    void saysThatJavaIsMissing() throws Exception {
        assertFails("terrella: expected Java 17 or newer, found no java on the PATH; see environment.md");
    }

    @Test
    void saysThatJavaIsTooOld() throws Exception {
        fakeJava("11.0.2");
        assertFails("terrella: expected Java 17 or newer, found Java 11 at " + bin.resolve("java")
                + "; see environment.md");
        fakeJava("1.8.0_392");
        assertFails(
                "terrella: expected Java 17 or newer, found Java 8 at " + bin.resolve("java") + "; see environment.md");
    }

    @Test
    void saysThatMavenIsMissingOrTooOld() throws Exception {
        fakeJava("17.0.15");
        assertFails(
                "terrella: expected Maven 3.8 or newer to build with, found no mvn on the PATH; see environment.md");
        fakeMaven("3.6.3", 0);
        assertFails("terrella: expected Maven 3.8 or newer, found 3.6 at " + bin.resolve("mvn"));
    }

    @Test
    void showsWhyABuildFailedAndTriesAgainNextTime() throws Exception {
        fakeJava("17.0.15");
        fakeMaven("3.8.7", 1);
        Result failed = run("tables");
        assertEquals(1, failed.code());
        assertTrue(failed.output().contains("maven says something"), failed.output());
        assertTrue(failed.output().contains("terrella: the build failed; all it said is in "), failed.output());
        fakeMaven("3.8.7", 0);
        assertEquals(0, run("tables").code());
    }

    private record Result(int code, String output) {}

    private void assertFails(String sentence) throws Exception {
        Result result = run("tables");
        assertEquals(1, result.code());
        assertEquals(sentence, result.output().strip());
    }

    private void fakeJava(String version) throws IOException {
        script("java", """
                case $1 in
                  -version) echo 'openjdk version "%s" 2025-04-15' >&2 ;;
                  --list-modules) echo 'jdk.compiler@17' ;;
                  *) echo "started with $*"; echo "keeps $MALLOC_MMAP_THRESHOLD_ $MALLOC_TRIM_THRESHOLD_" ;;
                esac
                """.formatted(version));
    }

    private void fakeMaven(String version, int code) throws IOException {
        script("mvn", """
                case $1 in
                  -v) echo 'Apache Maven %s (abc)' ;;
                  *) echo built >>'%s'; echo 'maven says something'; exit %d ;;
                esac
                """.formatted(version, folder.resolve("builds"), code));
    }

    private void script(String name, String body) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    private Result run(String... arguments) throws Exception {
        return runScript(tree.resolve("terrella"), arguments);
    }

    private Result runScript(Path script, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder("/bin/sh", script.toString());
        process.command().addAll(List.of(arguments));
        process.environment().put("PATH", bin.toString());
        process.environment().remove("JAVA_HOME");
        process.environment().keySet().removeIf(name -> name.startsWith("MALLOC_"));
        process.environment().putAll(environment);
        process.directory(folder.toFile());
        process.redirectErrorStream(true);
        Process started = process.start();
        String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(started.waitFor(1, TimeUnit.MINUTES));
        return new Result(started.exitValue(), output);
    }
}

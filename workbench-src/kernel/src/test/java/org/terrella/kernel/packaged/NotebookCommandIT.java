package org.terrella.kernel.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.kernel.packaged.PackagedKernel.Result;

/** {@code terrella notebook}, run as a program. */
class NotebookCommandIT {
    @TempDir
    private Path folder;

    private PackagedKernel kernel;

    @BeforeEach
    void makeAFolder() {
        kernel = new PackagedKernel(folder);
    }

    @Test
    void writesOutputsAndPageAndLeavesTheSourceAlone() throws Exception {
        Path notebook =
                kernel.notebook("a b.ipynb", "System.out.println(new File(\"\").getAbsoluteFile().getName());\n6 * 7");
        String before = Files.readString(notebook);
        Result result = kernel.run("notebook", "run", "--out", "done", "--html", "a b.ipynb");
        assertEquals(0, result.code(), result.output());
        assertEquals(before, Files.readString(notebook));
        assertEquals(List.of(folder.getFileName() + "\n42"), PackagedKernel.outputs(folder.resolve("done/a b.ipynb")));
        assertTrue(Files.readString(folder.resolve("done/a b.html")).contains("42"));
    }

    @Test
    void givesEachNotebookAJvmOfItsOwn() throws Exception {
        kernel.notebook("one.ipynb", "int x = 1;", "x");
        kernel.notebook("two.ipynb", "int y = 1;", "x");
        Result result = kernel.run("notebook", "run", "--out", "done", "two.ipynb", "one.ipynb");
        assertEquals(1, result.code());
        assertTrue(result.output().contains("two.ipynb, cell 2: line 1: cannot find symbol"), result.output());
        assertTrue(Files.exists(folder.resolve("done/one.ipynb")));
        assertFalse(Files.exists(folder.resolve("done/two.ipynb")));
    }

    @Test
    void runsSeveralAtATime() throws Exception {
        for (String name : List.of("one", "two")) {
            String other = name.equals("one") ? "two" : "one";
            kernel.notebook(
                    name + ".ipynb",
                    "import java.nio.file.*; Files.createFile(Path.of(\"" + name + "\"));",
                    "for (int i = 0; i < 600 && !Files.exists(Path.of(\"" + other + "\")); i++) Thread.sleep(100);",
                    "Files.exists(Path.of(\"" + other + "\"))");
        }
        Result result = kernel.run("notebook", "run", "--jobs", "2", "--out", "done", "one.ipynb", "two.ipynb");
        assertEquals(0, result.code(), result.output());
        for (String name : List.of("one", "two")) {
            List<String> outputs = PackagedKernel.outputs(folder.resolve("done/" + name + ".ipynb"));
            assertEquals("true", outputs.get(outputs.size() - 1), "it met the other one");
        }
        assertEquals(
                2, kernel.run("notebook", "run", "--jobs", "0", "one.ipynb").code());
    }

    @Test
    void saysWhichCellFailedAndWritesNothing() throws Exception {
        Path notebook =
                kernel.notebook("fails.ipynb", "int x = 1;", "x = 2;\nthrow new IllegalStateException(\"no\");");
        String before = Files.readString(notebook);
        Result result = kernel.run("notebook", "run", "fails.ipynb");
        assertEquals(1, result.code());
        assertTrue(
                result.output()
                        .contains(
                                "fails.ipynb, cell 2: java.lang.IllegalStateException: no\n        at cell 2, line 2"),
                result.output());
        assertEquals(before, Files.readString(notebook));
    }

    @Test
    void refusesWhatIsNoNotebookBeforeAnythingRuns() throws Exception {
        Files.writeString(folder.resolve("broken.ipynb"), "{\"cells\": [");
        kernel.notebook("fine.ipynb", "1");
        for (List<String> wrong : List.of(
                List.of("broken.ipynb", "broken.ipynb: expected JSON, found "),
                List.of("missing.ipynb", "missing.ipynb: expected a notebook, found no such file"))) {
            Result result = kernel.run("notebook", "run", "--out", "done", "fine.ipynb", wrong.get(0));
            assertEquals(2, result.code());
            assertTrue(result.output().startsWith("terrella: " + wrong.get(1)), result.output());
            assertEquals(1, result.output().lines().count(), result.output());
        }
        assertFalse(Files.exists(folder.resolve("done")));
    }

    @Test
    void namesAMissingJar() throws Exception {
        kernel.notebook("jar.ipynb", "%classpath ../nowhere/*.jar");
        Result result = kernel.run("notebook", "run", "jar.ipynb");
        assertEquals(1, result.code());
        assertTrue(
                result.output()
                        .contains(
                                "jar.ipynb, cell 1: %classpath: expected a jar or folder at ../nowhere/*.jar, found none from "),
                result.output());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void tellsAJvmThatDiedInMidCell(int code) throws Exception {
        // as a library would, whose calls are not seen
        Path notebook = kernel.notebook(
                "dies.ipynb", "1", "System.class.getMethod(\"exit\", int.class).invoke(null, " + code + ");");
        String before = Files.readString(notebook);
        Result result = kernel.run("notebook", "run", "dies.ipynb");
        assertEquals(1, result.code());
        assertEquals(
                "dies.ipynb: the JVM that ran it ended with code " + code + " in cell 2 of 2; nothing was written",
                result.output().strip());
        assertEquals(before, Files.readString(notebook));
        assertNoPartLeft();
    }

    @Test
    void refusesExitsAndIsNotHeldByThreads() throws Exception {
        kernel.notebook("exits.ipynb", "1", "System.exit(0);");
        Result result = kernel.run("notebook", "run", "exits.ipynb");
        assertEquals(1, result.code());
        assertTrue(
                result.output()
                        .startsWith(
                                "exits.ipynb, cell 2: java.lang.SecurityException: System.exit(0) was not carried out"),
                result.output());
        kernel.notebook("thread.ipynb", "new Thread(() -> { while (true) { } }).start();", "2");
        assertEquals(0, kernel.run("notebook", "run", "thread.ipynb").code());
    }

    @Test
    void refusesWhatItCouldNotDoBeforeAnythingRuns() throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        kernel.notebook("a/x.ipynb", "1");
        Path python = kernel.notebook("b/x.ipynb", "1");
        for (List<String> wrong : List.of(
                List.of("run", "--timeout=-5", "a/x.ipynb", "--timeout must be 1 second or more, found -5"),
                List.of("check", "--timeout=0", "a/x.ipynb", "--timeout must be 1 second or more, found 0"),
                List.of(
                        "run",
                        "--out=done",
                        "a/x.ipynb",
                        "b/x.ipynb",
                        "expected notebooks that are written to different"))) {
            refuses(wrong.subList(0, wrong.size() - 1), wrong.get(wrong.size() - 1));
        }
        Files.writeString(
                python,
                Files.readString(python)
                        .replace(
                                "\"metadata\":{},\"nbformat\"",
                                "\"metadata\":{\"kernelspec\":{\"language\":\"python\"}},\"nbformat\""));
        refuses(
                List.of("run", "a/x.ipynb", "b/x.ipynb"),
                "b/x.ipynb: expected a notebook in Java, found one in python");
        refuses(List.of("check", "b/x.ipynb"), "b/x.ipynb: expected a notebook in Java, found one in python");
        assertEquals(List.of(""), PackagedKernel.outputs(folder.resolve("a/x.ipynb")));
    }

    private void refuses(List<String> arguments, String sentence) throws Exception {
        List<String> command = new ArrayList<>(List.of("notebook"));
        command.addAll(arguments);
        Result result = kernel.run(command.toArray(String[]::new));
        assertEquals(2, result.code(), result.output());
        assertTrue(result.output().startsWith("terrella: " + sentence), result.output());
    }

    @Test
    @Timeout(60)
    void leavesNoJvmBehindWhenItIsEnded() throws Exception {
        kernel.notebook("long.ipynb", "Thread.sleep(600_000);");
        Path log = folder.resolve("log");
        Process runner = kernel.start(Map.of(), log, "notebook", "run", "long.ipynb");
        while (runner.children().findAny().isEmpty()) {
            assertTrue(runner.isAlive(), () -> "ended too soon");
            TimeUnit.MILLISECONDS.sleep(50);
        }
        ProcessHandle child = runner.children().findAny().orElseThrow();
        runner.destroyForcibly(); // without a chance to clean up
        assertTrue(runner.waitFor(20, TimeUnit.SECONDS));
        child.onExit().get(20, TimeUnit.SECONDS);
        assertNoPartLeft();
    }

    private void assertNoPartLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    0, files.filter(file -> file.toString().endsWith(".part")).count());
        }
    }

    @Test
    void checksWhetherOutputsAreStale() throws Exception {
        Path notebook = kernel.notebook("check.ipynb", "int x = 3;", "System.out.println(\"x is \" + x);");
        assertEquals(0, kernel.run("notebook", "run", "check.ipynb").code());
        String committed = Files.readString(notebook);
        Result fresh = kernel.run("notebook", "check", "check.ipynb");
        assertEquals(0, fresh.code());
        assertEquals("check.ipynb: up to date", fresh.output().strip());

        Files.writeString(notebook, committed.replace("int x = 3;", "int x = 4;"));
        Result stale = kernel.run("notebook", "check", "check.ipynb");
        assertEquals(1, stale.code());
        assertEquals(
                "check.ipynb: stale, cell 2: text, line 1, was \"x is 3\", now is \"x is 4\"",
                stale.output().strip());
    }

    @Test
    void namesAnOptionItDoesNotKnow() throws Exception {
        Result result = kernel.run("notebook", "run", "--fast", "a.ipynb");
        assertEquals(2, result.code());
        assertEquals(
                "terrella: Unknown option: '--fast'",
                result.output().lines().findFirst().orElseThrow());
    }
}

package org.terrella.kernel.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What IJava 1.3.0 does wrong, a test each; README.md has the table. Interrupts are in the conformance suite too. */
class DefectsOfIJavaIT {
    @TempDir
    private Path folder;

    private PackagedKernel kernel;

    @BeforeEach
    void makeAFolder() {
        kernel = new PackagedKernel(folder);
    }

    @Test
    void resolvesALibraryThatIsABundle() throws Exception {
        String value = kernel.lastOutputOf("""
                %maven --offline com.google.guava:guava:33.5.0-jre
                import com.google.common.collect.ImmutableList;
                ImmutableList.of(1, 2, 3)""");
        assertEquals("[1, 2, 3]", value);
    }

    @Test
    void keepsAVariableWhenWhatItCameFromIsRedefined() throws Exception {
        assertEquals(
                "3", kernel.lastOutputOf("int f() { return 1; } var v = f();", "int f() { return 2; }", "v + f()"));
    }

    @Test
    void keepsAnObjectWhenAMethodOfItsClassIsRedefined() throws Exception {
        String value = kernel.lastOutputOf(
                "class Place { int id = 7; int twice() { return id; } } var place = new Place(); place.id = 8;",
                "class Place { int id = 7; int twice() { return 2 * id; } }",
                "place.twice()");
        assertEquals("16", value);
    }

    @Test
    void keepsVariablesWhenAnImportComesLater() throws Exception {
        assertEquals(
                "[5]",
                kernel.lastOutputOf(
                        "var numbers = new ArrayList<Integer>(List.of(5));",
                        "import java.util.function.*; import java.nio.file.*;",
                        "numbers"));
    }

    @Test
    void losesNoneOfTwentyThousandLines() throws Exception {
        String expected = IntStream.range(0, 20_000).mapToObj(i -> i + "\n").collect(Collectors.joining());
        assertEquals(expected, kernel.lastOutputOf("for (int i = 0; i < 20_000; i++) { System.out.println(i); }"));
    }

    @Test
    void goesOnAfterACellThatExits() throws Exception {
        assertEquals("5", kernel.lastOutputOf("int kept = 5;", "System.exit(0);", "kept"));
    }

    @Test
    void stopsAnEndlessLoop() throws Exception {
        Path notebook = kernel.notebook("endless.ipynb", "while (true) { }");
        PackagedKernel.Result result = kernel.run("notebook", "run", "--timeout", "1", notebook.toString());
        assertEquals(1, result.code());
        assertTrue(result.output().contains("endless.ipynb, cell 1: The cell was interrupted."), result.output());
    }

    @Test
    void takesASealedInterfaceWithItsRecordsInOneCell() throws Exception {
        String value = kernel.lastOutputOf("""
                sealed interface Answer {}
                record Place(double lat, double lng) implements Answer {}
                record Refusal(String why) implements Answer {}
                Answer answer = new Refusal("fog");
                answer""");
        assertEquals("Refusal[why=fog]", value);
    }

    @Test
    void takesClassesThatNeedEachOtherInOneCell() throws Exception {
        String value = kernel.lastOutputOf("""
                class Node { Edge edge; int depth() { return edge == null ? 0 : edge.depth(); } }
                class Edge { Node to; int depth() { return 1 + to.depth(); } }
                var root = new Node(); root.edge = new Edge(); root.edge.to = new Node();
                root.depth()""");
        assertEquals("1", value);
    }

    @Test
    void letsACellUseItsOwnVersionOfALibraryOfTheKernel() throws Exception {
        String value = kernel.lastOutputOf(PackagedKernel.classPathOf("/gson-2.13.2") + """
                import com.google.gson.Gson;
                Gson.class.getProtectionDomain().getCodeSource().getLocation() + new Gson().toJson(Map.of("a", 1))""");
        assertTrue(value.endsWith("gson-2.13.2.jar{\"a\":1}"), value);
    }

    @Test
    void goesNoFurtherAfterAnError() throws Exception {
        Path trace = folder.resolve("trace");
        Path notebook = kernel.notebook("error.ipynb", "1 / 0", "new File(\"trace\").createNewFile()");
        assertEquals(1, kernel.run("notebook", "run", notebook.toString()).code());
        assertFalse(Files.exists(trace));
    }
}

package org.terrella.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.kernel.KeepsStreams;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.evaluate.EvaluationException.MagicFailed;
import org.terrella.kernel.evaluate.EvaluationException.NotCompiled;
import org.terrella.kernel.evaluate.EvaluationException.Thrown;

@ExtendWith(KeepsStreams.class)
class MagicsTest {

    private static final Session SESSION = new Session();

    @TempDir
    private Path folder;

    @Test
    void addsJarsByPatternInTheOrderOfTheirNames() throws Exception {
        jar("a name", "Which", "return \"a\";");
        jar("b name", "Which", "return \"b\";");
        jar("b name2", "Other", "return \"other\";");
        SESSION.run("%classpath \"" + folder + "/*name*.jar\"");
        assertEquals("a", SESSION.shown("jar.Which.say()"));
        assertEquals("other", SESSION.shown("jar.Other.say()"));
    }

    @Test
    void addsAJarInTheCellThatUsesIt() throws Exception {
        Path jar = jar("same", "Same", "return \"same\";");
        assertEquals("same", SESSION.shown("%jars " + jar + "\nimport jar.Same;\nSame.say()"));
    }

    @Test
    void addsAFolderOfClasses() throws Exception {
        compile("InFolder", "return \"folder\";");
        SESSION.run("%classpath " + folder);
        assertEquals("folder", SESSION.shown("jar.InFolder.say()"));
    }

    @Test
    void keepsVariablesWhenTheClassPathGrows() throws Exception {
        SESSION.run("var before = new ArrayList<>(List.of(1));\nint twice(int n) { return 2 * n; }");
        SESSION.run("%classpath " + jar("late", "Late", "return \"late\";"));
        assertEquals("2", SESSION.shown("twice(before.size())"));
    }

    @Test
    void saysWhichJarIsMissing() {
        Path missing = folder.resolve("no.jar");
        MagicFailed failure = SESSION.failure(MagicFailed.class, "%classpath " + missing);
        assertEquals(
                "%classpath: expected a jar or folder at " + missing + ", found none from "
                        + Path.of("").toAbsolutePath(),
                failure.getMessage());
        assertEquals(List.of(failure.getMessage()), failure.report());
        assertTrue(SESSION.failure(MagicFailed.class, "%classpath " + folder + "/none/*.jar")
                .getMessage()
                .contains("found none from "));
        assertEquals(
                "%classpath: expected paths or patterns, found none",
                SESSION.failure(MagicFailed.class, "%classpath").getMessage());
    }

    @Test
    void addsNothingIfOneOfThePathsIsMissing() throws Exception {
        Path jar = jar("half", "Half", "return \"half\";");
        SESSION.failure(MagicFailed.class, "%classpath " + jar + " " + folder + "/missing.jar");
        SESSION.failure(NotCompiled.class, "jar.Half.say()");
    }

    @Test
    void namesAnUnknownMagicAndThoseThereAre() {
        String there =
                ": expected one of the magics classpath, html, jars, javascript, latex, load, loadFromPOM, markdown,"
                        + " maven, mavenRepo, svg, time, writefile, found none of that name";
        assertEquals(
                "%system" + there + " for a line",
                SESSION.failure(MagicFailed.class, "%system ls").getMessage());
        assertEquals(
                "%%bash" + there + " for a cell",
                SESSION.failure(MagicFailed.class, "%%bash\necho").getMessage());
    }

    @Test
    void givesTheJarsThatWereAdded() throws Exception {
        Path jar = jar("given", "Given", "return \"given\";");
        SESSION.run("List<String> added = %jars " + jar + "\nint count = added.size();");
        assertEquals("[" + jar + "] 1", SESSION.shown("added + \" \" + count"));
        assertEquals("given", SESSION.shown("jar.Given.say()"));
        assertTrue(SESSION.run("%jars " + jar).isEmpty(), "as under IJava");
        assertEquals("[" + jar + "]", SESSION.shown("    added = %classpath \"" + jar + "\";\nadded"));
        SESSION.run("List<String> load(boolean wanted) {\n    if (wanted) {\n        %jars " + jar
                + "\n    }\n    return added;\n}");
        assertEquals("[" + jar + "]", SESSION.shown("load(true)"));
        Thrown failure = SESSION.failure(Thrown.class, "List<String> none = %jars no.jar");
        assertTrue(failure.getMessage().startsWith("%jars: expected a jar or folder at no.jar"), failure.getMessage());
    }

    @Test
    void addsTheJarsOfAFolder() throws Exception {
        Path inFolder = jar("in folder", "Inside", "return \"inside\";");
        assertEquals("[" + inFolder + "]", SESSION.shown("List<String> inside = %jars \"" + folder + "\"\ninside"));
        assertEquals("inside", SESSION.shown("jar.Inside.say()"));
    }

    @Test
    void timesALineAndShowsItsValue() throws EvaluationException {
        assertEquals("a  b", SESSION.shown("int timed = 1;\n%time \"a  b\""));
        assertTrue(SESSION.output().get(0).matches("out:Wall time: \\d+ ms\n|out:Wall time: \\d+\\.\\d\\d s\n"));
    }

    @Test
    void timesACell() throws EvaluationException {
        assertEquals("3", SESSION.shown("%%time\nint inTime = 2;\nSystem.out.println(\"x\");\ninTime + 1"));
        assertTrue(
                SESSION.output().get(0).startsWith("out:x\nWall time: "),
                SESSION.output().get(0));
        assertEquals("2", SESSION.shown("inTime"));
    }

    @Test
    void timesWhatFailsAndNamesItsLine() {
        Thrown thrown = SESSION.failure(Thrown.class, "%%time\nint one = 1;\nthrow new IllegalStateException(\"x\");");
        assertTrue(thrown.report().get(1).endsWith(", line 3"), thrown.report()::toString);
        assertTrue(SESSION.output().get(0).startsWith("out:Wall time: "));
        NotCompiled line = SESSION.failure(NotCompiled.class, "int two = 2;\n%time int wrong = \"a\";");
        assertTrue(line.getMessage().startsWith("line 2: "), line.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0.0014,1 ms", "0.5,500 ms", "1.234,1.23 s", "59.99,59.99 s", "61,1 min 1 s", "3600,60 min 0 s"})
    void writesTimesInTheirUnit(double seconds, String expected) {
        assertEquals(expected, TimeMagics.readable(seconds));
    }

    @Test
    void loadsAFileOfSnippets() throws Exception {
        Path file = Files.writeString(folder.resolve("tools.jsh"), "int loaded(int n) { return n + 1; }\nint l = 4;\n");
        SESSION.run("%load " + file);
        assertEquals("5", SESSION.shown("loaded(l)"));
        SESSION.run("%load " + folder.resolve("tools"));
        assertTrue(SESSION.failure(MagicFailed.class, "%load " + folder.resolve("none.jsh"))
                .getMessage()
                .startsWith("%load: Could not find any source at '" + folder.resolve("none.jsh")));
    }

    @Test
    void writesTheBodyToAFile() throws Exception {
        Path file = folder.resolve("written.txt");
        SESSION.run("%%writefile " + file + "\nlines\nof text");
        assertEquals("lines\nof text", Files.readString(file).stripTrailing());
    }

    @Test
    void runsMagicsThatACellCallsOrRegisters() throws Exception {
        Path jar = jar("called", "Called", "return \"called\";");
        SESSION.run("lineMagic(\"classpath\", List.of(\"" + jar + "\"));");
        assertEquals("called", SESSION.shown("jar.Called.say()"));
        SESSION.run("getKernelInstance().getMagics().registerLineMagic(\"twice\", words -> words.get(0).repeat(2));");
        assertEquals("xyxy", SESSION.shown("%twice xy"));
    }

    @Test
    void reportsErrorsThatAMagicThrows() throws EvaluationException {
        SESSION.run(
                "getKernelInstance().getMagics().registerLineMagic(\"broken\", words -> { throw new AssertionError(\"broken\"); });");
        assertEquals(
                "%broken: broken", SESSION.failure(MagicFailed.class, "%broken").getMessage());
    }

    private Path jar(String name, String type, String body) throws IOException {
        Path classFile = compile(type, body);
        Path jar = folder.resolve(name + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("jar/" + type + ".class"));
            out.write(Files.readAllBytes(classFile));
        }
        Files.delete(classFile);
        return jar;
    }

    private Path compile(String type, String body) throws IOException {
        Path source = Files.writeString(
                folder.resolve(type + ".java"),
                "package jar; public class " + type + " { public static String say() { " + body + " } }");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        assertEquals(0, code);
        return folder.resolve("jar").resolve(type + ".class");
    }
}

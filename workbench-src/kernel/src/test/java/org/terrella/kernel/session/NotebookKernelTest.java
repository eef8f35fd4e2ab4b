package org.terrella.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.kernel.KeepsStreams;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.evaluate.EvaluationException.NotCompiled;
import org.terrella.kernel.evaluate.EvaluationException.NotShown;
import org.terrella.kernel.evaluate.EvaluationException.Thrown;

@ExtendWith(KeepsStreams.class)
class NotebookKernelTest {

    private static final Session SESSION = new Session();

    @Test
    void passesPrintedTextOnInOrder() throws EvaluationException {
        SESSION.run(
                "System.out.print(1); System.out.println(\"a\"); System.err.println(\"e\"); System.out.printf(\"%d\", 2);");
        assertEquals(List.of("out:1a\n", "err:e\n", "out:2"), SESSION.output());
    }

    @Test
    void passesEachCharacterOfUnicodeOn() throws EvaluationException {
        SESSION.run("System.out.println(\"Žižkov, 東京, 🌍\");");
        assertEquals(List.of("out:Žižkov, 東京, 🌍\n"), SESSION.output());
        SESSION.run("""
                for (char half : "🌍".toCharArray()) { System.out.print(half); }
                System.out.print('é');
                for (byte part : "🌍é".getBytes("UTF-8")) { System.out.write(part); }""");
        assertEquals("out:🌍é🌍é", String.join("", SESSION.output()));
    }

    @Test
    void losesNothingOfALongOutput() throws EvaluationException {
        SESSION.run("for (int i = 0; i < 20_000; i++) { System.out.println(i); }");
        String[] lines = SESSION.output().get(0).split("\n");
        assertEquals(20_000, lines.length);
        assertEquals("19999", lines[19_999]);
    }

    @Test
    void showsTheValueOfACell() throws EvaluationException {
        assertEquals("3", SESSION.shown("1 + 2"));
        assertEquals("[a, b]", SESSION.shown("List.of(\"a\", \"b\")"));
        assertEquals("null", SESSION.shown("(Object) null"));
        assertTrue(SESSION.run("int a = 1;").isEmpty());
        assertTrue(SESSION.run("").isEmpty());
    }

    @Test
    void showsTheElementsOfArrays() throws EvaluationException {
        assertEquals("[1, 2]", SESSION.shown("new int[] {1, 2}"));
        assertEquals("[[1.5], null, []]", SESSION.shown("new double[][] {{1.5}, null, {}}"));
        assertEquals("[a, null]", SESSION.shown("new String[] {\"a\", null}"));
    }

    @Test
    void showsNoWrappersOfJShell() throws EvaluationException {
        SESSION.run("class Plain {}");
        for (String code : List.of("new Plain()", "new Plain[] {new Plain()}", "List.of(new Plain())", "Plain.class")) {
            assertFalse(SESSION.shown(code).contains("JShell"), code);
        }
    }

    @Test
    void saysWhatCannotBeShown() throws EvaluationException {
        SESSION.run(
                "class Secret { @Override public String toString() { throw new IllegalStateException(\"mine\"); } }");
        assertEquals(
                "the value, Secret, cannot be shown: java.lang.IllegalStateException: mine",
                SESSION.failure(NotShown.class, "new Secret()").getMessage());
        SESSION.run("class Endless { @Override public String toString() { return \"\" + this; } }");
        assertEquals(
                "the value, Endless, cannot be shown: java.lang.StackOverflowError",
                SESSION.failure(NotShown.class, "new Endless()").getMessage());
    }

    @Test
    void goesOnAfterAnError() throws EvaluationException {
        SESSION.run("int kept = 1;");
        assertEquals(
                "boom",
                SESSION.failure(Thrown.class, "throw new IllegalStateException(\"boom\");")
                        .getMessage());
        SESSION.failure(NotCompiled.class, "int bad = \"a\";");
        assertEquals("1", SESSION.shown("kept"));
    }

    @Test
    void printsANoteOnVariablesThatWereReset() throws EvaluationException {
        SESSION.run("record Spot(int x) {}\nSpot spot = new Spot(1);");
        SESSION.run("record Spot(int x) { int y() { return 1; } }");
        assertEquals(
                List.of("err:Note: spot was reset: it holds a Spot as it was before Spot was declared again;"
                        + " assign it anew.\n"),
                SESSION.output());
    }

    @Test
    void importsWhatNotebooksUseMost() throws EvaluationException {
        assertEquals("[2, 4]", SESSION.shown("Stream.of(1, 2).map(n -> 2 * n).collect(Collectors.toList())"));
        assertEquals("1.5", SESSION.shown("new BigDecimal(\"1.5\")"));
    }

    @Test
    void readsWhatIsTyped() throws EvaluationException {
        String code = "var scanner = new Scanner(System.in);\nscanner.nextLine() + \"|\" + scanner.nextInt()";
        assertEquals(
                "é 東|12", Session.text(SESSION.runWithInput(code, "é 東", "12").orElseThrow()));
        assertEquals(
                "one",
                Session.text(
                        SESSION.runWithInput("new BufferedReader(new InputStreamReader(System.in)).readLine()", "one")
                                .orElseThrow()));
        Thrown failure = SESSION.failure(Thrown.class, "System.in.read()");
        assertEquals("expected a line, found nobody who types", failure.getMessage());
    }

    @Test
    void letsACellRunCode() throws EvaluationException {
        assertEquals("5", SESSION.shown("eval(\"2 + 3\")"));
        assertEquals("6", SESSION.shown("(int) eval(\"1 + 2\") + 3"));
        assertEquals("true", SESSION.shown("eval(\"int inEval = 4;\") == null"));
        assertEquals("4", SESSION.shown("inEval"));
        assertEquals("[7]", SESSION.shown("((List<Integer>) eval(\"List.of(7)\")).subList(0, 1)"));
        assertSame(SESSION.kernel, NotebookKernel.current());
        assertEquals("true", SESSION.shown("getKernelInstance() != null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map.put(\"a\", 1);",
                "map.get(\"none\");",
                "x = 5;",
                "x += 5;",
                "x >>>= 1; // half",
                "x++;",
                "--x;",
                "/* a comment; */ x = 5;",
                "array[0] = 5;",
                "list.get(0)[1] -= 2;",
                "String none = null;\nnone;"
            })
    void showsNothingOfAStatementWithoutAValueOfItsOwn(String code) throws EvaluationException {
        SESSION.run("Map<String, Integer> map = new HashMap<>(); int x = 1; int[] array = {1, 2};"
                + " List<int[]> list = List.of(array);");
        assertTrue(SESSION.run(code).isEmpty());
        assertEquals(List.of(), SESSION.output());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "new StringBuilder(\"summary\").toString();|summary",
                "x == 5;|false",
                "Math.max(x = 3, 2);|3",
                "new ArrayList<>(List.of(1)).add(2);|true",
                "\"a = b;\".strip();|a = b;",
                "x = 6|6"
            })
    void showsTheValueOfACallWithASemicolonAsIJavaDoes(String code, String shown) throws EvaluationException {
        SESSION.run("int x = 1;");
        assertEquals(shown, SESSION.shown(code));
    }

    @Test
    void completesJavaBehindMagics() {
        assertEquals(List.of("isEmpty()"), completed("%classpath x.jar\nString s = \"\";\nList.of().isE|"));
        assertEquals(List.of("toUpperCase("), completed("%%time\n\"a\".toUpperC|"));
        assertEquals(List.of("toUpperCase("), completed("%time \"a\".toUpperC|"));
    }

    @Test
    void proposesMagics() {
        assertEquals(List.of("classpath"), completed("1 + 1\n%cl|"));
        assertEquals(List.of("time"), completed("%%ti|"));
    }

    @Test
    void inspectsJavaBehindMagics() {
        String code = "%classpath x.jar\nMath.abs(1)";
        assertTrue(Session.text(SESSION.kernel.inspect(code, code.indexOf("abs"), false))
                .contains("int Math.abs(int a)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 + 1|complete",
                "%classpath a.jar|complete",
                "%%html|complete",
                "`%time 1\nint a = (|`|``",
                "void f() {|`    `",
                "}|invalid"
            })
    void saysWhetherACellIsComplete(String code, String expected) {
        assertEquals(expected, SESSION.kernel.isComplete(code.replace("(|", "(")));
    }

    private static List<String> completed(String code) {
        ReplacementOptions options = SESSION.kernel.complete(code.replace("|", ""), code.indexOf('|'));
        return options.getReplacements();
    }
}

package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.kernel.evaluate.EvaluationException.NotCompiled;
import org.terrella.kernel.evaluate.EvaluationException.Unresolved;

class CompileErrorsTest {

    private static final Cells CELLS = new Cells();

    @AfterAll
    static void close() {
        CELLS.close();
    }

    @Test
    void namesTheLineOfTheCellAndMarksThePlace() {
        NotCompiled failure = CELLS.failure(NotCompiled.class, """
                int fine = 1;

                // a comment
                int wrong = fine + "text";""");
        assertEquals("CompilationError", failure.kind());
        assertEquals("line 4: incompatible types: java.lang.String cannot be converted to int", failure.getMessage());
        assertEquals(
                List.of(
                        "line 4: incompatible types: java.lang.String cannot be converted to int",
                        "    int wrong = fine + \"text\";",
                        "                ^^^^^^^^^^^^^"),
                failure.report());
    }

    @Test
    void countsLinesWithinASnippet() {
        NotCompiled failure = CELLS.failure(NotCompiled.class, """
                int first = 1;
                void longer() {
                    int a = 1;
                \tString b = 2;
                }""");
        assertEquals("line 4: incompatible types: int cannot be converted to java.lang.String", failure.getMessage());
        assertEquals(
                List.of("     String b = 2;", "                ^"),
                failure.report().subList(1, 3));
    }

    @Test
    void marksASnippetThatStartsWithinALine() {
        NotCompiled failure = CELLS.failure(NotCompiled.class, "int one = 1; int two = tow;");
        assertEquals("line 1: cannot find symbol", failure.getMessage());
        assertEquals(
                List.of("    int two = tow;", "              ^^^", "  symbol:   variable tow"),
                failure.report().subList(1, 4));
    }

    @Test
    void tellsEachErrorOfASnippet() {
        NotCompiled failure = CELLS.failure(NotCompiled.class, """
                class Twice {
                    int a = "1";
                    int b = "2";
                }""");
        List<String> lines = failure.report().stream()
                .filter(line -> line.startsWith("line "))
                .map(line -> line.substring(0, 6))
                .toList();
        assertEquals(List.of("line 2", "line 3"), lines);
    }

    @Test
    void hidesTheWrappersOfJShell() throws EvaluationException {
        CELLS.run("class Local {}");
        NotCompiled failure = CELLS.failure(NotCompiled.class, "Local local = new Local();\nString s = local;");
        assertEquals("line 2: incompatible types: Local cannot be converted to java.lang.String", failure.getMessage());
        String report = String.join(
                "\n", CELLS.failure(NotCompiled.class, "new Local().missing()").report());
        assertFalse(report.contains("JShell"), report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.out.println(\"a\"",
                "void f() { if (true) {",
                "\"open",
                "\"\"\"\n open",
                "}",
                "'ab'",
                "/* open",
                "for (;;)",
                "1 +* 2",
                "int f() { return 1 }",
                "class A { int }"
            })
    void runsNothingOfACellWithASyntaxError(String faulty) throws EvaluationException {
        CELLS.run("int ran = 0;");
        NotCompiled failure = CELLS.failure(NotCompiled.class, "ran = 1;\nran = 2;\n\n" + faulty);
        assertTrue(failure.getMessage().matches("line [45]: .+"), failure.getMessage());
        assertEquals(0, CELLS.value("ran"));
    }

    @Test
    void blamesTheWordThatIsNotClosedAndNotWhatStandsBeforeIt() {
        NotCompiled failure = CELLS.failure(NotCompiled.class, """
                import java.util.*;
                int half(int n) { return n / 2; }
                class Held { int n; }
                String open = "open;
                half(4)""");
        assertEquals(
                List.of("line 4: unclosed string literal", "    String open = \"open;", "                  ^"),
                failure.report());
    }

    @Test
    void takesWhatOnlyANotebookMayWrite() throws EvaluationException {
        assertEquals(10, CELLS.value("""
                private final var odd = 3;
                static int next(int n) { return n + 1; }
                public int[] field = {next(odd)}, other[] = {{1}};
                import java.util.List;
                protected record Mark(int n) {}
                List.of(field[0]).get(0) + other[0][0] + new Mark(5).n()"""));
    }

    @Test
    void runsStatementsWithoutTheirLastSemicolon() throws EvaluationException {
        CELLS.run("int touched = 0;");
        CELLS.run("if (touched == 0) touched = 1");
        assertEquals(1, CELLS.value("touched"));
        assertEquals(2, CELLS.value("touched + 1 // two"));
    }

    @Test
    void notesAtTheEndOfTheCellWhatAMethodNeedsOfALaterOne() throws EvaluationException {
        Outcome outcome = CELLS.run("""
                int later(int n) { return laterStill(n) + 1; }
                int reached = 1;""");
        assertEquals(
                List.of("later needs method laterStill(int), which is declared nowhere yet; it works as soon as that is"
                        + " declared"),
                outcome.notes());
        assertEquals(1, CELLS.value("reached"));
        assertEquals(21, CELLS.value("int laterStill(int n) { return 2 * n; }\nlater(10)"));
        assertEquals(
                List.of(),
                CELLS.run("int now() { return soon(); }\nint soon() { return 1; }")
                        .notes());
    }

    @Test
    void notesAMethodWhoseTypesComeLater() throws EvaluationException {
        assertEquals(
                List.of("make needs class Later, which is declared nowhere yet; it works as soon as that is declared"),
                CELLS.run("Later make() { return new Later(); }").notes());
        assertEquals(3, CELLS.value("class Later { int three() { return 3; } }\nmake().three()"));
        assertEquals(
                List.of(
                        "User needs method used(), which is declared nowhere yet; it works as soon as that is declared"),
                CELLS.run("class User { int use() { return used(); } }").notes());
    }

    @Test
    void reportsACallOfWhatIsNotYetResolved() throws EvaluationException {
        CELLS.run("int early() { return absent(); }");
        Unresolved called = CELLS.failure(Unresolved.class, "early()");
        assertEquals("UnresolvedReference", called.kind());
        assertEquals("early needs method absent(), which is declared nowhere", called.getMessage());
        assertEquals(
                List.of(called.getMessage() + ".", "It is kept and works as soon as that is declared."),
                called.report());
        assertEquals(5, CELLS.value("int absent() { return 5; }\nearly()"));
    }

    @Test
    void keepsATypeWhoseSupertypeComesLater() throws EvaluationException {
        Unresolved failure = CELLS.failure(Unresolved.class, "class Derived extends Base { }");
        assertEquals("Derived needs class Base, which is declared nowhere", failure.getMessage());
        assertEquals(4, CELLS.value("class Base { int four() { return 4; } }\nnew Derived().four()"));
    }

    @Test
    void saysWhatIsWrongWithABodyThatNamesNothingUnknown() {
        NotCompiled failure = CELLS.failure(NotCompiled.class, "int text() {\n    return \"text\";\n}");
        assertEquals("line 2: incompatible types: java.lang.String cannot be converted to int", failure.getMessage());
    }

    @Test
    void tellsAMissingImportByItsName() {
        NotCompiled failure = CELLS.failure(NotCompiled.class, "int a = 1;\nimport no.such.Thing;");
        assertEquals("line 2: package no.such does not exist", failure.getMessage());
    }
}

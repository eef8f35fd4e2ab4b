package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.terrella.kernel.evaluate.EvaluationException.Thrown;

class ExceptionReportTest {

    private static final Cells CELLS = new Cells();

    @AfterAll
    static void close() {
        CELLS.close();
    }

    @Test
    void namesCellAndLineOfEachFrame() throws EvaluationException {
        CELLS.run("""
                int first = 1;

                void fail(String message) {
                    throw new IllegalStateException(message);
                }
                void failOn(int line) {
                    fail("line " + line);
                }""");
        int declared = CELLS.number();
        Thrown failure = CELLS.failure(Thrown.class, "\nint second = 2;\nfailOn(3);");
        assertEquals("java.lang.IllegalStateException", failure.kind());
        assertEquals("line 3", failure.getMessage());
        assertInstanceOf(IllegalStateException.class, failure.thrown());
        assertEquals(
                List.of(
                        "java.lang.IllegalStateException: line 3",
                        "    at fail (cell " + declared + ", line 4)",
                        "    at failOn (cell " + declared + ", line 7)",
                        "    at cell " + CELLS.number() + ", line 3"),
                failure.report());
    }

    @Test
    void keepsFramesOfTheJdkInPlace() {
        List<String> report = report("Integer.parseInt(\"x\")");
        assertEquals("java.lang.NumberFormatException: For input string: \"x\"", report.get(0));
        assertTrue(report.stream().anyMatch(line -> line.startsWith("    at java.base/java.lang.Integer.parseInt(")));
        assertEquals("    at " + here(1), report.get(report.size() - 1));
    }

    @Test
    void showsTheCausesAndWhatWasSuppressed() {
        List<String> report = report("""
                var inner = new IllegalArgumentException("inner");
                inner.addSuppressed(new java.io.IOException("on closing"));
                throw new RuntimeException("outer",
                        inner);""");
        assertEquals(
                List.of(
                        "java.lang.RuntimeException: outer",
                        "    at " + here(3),
                        "Caused by: java.lang.IllegalArgumentException: inner",
                        "    at " + here(1),
                        "    Suppressed: java.io.IOException: on closing",
                        "        at " + here(2)),
                report);
    }

    @Test
    void endsWithCircularCauses() {
        List<String> report = report("""
                var one = new RuntimeException("one");
                var two = new RuntimeException("two", one);
                one.initCause(two);
                throw two;""");
        assertEquals("java.lang.RuntimeException: two", report.get(0));
        assertEquals("Caused by: java.lang.RuntimeException: one", report.get(2));
        assertEquals("Caused by: [the same as above] RuntimeException", report.get(4));
        assertEquals(5, report.size());
    }

    @Test
    void toleratesMissingMessages() {
        Thrown failure = CELLS.failure(Thrown.class, "throw new IllegalStateException();");
        assertEquals("", failure.getMessage());
        assertEquals("java.lang.IllegalStateException", failure.report().get(0));
    }

    @Test
    void keepsTheLinesOfAMessage() {
        assertEquals(
                List.of("java.lang.Error: a", "b", "    at " + here(CELLS.number() + 1, 1)),
                report("throw new Error(\"a\\nb\");"));
    }

    @Test
    void namesExceptionsThatACellDeclares() throws EvaluationException {
        CELLS.run("class TooFar extends Exception { TooFar(String m) { super(m); } }");
        Thrown failure = CELLS.failure(Thrown.class, "throw new TooFar(\"12 km\");");
        assertEquals("TooFar", failure.kind());
        assertEquals("TooFar: 12 km", failure.report().get(0));
    }

    @Test
    void callsALambdaALambda() {
        List<String> report = report("""
                java.util.List.of(1).forEach(n -> {
                    throw new IllegalStateException("in a lambda");
                });""");
        assertEquals("    at lambda (" + here(2) + ")", report.get(1));
        assertEquals("    at " + here(1), report.get(report.size() - 1));
    }

    @Test
    void namesMethodsOfTypesWithTheirType() throws EvaluationException {
        CELLS.run("""
                class Outer {
                    record Inner(int n) {
                        int fail() {
                            return n / 0;
                        }
                    }
                }""");
        int declared = CELLS.number();
        List<String> report = report("new Outer.Inner(1).fail()");
        assertEquals("java.lang.ArithmeticException: / by zero", report.get(0));
        assertEquals("    at Outer.Inner.fail (cell " + declared + ", line 4)", report.get(1));
    }

    @Test
    void showsWhatAnInitializerThrew() throws EvaluationException {
        CELLS.run("class Unlucky {\n    static int n = Integer.parseInt(\"none\");\n}");
        int declared = CELLS.number();
        List<String> report = report("Unlucky.n");
        assertEquals("java.lang.ExceptionInInitializerError", report.get(0));
        assertTrue(report.contains("Caused by: java.lang.NumberFormatException: For input string: \"none\""));
        assertTrue(
                report.stream().anyMatch(line -> line.endsWith("(cell " + declared + ", line 2)")), report::toString);
        assertTrue(report("Unlucky.n").get(0).startsWith("java.lang.NoClassDefFoundError: Could not initialize class"));
    }

    @Test
    void showsTheFirstFramesOfADeepRecursion() throws EvaluationException {
        CELLS.run("int down(int n) { return down(n + 1) + 1; }");
        List<String> report = report("down(0)");
        assertEquals("java.lang.StackOverflowError", report.get(0));
        assertTrue(report.size() < 50, () -> report.size() + " lines");
        assertTrue(report.get(report.size() - 1).matches(" {4}\\.\\.\\. \\d+ more"), report.get(report.size() - 1));
    }

    @Test
    void namesTheLineThatAsksForAClass() {
        List<String> report = report("int before = 1;\nClass.forName(\"no.Such\")");
        assertEquals("java.lang.ClassNotFoundException: no.Such", report.get(0));
        assertEquals("    at " + here(2), report.get(report.size() - 1));
    }

    @Test
    void namesTheLineBelowADeepRecursionOfALibrary() {
        List<String> report = report("""
                var outer = new java.util.ArrayList<Object>();
                outer.add(new java.util.ArrayList<Object>(java.util.List.of(1)));
                ((java.util.List<Object>) outer.get(0)).add(outer);

                outer.hashCode()""");
        assertEquals("java.lang.StackOverflowError", report.get(0));
        assertEquals("    in " + here(5), report.get(report.size() - 1));
    }

    @Test
    void reportsAnExceptionWhoseMessageCannotBeAsked() {
        List<String> report = report("""
                class Mute extends RuntimeException {
                    @Override public String getMessage() { throw new IllegalStateException("mute"); }
                }
                throw new Mute();""");
        assertTrue(report.get(0).startsWith("Mute"), report::toString);
    }

    @Test
    void showsNothingOfJShellOrTheKernel() throws EvaluationException {
        CELLS.run("class Ours { static void fail() { throw new IllegalStateException(new Ours() + \"\"); } }");
        for (String code : List.of(
                "Ours.fail()",
                "java.util.stream.IntStream.range(0, 9).parallel().forEach(n -> Ours.fail())",
                "Object ours = new Ours(); String s = (String) ours;")) {
            String report = String.join("\n", report(code));
            assertFalse(report.contains("JShell") || report.contains("REPL"), report);
            assertFalse(report.contains("org.terrella.kernel"), report);
        }
    }

    private static List<String> report(String code) {
        return CELLS.failure(Thrown.class, code).report();
    }

    private static String here(int line) {
        return here(CELLS.number(), line);
    }

    private static String here(int cell, int line) {
        return "cell " + cell + ", line " + line;
    }
}

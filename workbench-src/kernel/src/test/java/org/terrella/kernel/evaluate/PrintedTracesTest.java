package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terrella.kernel.KeepsStreams;

/** Exceptions that a cell prints itself, or that end a thread of it. */
@ExtendWith(KeepsStreams.class)
class PrintedTracesTest {

    private static final Cells CELLS = new Cells();

    @BeforeAll
    static void declare() throws EvaluationException {
        CELLS.run("""
                import java.io.*;
                String printed(Throwable thrown) {
                    var text = new StringWriter();
                    thrown.printStackTrace(new PrintWriter(text, true));
                    return text.toString();
                }""");
    }

    @AfterAll
    static void close() {
        CELLS.close();
    }

    @Test
    void nameCellAndLineOfEachFrame() throws EvaluationException {
        CELLS.run("""
                int first = 1;

                void fail(String message) {
                    Error why = new Error("why");
                    throw new IllegalStateException(message, why);
                }""");
        int declared = CELLS.number();
        Object printed = CELLS.value("""
                String text = "";

                try {
                    fail("here");
                } catch (RuntimeException e) {
                    text = printed(e);
                }
                String.valueOf(text)""");
        assertEquals(
                List.of(
                        "java.lang.IllegalStateException: here",
                        "    at fail (cell " + declared + ", line 5)",
                        "    at cell " + CELLS.number() + ", line 4",
                        "Caused by: java.lang.Error: why",
                        "    at fail (cell " + declared + ", line 4)",
                        "    at cell " + CELLS.number() + ", line 4"),
                printed.toString().lines().toList());
    }

    @Test
    void goWhereTheCellSendsThem() throws EvaluationException {
        String expected = "java.lang.Exception: sent\n    at cell %d, line 2\n";
        Object toStream = CELLS.value("""
                var bytes = new ByteArrayOutputStream();
                new Exception("sent").printStackTrace(new PrintStream(bytes));
                bytes.toString()""");
        assertEquals(expected.formatted(CELLS.number()), toStream);
        assertEquals(
                expected.formatted(CELLS.number() + 1),
                errorsOf("int before;\nnew Exception(\"sent\").printStackTrace();"));
    }

    @Test
    void tellWhatEndsAThread() throws EvaluationException {
        String printed = errorsOf("""
                void failInThread() {
                    throw new IllegalStateException("alone");
                }
                Thread alone = new Thread(() -> {
                    failInThread();
                }, "alone");
                alone.start();
                alone.join();""");
        int cell = CELLS.number();
        assertEquals(
                "Exception in thread \"alone\" java.lang.IllegalStateException: alone\n    at failInThread (cell "
                        + cell + ", line 2)\n    at lambda (cell " + cell + ", line 5)\n",
                printed);
    }

    @Test
    void leaveThreadsToAHandlerOfTheCell() throws EvaluationException {
        assertEquals("mine", CELLS.value("""
                var handled = new StringBuilder();
                Thread own = new Thread(() -> { throw new Error("mine"); });
                own.setUncaughtExceptionHandler((thread, e) -> handled.append(e.getMessage()));
                own.start();
                own.join();
                handled.toString()"""));
    }

    @Test
    void knowTheCellThatRanLast() throws EvaluationException {
        String cell = "int shift = %d;\nString where() {\n    return printed(new Error(\"again\"));\n}\nwhere()";
        for (int run = 0; run < 3; run++) { // the method's class stays as it is
            assertEquals(
                    List.of(
                            "java.lang.Error: again",
                            "    at where (cell " + (CELLS.number() + 1) + ", line 3)",
                            "    at cell " + (CELLS.number() + 1) + ", line 5"),
                    CELLS.value(cell.formatted(run)).toString().lines().toList());
        }
        CELLS.run("import java.nio.file.*;\nimport java.time.*;");
        assertTrue(CELLS.value("\n\nString where() { return printed(new Error(\"moved\")); }\nwhere()")
                .toString()
                .contains("at where (cell " + CELLS.number() + ", line 3)"));
    }

    @Test
    void tellMethodsOfOneNameApart() throws EvaluationException {
        CELLS.run("""
                String both(int n) {
                    return printed(new Error("int" + Later.N));
                }

                String both(long n) {

                    return printed(new Error("long" + Later.N));
                }
                class Later { static int N = 1; }""");
        int cell = CELLS.number();
        assertTrue(CELLS.value("both(1)").toString().contains("at both (cell " + cell + ", line 2)"));
        assertTrue(CELLS.value("both(1L)").toString().contains("at both (cell " + cell + ", line 7)"));
    }

    @Test
    void knowTheLinesOfPartsThatAreMoved() throws EvaluationException {
        String printed = CELLS.value("""
                // an anonymous class becomes a member
                var named =
                        new Object() {
                            String name = "n";
                            String at() {
                                return printed(new Error(name));
                            }
                        };
                named.at()""").toString();
        assertTrue(printed.contains("(cell " + CELLS.number() + ", line 6)"), printed);
        assertTrue(printed.endsWith("    at cell " + CELLS.number() + ", line 9\n"), printed);
    }

    @Test
    void areThoseOfAClassThatHasItsOwn() throws EvaluationException {
        assertEquals("short", CELLS.value("""
                class Short extends Exception {
                    @Override public void printStackTrace(PrintWriter to) { to.print("short"); to.flush(); }
                }
                printed(new Short())"""));
        assertEquals(3, CELLS.value("""
                class Printer { int pages; void printStackTrace() { pages = 3; } }
                var printer = new Printer();
                printer.printStackTrace();
                printer.pages"""));
    }

    private static String errorsOf(String cell) throws EvaluationException {
        var bytes = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            CELLS.run(cell);
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

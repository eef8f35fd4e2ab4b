package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Were a call carried out, it would end the JVM of the tests. */
class ExitCallsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "System.exit(0);                                                  | System.exit(0)",
                "int code() { System.exit(3); return 1; }  code()                 | System.exit(3)",
                "class Main { static void main() { System.exit(4); } } Main.main() | System.exit(4)",
                "Runtime.getRuntime().exit(5);                                    | Runtime.exit(5)",
                "Runtime.getRuntime().halt(6);                                    | Runtime.halt(6)",
                "java.util.stream.IntStream.of(7).forEach(System::exit);          | System.exit(7)",
                "java.util.stream.IntStream.of(8).forEach(Runtime.getRuntime()::halt); | Runtime.halt(8)",
                "java.util.stream.IntStream.of(9).forEach(i -> System.exit(i));   | System.exit(9)"
            })
    void areRefusedWithASentenceAndTheSessionGoesOn(String code, String call) throws Exception {
        try (var cells = new Cells()) {
            cells.run("int kept = 42;");
            EvaluationException.Thrown failure = cells.failure(EvaluationException.Thrown.class, code);
            assertEquals(
                    call + " was not carried out: it would end the session with all that its cells have made",
                    failure.getMessage());
            assertEquals("java.lang.SecurityException", failure.kind());
            assertEquals(42, cells.value("kept"));
        }
    }

    @Test
    void areReportedFromTheLineOfTheCellOn() {
        try (var cells = new Cells()) {
            List<String> report = cells.failure(EvaluationException.Thrown.class, "int a = 1;\nSystem.exit(a);")
                    .report();
            assertEquals("    at cell 1, line 2", report.get(1), report::toString);
        }
    }

    @Test
    void areAFailureInAThreadOfTheCellToo() throws Exception {
        try (var cells = new Cells()) {
            EvaluationException.Thrown failure = cells.failure(
                    EvaluationException.Thrown.class,
                    "Thread t = new Thread(() -> System.exit(2));\n"
                            + "t.setUncaughtExceptionHandler((thread, e) -> {});\nt.start();\nt.join();");
            assertTrue(failure.getMessage().startsWith("System.exit(2) was not carried out"), failure::getMessage);
            assertEquals(2, cells.value("1 + 1"), "the next cell is not to blame");
        }
    }

    @Test
    void areAFailureEvenIfTheRefusalIsCaught() {
        try (var cells = new Cells()) {
            cells.failure(
                    EvaluationException.Thrown.class, "try { System.exit(1); } catch (RuntimeException e) { }\nint b;");
        }
    }

    @Test
    void othersOfTheSameNameAreCalled() throws Exception {
        try (var cells = new Cells()) {
            assertEquals(6, cells.value("class Door { int exit(int n) { return n + 1; } }\nnew Door().exit(5)"));
        }
    }
}

package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.terrella.kernel.evaluate.EvaluationException.NotCompiled;
import org.terrella.kernel.evaluate.EvaluationException.Thrown;

class LongCellTest {

    private static final Cells CELLS = new Cells();

    @AfterAll
    static void close() {
        CELLS.close();
    }

    /** 1 + 2 + ... + n, a line each. */
    private static String additions(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> "sum += " + i + ";\n").collect(Collectors.joining());
    }

    @Test
    void runsTwoThousandStatementsInOrder() throws EvaluationException {
        CELLS.run("long sum = 0;");
        assertEquals(2_001_000L, CELLS.value(additions(2000) + "sum"));
    }

    @Test
    void namesTheLineOfAStatementThatFails() throws EvaluationException {
        CELLS.run("long sum = 0;");
        Thrown failure = CELLS.failure(Thrown.class, additions(120) + "Integer.parseInt(\"x\");\nsum = -1;");
        assertEquals(
                "    at cell " + CELLS.number() + ", line 121",
                failure.report().get(failure.report().size() - 1));
        assertEquals(7260L, CELLS.value("sum"));
    }

    @Test
    void runsWhatStandsBeforeAStatementThatDoesNotCompile() throws EvaluationException {
        CELLS.run("long sum = 0;");
        NotCompiled failure = CELLS.failure(NotCompiled.class, additions(120) + "sum += \"x\" - 1;\nsum = -1;");
        assertEquals("line 121: bad operand types for binary operator '-'", failure.getMessage());
        assertEquals(7260L, CELLS.value("sum"));
    }
}

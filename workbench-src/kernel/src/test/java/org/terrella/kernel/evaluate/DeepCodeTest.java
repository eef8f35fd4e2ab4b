package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.terrella.kernel.evaluate.CodeHelp.Completeness;
import org.terrella.kernel.evaluate.EvaluationException.NotCompiled;
import org.terrella.kernel.evaluate.EvaluationException.Thrown;
import org.terrella.kernel.evaluate.EvaluationException.Unresolved;

/** Code that takes the compiler deep down, or further than it goes. */
class DeepCodeTest {

    private static final Cells CELLS = new Cells();
    private static final String CHAIN = "new StringBuilder()" + ".append(\"x\")".repeat(700);

    @AfterAll
    static void close() {
        CELLS.close();
    }

    @Test
    void takesChainsSumsAndLadders() throws EvaluationException {
        assertEquals(700, CELLS.value(CHAIN + ".length()"));
        CELLS.run("String one = \"1\";");
        assertEquals(1723, CELLS.value("(one" + " + one".repeat(1722) + ").length()"));
        assertEquals(1, CELLS.value("(".repeat(3000) + "1" + ")".repeat(3000)));
        String ladder = IntStream.range(0, 700)
                .mapToObj(i -> "if (one.length() == " + i + ") { rung = " + i + "; } else ")
                .collect(Collectors.joining());
        CELLS.run("int rung = -1;\n" + ladder + "{ rung = -2; }");
        assertEquals(1, CELLS.value("rung"));
    }

    @Test
    void helpsInThem() {
        CodeHelp help = CELLS.evaluator().help();
        String typed = CHAIN + ".len";
        assertEquals(typed.length(), help.complete(typed, typed.length()).end());
        assertDoesNotThrow(() -> help.inspect(CHAIN, CHAIN.length()));
        assertEquals(Completeness.COMPLETE, help.completeness(CHAIN));
        assertEquals(Completeness.INCOMPLETE, help.completeness("(".repeat(3000) + "1"));
    }

    @Test
    void saysWhatIsTooMuchForAMethod() throws EvaluationException {
        CELLS.run("int much = 0;");
        String more = "much += much * 12345 + 77777; ".repeat(8000);
        NotCompiled statement = CELLS.failure(NotCompiled.class, "{ " + more + "}");
        assertEquals("line 1: code too large", statement.getMessage());
        Unresolved method = CELLS.failure(Unresolved.class, "int tooMuch() { " + more + "return much; }");
        assertEquals("tooMuch does not compile: code too large", method.getMessage());
        assertEquals(0, CELLS.value("much"));
    }

    @Test
    void reportsErrorsOfACell() throws EvaluationException {
        assertEquals(
                "java.lang.ThreadDeath",
                CELLS.failure(Thrown.class, "throw new ThreadDeath();").kind());
        assertEquals(
                "java.lang.OutOfMemoryError",
                CELLS.failure(Thrown.class, "long[][] all = new long[1 << 20][1 << 28];")
                        .kind());
        CELLS.run("class Grim extends Error { @Override public String getMessage() { throw new Grim(); } }");
        assertEquals("Grim", CELLS.failure(Thrown.class, "throw new Grim();").kind());
        assertEquals(2, CELLS.value("1 + 1"));
    }
}

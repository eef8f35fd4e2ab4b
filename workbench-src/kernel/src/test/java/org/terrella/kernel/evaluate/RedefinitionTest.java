package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Without agent: a redefined class is loaded anew, and the variables that depend on it are carried over. */
class RedefinitionTest {

    private static final Cells CELLS = new Cells();

    @AfterAll
    static void close() {
        CELLS.close();
    }

    @Test
    void keepsVariablesOfAFunctionThatIsRedefined() throws EvaluationException {
        CELLS.run("int one() { return 1; }\nvar fromOne = one();");
        assertEquals(List.of(), CELLS.run("int one() { return 2; }").notes());
        assertEquals(1, CELLS.value("fromOne"));
        assertEquals(2, CELLS.value("one()"));
    }

    @Test
    void keepsVariablesThroughAChainOfFunctions() throws EvaluationException {
        CELLS.run("int low() { return 1; }\nint high() { return low() + 1; }\nlong[] found = {high(), high()};");
        CELLS.run("int low() { return 10; }");
        assertEquals(2L, CELLS.value("found[0]"));
        assertEquals(11, CELLS.value("high()"));
    }

    @Test
    void keepsVariablesWhoseTypeDidNotChange() throws EvaluationException {
        CELLS.run("""
                class Model { int size() { return 3; } }
                int size = new Model().size();
                Object model = new Model();
                java.util.List<Model> models = java.util.List.of(new Model());""");
        assertEquals(
                List.of(),
                CELLS.run("class Model { int size() { return 4; } int depth() { return 1; } }")
                        .notes());
        assertEquals(3, CELLS.value("size"));
        assertEquals("Model", CELLS.value("model.getClass().getSimpleName()"));
        assertEquals(1, CELLS.value("models.size()"));
        assertEquals(5, CELLS.value("new Model().size() + new Model().depth()"));
    }

    @Test
    void saysWhichVariableHoldsAnObjectOfTheFormerType() throws EvaluationException {
        CELLS.run("record Place(int x) {}\nPlace place = new Place(1);\nint kept = place.x();");
        assertEquals(
                List.of("place was reset: it holds a Place as it was before Place was declared again; assign it anew"),
                CELLS.run("record Place(int x) { int y() { return 2; } }").notes());
        assertNull(CELLS.value("place"));
        assertEquals(1, CELLS.value("kept"));
        assertEquals(List.of(), CELLS.run("place = new Place(1);").notes());
        assertEquals(2, CELLS.value("place.y()"));
    }

    @Test
    void saysWhichVariableDoesNotCompileAnyMore() throws EvaluationException {
        CELLS.run("record Pair(int a) {}\nPair pair = new Pair(1);\nint number() { return 1; }\nvar n = number();");
        assertEquals(
                List.of("pair is gone: its declaration does not compile any more; declare it anew"),
                CELLS.run("record Pair(int a, int b) {}").notes());
        assertEquals(
                List.of("n is gone: its declaration does not compile any more; declare it anew"),
                CELLS.run("String number() { return \"1\"; }").notes());
        assertEquals(3, CELLS.value("Pair pair = new Pair(1, 2);\npair.a() + pair.b()"));
    }

    @Test
    void keepsAVariableThatTheSameCellMends() throws EvaluationException {
        CELLS.run("record Trip(int a) {}\nTrip trip = new Trip(1);");
        assertEquals(
                List.of(),
                CELLS.run("record Trip(int a, int b) {}\nTrip trip = new Trip(1, 2);")
                        .notes());
        assertEquals(2, CELLS.value("trip.b()"));
    }

    @Test
    void replacesAVariableThatIsDeclaredAgain() throws EvaluationException {
        CELLS.run("int again = 5;");
        assertEquals(List.of(), CELLS.run("int again = 6;").notes());
        assertEquals(6, CELLS.value("again"));
        assertEquals(List.of(), CELLS.run("String again = \"a\";").notes());
        assertEquals("a", CELLS.value("again"));
        assertEquals(List.of(), CELLS.run("double again;").notes());
        assertEquals(0.0, CELLS.value("again"));
        CELLS.run("again = 2.5;");
        CELLS.run("double again;");
        assertEquals(0.0, CELLS.value("again"));
    }

    @Test
    void keepsVariablesWhenAnImportCompilesThemAgain() throws EvaluationException {
        CELLS.run("import java.util.*;\nList<Integer> numbers = new ArrayList<>(List.of(1, 2));");
        assertEquals(
                List.of(),
                CELLS.run("import java.awt.*;\nimport java.util.List;").notes());
        assertEquals(2, CELLS.value("numbers.size()"));
    }

    @Test
    void keepsFalseZeroAndNullWithoutANote() throws EvaluationException {
        CELLS.run("int f() { return 0; }\nboolean no = false;\nString none = null;\nint zero = f();");
        assertEquals(List.of(), CELLS.run("long f() { return 1; }").notes());
        assertEquals(0, CELLS.value("zero"));
    }

    @Test
    void keepsAnObjectOfAnAnonymousClass() throws EvaluationException {
        CELLS.run(
                "int step() { return 1; }\nvar counter = new Object() { int n = 0; int next() { return n += step(); } };");
        assertEquals(1, CELLS.value("counter.next()"));
        assertEquals(List.of(), CELLS.run("int step() { return 10; }").notes());
        assertEquals(1, CELLS.value("counter.n"));
    }
}

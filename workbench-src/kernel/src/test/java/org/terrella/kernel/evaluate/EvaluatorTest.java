package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final Cells CELLS = new Cells();

    @AfterAll
    static void close() {
        CELLS.close();
    }

    @Test
    void givesTheObjectOfTheLastExpression() throws EvaluationException {
        assertEquals(3, CELLS.value("1 + 2"));
        assertEquals("b", CELLS.value("int first = 1;\n\"a\".length();\n\"b\""));
        assertEquals(2, CELLS.value("var two = 2; two"));
    }

    @Test
    void givesTheSameObjectAndNotItsText() throws EvaluationException {
        Object list = CELLS.value("var shared = new java.util.ArrayList<Integer>(); shared");
        CELLS.run("shared.add(4);");
        assertEquals(java.util.List.of(4), list);
    }

    @Test
    void tellsNullFromNothing() throws EvaluationException {
        assertNull(CELLS.value("(String) null"));
        assertNull(CELLS.value("null"));
        assertFalse(
                CELLS.run("System.nanoTime(); Runnable none = null;").value().isPresent());
        assertFalse(CELLS.run("Thread.yield()").value().isPresent());
        assertFalse(CELLS.run("").value().isPresent());
        assertFalse(CELLS.run("// only a comment\n/* and another */").value().isPresent());
    }

    @Test
    void givesNoValueForDeclarationsAndStatements() throws EvaluationException {
        assertFalse(CELLS.run("int declared = 5;").value().isPresent());
        assertFalse(CELLS.run("int half() { return 1; }").value().isPresent());
        assertFalse(CELLS.run("class Empty {}").value().isPresent());
        assertFalse(CELLS.run("import java.time.Duration;").value().isPresent());
        assertFalse(CELLS.run("7; for (int i = 0; i < 2; i++) { }").value().isPresent());
    }

    @Test
    void givesTheValueOfAnAssignment() throws EvaluationException {
        CELLS.run("int assigned = 1;");
        assertEquals(9, CELLS.value("assigned = 9"));
        assertEquals(9, CELLS.value("assigned++"));
        assertEquals(10, CELLS.value("assigned"));
    }

    @Test
    void tellsWhetherTheExpressionEndsInASemicolon() throws EvaluationException {
        assertTrue(CELLS.run("1 + 1;").endsInSemicolon());
        assertFalse(CELLS.run("1 + 1").endsInSemicolon());
        assertFalse(CELLS.run("1 + 1 // two").endsInSemicolon());
        assertTrue(CELLS.run("\"x\".length(); // says how long").endsInSemicolon());
    }

    @Test
    void runsStatementsInOrder() throws EvaluationException {
        assertEquals("0 1 2 done", CELLS.value("""
                var text = new StringBuilder();
                for (int i = 0; i < 3; i++) {
                    text.append(i).append(' ');
                }
                if (text.length() > 3) {
                    text.append("done");
                } else {
                    text.append("short");
                }
                text.toString()"""));
    }

    @Test
    void knowsTypesOfEachKind() throws EvaluationException {
        CELLS.run("""
                record Point(double x, double y) {
                    Point {
                        if (x < 0) { throw new IllegalArgumentException("x"); }
                    }
                    double norm() { return Math.hypot(x, y); }
                }
                enum Side { LEFT, RIGHT { @Override String say() { return "r"; } }; String say() { return "l"; } }
                interface Named { default String name() { return "named"; } }
                class Thing implements Named {}
                @interface Mark { String value() default "{"; }
                record Span(int from, int to) { Span(int to) { this(0, to); } static class Inner { Inner() {} } }""");
        assertEquals(5.0, CELLS.value("new Point(3, 4).norm()"));
        assertEquals("Point[x=1.0, y=2.0]", CELLS.value("new Point(1, 2)").toString());
        assertEquals(7, CELLS.value("new Span(7).to()"));
        assertEquals(
                "x",
                CELLS.failure(EvaluationException.Thrown.class, "new Point(-1, 0)")
                        .getMessage());
        assertEquals("lr", CELLS.value("Side.LEFT.say() + Side.RIGHT.say()"));
        assertEquals("named", CELLS.value("new Thing().name()"));
    }

    @Test
    void knowsTextBlocksAndSwitches() throws EvaluationException {
        assertEquals("a\n  % \"b\"; }\n", CELLS.value("\"\"\"\n    a\n      % \"b\"; }\n    \"\"\""));
        assertEquals("two", CELLS.value("switch (2) { case 1 -> \"one\"; default -> \"two\"; }"));
    }

    @Test
    void letsClassesOfACellDependOnEachOther() throws EvaluationException {
        assertEquals(2, CELLS.value("""
                class Parent { Child child = new Child(); int depth() { return child.depth(this); } }
                class Child { int depth(Parent of) { return of.child == this ? 2 : 0; } }
                new Parent().depth()"""));
        assertEquals(true, CELLS.value("""
                boolean isEven(int n) { return n == 0 || isOdd(n - 1); }
                boolean isOdd(int n) { return n != 0 && isEven(n - 1); }
                isEven(10)"""));
    }

    @Test
    void knowsGenericMethodsAndLambdas() throws EvaluationException {
        assertEquals("[b, a]", CELLS.value("""
                <T> java.util.List<T> swapped(T a, T b) { return java.util.List.of(b, a); }
                java.util.function.Function<String, String> same = s -> s;
                swapped("a", same.apply("b")).toString()"""));
    }

    @Test
    void keepsVariablesOfACellThatFailsLater() throws EvaluationException {
        CELLS.failure(EvaluationException.Thrown.class, "int before = 3; Integer.parseInt(\"x\"); int after = 4;");
        assertEquals(3, CELLS.value("before"));
        CELLS.failure(EvaluationException.NotCompiled.class, "after");
    }

    @Test
    void seesJarsAndFoldersOfTheClassPath() throws EvaluationException {
        CELLS.run("org.terrella.kernel.evaluate.CellProbe.runs();");
        assertEquals(
                CellProbe.class, CELLS.value("org.terrella.kernel.evaluate.CellProbe.class"), "one class, not two");
    }

    @Test
    void setsTheContextClassLoaderToThatOfTheCells() throws EvaluationException {
        assertEquals(true, CELLS.value("""
                class Located {}
                Thread.currentThread().getContextClassLoader() == Located.class.getClassLoader()"""));
    }
}

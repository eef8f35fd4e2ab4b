package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SealedTypesTest {

    private static final Cells CELLS = new Cells();

    @AfterAll
    static void close() {
        CELLS.close();
    }

    @Test
    void permitsTheSubtypesOfTheSameCell() throws EvaluationException {
        String cell = """
                sealed interface Shape {}
                record Circle(double r) implements Shape {}
                final class Square implements Shape { double a = 2; }
                enum Fixed implements Shape { POINT }
                Shape shape = new Circle(1);
                Shape.class.getPermittedSubclasses().length""";
        assertEquals(3, CELLS.value(cell));
        assertEquals(3, CELLS.value(cell), "a cell can be run again");
    }

    @Test
    void takesPermitsAsItIsWritten() throws EvaluationException {
        assertEquals(2, CELLS.value("""
                sealed interface Unit permits Meter, Foot {}
                record Meter() implements Unit {}
                record Foot() implements Unit {}
                Unit.class.getPermittedSubclasses().length"""));
    }

    @Test
    void permitsSubtypesOfAGenericType() throws EvaluationException {
        assertEquals("some 1", CELLS.value("""
                sealed abstract class Maybe<T extends Comparable<T>> {}
                final class Some<T extends Comparable<T>> extends Maybe<T> { T value; Some(T v) { value = v; } }
                final class None<T extends Comparable<T>> extends Maybe<T> {}
                String say(Maybe<Integer> m) { return m instanceof Some<Integer> s ? "some " + s.value : "none"; }
                say(new Some<Integer>(1))"""));
    }

    @Test
    void permitsNestedSubtypesBesideOthers() throws EvaluationException {
        assertEquals(2, CELLS.value("""
                sealed interface Tree { record Leaf(int n) implements Tree {} }
                record Node(Tree left, Tree right) implements Tree {}
                Tree.class.getPermittedSubclasses().length"""));
        assertEquals(1, CELLS.value("""
                sealed interface Alone { record Only(int n) implements Alone {} }
                Alone.class.getPermittedSubclasses().length"""));
    }

    @Test
    void looksForTheBodyBehindTheBracesOfAnnotations() throws EvaluationException {
        assertEquals(1, CELLS.value("""
                @SuppressWarnings({"unused", "rawtypes"})
                sealed interface Marked {}
                @SuppressWarnings({"unused"})
                record Mark() implements Marked, java.io.Serializable {}
                Marked.class.getPermittedSubclasses().length"""));
    }

    @Test
    void followsALadderOfSealedTypes() throws EvaluationException {
        assertEquals("[Low]", CELLS.value("""
                sealed interface High {}
                sealed interface Middle extends High {}
                record Low() implements Middle {}
                java.util.Arrays.stream(Middle.class.getPermittedSubclasses()).map(Class::getSimpleName).toList()
                """).toString());
    }

    @Test
    void takesAFamilyThatGrows() throws EvaluationException {
        String family = """
                sealed interface Vehicle {}
                record Car(int doors) implements Vehicle {}
                record Bike() implements Vehicle {}
                %s
                Vehicle.class.getPermittedSubclasses().length""";
        assertEquals(2, CELLS.value(family.formatted("")));
        String grown = family.formatted("record Train(int cars) implements Vehicle {}");
        assertEquals(3, CELLS.value(grown));
        assertEquals(3, CELLS.value(grown), "a cell can be run again");
    }

    @Test
    void takesAClassThatIsOpenAgain() throws EvaluationException {
        assertEquals(true, CELLS.value("""
                sealed abstract class Closed {}
                non-sealed class Open extends Closed {}
                class Any extends Open {}
                new Any() instanceof Closed"""));
    }

    @Test
    void saysWhatIsMissingIfNothingIsPermitted() {
        var failure = CELLS.failure(EvaluationException.NotCompiled.class, "sealed interface Lonely {}");
        assertTrue(failure.getMessage().contains("sealed class must have subclasses"), failure.getMessage());
    }

    @Test
    void leavesTheWordInOtherPlacesAlone() throws EvaluationException {
        assertEquals("sealed", CELLS.value("String sealed = \"sealed\";\nsealed"));
    }
}

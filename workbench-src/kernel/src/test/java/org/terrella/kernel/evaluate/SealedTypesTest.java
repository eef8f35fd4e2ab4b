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
    void takesAnInterfaceThatIsOpenAgain() throws EvaluationException {
        String cell = """
                sealed interface Signal {}
                non-sealed interface Custom extends Signal { default int weight() { return %d; } }
                record Mine(int n) implements Custom {}
                record Plain() implements Signal {}
                Signal signal = new Mine(1);
                ((Custom) signal).weight()""";
        assertEquals(7, CELLS.value(cell.formatted(7)));
        assertEquals(7, CELLS.value(cell.formatted(7)), "a cell can be run again");
        assertEquals(8, CELLS.value(cell.formatted(8)), "and be edited");
        assertEquals(2, CELLS.value("Signal.class.getPermittedSubclasses().length"));
    }

    @Test
    void takesClassesThatOpenASealedInterface() throws EvaluationException {
        String cell = """
                sealed interface Sensor<T> { T read(); }
                non-sealed class Stored<T extends Number> implements Sensor<T>, java.io.Serializable {
                    final T value;
                    Stored(T value) { this.value = value; }
                    public T read() { return value; }
                }
                non-sealed abstract class Measured implements Sensor<Double> {}
                enum Constant implements Sensor<Integer> { ONE; public Integer read() { return 1; } }
                %s
                class Warm extends Measured { public Double read() { return 0.5; } }
                class Twice extends Stored<Integer> { Twice(int n) { super(2 * n); } }
                new Twice(4).read() + Constant.ONE.read() + new Warm().read()""";
        assertEquals(9.5, CELLS.value(cell.formatted("")));
        assertEquals(
                9.5,
                CELLS.value(cell.formatted(
                        "record More() implements Sensor<Long> {" + " public Long read() { return 1L; } }")));
        assertEquals(4, CELLS.value("Sensor.class.getPermittedSubclasses().length"));
    }

    @Test
    void takesAnOpenTypeBeforeALadderIsComplete() throws EvaluationException {
        assertEquals("[Step, Free]", CELLS.value("""
                sealed interface Top {}
                sealed interface Step extends Top {}
                non-sealed interface Free extends Top {}
                class Anything implements Free {}
                final class Last implements Step {}
                new Anything();
                java.util.Arrays.stream(Top.class.getPermittedSubclasses()).map(Class::getSimpleName).toList()""").toString());
    }

    @Test
    void takesAMemberThatChanges() throws EvaluationException {
        String cell = """
                sealed interface Payment {}
                record Cash(int %s) implements Payment {}
                enum Voucher implements Payment { GIFT%s }
                record Card(String number, Payment before) implements Payment {}
                new Card("1", new Cash(2)).toString()""";
        assertEquals("Card[number=1, before=Cash[cents=2]]", CELLS.value(cell.formatted("cents", "")));
        assertEquals("Card[number=1, before=Cash[euros=2]]", CELLS.value(cell.formatted("euros", ", BONUS")));
        assertEquals(3, CELLS.value("Payment.class.getPermittedSubclasses().length"));
    }

    @Test
    void takesANameFromAnotherFamily() throws EvaluationException {
        CELLS.run("sealed interface Fruit {}\nrecord Orange() implements Fruit {}");
        assertEquals(1, CELLS.value("""
                sealed interface Colour {}
                enum Orange implements Colour { LIGHT, DARK }
                Colour.class.getPermittedSubclasses().length"""));
    }

    @Test
    void permitsWhatWaitsSinceAnotherCell() throws EvaluationException {
        CELLS.failure(EvaluationException.Unresolved.class, "record Early() implements Awaited {}");
        assertEquals(1, CELLS.value("""
                sealed interface Awaited permits Early {}
                Awaited.class.getPermittedSubclasses().length"""));
    }

    @Test
    void permitsWhatIsNestedDeeply() throws EvaluationException {
        assertEquals(3, CELLS.value("""
                sealed interface Term {
                    class Leaves { record Number(int n) implements Term {} enum Sign implements Term { PLUS } }
                }
                record Sum(Term left, Term right) implements Term {}
                Term.class.getPermittedSubclasses().length"""));
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

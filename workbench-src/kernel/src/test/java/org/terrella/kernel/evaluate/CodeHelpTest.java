package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.kernel.evaluate.CodeHelp.Completeness;
import org.terrella.kernel.evaluate.CodeHelp.Proposals;

class CodeHelpTest {

    private static final Cells CELLS = new Cells();

    @BeforeAll
    static void declare() throws EvaluationException {
        CELLS.run("import java.util.*;\nrecord Place(double latDegrees, double lngDegrees) {}\n"
                + "var places = List.of(new Place(1, 2));\nint placeCount = 1;");
    }

    @AfterAll
    static void close() {
        CELLS.close();
    }

    @Test
    void proposesMembers() {
        assertTrue(completed("\"text\".toUp|").contains("toUpperCase("));
        assertTrue(completed("places.get(0).lat|").contains("latDegrees()"));
        assertEquals(List.of("latDegrees()"), completed("new Place(1, 2).latD|"));
    }

    @Test
    void proposesNamesOfTheSession() {
        List<String> names = completed("place|");
        assertTrue(names.containsAll(List.of("places", "placeCount")), names::toString);
        assertTrue(completed("Pla|").contains("Place"));
    }

    @Test
    void putsNamesOfTheExpectedTypeFirst() {
        assertEquals("placeCount", completed("int n = pl|").get(0));
    }

    @Test
    void completesBehindEarlierSnippetsOfTheCell() {
        String code = "int a = 1;\nString b = \"x\";\nplaces.isE|";
        assertEquals(List.of("isEmpty()"), completed(code));
        assertEquals(code.indexOf("isE"), proposals(code).start());
        assertEquals(code.indexOf('|'), proposals(code).end());
    }

    @Test
    void completesWithinTheCell() {
        String code = "var one = 1;\nplaces.siz|;\nvar two = 2;";
        assertEquals(List.of("size()"), completed(code));
        assertEquals(code.indexOf("siz"), proposals(code).start());
        assertTrue(completed("for (Place p : places) { p.lngD| }").contains("lngDegrees()"));
    }

    @Test
    void proposesNothingTwiceAndSomethingAtTheStart() {
        List<String> all = completed("|");
        assertTrue(all.contains("places"));
        assertEquals(new HashSet<>(all).size(), all.size());
        assertEquals(List.of(), completed("places.noSuch|"));
    }

    @Test
    void staysCalmInCodeThatIsNoJava() {
        assertEquals(List.of(), completed("}}} ???|"));
        assertEquals(List.of(), completed("\"open str|"));
    }

    @Test
    void inspectsMethodsOfTheJdkWithTheirOverloads() {
        String text = inspected("Math.abs|(1)");
        for (String type : List.of("int", "long", "float", "double")) {
            assertTrue(text.contains(type + " Math.abs(" + type + " a)"), text);
        }
        assertTrue(inspected("\"a\".ind|exOf(\"b\")").contains("int String.indexOf(String str)"));
    }

    @Test
    void inspectsAMethodWithoutItsParenthesis() {
        assertTrue(inspected("Math.max|").contains("double Math.max(double a, double b)"));
        assertTrue(inspected("int n = Math.ma|x;").contains("int Math.max(int a, int b)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "Lis|t<String> l; / java.util.List",
                "placeCou|nt / placeCount:int",
                "Math.P|I / Math.PI:double",
                "new ArrayLi|st<String>(3) / (int initialCapacity)",
                "new HashMap|<String, List<Integer>>(3) / (int initialCapacity)"
            })
    void inspectsTypesVariablesAndConstructors(String code, String expected) {
        String text = inspected(code);
        assertTrue(text.contains(expected), text);
    }

    @Test
    void inspectsNothingWhereNothingStands() {
        assertFalse(help().inspect("", 0).isPresent());
        assertFalse(help().inspect("noSuchName", 3).isPresent());
        assertFalse(help().inspect("1 + 1", 2).isPresent());
    }

    @Test
    void hidesTheWrappersOfJShell() {
        assertFalse(inspected("new Plac|e(1, 2)").contains("JShell"));
        assertFalse(inspected("place|s").contains("JShell"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 + 1",
                "int a = 1;",
                "int a = 1",
                "int f() { return 1; }\nf()",
                "// only a comment",
                "class A {}\nclass B {}",
                "if (true) { }",
                "String s = \"\"\"\n  a\n  \"\"\";"
            })
    void knowsWhatIsComplete(String code) {
        assertEquals(Completeness.COMPLETE, help().completeness(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"int f() {", "List.of(1,", "for (;;)", "int a = 1;\nclass A {", "1 +", "\"\"\"\n open", "/* open"
            })
    void knowsWhatIsIncomplete(String code) {
        assertEquals(Completeness.INCOMPLETE, help().completeness(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"}", "\"open", "'ab'", "int int = 3;", "class 3 {} foo("})
    void knowsWhatCannotBeMended(String code) {
        assertEquals(Completeness.INVALID, help().completeness(code));
    }

    private static CodeHelp help() {
        return CELLS.evaluator().help();
    }

    private static Proposals proposals(String code) {
        return help().complete(code.replace("|", ""), code.indexOf('|'));
    }

    private static List<String> completed(String code) {
        return proposals(code).matches();
    }

    private static String inspected(String code) {
        return help().inspect(code.replace("|", ""), code.indexOf('|')).orElse("");
    }
}

package org.terrella.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.kernel.session.CellReader.CellMagic;
import org.terrella.kernel.session.CellReader.Java;
import org.terrella.kernel.session.CellReader.LineMagic;
import org.terrella.kernel.session.CellReader.Part;

class CellReaderTest {

    @Test
    void takesACellWithoutMagicsAsItIs() {
        assertEquals(List.of(new Java("int a = 1;\na")), CellReader.read("int a = 1;\na"));
        assertEquals(List.of(new Java("7 % 2")), CellReader.read("7 % 2"));
    }

    @Test
    void findsLineMagicsBetweenJavaAndKeepsLineNumbers() {
        List<Part> parts = CellReader.read("%classpath a.jar\nint a = 1;\n%time a + 1\n\na");
        assertEquals(4, parts.size());
        assertEquals("classpath", ((LineMagic) parts.get(0)).name());
        assertEquals(List.of("a.jar"), ((LineMagic) parts.get(0)).arguments());
        assertEquals(new Java("\nint a = 1;\n"), new Java(java(parts.get(1)).replaceFirst("^\\n\\n", "\n")));
        assertEquals("time", ((LineMagic) parts.get(2)).name());
        assertEquals(5, java(parts.get(3)).lines().count(), "the last line keeps its number");
        assertEquals(2, java(parts.get(1)).lines().toList().indexOf("int a = 1;") + 1);
    }

    @Test
    void takesTheWholeCellForACellMagic() {
        assertEquals(
                List.of(new CellMagic("html", List.of("--isolated", "a b"), "<p>\n%no magic\n</p>\n")),
                CellReader.read("%%html --isolated \"a b\"\n<p>\n%no magic\n</p>\n"));
        assertEquals(List.of(new CellMagic("time", List.of(), "")), CellReader.read("%%time"));
        assertEquals(List.of(new CellMagic("time", List.of(), "1")), CellReader.read("\n  %%time  \n1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String s = \"\"\"\n%time 1\n\"\"\";",
                "String s = \"\"\"\n\\\"\"\"\n%time 1\n\"\"\";",
                "/*\n%time 1\n*/",
                "int a = (7\n%2);",
                "int[] a = {7\n%2};",
                "a[7\n%b]",
                "char c = '\"'; int a = (1\n%b);",
                "char c = '('; String s = \"\\\"(\"; // (\nint a = f(\n%b);",
                "int a = 7\n    % b;",
                "int a = f()\n    %b;",
                "void f() {\n    int a = 7\n        % b;\n}",
                "a %= b;",
                "String s = \"a = %jars b\";",
                "// a = %jars b",
                "int a = 1; // %jars b"
            })
    void takesPercentSignsInsideOtherThingsForJava(String cell) {
        assertEquals(List.of(new Java(cell)), CellReader.read(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String s = \"{(\"; // {\n%time 1",
                "char c = '{', d = '\\'', e = '\"';\n%time 1",
                "/* { \" */ int a = 1;\n%time 1",
                "f(\"\\\\\");\n%time 1",
                "String s = \"\"\"\n  { \\\"\"\" \"\n  \"\"\";\n%time 1"
            })
    void findsMagicsBehindBracketsThatDoNotCount(String cell) {
        List<Part> parts = CellReader.read(cell);
        assertEquals(2, parts.size(), parts::toString);
        assertEquals("time", ((LineMagic) parts.get(1)).name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    %m a",
                "\t%m a",
                "int a = 1;\n  %m a",
                "int a = 1; // one\n  %m a",
                "import a.b;\n\n  %m a",
                "void f() { }\n  %m a",
                "%n\n  %m a"
            })
    void findsIndentedMagicsBetweenStatements(String cell) {
        List<Part> parts = CellReader.read(cell);
        LineMagic last = (LineMagic) parts.get(parts.size() - 1);
        assertEquals(new LineMagic("m", List.of("a")), last);
    }

    @Test
    void makesCallsOfMagicsWhoseValueIsUsed() {
        assertEquals(
                "List<String> a = org.terrella.kernel.runtime.Magics.lineMagic(\"jars\", java.util.List.of(\"x.jar\","
                        + " \"b \\\"c\\\\\"));\nint b = 1;",
                code("List<String> a = %jars x.jar \"b \\\"c\\\\\"\nint b = 1;"));
        assertEquals(
                "a = org.terrella.kernel.runtime.Magics.lineMagic(\"jars\", java.util.List.of(\"x.jar\"));",
                code("a =%jars x.jar;"));
        assertEquals(
                "void f() {\n org.terrella.kernel.runtime.Magics.lineMagic(\"m\", java.util.List.of());\n}",
                code("void f() {\n    %m\n}"));
        assertEquals(
                "var a = org.terrella.kernel.runtime.Magics.lineMagic(\"time\", java.util.List.of(\"f(1,  2)\"));",
                code("var a = %time f(1,  2)"));
    }

    private static String code(String cell) {
        List<Part> parts = CellReader.read(cell);
        assertEquals(1, parts.size(), parts::toString);
        return java(parts.get(0));
    }

    @Test
    void readsWordsAndTextInQuotes() {
        assertEquals(
                List.of("a", "b c", "d\"e\\f", ""),
                ((LineMagic) CellReader.read("%m a \"b c\"   \"d\\\"e\\\\f\" \"\"")
                                .get(0))
                        .arguments());
        assertEquals(List.of(), ((LineMagic) CellReader.read("%m").get(0)).arguments());
    }

    @Test
    void keepsTheCodeBehindTimeAsItIs() {
        LineMagic magic = (LineMagic) CellReader.read("%time f(\"a  b\",  'c')").get(0);
        assertEquals(List.of("f(\"a  b\",  'c')"), magic.arguments());
    }

    @Test
    void leavesOutBlankParts() {
        assertEquals(1, CellReader.read("\n\n%m\n\n").size());
        assertEquals(3, CellReader.read("%a\n\n%b\r\n%c").size());
    }

    private static String java(Part part) {
        return ((Java) part).code();
    }
}

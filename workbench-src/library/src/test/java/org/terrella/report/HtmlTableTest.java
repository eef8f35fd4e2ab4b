package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrella.published.PublishedTable;
import org.w3c.dom.Element;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Frames as parts of somebody else's page; pages of their own are in {@link TableFormatTest}. */
class HtmlTableTest {

    @Test
    void showsNameSizeAndEscapedCells() {
        String html = HtmlTable.part(Table.create(
                "A & B",
                StringColumn.create("method", "kNN <k|5>", "<script>alert(\"1\")</script>"),
                DoubleColumn.create("median_km", 785.467, Double.NaN)));
        assertTrue(html.contains("<b>A &amp; B</b> · 2 rows × 2 columns</caption>"), html);
        assertTrue(html.contains(">kNN &lt;k|5&gt;</td>"), html);
        assertTrue(html.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"), html);
        assertTrue(html.contains("<td style=\"text-align:right;white-space:nowrap\">785.5</td>"), html);
        assertTrue(html.contains("<td style=\"text-align:right;white-space:nowrap\"></td>"), html); // unknown
        assertFalse(html.contains("<script") || html.contains("class=") || html.contains("<style"), html);
    }

    @Test
    void foldsALongTableAndLosesNothing() throws Exception {
        Element part = parse(HtmlTable.part(numbers(160)));
        assertEquals(2, part.getElementsByTagName("table").getLength());
        assertEquals(
                "148 more rows", part.getElementsByTagName("summary").item(0).getTextContent());
        assertEquals(160 + 2, part.getElementsByTagName("tr").getLength()); // and two headers
    }

    @Test
    void doesNotFoldAFewRowsMore() throws Exception {
        assertEquals(
                0,
                parse(HtmlTable.part(numbers(20)))
                        .getElementsByTagName("details")
                        .getLength());
        assertEquals(
                1,
                parse(HtmlTable.part(numbers(21)))
                        .getElementsByTagName("details")
                        .getLength());
    }

    @Test
    void aPageMayShowMoreRowsWhole() throws Exception {
        assertEquals(
                0,
                parse(HtmlTable.part(numbers(40), 40, Map.of()))
                        .getElementsByTagName("details")
                        .getLength());
    }

    @Test
    void saysHowManyRowsAreLeftOut() throws Exception {
        Element part = parse(HtmlTable.part(numbers(12_345)));
        assertEquals(1_000 + 2, part.getElementsByTagName("tr").getLength());
        assertEquals(
                "11,345 rows left out here; the frame has them.",
                part.getElementsByTagName("p").item(0).getTextContent());
        assertTrue(part.getTextContent().contains("numbers · 12,345 rows × 1 column"));
    }

    @Test
    void keepsFootnotesWithTheRowsThatReferToThem() throws Exception {
        String[] sources = IntStream.range(0, 30)
                .mapToObj(row -> row < 12 ? "near" : "far")
                .toArray(String[]::new);
        Element part = parse(HtmlTable.part(numbers(30).addColumns(StringColumn.create("source", sources))));
        assertEquals(2, part.getElementsByTagName("ol").getLength());
        assertEquals(
                "near", part.getElementsByTagName("ol").item(0).getTextContent().strip());
        Element folded = (Element) part.getElementsByTagName("details").item(0);
        Element notes = (Element) folded.getElementsByTagName("ol").item(0);
        assertEquals("far", notes.getTextContent().strip());
        assertEquals("2", notes.getAttribute("start"));
    }

    @Test
    void neverMovesTheNameOfAMethodBelow() {
        String name = "a method whose authors gave it a name of many words";
        assertTrue(HtmlTable.part(Table.create("t", StringColumn.create("method", name)))
                .contains(name + "</td>"));
    }

    @Test
    void namesOfMethodsAreLinksWhereTheyHaveOne() throws Exception {
        Table frame =
                Table.create("t", StringColumn.create("method", "a<b", "c"), StringColumn.create("paper", "a<b", "c"));
        String part = HtmlTable.part(frame, 20, Map.of("a<b", "methods.html#a"));
        assertTrue(part.contains("<a href=\"methods.html#a\">a&lt;b</a>"), part);
        assertEquals(1, parse(part).getElementsByTagName("a").getLength()); // of the method, not of the paper
    }

    @Test
    void showsFramesWithoutRowsOrColumns() throws Exception {
        assertTrue(
                parse(HtmlTable.part(Table.create("nothing"))).getTextContent().contains("0 rows × 0 columns"));
        Table noRows = Table.create("none", IntColumn.create("n"));
        assertTrue(parse(HtmlTable.part(noRows)).getTextContent().contains("0 rows × 1 column"));
    }

    @ParameterizedTest
    @EnumSource
    void isWellFormedForEveryPublishedTable(PublishedTable table) throws Exception {
        assertEquals("div", parse(HtmlTable.part(PublishedFrames.of(table))).getNodeName());
    }

    private static Table numbers(int rows) {
        return Table.create("numbers", IntColumn.create("n", IntStream.range(0, rows)));
    }

    private static Element parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}

package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrella.published.PublishedTable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableFormatTest {

    private static final Table FRAME = Table.create(
            "A & B",
            StringColumn.create("method", "kNN <k|5>", "w/o_Geo-A 100%"),
            DoubleColumn.create("within_25km_percent", 28.0, 40.944444),
            DoubleColumn.create("difference_points", -0.5, 1.25),
            DoubleColumn.create("median_km", 785.467, Double.NaN),
            IntColumn.create("n", 2997, 2997),
            StringColumn.create("source", "here", "here"));

    @Test
    void csvKeepsNamesAndDigits() {
        String csv = TableFormat.CSV.write(FRAME);
        assertTrue(csv.startsWith("method,within_25km_percent,difference_points,median_km,n,source\n"), csv);
        assertTrue(csv.contains("w/o_Geo-A 100%,40.944444,1.25,,2997,here"), csv);
    }

    @Test
    void markdownAlignsNumbersToTheRight() {
        assertEquals("""
                | method | 25 km, % | difference, points | median, km | n | source |
                | --- | ---: | ---: | ---: | ---: | --- |
                | kNN <k\\|5> | 28 | -0.50 | 785.5 | 2997 | here |
                | w/o_Geo-A 100% | 40.94 | +1.25 |  | 2997 | here |
                """, TableFormat.MARKDOWN.write(FRAME));
    }

    @Test
    void latexEscapesAndUsesBooktabs() {
        String latex = TableFormat.LATEX.write(FRAME);
        assertTrue(latex.contains("\\begin{tabular}{lrrrrl}\n\\toprule\nmethod & 25 km, \\% & "), latex);
        assertTrue(latex.contains("kNN $<$k|5> & 28 & "), latex);
        assertTrue(latex.contains("w/o\\_Geo-A 100\\% & 40.94 & +1.25 &  & 2997 & here \\\\"), latex);
        assertTrue(latex.endsWith("\\bottomrule\n\\end{tabular}\n"), latex);
    }

    @Test
    void htmlEscapesAndStandsAlone() {
        String html = TableFormat.HTML.write(FRAME);
        assertTrue(html.startsWith("<!DOCTYPE html>"));
        assertTrue(html.contains("<caption>A &amp; B</caption>"));
        assertTrue(html.contains("<td>kNN &lt;k|5&gt;</td><td class=\"number\">28</td>"), html);
        assertTrue(html.contains("<td class=\"mark\">[1]</td>") && html.contains("<li>here</li>"), html);
        assertFalse(html.contains("http"), "a table must open without network");
    }

    @Test
    void textFootnotesSources() {
        assertEquals("""
                method          25 km, %  difference, points  median, km     n
                ──────────────────────────────────────────────────────────────
                kNN <k|5>             28               -0.50       785.5  2997  [1]
                w/o_Geo-A 100%     40.94               +1.25              2997  [1]
                [1] here
                """, TableFormat.TEXT.write(FRAME));
    }

    @ParameterizedTest
    @EnumSource
    void writesEveryPublishedTableInEveryFormat(PublishedTable table) {
        for (TableFormat format : TableFormat.values()) {
            String text = format.write(PublishedFrames.of(table));
            assertTrue(text.length() > 100, format + " " + table.label());
            assertFalse(text.contains("NaN"), format + " " + table.label());
        }
    }

    @Test
    void isFoundByItsEnding() {
        assertEquals(TableFormat.LATEX, TableFormat.named("tex"));
        var error = assertThrows(IllegalArgumentException.class, () -> TableFormat.named("xls"));
        assertEquals("a table format must be one of csv, md, tex, html, txt, found xls", error.getMessage());
    }
}

package org.terrella.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrella.report.Columns;
import org.terrella.report.PublishedFrames;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class PublishedTableTest {

    @ParameterizedTest
    @EnumSource
    void givesEveryRowASource(PublishedTable table) {
        Table frame = PublishedFrames.of(table);
        assertFalse(frame.isEmpty());
        for (Row row : frame) {
            assertFalse(row.getString(Columns.SOURCE).isBlank(), table.label() + " row " + row.getRowNumber());
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsPercentagesThatCanBe(PublishedTable table) {
        for (var column : PublishedFrames.of(table).columns()) {
            if (column.name().endsWith("_percent") && column instanceof DoubleColumn numbers) {
                assertTrue(
                        numbers.removeMissing().min() >= 0
                                && numbers.removeMissing().max() <= 100,
                        column.name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverFallsAsThresholdsGrow(PublishedTable table) {
        if (table != PublishedTable.IMG2LOC_GAINS) {
            for (PublishedResult result : table.results()) {
                double before = 0;
                for (double percent : result.percents().values()) {
                    assertTrue(percent >= before, result.toString());
                    before = percent;
                }
            }
        }
    }

    @Test
    void holdsTheMainRowOfG3() {
        PublishedResult g3 = PublishedTable.G3_OVERALL.results().stream()
                .filter(result -> result.method().equals("G3 (GPT4V)"))
                .filter(result -> result.dataset().equals("IM2GPS3K"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(16.65, 40.94, 55.56, 71.24, 84.68),
                List.copyOf(g3.percents().values()));
        assertEquals(2, g3.decimals());
    }

    @Test
    void hasAsManyRowsAsThePapersPrint() {
        assertEquals(20, PublishedTable.G3_OVERALL.results().size()); // 10 methods on 2 query sets
        assertEquals(8, PublishedTable.G3_ABLATION.results().size());
        assertEquals(
                9, PublishedFrames.of(PublishedTable.G3_RETRIEVAL_DISTANCES).rowCount());
        assertEquals(18, PublishedTable.IMG2LOC_OVERALL.results().size()); // 9 methods on 2 query sets
    }

    @Test
    void keepsDisagreementsAsTheyAre() {
        assertEquals(List.of(17.10, 15.34), at1Km(PublishedTable.IMG2LOC_TWICE, "Img2Loc (GPT4V)"));
        assertEquals(List.of(10.5), at1Km(PublishedTable.G3_OVERALL, "ISNs"));
        assertEquals(List.of(10.1), at1Km(PublishedTable.IMG2LOC_OVERALL, "ISNs"));
    }

    @Test
    void agreesAsFarAsThePaperPrints() {
        PublishedResult isns = PublishedTable.G3_OVERALL.results().get(3);
        assertEquals("ISNs", isns.method());
        assertTrue(isns.agrees(1, 10.54));
        assertTrue(isns.agrees(25, 27.95)); // printed as 28, in a row of one decimal
        assertFalse(isns.agrees(25, 27.94));
        assertFalse(isns.agrees(3, 10.5));
    }

    @Test
    void leavesUnknownNumbersAbsent() {
        PublishedResult im2gps = PublishedTable.GAGA_COORDINATES.results().get(0);
        assertTrue(im2gps.percent(1).isEmpty());
        assertEquals(38.8, im2gps.percent(25).orElseThrow());
    }

    @Test
    void givesTheResultsOfOneQuerySet() {
        assertEquals(5, PublishedTable.IMG2LOC_TWICE.results("IM2GPS3K").size());
        var error = assertThrows(IllegalArgumentException.class, () -> PublishedTable.G3_OVERALL.results("GWS15K"));
        assertEquals(
                "the query set in g3-table1-overall must be one of IM2GPS3K, YFCC4K, found GWS15K", error.getMessage());
    }

    @Test
    void listsItsNamesWhenOneIsWrong() {
        var error = assertThrows(IllegalArgumentException.class, () -> PublishedTable.named("table1"));
        assertTrue(error.getMessage().startsWith("a published table must be one of g3-table1-overall, "));
        assertTrue(error.getMessage().endsWith("found table1"));
    }

    @Test
    void speaksOfTheQuerySetsUnderOneName() {
        String sets = PublishedTable.allResults().stream()
                .map(PublishedResult::dataset)
                .filter(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("im2gps3k"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        assertEquals("IM2GPS3K, IM2GPS3K (trained on 5% of MP-16)", sets);
    }

    private static List<Double> at1Km(PublishedTable table, String method) {
        return table.results().stream()
                .filter(result ->
                        result.dataset().equals("IM2GPS3K") && result.method().startsWith(method))
                .map(result -> result.percent(1).orElseThrow())
                .toList();
    }
}

package org.terrella.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kNN   7.2 % of 1,000      | kNN 8.6 % of 1,000",
                "mean 5,000 km             | mean 4,760 km", // 240 of 5,000 are 4.8 %
                "gone after 0.4 km         | gone after 1.8 km",
                "took 4.0 s                | took 31 s", // another machine
                "loss 0.347                | loss 0.360",
                "p 0.0043                  | p 0.0160",
                "p 0.0002                  | p < 0.0001",
                "p = 0.61                  | p = 0.74",
                "difference +0.4 points    | difference -0.3 points",
                "+1.6 points [0.5, 2.6]    | +1.4 points [0.2, 2.5]",
                "17 of them                | 18 of them",
                "a --- b                   | a ----- b"
            })
    void agrees(String before, String now) {
        assertTrue(MeasuredText.agree(before, now));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mean 5,000 km             | mean 4,740 km", // 260 of 5,000 are 5.2 %
                "kNN 7.2 %                 | kNN 8.8 %",
                "kNN 61.9 %                | kNN 64.3 %",
                "kNN 7.2 %                 | PlaNet 7.2 %",
                "7.2 8.1                   | 7.2",
                "p 0.0452                  | p 0.0501",
                "p 0.2864                  | p 0.9999",
                "p < 0.0001                | p 0.9999",
                "loss 0.347                | loss 0.447",
                "+1.6 points [0.5, 2.6]    | +0.9 points [-0.1, 1.9]",
                "-1.0 [-1.7, -0.3]         | -0.6 [-1.4, 0.2]",
                "seed 17                   | seed 18",
                "K = 4                     | K = 5",
                "9 rows × 20 columns       | 9 rows × 21 columns",
                "3 seeds                   | 4 seeds",
                "within 25 km              | within 26 km",
                "σ=4                       | σ=5",
                "see [1]                   | see [2]",
                "G3 holds                  | G3 does not hold",
                "G3 above kNN              | G3 below kNN",
                "encoder-cf507e6d          | encoder-cf508e6d",
                "took 4 s                  | took 60 s"
            })
    void disagrees(String before, String now) {
        assertFalse(MeasuredText.agree(before, now));
    }

    private static final String TABLE = """
            Claims
            verdict    holds  does not hold  mean, km       p   p, Holm     n  seeds  time, s
            ─────────────────────────────────────────────────────────────────────────────────
            undecided      9              0    4000.0  0.0014  < 0.0001  1000      3      4.1
            holds         10              1     900.0  0.6100    0.7000  1000      3     12.0
            """;

    @ParameterizedTest
    @CsvSource({
        "4000.0, 4150.0, true",
        "' 900.0', ' 960.0', false", // 60 of 900 are 6.7 %
        "'      9 ', '     10 ', false", // verdicts are counted exactly
        "'     1   ', '     2   ', false",
        "0.0014, 0.0310, true",
        "0.0014, 0.0530, false",
        "< 0.0001, '  0.0499', true",
        "< 0.0001, '  0.9999', false",
        "1000, 1001, false",
        "'  3  ', '  5  ', false",
        "12.0, 90.0, true",
        "undecided, holds    , false"
    })
    void judgesATableByItsHeads(String was, String is, boolean agrees) {
        String now = TABLE.replaceFirst(was, is);
        assertFalse(now.equals(TABLE));
        assertEquals(agrees, MeasuredText.agree(TABLE, now), now);
    }

    @Test
    void judgesATableOfHtmlByItsHeads() {
        String html = """
                <table style="padding:5px"><caption>2 rows</caption>
                <tr><th>claim</th><th>p</th><th>lower</th><th>n</th></tr>
                <tr><td style="width:40px">holds</td><td>&lt; 0.0001</td><td>0.12</td><td>1000</td></tr>
                </table>
                """;
        assertTrue(
                MeasuredText.agree(html, html.replace("&lt; 0.0001", "0.0031").replace("0.12", "0.93")));
        assertEquals(OptionalInt.of(2), MeasuredText.firstDifference(html, html.replace("&lt; 0.0001", "0.9999")));
        assertEquals(OptionalInt.of(2), MeasuredText.firstDifference(html, html.replace("0.12", "-0.12")));
        assertEquals(OptionalInt.of(2), MeasuredText.firstDifference(html, html.replace("holds", "open")));
        assertEquals(OptionalInt.of(2), MeasuredText.firstDifference(html, html.replace("1000", "1002")));
        assertEquals(OptionalInt.of(0), MeasuredText.firstDifference(html, html.replace("2 rows", "3 rows")));
    }

    @Test
    void judgesATableOfMarkdownByItsHeads() {
        String markdown = "| p | km |\n|---|----|\n| 0.04 | 100 |";
        assertTrue(MeasuredText.agree(markdown, "| p | km |\n|---|----|\n| 0.02 | 104 |"));
        assertFalse(MeasuredText.agree(markdown, "| p | km |\n|---|----|\n| 0.06 | 100 |"));
    }

    @Test
    void isNotOfOneMindWithATextThatGoesOn() {
        assertEquals(OptionalInt.of(1), MeasuredText.firstDifference("a", "a\nb"));
        assertEquals(OptionalInt.of(1), MeasuredText.firstDifference("a\nb", "a"));
    }
}

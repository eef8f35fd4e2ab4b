package org.terrella.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.terrella.report.Columns;
import org.terrella.report.PublishedFrames;
import tech.tablesaw.api.Table;

class PublishedDisagreementTest {

    @Test
    void takesRoundingForAgreement() {
        var printed = List.of(result("GeoCLIP", 14.11, 34.47), result("GeoCLIP", 14.1, 34.5));
        assertTrue(PublishedDisagreement.among(printed).isEmpty()); // 14.11 is 14.1 and 34.47 is 34.5
    }

    @Test
    void measuresHowFarPrintingsAreApart() {
        var found = PublishedDisagreement.among(
                        List.of(result("M", 10, 40), result("M", 12.5, 41), result("M (re-run)", 12.5, 41)))
                .get(0);
        assertEquals("M", found.method());
        assertEquals(2, found.results().size());
        assertEquals(OptionalDouble.of(2.5), found.spreadPoints(1));
        assertEquals(OptionalDouble.of(1), found.spreadPoints(25));
        assertEquals(OptionalDouble.empty(), found.spreadPoints(200));
        assertEquals(1, found.widestThresholdKm());
        assertEquals(2.5, found.widestPoints());
    }

    @Test
    void knowsAMethodWhoeverRanIt() {
        var found = PublishedDisagreement.among(List.of(
                result("Img2Loc (GPT-4V)", 17.1, 45.1),
                result("Img2Loc (GPT4V), own paper", 17.1, 45.1),
                result("Img2Loc (G3 authors' reproduction, GPT4V)", 15.3, 39.8),
                result("Img2Loc (GPT-4V, re-run by G3)", 15.3, 39.8),
                result("Img2Loc (GPT4V), reproduced by G3", 15.3, 39.8),
                result("Img2Loc (LLaVA)", 8.0, 23.4)));
        assertEquals(1, found.size());
        assertEquals("Img2Loc (GPT4V)", found.get(0).method());
        assertEquals(
                List.of("Img2Loc (GPT-4V)", "Img2Loc (G3 authors' reproduction, GPT4V)"),
                found.get(0).results().stream().map(PublishedResult::method).toList());
    }

    @Test
    void comparesOnlyWhatBothPrint() {
        var printed = List.of(result("GLOBE-7B", 9.84), result("GLOBE-7B (re-run)", Double.NaN, 36.95));
        assertTrue(PublishedDisagreement.among(printed).isEmpty());
    }

    @Test
    void keepsQuerySetsApart() {
        var other =
                new PublishedResult(PublishedTable.LATER, "M", "YFCC4K", new TreeMap<>(Map.of(1.0, 9.0)), "", "there");
        assertTrue(
                PublishedDisagreement.among(List.of(result("M", 1, 2), other)).isEmpty());
    }

    @Test
    void findsWhatThePublishedTablesDisagreeAbout() {
        assertEquals(
                """
                Img2Loc (LLaVA), IM2GPS3K: 2, 19.95 at 2500 km
                Qwen2.5-VL-7B (zero-shot), IM2GPS3K: 3, 15.93 at 25 km
                GeoReasoner, IM2GPS3K: 2, 13.26 at 2500 km
                Img2Loc (GPT4V), YFCC4K: 2, 5.67 at 1 km
                Img2Loc (GPT4V), IM2GPS3K: 2, 5.31 at 25 km
                GLOBE-7B, IM2GPS3K: 2, 4.20 at 200 km
                GAEA, IM2GPS3K: 3, 4.08 at 200 km
                GAEA, GWS15K: 2, 2.10 at 2500 km
                GLOBE-7B, MP16-Reason-Test: 2, 1.90 at 25 km
                ISNs, IM2GPS3K: 2, 0.80 at 25 km
                """,
                PublishedDisagreement.all().stream()
                        .map(found -> String.format(
                                Locale.ROOT,
                                "%s, %s: %d, %.2f at %.0f km%n",
                                found.method(),
                                found.dataset(),
                                found.results().size(),
                                found.widestPoints(),
                                found.widestThresholdKm()))
                        .collect(Collectors.joining())
                        .replace(System.lineSeparator(), "\n"));
    }

    @Test
    void becomesFrames() {
        Table overview = PublishedFrames.overview(PublishedDisagreement.all());
        assertEquals(PublishedDisagreement.all().size(), overview.rowCount());
        Table one = PublishedFrames.printings(PublishedDisagreement.all().get(0));
        assertTrue(one.rowCount() > 1 && one.stringColumn(Columns.SOURCE).countMissing() == 0);
    }

    private static PublishedResult result(String method, double... percents) {
        TreeMap<Double, Double> byThreshold = new TreeMap<>();
        for (int i = 0; i < percents.length; i++) {
            if (!Double.isNaN(percents[i])) {
                byThreshold.put(List.of(1.0, 25.0, 200.0).get(i), percents[i]);
            }
        }
        return new PublishedResult(PublishedTable.LATER, method, "IM2GPS3K", byThreshold, "", "here");
    }
}

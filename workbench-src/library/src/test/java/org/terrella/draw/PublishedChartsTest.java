package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.published.PublishedDisagreement;
import org.terrella.published.PublishedTable;

class PublishedChartsTest {

    @Test
    void saysInTheTitleWhoLeadsWhere() {
        var chart = PublishedCharts.accuracyByThreshold(PublishedTable.G3_ALIGNMENT.results());
        assertEquals(
                "IMG+GPS leads within 1, 25 km; IMG+GPS+TEXT (G3) leads within 200, 750, 2500 km", chart.getTitle());
        assertEquals("share of queries of IM2GPS3K, %", chart.getYAxisTitle());
        assertEquals("error distance, km · published: g3-table5-alignment", chart.getXAxisTitle());
    }

    @Test
    void namesAllThatLead() {
        var chart = PublishedCharts.accuracyByThreshold(PublishedTable.IMG2LOC_TWICE.results("IM2GPS3K"));
        assertEquals(
                "Img2Loc (GPT4V), own paper leads within 1, 25, 200, 750 km;"
                        + " Img2Loc (GPT4V), own paper and G3 (GPT4V) lead within 2500 km",
                chart.getTitle());
    }

    @Test
    void drawsEveryDisagreementAndTellsItsPrintingsApart() {
        for (PublishedDisagreement found : PublishedDisagreement.all()) {
            var chart = PublishedCharts.accuracyByThreshold(found.results());
            long lines = chart.getSeriesMap().keySet().stream()
                    .filter(name -> !name.startsWith("threshold "))
                    .count();
            assertEquals(found.results().size(), lines, found.toString());
            assertTrue(PictureFormat.png(Charts.picture(chart), 1).length > 1_000);
        }
    }

    @Test
    void marksThePapersNumbersInASweep() {
        Map<Double, List<Double>> percents = new TreeMap<>();
        ThresholdAccuracies.DEFAULT_KM.forEach(km -> percents.put(km, List.of(10.0, 20.0)));
        var chart = Charts.sweep("found", "prompts", List.of(1.0, 4.0), percents);
        var result = PublishedTable.G3_OVERALL.results("YFCC4K").get(9);
        PublishedCharts.mark(chart, 4, result);
        assertEquals(10, chart.getSeriesMap().size());
        var mark = chart.getSeriesMap().get("published, 25 km");
        assertArrayEquals(new double[] {4}, mark.getXData());
        assertArrayEquals(new double[] {35.89}, mark.getYData());
        assertEquals(80.0, chart.getStyler().getYAxisMax(null), "room for 78.15");
        assertEquals("G3 (GPT4V) on YFCC4K, published: g3-table1-overall", PublishedCharts.words(result));
    }

    @Test
    void needsOneQuerySet() {
        var none = assertThrows(IllegalArgumentException.class, () -> PublishedCharts.accuracyByThreshold(List.of()));
        assertEquals("published results in one chart must be on one query set, found none", none.getMessage());
        var two = assertThrows(
                IllegalArgumentException.class,
                () -> PublishedCharts.accuracyByThreshold(PublishedTable.G3_ABLATION.results()));
        assertEquals(
                "published results in one chart must be on one query set, found IM2GPS3K, YFCC4K", two.getMessage());
    }
}

package org.terrella.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.RealData;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.PredictionReader;

class PublishedMatchTest {

    @Test
    void recognisesAQuerySetByNameThenBySize() {
        assertEquals(Optional.of("IM2GPS3K"), PublishedMatch.dataset("g3_Im2GPS3k_results.csv", 100));
        assertEquals(Optional.of("IM2GPS"), PublishedMatch.dataset("im2gps.csv", 100));
        assertEquals(Optional.of("YFCC4K"), PublishedMatch.dataset("predictions.csv", 4536));
        assertEquals(Optional.empty(), PublishedMatch.dataset("predictions.csv", 4537));
    }

    @Test
    void findsTheRowThatAFileReproduces() {
        var predictions = PredictionReader.defaults()
                .read(RealData.file("isns_im2gps3k_predictions.csv"))
                .predictions();
        var evaluation = Evaluation.of("ISNs", predictions, Evaluation.Settings.defaults());
        assertEquals(
                List.of("g3-table1-overall ISNs", "later-results ISNs (M,f*,S3)"),
                PublishedMatch.agreeing(evaluation, "im2gps3k").stream()
                        .map(result -> result.table().label() + " " + result.method())
                        .toList());
    }

    @Test
    void findsNothingForOtherNumbers() {
        var evaluation = Evaluation.of("m", ErrorDistances.ofKm(1, 2, 3), Evaluation.Settings.defaults());
        assertTrue(PublishedMatch.agreeing(evaluation, "IM2GPS3K").isEmpty());
    }

    @Test
    void setsG3sTableBesideItsQuerySets() {
        assertEquals(10, PublishedMatch.rows("YFCC4K").size());
        assertEquals(
                List.of("[L]kNN sigma=4"),
                PublishedMatch.rows("yfcc4k").stream()
                        .map(PublishedResult::method)
                        .limit(1)
                        .toList());
        assertTrue(PublishedMatch.rows("GWS15K").size() > 5);
        assertTrue(PublishedMatch.rows("my own set").isEmpty());
    }

    @Test
    void findsAMethodByPartOfItsName() {
        var rows = PublishedMatch.ofMethod("img2loc (gpt", "IM2GPS3K");
        assertTrue(
                rows.size() >= 4 && rows.stream().allMatch(row -> row.method().startsWith("Img2Loc (GPT")));
    }
}

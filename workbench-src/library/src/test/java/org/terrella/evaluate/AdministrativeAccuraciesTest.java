package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.RealData;
import org.terrella.evaluate.AdministrativeAccuracies.Level;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;

class AdministrativeAccuraciesTest {

    private static final LatLng LYON = new LatLng(45.7485, 4.8467);
    private static final LatLng MARSEILLE = new LatLng(43.2970, 5.3811);
    private static final LatLng LYON_TOO = new LatLng(45.7490, 4.8470);
    private static final LatLng TURIN = new LatLng(45.0705, 7.6868);
    private static final LatLng OCEAN = new LatLng(0, -140);

    @Test
    void countsByHand() {
        Predictions predictions = Predictions.builder()
                .add("all right", LYON, Optional.of(LYON_TOO))
                .add("country right", LYON, Optional.of(MARSEILLE))
                .add("nothing right", LYON, Optional.of(TURIN))
                .add("unanswered", LYON, Optional.empty())
                .add("at sea", OCEAN, Optional.of(OCEAN))
                .build();
        AdministrativeAccuracies accuracies = of(predictions);
        assertEquals(5, accuracies.queries());
        assertEquals(0.4, accuracies.share(Level.COUNTRY).value(), 1e-12); // 2 of 5
        assertEquals(0.2, accuracies.share(Level.REGION).value(), 1e-12);
        assertEquals(0.2, accuracies.share(Level.CITY).value(), 1e-12);
        accuracies.levels().forEach(at -> {
            assertEquals(1, at.truthsWithoutLabel(), at.level().noun());
            assertTrue(at.share().interval().contains(at.share().value()));
        });
    }

    @Test
    void drawsPhotographersWhereTheyAreKnown() {
        Predictions.Builder builder = Predictions.builder();
        for (int i = 0; i < 400; i++) { // twenty photos each of twenty people, ten of whom are always right
            boolean right = i % 20 < 10;
            builder.add("q" + i, LYON, Optional.of(right ? LYON_TOO : TURIN), "p" + i % 20);
        }
        AdministrativeAccuracies grouped = of(builder.build());
        assertEquals(Optional.of(20), grouped.photographers());
        Estimate share = grouped.share(Level.COUNTRY);
        assertEquals(0.5, share.value(), 1e-12);
        // the standard error is 0.11 over photographers and would be 0.025 over queries
        assertTrue(share.interval().upper() - share.interval().lower() > 0.3, share.toString());
    }

    @Test
    void repeatsExactly() {
        Predictions predictions = Predictions.builder()
                .add("a", LYON, Optional.of(LYON_TOO))
                .add("b", LYON, Optional.of(TURIN))
                .build();
        assertEquals(of(predictions), of(predictions));
    }

    @Test
    void needsAQuery() {
        Predictions none = Predictions.builder().build();
        assertEquals(
                "there must be at least one query to judge, found none",
                assertThrows(IllegalArgumentException.class, () -> of(none)).getMessage());
    }

    @Test
    void finerLabelsAreRightLessOftenOnPublishedPredictions() {
        PredictionReader reader = new PredictionReader(
                Optional.of(RealData.file("im2gps3k_places365.csv")),
                java.util.Map.of(),
                java.util.Map.of(),
                java.util.Map.of(),
                false,
                true);
        Predictions predictions =
                reader.read(RealData.file("isns_im2gps3k_predictions.csv")).predictions();
        AdministrativeAccuracies accuracies = of(predictions);
        double country = accuracies.share(Level.COUNTRY).value();
        double region = accuracies.share(Level.REGION).value();
        double city = accuracies.share(Level.CITY).value();
        assertTrue(country > region && region > city && city > 0.02, country + " " + region + " " + city);
        assertTrue(country > 0.4 && country < 0.7, "country " + country);
    }

    private static AdministrativeAccuracies of(Predictions predictions) {
        return AdministrativeAccuracies.of("m", predictions, Gazetteer.standard(), Bootstrap.defaults());
    }
}

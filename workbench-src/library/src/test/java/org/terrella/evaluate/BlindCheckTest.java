package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;

class BlindCheckTest {

    private static final Evaluation.Settings SETTINGS = Evaluation.Settings.defaults();

    private static Predictions places(boolean areSeen) {
        SplittableRandom random = new SplittableRandom(5);
        Predictions.Builder all = Predictions.builder();
        for (int i = 0; i < 400; i++) {
            LatLng truth = new LatLng(random.nextDouble(-60, 60), random.nextDouble(-180, 180));
            LatLng other = new LatLng(random.nextDouble(-60, 60), random.nextDouble(-180, 180));
            all.add("q" + i, truth, i % 10 == 0 ? Optional.empty() : Optional.of(areSeen ? truth : other));
        }
        return all.build();
    }

    @Test
    void answersToOtherPhotosCannotBeToldFromGuessing() {
        BlindCheck check = BlindCheck.of(places(false), SETTINGS).orElseThrow();
        assertTrue(check.isBlind(), check.sentence());
        assertTrue(check.sentence().endsWith("somebody who never saw the photos"), check.sentence());
    }

    @Test
    void rightAnswersCan() {
        BlindCheck check = BlindCheck.of(places(true), SETTINGS).orElseThrow();
        assertFalse(check.isBlind(), check.sentence());
        assertEquals(0, check.medianKm().value());
    }

    @Test
    void pairsAreOfDifferentPhotos() {
        Predictions two = Predictions.builder()
                .add("a", new LatLng(0, 0), Optional.of(new LatLng(0, 0)))
                .add("b", new LatLng(0, 1), Optional.empty())
                .build();
        BlindCheck check = BlindCheck.of(two, SETTINGS).orElseThrow();
        assertEquals(111.195, check.randomPairKm(), 0.001); // one degree of the equator, whichever comes first
    }

    @Test
    void saysNothingWithoutAnswers() {
        Predictions none = Predictions.builder()
                .add("a", new LatLng(0, 0), Optional.empty())
                .add("b", new LatLng(0, 1), Optional.empty())
                .build();
        assertEquals(Optional.empty(), BlindCheck.of(none, SETTINGS));
    }
}

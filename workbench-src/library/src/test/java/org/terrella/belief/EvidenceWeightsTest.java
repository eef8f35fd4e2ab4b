package org.terrella.belief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.belief.EvidenceWeights.Known;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;

class EvidenceWeightsTest {

    private static final Places TWO =
            Places.of(List.of(LatLng.ofDegrees(0, 0), LatLng.ofDegrees(10, 0)), 0, Gazetteer.standard());

    /** Photos of which some share are where the evidence says, whose likelihoods are 4 to 1. */
    private static List<Known> photos(int right, int wrong) {
        Evidence first = Evidence.of("e", EvidenceKind.PHOTO, "e", new double[] {4, 1});
        List<Known> photos = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            photos.add(new Known(TWO, List.of(first), i < right ? 0 : 1));
        }
        return photos;
    }

    @Test
    void evidenceThatIsAsOftenRightAsItSaysHasWeightOne() {
        assertEquals(1, EvidenceWeights.fit(photos(400, 100)).of(EvidenceKind.PHOTO), 1e-3);
    }

    @Test
    void evidenceThatIsTooSureCountsLess() {
        // right 2 times of 3, so odds of 2 instead of 4: half of the logarithm
        assertEquals(0.5, EvidenceWeights.fit(photos(400, 200)).of(EvidenceKind.PHOTO), 1e-3);
        // right 16 times of 17: odds of 16
        assertEquals(2, EvidenceWeights.fit(photos(1600, 100)).of(EvidenceKind.PHOTO), 1e-3);
    }

    @Test
    void evidenceThatIsMoreOftenWrongThanRightHasWeightZero() {
        assertEquals(0, EvidenceWeights.fit(photos(100, 200)).of(EvidenceKind.PHOTO), 1e-12);
    }

    @Test
    void evidenceThatIsThereTwiceIsHalved() {
        List<Known> photos = new ArrayList<>();
        for (Known known : photos(400, 100)) {
            Evidence same = Evidence.of("f", EvidenceKind.PHOTO, "f", new double[] {4, 1});
            photos.add(new Known(TWO, List.of(known.evidence().get(0), same), known.truth()));
        }
        assertEquals(0.5, EvidenceWeights.fit(photos).of(EvidenceKind.PHOTO), 1e-3);
    }

    @Test
    void eachKindHasItsWeight() {
        Evidence photo = Evidence.of("p", EvidenceKind.PHOTO, "p", new double[] {4, 1});
        Evidence hint = Evidence.of("h", EvidenceKind.HINT, "h", new double[] {1, 4});
        List<Known> photos = new ArrayList<>();
        for (int i = 0; i < 300; i++) { // where both speak, the hint is right 2 times of 3
            photos.add(new Known(TWO, List.of(photo, hint), i % 3 == 0 ? 0 : 1));
        }
        for (int i = 0; i < 300; i++) { // the photo alone is right 2 times of 3
            photos.add(new Known(TWO, List.of(photo), i % 3 == 0 ? 1 : 0));
        }
        EvidenceWeights weights = EvidenceWeights.fit(photos);
        assertEquals(0.5, weights.of(EvidenceKind.PHOTO), 1e-3);
        assertEquals(1, weights.of(EvidenceKind.HINT), 1e-3); // 4^w = 2 * 4^0.5
        assertEquals(1, weights.of(EvidenceKind.CLUE), 0);
    }

    @Test
    void refusesNothing() {
        assertThrows(IllegalArgumentException.class, () -> EvidenceWeights.fit(List.of()));
    }
}

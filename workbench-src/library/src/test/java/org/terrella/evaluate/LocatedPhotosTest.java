package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.locate.Prediction;
import org.terrella.locate.SphereDensity;
import org.terrella.locate.SphereDensity.Kernel;

class LocatedPhotosTest {

    private static final PhotoSet PHOTOS = PhotoSet.of(
            "three",
            List.of(
                    photo("a", 1).withPhotographer("ann"),
                    photo("b", 2).withPhotographer("bob"),
                    photo("c", 3).withPhotographer("ann")));

    @Test
    void joinsAnswersWithTruthAndPhotographer() {
        Predictions judged = LocatedPhotos.judged(
                PHOTOS,
                List.of(
                        answer("c", new LatLng(30, 3)),
                        Prediction.none("b", "no idea"),
                        answer("a", new LatLng(10, 1))));
        assertEquals(3, judged.size());
        assertEquals("b", judged.id(1));
        assertEquals(Optional.empty(), judged.prediction(1));
        assertEquals(Optional.of(new LatLng(30, 3)), judged.prediction(2));
        assertEquals(new LatLng(3, 3), judged.truth(2));
        assertEquals(2, judged.photographers().orElseThrow().count());
    }

    @Test
    void missesNoPhotoAndKnowsEveryPrediction() {
        List<Prediction> two = List.of(Prediction.none("a", "x"), Prediction.none("b", "x"));
        assertEquals("expected a prediction for each photo of three, found none for c", refused(two));
        assertEquals(
                "expected predictions for photos of three alone, found 1 others, such as d",
                refused(List.of(two.get(0), two.get(1), Prediction.none("c", "x"), Prediction.none("d", "x"))));
        assertEquals("each photo must have one prediction, found two for a", refused(List.of(two.get(0), two.get(0))));
    }

    private static String refused(List<Prediction> predictions) {
        return assertThrows(IllegalArgumentException.class, () -> LocatedPhotos.judged(PHOTOS, predictions))
                .getMessage();
    }

    private static Prediction answer(String id, LatLng place) {
        return Prediction.of(id, place, List.of(), SphereDensity.of(List.of(new Kernel(place, 1, 1))));
    }

    private static Photo photo(String id, double degrees) {
        return Photo.of(id, new LatLng(degrees, degrees), () -> new byte[0], Origin.line(Path.of("t.csv"), 2));
    }
}

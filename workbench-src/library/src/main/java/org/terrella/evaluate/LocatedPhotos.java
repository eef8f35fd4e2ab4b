package org.terrella.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.Reading;
import org.terrella.locate.Prediction;

/** Answers of a locator, joined with the truth of the photos they are about. */
public final class LocatedPhotos {

    private LocatedPhotos() {}

    /**
     * Predictions that can be judged, in the order of the photos.
     *
     * <p>Each photo of the set needs a prediction, so that none leaves the denominator unseen; a photo that no method could
     * look at gets one without a place.
     *
     * @param photos photos with their truths, and their photographers where these are known
     * @param predictions one for each photo, in any order
     * @return queries with truth, answer and photographer
     * @throws IllegalArgumentException if a photo has no prediction, or a prediction no photo
     */
    public static Predictions judged(PhotoSet photos, List<Prediction> predictions) {
        Map<String, Prediction> byQuery = new HashMap<>();
        for (Prediction prediction : predictions) {
            if (byQuery.put(prediction.query(), prediction) != null) {
                throw new IllegalArgumentException(
                        "each photo must have one prediction, found two for " + prediction.query());
            }
        }
        Predictions.Builder judged = Predictions.builder();
        try (Reading<Photo> reading = photos.open()) {
            while (reading.hasNext()) {
                Photo photo = reading.next();
                Prediction prediction = byQuery.remove(photo.id());
                if (prediction == null) {
                    throw new IllegalArgumentException("expected a prediction for each photo of " + photos.name()
                            + ", found none for " + photo.id());
                }
                judged.add(
                        photo.id(),
                        photo.truth(),
                        prediction.place(),
                        photo.photographer().orElse(""));
            }
        }
        if (!byQuery.isEmpty()) {
            throw new IllegalArgumentException("expected predictions for photos of " + photos.name() + " alone, found "
                    + byQuery.size() + " others, such as "
                    + byQuery.keySet().stream().sorted().findFirst().orElseThrow());
        }
        return judged.build();
    }
}

package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.geo.LatLng;
import org.terrella.run.TrialPredictions;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldSet;

class ErrorSheetsTest {

    private static final LatLng PARIS = new LatLng(48.86, 2.35);
    private static final List<Photo> PHOTOS = photos();

    private static List<Photo> photos() {
        try (var photos = LittleEarth.of(Scale.TINY).photos(WorldSet.TOURIST).stream()) {
            return photos.limit(3).toList();
        }
    }

    private static TrialPredictions.Judged judged(int photo, LatLng truth, Optional<LatLng> place) {
        return new TrialPredictions.Judged(PHOTOS.get(photo).id(), "x", truth, place, List.of());
    }

    @Test
    void beginsWithTheWorstAndNamesWhatWasAnswered() throws IOException {
        TrialPredictions predictions = new TrialPredictions(List.of(
                judged(0, new LatLng(48.86, 3.35), Optional.of(PARIS)),
                judged(1, PARIS, Optional.empty()),
                judged(2, new LatLng(-33, 151), Optional.of(PARIS))));
        List<TrialPredictions.Judged> worst = ErrorSheets.worst(predictions, 5);
        assertEquals(
                List.of(PHOTOS.get(2).id(), PHOTOS.get(0).id()),
                worst.stream().map(TrialPredictions.Judged::query).toList());
        assertEquals(1, ErrorSheets.worst(predictions, 1).size());
        ContactSheet sheet = ErrorSheets.of("worst", worst, PHOTOS);
        assertEquals("73 km", sheet.tiles().get(1).heading()); // a degree of longitude at 48.86 degrees
        String text = sheet.tiles().get(0).text();
        assertEquals("answer: Paris, France", text.substring(text.indexOf("answer")));
        PictureFormat.png(sheet, 1);
    }

    @Test
    void showsPhotosWithTheirIds() throws IOException {
        ContactSheet sheet = PhotoSheets.of("three", PHOTOS);
        assertEquals(
                PHOTOS.stream().map(Photo::id).toList(),
                sheet.tiles().stream().map(ContactSheet.Tile::heading).toList());
        PictureFormat.png(sheet, 1);
    }

    @Test
    void findsWhatOneMethodGainsOverAnother() {
        LatLng far = new LatLng(-33, 151);
        TrialPredictions right =
                new TrialPredictions(List.of(judged(0, PARIS, Optional.of(PARIS)), judged(1, PARIS, Optional.of(far))));
        TrialPredictions wrong =
                new TrialPredictions(List.of(judged(0, PARIS, Optional.of(far)), judged(1, PARIS, Optional.of(PARIS))));
        assertEquals(List.of(wrong.queries().get(0)), ErrorSheets.gained(right, wrong, 25));
        assertEquals(List.of(right.queries().get(1)), ErrorSheets.gained(wrong, right, 25));
        TrialPredictions fewer = new TrialPredictions(List.of(judged(0, PARIS, Optional.of(far))));
        assertThrows(IllegalArgumentException.class, () -> ErrorSheets.gained(right, fewer, 25));
    }

    @Test
    void needsAnAnswerAndAPhotoOfEach() {
        String unanswered = assertThrows(
                        IllegalArgumentException.class,
                        () -> ErrorSheets.of("worst", List.of(judged(1, PARIS, Optional.empty())), PHOTOS))
                .getMessage();
        assertEquals("expected a photo and an answer for " + PHOTOS.get(1).id() + ", found no answer", unanswered);
        assertThrows(
                IllegalArgumentException.class,
                () -> ErrorSheets.of("worst", List.of(judged(1, PARIS, Optional.of(PARIS))), List.of()));
    }
}

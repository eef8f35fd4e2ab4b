package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.retrieve.ExactIndex;
import org.terrella.retrieve.Gallery;
import org.terrella.tensor.Matrix;

class NearestNeighbourTest extends LocatorContract {

    @Override
    Locator locator(List<Integer> order) {
        return new NearestNeighbour(world.search(order), NearestNeighbour.Settings.defaults());
    }

    @Test
    void answersTheMostSimilarPhoto() {
        // cosines of (1, 0) with (3, 4)/5, (4, 3)/5, (0, 1): 0.6, 0.8, 0
        Prediction prediction = two(1, 0).get(0);
        assertEquals(Optional.of(new LatLng(2, 2)), prediction.place());
        assertEquals(
                List.of(0.8, 0.6),
                prediction.candidates().stream()
                        .map(candidate -> Math.round(1e6 * candidate.similarity()) / 1e6)
                        .toList());
    }

    @Test
    void sharesTheDensityAsTheDistancesFall() {
        // squared distances 2 - 2 cos: 0.4 and 0.8, whose ratio to the tenth power is 1/1024
        SphereDensity density = two(1, 0).get(0).density().orElseThrow();
        assertEquals(1024.0 / 1025, density.kernels().get(0).weight(), 1e-5);
    }

    @Test
    void aPhotoOfTheGalleryItselfHasAllOfTheDensity() {
        SphereDensity density = two(3, 4).get(0).density().orElseThrow();
        assertEquals(1, density.kernels().size());
        assertEquals(new LatLng(1, 1), density.kernels().get(0).centre());
    }

    @Test
    void answersNothingFromAnEmptyGallery() {
        Gallery empty = new Gallery(List.of(), List.of(), Matrix.of(2, new float[0]));
        GallerySearch search = new GallerySearch(new Normalized("CLIP"), empty, ExactIndex.of(empty));
        Locator locator = new NearestNeighbour(search, NearestNeighbour.Settings.defaults());
        Prediction prediction = locator.locate(List.of(query(1, 0))).get(0);
        assertEquals(Optional.of("the gallery is empty"), prediction.reason());
        assertEquals(Optional.empty(), prediction.place());
    }

    @Test
    void needsAnIndexOfItsGallery() {
        Gallery gallery = gallery();
        Gallery empty = new Gallery(List.of(), List.of(), Matrix.of(2, new float[0]));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new GallerySearch(new Normalized("CLIP"), gallery, ExactIndex.of(empty)))
                .getMessage();
        assertEquals("expected an index of the 3 photos of the gallery, found one of 0", message);
    }

    @Test
    void saysWhatItIs() {
        assertEquals("nearest neighbour, CLIP", locator(TestWorld.order(0)).name());
    }

    private static List<Prediction> two(float x, float y) {
        Gallery gallery = gallery();
        GallerySearch search = new GallerySearch(new Normalized("CLIP"), gallery, ExactIndex.of(gallery));
        return new NearestNeighbour(search, new NearestNeighbour.Settings(2, 1)).locate(List.of(query(x, y)));
    }

    private static Gallery gallery() {
        return new Gallery(
                List.of("a", "b", "c"),
                List.of(new LatLng(1, 1), new LatLng(2, 2), new LatLng(3, 3)),
                Matrix.of(2, new float[] {0.6f, 0.8f, 0.8f, 0.6f, 0, 1}));
    }

    private static Query query(float x, float y) {
        return new Query("q", () -> new byte[0], new float[] {x, y});
    }
}

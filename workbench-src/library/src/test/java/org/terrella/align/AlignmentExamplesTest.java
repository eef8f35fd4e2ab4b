package org.terrella.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.data.PlaceLevel;
import org.terrella.data.PlaceNames;
import org.terrella.embed.Embeddings;
import org.terrella.embed.TextEncoder;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

class AlignmentExamplesTest {

    private static final LatLng LIMA = new LatLng(-12.05, -77.05);
    private static final LatLng OSLO = new LatLng(59.91, 10.75);

    @Test
    void areInTheOrderOfTheEmbeddingsAndEachSentenceIsEncodedOnce() {
        List<Photo> photos = List.of(photo("a", LIMA, "Peru"), photo("b", OSLO, "Norway"), photo("c", LIMA, "Peru"));
        Embeddings embeddings = embeddings("c", "b", "a");
        Lengths encoder = new Lengths();
        AlignmentExamples examples =
                AlignmentExamples.of(embeddings, photos, encoder, PlaceSentence.CITY_STATE_COUNTRY);
        assertEquals(List.of("a photo from Peru", "a photo from Norway"), encoder.seen);
        assertArrayEquals(new int[] {0, 1, 0}, examples.textRows());
        assertArrayEquals(new float[] {17}, examples.texts().row(0));
        assertEquals(List.of(LIMA, OSLO, LIMA), examples.places());
        assertEquals(3, examples.size());
    }

    @Test
    void manySentencesKeepTheirOrder() {
        List<Photo> photos = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 600; i++) { // three blocks
            ids.add("p" + i);
            photos.add(photo("p" + i, LIMA, "x".repeat(1 + i)));
        }
        Embeddings embeddings = new Embeddings("toy", ids, Matrix.of(1, new float[600]));
        AlignmentExamples examples =
                AlignmentExamples.of(embeddings, photos, new Lengths(), PlaceSentence.CITY_STATE_COUNTRY);
        for (int i = 0; i < 600; i++) {
            assertEquals("a photo from ".length() + 1 + i, examples.texts().row(examples.textRows()[i])[0]);
        }
    }

    @Test
    void saysWhichPhotoIsMissing() {
        List<Photo> photos = List.of(photo("a", LIMA, "Peru"));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> AlignmentExamples.withoutTexts(embeddings("a", "z"), photos))
                .getMessage();
        assertEquals("embeddings must be of the given photos, found z, which is none of 1", message);
    }

    @Test
    void refusesUnequalNumbers() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> AlignmentExamples.withoutTexts(Matrix.of(1, new float[2]), List.of(LIMA)))
                .getMessage();
        assertEquals("examples must have as many photos, sentences and places, found 2, 0 and 1", message);
    }

    private static Embeddings embeddings(String... ids) {
        return new Embeddings("toy", List.of(ids), Matrix.of(1, new float[ids.length]));
    }

    private static Photo photo(String id, LatLng place, String country) {
        return Photo.of(id, place, () -> new byte[0], Origin.of("test"))
                .withPlace(PlaceNames.NONE.with(PlaceLevel.COUNTRY, country));
    }

    /** Encodes a text as its length, and remembers what it saw. */
    private static final class Lengths implements TextEncoder {

        private final List<String> seen = new ArrayList<>();

        @Override
        public String name() {
            return "lengths";
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public NDArray encode(NDManager manager, List<String> texts) {
            seen.addAll(texts);
            float[] lengths = new float[texts.size()];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = texts.get(i).length();
            }
            return manager.create(lengths, new Shape(lengths.length, 1));
        }

        @Override
        public void close() {}
    }
}

package org.terrella.align;

import ai.djl.ndarray.NDManager;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.data.Photo;
import org.terrella.embed.Embeddings;
import org.terrella.embed.TextEncoder;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;

/**
 * Photos of known place to train on, as a frozen encoder sees them.
 *
 * @param images vector of each photo, [N, D], not normalized
 * @param texts vectors of sentences about places, [T, D], not normalized; no rows if texts are not used
 * @param textRows for each photo the row of its sentence; empty if texts are not used; shared, not to be changed
 * @param places where each photo was taken
 */
public record AlignmentExamples(Matrix images, Matrix texts, int[] textRows, List<LatLng> places) {

    private static final int TEXTS_AT_ONCE = 256;

    /**
     * Copies the places.
     *
     * @param images vector of each photo
     * @param texts vectors of sentences about places
     * @param textRows for each photo the row of its sentence
     * @param places where each photo was taken
     * @throws IllegalArgumentException if there are not as many of each
     */
    public AlignmentExamples {
        places = List.copyOf(places);
        boolean isComplete = textRows.length == places.size() || textRows.length == 0 && texts.rows() == 0;
        if (images.rows() != places.size() || !isComplete) {
            throw new IllegalArgumentException("examples must have as many photos, sentences and places, found "
                    + images.rows() + ", " + textRows.length + " and " + places.size());
        }
    }

    /**
     * Examples without texts, for {@link AlignmentVariant#IMG_GPS}.
     *
     * @param images vector of each photo, [N, D], not normalized
     * @param places where each was taken
     * @return the examples
     */
    public static AlignmentExamples withoutTexts(Matrix images, List<LatLng> places) {
        return new AlignmentExamples(images, Matrix.of(images.columns(), new float[0]), new int[0], places);
    }

    /**
     * Photos and sentences about their places.
     *
     * @param embeddings vectors of the photos
     * @param photos the same photos in any order, and more
     * @param encoder makes vectors of the sentences, each once
     * @param sentence what it is told about a place
     * @return the examples in the order of the embeddings
     * @throws IllegalArgumentException if a photo is missing, or no name of its place is known
     */
    public static AlignmentExamples of(
            Embeddings embeddings, List<Photo> photos, TextEncoder encoder, PlaceSentence sentence) {
        List<Photo> ordered = ordered(embeddings, photos);
        Map<String, Integer> sentences = new LinkedHashMap<>();
        int[] rows = ordered.stream()
                .map(photo -> sentence.of(photo.place()))
                .mapToInt(text -> {
                    sentences.putIfAbsent(text, sentences.size());
                    return sentences.get(text);
                })
                .toArray();
        Matrix texts = encode(List.copyOf(sentences.keySet()), encoder);
        return new AlignmentExamples(embeddings.vectors(), texts, rows, places(ordered));
    }

    private static Matrix encode(List<String> texts, TextEncoder encoder) {
        ByteBuffer vectors = ByteBuffer.allocateDirect(texts.size() * encoder.width() * Float.BYTES);
        for (int from = 0; from < texts.size(); from += TEXTS_AT_ONCE) {
            try (NDManager step = TensorEngine.manager()) {
                List<String> block = texts.subList(from, Math.min(texts.size(), from + TEXTS_AT_ONCE));
                vectors.put(encoder.encode(step, block).toByteBuffer(true));
            }
        }
        return Matrix.over(encoder.width(), vectors.flip());
    }

    /**
     * Photos and their places, for {@link AlignmentVariant#IMG_GPS} and for GeoCLIP.
     *
     * @param embeddings vectors of the photos
     * @param photos the same photos in any order, and more
     * @return the examples in the order of the embeddings
     * @throws IllegalArgumentException if a photo is missing
     */
    public static AlignmentExamples withoutTexts(Embeddings embeddings, List<Photo> photos) {
        return withoutTexts(embeddings.vectors(), places(ordered(embeddings, photos)));
    }

    private static List<LatLng> places(List<Photo> photos) {
        return photos.stream().map(Photo::truth).toList();
    }

    private static List<Photo> ordered(Embeddings embeddings, List<Photo> photos) {
        Map<String, Photo> byId = new HashMap<>();
        photos.forEach(photo -> byId.put(photo.id(), photo));
        return embeddings.ids().stream()
                .map(id -> Optional.ofNullable(byId.get(id))
                        .orElseThrow(() -> new IllegalArgumentException("embeddings must be of the given photos, found "
                                + id + ", which is none of " + photos.size())))
                .toList();
    }

    /**
     * How many there are.
     *
     * @return N
     */
    public int size() {
        return places.size();
    }
}

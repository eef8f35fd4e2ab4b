package org.terrella.align;

import java.util.List;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

/**
 * Photos of known place to train on, as a frozen encoder sees them.
 *
 * @param images vector of each photo, [N, D], not normalized
 * @param texts vectors of sentences about places, [T, D], not normalized; no rows if texts are not used
 * @param textRows for each photo the row of its sentence; empty if texts are not used; shared, not to be changed
 * @param places where each photo was taken
 */
public record AlignmentExamples(Matrix images, Matrix texts, int[] textRows, List<LatLng> places) {

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
     * How many there are.
     *
     * @return N
     */
    public int size() {
        return places.size();
    }
}

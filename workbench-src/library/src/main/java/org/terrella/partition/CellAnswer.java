package org.terrella.partition;

import java.util.List;
import org.terrella.file.Words;
import org.terrella.geo.Centroid;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;

/** The place that stands for a geocell. */
public enum CellAnswer {
    /** The direction of the mean of its photos' unit vectors: right across the date line and at the poles. */
    MEAN("the mean of unit vectors") {
        @Override
        LatLng meanOf(GeocellId id, List<LatLng> photos) {
            return Centroid.of(photos).orElseGet(id::centre);
        }
    },

    /**
     * The means of its photos' latitudes and of their longitudes, as in the tables of Müller-Budack et al. 2018; far from
     * the photos if they lie on both sides of the date line.
     */
    ARITHMETIC_MEAN("the mean of degrees") {
        @Override
        LatLng meanOf(GeocellId id, List<LatLng> photos) {
            return meanOfDegrees(photos);
        }
    },

    /** The middle of the cell, wherever in it the photos are. */
    CENTRE("the centre of the cell") {
        @Override
        LatLng meanOf(GeocellId id, List<LatLng> photos) {
            return MEAN.meanOf(id, photos);
        }
    };

    private final String phrase;

    CellAnswer(String phrase) {
        this.phrase = phrase;
    }

    static LatLng meanOfDegrees(List<LatLng> photos) {
        return new LatLng(
                photos.stream().mapToDouble(LatLng::latDegrees).average().orElseThrow(),
                photos.stream().mapToDouble(LatLng::lngDegrees).average().orElseThrow());
    }

    /** The mean of the photos that is kept of a cell; of at least one photo. */
    abstract LatLng meanOf(GeocellId id, List<LatLng> photos);

    /**
     * The answer of a word.
     *
     * @param word as {@link #word} gives it
     * @return the answer
     * @throws IllegalArgumentException if there is none
     */
    public static CellAnswer named(String word) {
        return Words.named(CellAnswer.class, "answer of a geocell", word);
    }

    /**
     * Its name in files.
     *
     * @return such as {@code arithmetic-mean}
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * What it is, for a person.
     *
     * @return such as {@code the mean of unit vectors}
     */
    public String phrase() {
        return phrase;
    }
}

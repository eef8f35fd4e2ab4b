package org.terrella.evaluate;

import java.util.Locale;
import org.terrella.file.Words;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;

/**
 * How a paper measures error distance and reads "within a threshold".
 *
 * <p>The choices move accuracies by up to about half a point, so each result names its convention.
 */
public enum Convention {
    /** This library's own: sphere of 6371.0088 km, within means at most. */
    TERRELLA(DistanceModel.MEAN_SPHERE, true),
    /** G3 as released: WGS-84 ellipsoid, within means less than. */
    G3(DistanceModel.WGS84_ELLIPSOID, false),
    /** GeoCLIP as released: WGS-84 ellipsoid, within means at most. */
    GEOCLIP(DistanceModel.WGS84_ELLIPSOID, true),
    /** PIGEON as released: sphere of 6378.137 km, within means less than. */
    PIGEON(DistanceModel.EQUATORIAL_SPHERE, false);

    private final DistanceModel model;
    private final boolean inclusive;

    Convention(DistanceModel model, boolean inclusive) {
        this.model = model;
        this.inclusive = inclusive;
    }

    /**
     * The convention of a name.
     *
     * @param name as on the command line, in any case
     * @return the convention
     * @throws IllegalArgumentException if there is none of that name; the message lists them
     */
    public static Convention named(String name) {
        return Words.named(Convention.class, "a convention", name.toLowerCase(Locale.ROOT));
    }

    /**
     * Its name in tables and on the command line.
     *
     * @return lower case
     */
    public String label() {
        return Words.word(this);
    }

    /**
     * Error distance of a prediction.
     *
     * @param truth the recorded place
     * @param prediction the place answered
     * @return km, 0 or more
     */
    public double errorKm(LatLng truth, LatLng prediction) {
        return model.km(truth, prediction);
    }

    /**
     * How distances are measured.
     *
     * @return a model of the Earth
     */
    public DistanceModel model() {
        return model;
    }

    /**
     * Whether an error distance counts as within a threshold.
     *
     * @param errorKm km; NaN, which stands for no answer, is within nothing
     * @param thresholdKm km
     * @return true if it counts
     */
    public boolean isWithin(double errorKm, double thresholdKm) {
        return inclusive ? errorKm <= thresholdKm : errorKm < thresholdKm;
    }

    /**
     * The convention in words, for captions.
     *
     * @return a phrase such as "sphere of 6371.0088 km, within means ≤"
     */
    public String description() {
        return model.description() + ", within means " + (inclusive ? "≤" : "<");
    }
}

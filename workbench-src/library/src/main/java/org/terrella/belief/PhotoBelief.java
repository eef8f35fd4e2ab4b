package org.terrella.belief;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.locate.Prediction;
import org.terrella.locate.SphereDensity;

/** What a method makes of a photo, over places that are not finer than they are. */
public final class PhotoBelief {

    private static final double CANDIDATE_DEGREES = 1;

    /** Of a density with more, such as a classifier's of all its classes, the lightest are joined with these. */
    private static final int MOST_KERNELS = 100;

    private PhotoBelief() {}

    /**
     * The same places, of which those that are nearest to some points are moved there, so that a candidate is shown where it is.
     *
     * <p>As many places as before, each as likely as before; a place moves once, by its width at most, to the first of such points.
     *
     * @param places of a belief
     * @param points such as candidates, those first that matter most
     * @return the moved places
     */
    public static Places snapped(Places places, List<LatLng> points) {
        Map<Integer, LatLng> moved = new HashMap<>();
        for (LatLng point : points) {
            int nearest = places.nearest(point);
            if (GreatCircle.km(places.at(nearest), point) <= places.widthKm()) {
                moved.putIfAbsent(nearest, point);
            }
        }
        return moved.isEmpty()
                ? places
                : Places.weighted(
                        IntStream.range(0, places.size())
                                .mapToObj(i -> moved.getOrDefault(i, places.at(i)))
                                .toList(),
                        IntStream.range(0, places.size())
                                .mapToDouble(places::prior)
                                .toArray(),
                        places.widthKm(),
                        places.gazetteer());
    }

    /**
     * The evidence of what a method predicts. Kernels narrower than half the width of a place would fall between places, and are widened
     * to it.
     *
     * @param prediction with a place
     * @param model what made it
     * @param places of the belief
     * @return the evidence
     */
    public static Evidence evidence(Prediction prediction, String model, Places places) {
        return evidence(prediction, "What " + model + " makes of the photo", "", places);
    }

    /**
     * The same, told apart from other answers about the same photo.
     *
     * @param prediction with a place
     * @param sentence what it says
     * @param manner by what was said before; empty of the first answer
     * @param places of the belief
     * @return the evidence
     */
    public static Evidence evidence(Prediction prediction, String sentence, String manner, Places places) {
        double widthDegrees = Math.toDegrees(places.widthKm() / Earth.MEAN_RADIUS_KM);
        Prediction widened = new Prediction(
                prediction.query() + manner,
                prediction.place(),
                prediction.candidates(),
                prediction.density().map(density -> widened(density, widthDegrees / 2)),
                prediction.reason(),
                prediction.isFault());
        return PredictionEvidence.of(widened, sentence, places, Math.max(CANDIDATE_DEGREES, widthDegrees));
    }

    private static SphereDensity widened(SphereDensity density, double leastDegrees) {
        List<SphereDensity.Kernel> heaviestFirst = density.kernels().stream()
                .map(kernel -> new SphereDensity.Kernel(
                        kernel.centre(), kernel.weight(), Math.max(leastDegrees, kernel.sigmaDegrees())))
                .sorted(Comparator.comparingDouble(SphereDensity.Kernel::weight).reversed())
                .toList();
        return SphereDensity.of(MergedKernels.of(heaviestFirst, MOST_KERNELS));
    }
}

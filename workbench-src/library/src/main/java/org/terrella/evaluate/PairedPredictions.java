package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.evaluate.PredictionReader.ReadFile;
import org.terrella.file.InputException;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * Two sets of predictions for the same queries, in the same order.
 *
 * @param method predictions of the method in question
 * @param baseline predictions of what it is compared with
 * @param leftOut number of queries that only one of the two has
 */
public record PairedPredictions(Predictions method, Predictions baseline, int leftOut) {

    /** Two records of one truth may differ by this much, in km: files round their degrees differently. */
    private static final double SAME_TRUTH_KM = 0.1;

    /**
     * Pairs two files by id.
     *
     * @param method the method's file
     * @param baseline the baseline's file
     * @param allowPartial whether queries that only one file has are left out rather than refused
     * @return the pairs, in the order of the method's file
     * @throws InputException if the queries differ, or the truth of one
     */
    public static PairedPredictions of(ReadFile method, ReadFile baseline, boolean allowPartial) {
        Map<String, Integer> index = baseline.predictions().indexById();
        List<Integer> ofMethod = new ArrayList<>();
        List<Integer> ofBaseline = new ArrayList<>();
        for (int query = 0; query < method.predictions().size(); query++) {
            Integer other = index.get(method.predictions().id(query));
            if (other != null) {
                requireSameTruth(method, baseline, query, other);
                ofMethod.add(query);
                ofBaseline.add(other);
            }
        }
        int common = ofMethod.size();
        int leftOut = method.predictions().size() + baseline.predictions().size() - 2 * common;
        if (common == 0 || leftOut > 0 && !allowPartial) {
            throw new InputException(
                    baseline.file(),
                    "expected the " + method.predictions().size() + " queries of "
                            + method.file().getFileName() + ", found " + common + " of them and "
                            + (baseline.predictions().size() - common) + " others"
                            + (common == 0 ? "" : "; --allow-partial compares the common ones"));
        }
        return new PairedPredictions(
                method.predictions().select(ofMethod), baseline.predictions().select(ofBaseline), leftOut);
    }

    /**
     * The comparison of the two.
     *
     * @param methodName name of the method
     * @param baselineName name of the baseline
     * @param settings how to evaluate
     * @return differences, method minus baseline
     */
    public Comparison compare(String methodName, String baselineName, Evaluation.Settings settings) {
        Comparison comparison = Comparison.of(
                new Comparison.Named(methodName, ErrorDistances.of(method, settings.convention())),
                new Comparison.Named(baselineName, ErrorDistances.of(baseline, settings.convention())),
                settings);
        return comparison.withLeftOut(leftOut);
    }

    private static void requireSameTruth(ReadFile method, ReadFile baseline, int query, int other) {
        LatLng expected = method.predictions().truth(query);
        LatLng found = baseline.predictions().truth(other);
        if (GreatCircle.km(expected, found) > SAME_TRUTH_KM) {
            throw new InputException(
                    baseline.file(),
                    "the truth of " + method.predictions().id(query) + " must be that of "
                            + method.file().getFileName() + " " + text(expected) + ", found " + text(found));
        }
    }

    private static String text(LatLng place) {
        return "(" + place.latDegrees() + ", " + place.lngDegrees() + ")";
    }
}

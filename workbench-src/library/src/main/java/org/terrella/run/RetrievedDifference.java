package org.terrella.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Photographers;
import org.terrella.evaluate.RetrievedKm;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.Quantity;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;

/**
 * How much nearer the photos are that one kind of features finds, as a share of the distance of those that another finds.
 *
 * @param run whose predictions
 * @param at which distance
 * @param model what distance is
 */
record RetrievedDifference(Run run, Quantity.Retrieved at, DistanceModel model) {

    /**
     * Compares two kinds on the same queries.
     *
     * @param farther trials of the kind whose mean distance is the unit, one or one for each seed
     * @param nearer trials of the other, likewise
     * @return positive where the second finds nearer photos
     */
    SeededDifference of(List<TrialRow> farther, List<TrialRow> nearer) {
        List<double[]> far = farther.stream().map(this::km).toList();
        List<double[]> near = nearer.stream().map(this::km).toList();
        double unit = far.stream()
                .mapToDouble(km -> Arrays.stream(km).average().orElseThrow())
                .average()
                .orElseThrow();
        List<double[]> bySeed = new ArrayList<>();
        for (int seed = 0; seed < Math.max(far.size(), near.size()); seed++) {
            double[] of = far.get(Math.min(seed, far.size() - 1)).clone();
            double[] other = near.get(Math.min(seed, near.size() - 1));
            Arrays.setAll(of, query -> (of[query] - other[query]) / unit);
            bySeed.add(of);
        }
        return SeededDifference.of(
                bySeed,
                photographers(farther.get(0)),
                Evaluation.Settings.defaults().bootstrap().level());
    }

    private double[] km(TrialRow trial) {
        List<LatLng> truths = new ArrayList<>();
        List<List<LatLng>> nearest = new ArrayList<>();
        run.predictions(trial).queries().forEach(query -> {
            truths.add(query.truth());
            nearest.add(query.candidates().stream().map(Candidate::place).toList());
        });
        return RetrievedKm.of(at.photos(), truths, nearest, model).of(at.measure());
    }

    private Photographers photographers(TrialRow trial) {
        return Photographers.of(run.predictions(trial).queries().stream()
                .map(TrialPredictions.Judged::photographer)
                .toList());
    }
}

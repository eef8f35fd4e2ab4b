package org.terrella.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Photographers;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.evaluate.RetrievedKm;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.Quantity;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;

/** How far the photos are that trials of a run found, measured as their query set is; predictions of each are read once. */
public final class RetrievedTrials {

    private final Run run;
    private final Map<String, Read> read = new HashMap<>(); // by file of predictions

    /** What is kept of a trial: its distances by number of photos. */
    private record Read(Map<Integer, RetrievedKm> byPhotos, Photographers photographers) {}

    /**
     * Trials of a run.
     *
     * @param run whose predictions
     */
    public RetrievedTrials(Run run) {
        this.run = run;
    }

    /**
     * Distances of the first photos.
     *
     * @param trial which
     * @param photos how many of the nearest, one of {@link RetrievalDistances#DEFAULT_K}
     * @return query by query
     */
    public RetrievedKm km(TrialRow trial, int photos) {
        return read(trial).byPhotos().get(photos);
    }

    /**
     * Who took the photos of the queries.
     *
     * @param trial which
     * @return in the order of the queries
     */
    public Photographers photographers(TrialRow trial) {
        return read(trial).photographers();
    }

    private Read read(TrialRow trial) {
        return read.computeIfAbsent(trial.file(), file -> {
            List<TrialPredictions.Judged> queries = run.predictions(trial).queries();
            DistanceModel model = trial.convention().model();
            List<LatLng> truths = new ArrayList<>();
            List<List<LatLng>> nearest = new ArrayList<>();
            List<String> photographers = new ArrayList<>();
            for (TrialPredictions.Judged query : queries) {
                truths.add(query.truth());
                nearest.add(query.candidates().stream().map(Candidate::place).toList());
                photographers.add(query.photographer());
            }
            return new Read(
                    RetrievalDistances.DEFAULT_K.stream()
                            .collect(Collectors.toMap(
                                    Function.identity(), k -> RetrievedKm.of(k, truths, nearest, model))),
                    Photographers.of(photographers));
        });
    }

    /**
     * How much nearer the photos are that one kind of features finds, as a share of the distance of those that another finds.
     *
     * @param farther trials of the kind whose mean distance is the unit, one or one for each seed
     * @param nearer trials of the other on the same queries, likewise
     * @param at which distance
     * @return positive where the second finds nearer photos
     */
    SeededDifference nearer(List<TrialRow> farther, List<TrialRow> nearer, Quantity.Retrieved at) {
        List<RetrievedKm> far = km(farther, at);
        double unit =
                far.stream().mapToDouble(km -> km.mean(at.measure())).average().orElseThrow();
        List<double[]> shares = RetrievedKm.differences(far, km(nearer, at), at.measure());
        shares.forEach(of -> Arrays.setAll(of, query -> of[query] / unit));
        return SeededDifference.of(
                shares,
                photographers(farther.get(0)),
                Evaluation.Settings.defaults().bootstrap().level());
    }

    private List<RetrievedKm> km(List<TrialRow> trials, Quantity.Retrieved at) {
        return trials.stream().map(trial -> km(trial, at.photos())).toList();
    }
}

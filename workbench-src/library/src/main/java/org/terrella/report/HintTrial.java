package org.terrella.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.terrella.evaluate.AdministrativeAccuracies;
import org.terrella.evaluate.AdministrativeAccuracies.Level;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.DensityTempering;
import org.terrella.evaluate.GeoScore;
import org.terrella.evaluate.Photographers;
import org.terrella.evaluate.Predictions;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.run.Run;
import org.terrella.run.TrialPredictions.Judged;
import org.terrella.run.TrialRow;

/**
 * A trial with a scripted user, photo by photo.
 *
 * @param judged answers beside truths
 * @param countries indices of the answers' countries in the gazetteer's list, {@link #NOWHERE} without an answer
 * @param truths the same of the truths
 * @param values of each measure
 */
record HintTrial(Predictions judged, int[] countries, int[] truths, Map<HintMeasure, double[]> values) {

    /** Country of no answer, which is no truth's. */
    private static final int NOWHERE = -2;

    /** Of a density 99 % are kept, so that the rest counts as spread over the Earth. */
    private static final DensityTempering KEPT = new DensityTempering(1, 0.01);

    private static final double SAME_KM = 1;

    static HintTrial of(Run run, TrialRow row) {
        List<Judged> queries = run.predictions(row).queries();
        Predictions judged = run.judged(row);
        Gazetteer gazetteer = Gazetteer.standard();
        Convention convention = row.convention();
        double[] km = queries.stream()
                .mapToDouble(query -> query.place()
                        .map(place -> convention.errorKm(query.truth(), place))
                        .orElse(Double.NaN))
                .toArray();
        int[] countries = queries.stream()
                .mapToInt(query ->
                        query.place().map(place -> country(gazetteer, place)).orElse(NOWHERE))
                .toArray();
        int[] truths = queries.stream()
                .mapToInt(query -> country(gazetteer, query.truth()))
                .toArray();
        return new HintTrial(judged, countries, truths, values(queries, judged, km, convention));
    }

    private static Map<HintMeasure, double[]> values(
            List<Judged> queries, Predictions judged, double[] km, Convention convention) {
        Map<Level, double[]> labels = AdministrativeAccuracies.hits(judged, Gazetteer.standard());
        double[] logs = queries.stream()
                .parallel()
                .mapToDouble(HintTrial::logLikelihood)
                .toArray();
        Map<HintMeasure, double[]> values = new LinkedHashMap<>();
        for (HintMeasure measure : HintMeasure.all()) {
            if (measure instanceof HintMeasure.Within within) {
                values.put(
                        measure,
                        Arrays.stream(km)
                                .map(error -> convention.isWithin(error, within.thresholdKm()) ? 1 : 0)
                                .toArray());
            } else if (measure instanceof HintMeasure.Labelled labelled) {
                values.put(measure, labels.get(labelled.level()));
            } else {
                values.put(
                        measure,
                        measure instanceof HintMeasure.Score
                                ? Arrays.stream(km).map(GeoScore::of).toArray()
                                : logs);
            }
        }
        return values;
    }

    private static int country(Gazetteer gazetteer, LatLng place) {
        return gazetteer.countryIndexOf(place.latDegrees(), place.lngDegrees());
    }

    private static double logLikelihood(Judged query) {
        return query.density()
                .map(density -> -KEPT.logLosses(List.of(density), List.of(query.truth()))[0])
                .orElse(-DensityTempering.KNOWING_NOTHING);
    }

    Photographers photographers() {
        return judged.photographers().orElseGet(() -> Photographers.alone(judged.size()));
    }

    double[] of(HintMeasure measure) {
        return values.get(measure);
    }

    boolean isRight(int query) {
        return countries[query] == truths[query];
    }

    /** 1 of each photo whose country was wrong before and is right here. */
    double[] mended(HintTrial before) {
        return each(query -> !before.isRight(query) && isRight(query));
    }

    /** 1 of each photo whose country was right before and is wrong here. */
    double[] harmed(HintTrial before) {
        return each(query -> before.isRight(query) && !isRight(query));
    }

    /** 1 of each photo whose answer is not in the country in which it was before. */
    double[] moved(HintTrial before) {
        return each(query -> countries[query] != before.countries[query]);
    }

    /** 1 of each photo whose answer went to another wrong country, as somebody said. */
    double[] misled(HintTrial before) {
        return each(query -> countries[query] != before.countries[query] && !isRight(query));
    }

    /** 1 of each photo that was misled and is still answered with that country; NaN of those that were not misled. */
    double[] stuck(HintTrial before, HintTrial wrong) {
        double[] misled = wrong.misled(before);
        double[] same = each(query -> countries[query] == wrong.countries[query]);
        Arrays.setAll(same, query -> misled[query] == 1 ? same[query] : Double.NaN);
        return same;
    }

    /** 1 of each photo that is answered with the place of before, to a kilometre. */
    double[] restored(HintTrial before) {
        return each(query -> kmFrom(before, query) <= SAME_KM);
    }

    /** How far each answer is from that of before; NaN where there is none. */
    double[] kmFrom(HintTrial before) {
        return IntStream.range(0, judged.size())
                .mapToDouble(query -> kmFrom(before, query))
                .toArray();
    }

    private double kmFrom(HintTrial before, int query) {
        boolean isUnanswered = judged.prediction(query).isEmpty()
                && before.judged.prediction(query).isEmpty();
        return isUnanswered
                ? 0
                : judged.prediction(query)
                        .flatMap(here -> before.judged.prediction(query).map(there -> GreatCircle.km(here, there)))
                        .orElse(Double.NaN);
    }

    private double[] each(IntPredicate holds) {
        return IntStream.range(0, judged.size())
                .mapToDouble(query -> holds.test(query) ? 1 : 0)
                .toArray();
    }
}

package org.terrella.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.terrella.bench.ChangedSet;
import org.terrella.evaluate.Bootstrap;
import org.terrella.evaluate.Comparison;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Estimate;
import org.terrella.evaluate.Evaluation;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;
import org.terrella.run.CuePairs;
import org.terrella.run.Run;
import org.terrella.run.TrialRow;
import org.terrella.world.Cue;

/**
 * What a method answers to photos with a cue and to the same ones with the cue changed.
 *
 * @param method its label
 * @param set the changed photos
 * @param cue which; nothing for all
 * @param pairs answers, one or more
 * @param convention how distances are measured
 */
record CueGroup(String method, ChangedSet set, Optional<Cue> cue, CuePairs pairs, Convention convention) {

    private static final String ALL = "all";
    private static final double MOVED_KM = 200;
    private static final int FEWEST_DIFFERING = 10; // as for claims

    /**
     * What a change costs or brings.
     *
     * @param difference with its interval
     * @param differing for how many photos the two differ
     */
    record Effect(Estimate difference, int differing) {

        /** Whether it can be told from nothing: an interval of few photos that differ is none. */
        boolean isSure() {
            return differing >= FEWEST_DIFFERING && !difference.interval().contains(0);
        }
    }

    /** Those of a run by first training seeds: method by method, all cues together first. */
    static List<CueGroup> of(Run run) {
        List<CueGroup> groups = new ArrayList<>();
        for (TrialGroup trials : TrialGroup.of(run)) {
            ChangedSet.named(trials.queries())
                    .filter(set -> set.kind() != ChangedSet.Kind.SHOWN)
                    .ifPresent(set -> groups.addAll(of(run, trials.first(), set)));
        }
        return groups;
    }

    private static List<CueGroup> of(Run run, TrialRow row, ChangedSet set) {
        CuePairs all = CuePairs.of(run, row);
        return Stream.concat(
                        Stream.of(Optional.<Cue>empty()),
                        Arrays.stream(Cue.values()).map(Optional::of))
                .map(cue -> new CueGroup(row.point().text(), set, cue, all.of(cue), row.convention()))
                .filter(group -> !group.pairs().pairs().isEmpty())
                .toList();
    }

    String cueWord() {
        return cue.map(Cue::word).orElse(ALL);
    }

    /** How the photos were changed. */
    String change() {
        return set.kind() == ChangedSet.Kind.WITHOUT ? "away" : "as elsewhere";
    }

    int photographers() {
        return pairs.photographers().count();
    }

    /** Of the photos as they are against the changed ones: the difference is what is lost. */
    Comparison comparison() {
        return Comparison.of(
                new Comparison.Named("as it is", pairs.before(convention)),
                new Comparison.Named(change(), pairs.after(convention)),
                Evaluation.Settings.defaults().withConvention(convention));
    }

    /** What is lost of the accuracy at a default threshold. */
    Effect lost(double thresholdKm) {
        return comparison().thresholds().stream()
                .filter(at -> at.thresholdKm() == thresholdKm)
                .map(at -> new Effect(at.difference(), at.onlyBaseline() + at.onlyMethod()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("expected one of the default thresholds, found " + thresholdKm));
    }

    /** Share of answers that lie elsewhere. */
    double moved() {
        return mean(pairs.moved(MOVED_KM, convention));
    }

    /**
     * Shares of answers of some kind.
     *
     * @param before to the photos as they are
     * @param after to the changed ones
     * @param effect the difference that is asked for
     */
    record Shares(double before, double after, Effect effect) {}

    /** Answers in the right country; the effect is what is lost. */
    Shares rightCountry(Gazetteer gazetteer) {
        double[] before =
                numbers(pair -> isIn(pair.before().place(), code(pair.before().truth(), gazetteer), gazetteer));
        double[] after =
                numbers(pair -> isIn(pair.after().place(), code(pair.before().truth(), gazetteer), gazetteer));
        return new Shares(mean(before), mean(after), effect(before, after));
    }

    /** Answers in the country whose look a cue has got; the effect is what is won. */
    Shares pulled(Gazetteer gazetteer) {
        double[] before =
                numbers(pair -> isIn(pair.before().place(), pair.change().country(), gazetteer));
        double[] after =
                numbers(pair -> isIn(pair.after().place(), pair.change().country(), gazetteer));
        return new Shares(mean(before), mean(after), effect(after, before));
    }

    private Effect effect(double[] more, double[] less) {
        double[] difference = new double[more.length];
        Arrays.setAll(difference, i -> more[i] - less[i]);
        int differing =
                (int) Arrays.stream(difference).filter(number -> number != 0).count();
        Estimate estimate = Bootstrap.defaults()
                .means(List.of(difference), Optional.of(pairs.photographers()))
                .get(0);
        return new Effect(estimate, differing);
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }

    private double[] numbers(Predicate<CuePairs.Pair> asked) {
        return pairs.pairs().stream()
                .mapToDouble(pair -> asked.test(pair) ? 1 : 0)
                .toArray();
    }

    private static boolean isIn(Optional<LatLng> place, Optional<String> country, Gazetteer gazetteer) {
        return country.isPresent() && place.flatMap(at -> code(at, gazetteer)).equals(country);
    }

    private static Optional<String> code(LatLng place, Gazetteer gazetteer) {
        int index = gazetteer.countryIndexOf(place.latDegrees(), place.lngDegrees());
        return index == Gazetteer.NO_COUNTRY
                ? Optional.empty()
                : Optional.of(gazetteer.countries().get(index).alpha2());
    }
}

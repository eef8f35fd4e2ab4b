package org.terrella.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.terrella.bench.ChangedSet;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Photographers;
import org.terrella.evaluate.Predictions;
import org.terrella.geo.LatLng;
import org.terrella.run.TrialPredictions.Judged;
import org.terrella.world.Cue;
import org.terrella.world.CueChange;

/**
 * Answers to photos as they are, beside those to the same photos with one cue changed.
 *
 * @param pairs one for each changed photo, in the order of the changed set
 */
public record CuePairs(List<Pair> pairs) {

    /**
     * Answers to one photo.
     *
     * @param change what was done to it
     * @param before to the photo as it is
     * @param after to the changed one
     */
    public record Pair(CueChange change, Judged before, Judged after) {}

    /**
     * Copies the list.
     *
     * @param pairs one for each changed photo
     */
    public CuePairs {
        pairs = List.copyOf(pairs);
    }

    /**
     * Joins answers by photo.
     *
     * @param shown to photos as they are
     * @param changed to changed ones, of some of these
     * @return a pair for each of the latter
     * @throws IllegalArgumentException if an answer is to no changed photo, or its photo is not among those as they are
     */
    public static CuePairs of(TrialPredictions shown, TrialPredictions changed) {
        Map<String, Judged> before = shown.byQuery();
        List<Pair> pairs = new ArrayList<>();
        for (Judged after : changed.queries()) {
            CueChange.Changed photo = CueChange.read(after.query())
                    .filter(found -> before.containsKey(found.photo()))
                    .orElseThrow(() -> new IllegalArgumentException("expected a changed photo of one of the "
                            + before.size() + " as they are, found " + after.query()));
            pairs.add(new Pair(photo.change(), before.get(photo.photo()), after));
        }
        return new CuePairs(pairs);
    }

    /**
     * Those of a result on photos with a cue changed, and of the same trial on the photos as they are.
     *
     * @param run whose results
     * @param changed one of its results
     * @return the pairs
     * @throws IllegalArgumentException if the result is not on changed photos, or the other one is not there
     */
    public static CuePairs of(Run run, TrialRow changed) {
        String shown = ChangedSet.named(changed.queries())
                .map(set -> set.with(ChangedSet.Kind.SHOWN).name())
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a query set such as web-without-150, found " + changed.queries()));
        TrialRow before = run.rows().stream()
                .filter(row ->
                        row.trial().equals(changed.trial()) && row.queries().equals(shown))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected the trial " + changed.trial() + " on " + shown + ", found none in " + run.name()));
        return of(run.places(before), run.places(changed));
    }

    /**
     * Those of a cue.
     *
     * @param cue which; nothing for all cues
     * @return in the same order
     */
    public CuePairs of(Optional<Cue> cue) {
        return new CuePairs(pairs.stream()
                .filter(pair -> cue.isEmpty() || cue.get() == pair.change().cue())
                .toList());
    }

    /**
     * How far answers to the photos as they are lie from the truth.
     *
     * @param convention how to measure
     * @return one for each pair
     */
    public ErrorDistances before(Convention convention) {
        return errors(Pair::before, convention);
    }

    /**
     * How far answers to the changed photos lie from the truth.
     *
     * @param convention how to measure
     * @return one for each pair
     */
    public ErrorDistances after(Convention convention) {
        return errors(Pair::after, convention);
    }

    private ErrorDistances errors(Function<Pair, Judged> side, Convention convention) {
        Predictions.Builder builder = Predictions.builder();
        for (Pair pair : pairs) {
            Judged judged = side.apply(pair);
            builder.add(pair.after().query(), judged.truth(), judged.place(), judged.photographer());
        }
        return ErrorDistances.of(builder.build(), convention);
    }

    /**
     * Who took the photos.
     *
     * @return in the order of the pairs
     */
    public Photographers photographers() {
        return Photographers.of(
                pairs.stream().map(pair -> pair.after().photographer()).toList());
    }

    /**
     * Whether answers moved.
     *
     * @param km farther than this counts, and so does an answer to one of the two alone
     * @param convention how to measure
     * @return 1 or 0 for each pair
     */
    public double[] moved(double km, Convention convention) {
        return pairs.stream()
                .mapToDouble(
                        pair -> isFarther(pair.before().place(), pair.after().place(), km, convention) ? 1 : 0)
                .toArray();
    }

    private static boolean isFarther(Optional<LatLng> from, Optional<LatLng> to, double km, Convention convention) {
        return from.isPresent() && to.isPresent()
                ? convention.errorKm(from.get(), to.get()) > km
                : from.isPresent() != to.isPresent();
    }
}

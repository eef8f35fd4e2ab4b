package org.terrella.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.terrella.bench.Networks;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.EqualityMargin;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Holm;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.Claim;
import org.terrella.experiment.ClaimForm.Tested;
import org.terrella.experiment.Contrast;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.PaperEffects;
import org.terrella.experiment.Point;
import org.terrella.experiment.Quantity;

/**
 * Checks the claims of an experiment against the predictions of its run.
 *
 * <p>All points of a contrast are judged on the same queries, measured by the convention of their query set; the difference is
 * tested over photographers and, where there are two trainings or more, over training seeds at once, as {@link
 * SeededDifference} says.
 */
public final class ClaimCheck {

    private final Run run;
    private final List<TrialRow> rows;
    private final PaperEffects effects;
    private final RetrievedTrials retrieved;
    private final Map<String, ErrorDistances> read = new HashMap<>(); // by file of predictions
    private final Map<String, CuePairs> changed = new HashMap<>(); // likewise

    private ClaimCheck(Experiment experiment, Run run) {
        this.run = run;
        this.rows = run.rows();
        this.effects = PaperEffects.of(experiment);
        this.retrieved = new RetrievedTrials(run);
    }

    /**
     * Checks all claims.
     *
     * @param experiment its definition
     * @param run all whose trials are there
     * @return a result for each claim
     */
    public static List<ClaimResult> of(Experiment experiment, Run run) {
        ClaimCheck check = new ClaimCheck(experiment, run);
        return experiment.claims().stream().map(check::check).toList();
    }

    private ClaimResult check(Claim claim) {
        List<ClaimPart.Where> differing = new ArrayList<>();
        List<ClaimPart.Where> alike = new ArrayList<>();
        List<SeededDifference> differences = new ArrayList<>();
        for (Tested tested : claim.form().tested()) {
            for (String queries : claim.queries()) {
                for (Quantity at : claim.at()) {
                    ClaimPart.Where where = new ClaimPart.Where(tested, queries, at);
                    SeededDifference difference = difference(where);
                    if (difference.disagreeing() == 0) {
                        alike.add(where);
                    } else {
                        differing.add(where);
                        differences.add(difference);
                    }
                }
            }
        }
        double[] corrected = Holm.corrected(
                differences.stream().mapToDouble(SeededDifference::pValue).toArray());
        List<ClaimPart> parts = IntStream.range(0, differing.size())
                .mapToObj(i -> part(claim, differing.get(i), differences.get(i), corrected[i]))
                .toList();
        return new ClaimResult(claim, parts, alike);
    }

    private ClaimPart part(Claim claim, ClaimPart.Where where, SeededDifference difference, double holmPValue) {
        EqualityMargin margin = new EqualityMargin(effects.points(claim, where.queries(), where.at()));
        return new ClaimPart(where, difference, holmPValue, margin, trainings(where));
    }

    private SeededDifference difference(ClaimPart.Where where) {
        Contrast<Point> contrast = where.tested().contrast();
        if (where.at() instanceof Quantity.Retrieved at) {
            return retrieved.nearer(
                    rows(contrast.worse(), where.queries()), rows(contrast.better(), where.queries()), at);
        }
        Convention convention = rows(contrast.better(), where.queries()).get(0).convention();
        if (where.at() instanceof Quantity.Lost at) {
            return lost(where, at, convention);
        }
        return SeededDifference.ofSums(
                errors(contrast.added(), where.queries(), convention, seeds(contrast, where.queries())),
                errors(contrast.taken(), where.queries(), convention, seeds(contrast, where.queries())),
                where.at().thresholdKm().orElseThrow(),
                Evaluation.Settings.defaults().withConvention(convention));
    }

    /** What one point loses is what it reaches with photos as they are, less what it reaches with the changed ones. */
    private SeededDifference lost(ClaimPart.Where where, Quantity.Lost at, Convention convention) {
        Contrast<Point> contrast = where.tested().contrast();
        Set<Long> seeds = seeds(contrast, where.queries());
        List<List<ErrorDistances>> before = new ArrayList<>();
        List<List<ErrorDistances>> after = new ArrayList<>();
        Stream.concat(contrast.added().stream(), contrast.taken().stream()).forEach(point -> {
            List<CuePairs> pairs = rows(point, where.queries()).stream()
                    .filter(row -> isOf(row, seeds))
                    .map(row -> changed.computeIfAbsent(row.file(), file -> CuePairs.of(run, row)))
                    .map(all -> all.of(at.cue()))
                    .toList();
            before.add(pairs.stream().map(pair -> pair.before(convention)).toList());
            after.add(pairs.stream().map(pair -> pair.after(convention)).toList());
        });
        int better = contrast.added().size();
        int all = before.size();
        return SeededDifference.ofSums(
                joined(before.subList(0, better), after.subList(better, all)),
                joined(after.subList(0, better), before.subList(better, all)),
                at.km(),
                Evaluation.Settings.defaults().withConvention(convention));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static boolean isOf(TrialRow row, Set<Long> seeds) {
        return !row.numbers().containsKey(TrialRow.TRAINED) || seeds.contains(row.seed());
    }

    /** Also where no method depends on the seed: the encoder and language models below them are of one training. */
    private Trainings trainings(ClaimPart.Where where) {
        List<TrialRow> tried = where.tested()
                .contrast()
                .all()
                .flatMap(point -> rows(point, where.queries()).stream())
                .toList();
        long seeds =
                ModelSeeds.differing(tried.stream()
                                .filter(row -> row.numbers().containsKey(TrialRow.TRAINED))
                                .toList())
                        .stream()
                        .map(TrialRow::seed)
                        .distinct()
                        .count();
        if (seeds > 1) {
            return Trainings.SEVERAL;
        }
        return tried.get(0).seed() == Networks.RELEASED_SEED ? Trainings.FIXED : Trainings.ONE;
    }

    private List<TrialRow> rows(Point point, String queries) {
        List<TrialRow> found = rows.stream()
                .filter(row -> row.point().equals(point) && row.queries().equals(queries))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a trial " + point + " on " + queries + ", found none in " + run.name());
        }
        return found;
    }

    /** Seeds at which a contrast is measured: not those at which the same trainings of models stand against each other again. */
    private Set<Long> seeds(Contrast<Point> contrast, String queries) {
        return ModelSeeds.differingSeeds(contrast.all()
                .distinct()
                .map(point -> rows(point, queries).stream()
                        .filter(row -> row.numbers().containsKey(TrialRow.TRAINED))
                        .toList())
                .toList());
    }

    /** Of each point, those of each of the seeds; the one of a point that is not trained. */
    private List<List<ErrorDistances>> errors(
            List<Point> points, String queries, Convention convention, Set<Long> seeds) {
        return points.stream()
                .map(point -> rows(point, queries).stream()
                        .filter(row -> isOf(row, seeds))
                        .map(row -> read.computeIfAbsent(row.file(), file -> run.errors(row, convention)))
                        .toList())
                .toList();
    }
}

package org.terrella.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.terrella.evaluate.RetrievedKm;
import org.terrella.file.Words;
import org.terrella.file.YamlKeys;
import org.terrella.locate.method.Setting;
import org.terrella.published.PublishedTable;

/**
 * Reads the claims of an experiment file.
 *
 * <p>A claim says {@code better} and {@code worse}; or {@code contrast}, that one difference is larger than another; or {@code
 * falls-after: PATH=VALUE}, that accuracy falls from value to value after one; or {@code rises-until: PATH=VALUE}, that it rises
 * from value to value until one and stays as it is after it. {@code paper} names the rows of the published table that print the
 * same. {@code distances} names what of the distances of retrieved photos is compared, instead of thresholds {@code at}; {@code lost}
 * names a cue, or {@code any}, whose change costs the better one more. Without
 * either it is at every threshold, without {@code queries} on every query set of the experiment.
 */
final class ClaimReader {

    private static final String FALLS = "falls-after";
    private static final String RISES = "rises-until";
    private static final String CONTRAST = "contrast";
    private static final String PAPER = "paper";
    private static final String DISTANCES = "distances";
    private static final String LOST = "lost";
    private static final List<String> KEYS = List.of(
            "claim", "better", "worse", CONTRAST, FALLS, RISES, "at", DISTANCES, LOST, "queries", PAPER, "source");
    private static final Optional<List<String>> PAIR = Optional.of(List.of("better", "worse"));
    private static final Optional<List<String>> PAIR_OR_MORE = Optional.of(List.of("better", "worse", "than"));

    private final List<String> queries;
    private final Experiment.Trials trials;
    private final Optional<Published> published;

    ClaimReader(List<String> queries, Experiment.Trials trials, Optional<Published> published) {
        this.queries = queries;
        this.trials = trials;
        this.published = published;
    }

    List<Claim> read(YamlKeys keys) {
        List<Claim> claims = new ArrayList<>();
        if (keys.has("claims")) {
            keys.objects("claims", KEYS).forEach(written -> claims.add(claim(written)));
        }
        return claims;
    }

    private Claim claim(YamlKeys keys) {
        List<String> forms =
                Stream.of("better", CONTRAST, FALLS, RISES).filter(keys::has).toList();
        if (forms.size() != 1 || keys.has("worse") != keys.has("better")) {
            throw keys.fault(
                    "claim",
                    "expected better and worse, or " + CONTRAST + ", or " + FALLS + ", or " + RISES + ", found "
                            + keys.names());
        }
        ClaimForm form = form(keys, forms.get(0));
        List<String> possible = keys.has(LOST) ? ChangedSets.changed(queries) : queries;
        List<String> asked = keys.has("queries") ? keys.texts("queries") : possible;
        if (!possible.containsAll(asked)) {
            throw keys.fault("queries", "must be among " + possible + ", found " + asked);
        }
        List<Quantity> at = at(keys);
        Optional<Contrast<String>> paper =
                keys.has(PAPER) ? Optional.of(contrast(keys.object(PAPER, PAIR_OR_MORE), this::row)) : Optional.empty();
        return keys.rule("claim", () -> new Claim(keys.text("claim"), form, at, asked, paper, keys.text("source")));
    }

    private List<Quantity> at(YamlKeys keys) {
        if (keys.has("at") && keys.has(DISTANCES)) {
            throw keys.fault(DISTANCES, "cannot stand beside at: a claim is about thresholds or about distances");
        }
        if (keys.has(DISTANCES)) {
            return keys.rule(
                    DISTANCES,
                    () -> keys.texts(DISTANCES).stream()
                            .map(word -> Words.named(RetrievedKm.Measure.class, "the measure", word))
                            .flatMap(Quantity.Retrieved::of)
                            .toList());
        }
        List<Quantity> accuracies = keys.has("at")
                ? keys.rule(
                        "at",
                        () -> keys.numbers("at").stream()
                                .<Quantity>map(Quantity.Within::new)
                                .toList())
                : Quantity.ACCURACIES;
        return keys.has(LOST) ? keys.rule(LOST, () -> Quantity.Lost.of(keys.text(LOST), accuracies)) : accuracies;
    }

    private ClaimForm form(YamlKeys keys, String form) {
        return switch (form) {
            case RISES -> stepwise(keys, form, ClaimForm.RisesUntil::new);
            case FALLS -> stepwise(keys, form, ClaimForm.FallsAfter::new);
            case CONTRAST -> new ClaimForm.Better(contrast(keys.object(CONTRAST, PAIR_OR_MORE), this::point));
            default ->
                keys.rule(
                        "claim", () -> new ClaimForm.Better(Contrast.of(point(keys, "better"), point(keys, "worse"))));
        };
    }

    private <T> Contrast<T> contrast(YamlKeys keys, BiFunction<YamlKeys, String, T> read) {
        Optional<Contrast<T>> than =
                keys.has("than") ? Optional.of(contrast(keys.object("than", PAIR), read)) : Optional.empty();
        return keys.rule("better", () -> new Contrast<>(read.apply(keys, "better"), read.apply(keys, "worse"), than));
    }

    /** A row of the published tables. */
    private String row(YamlKeys keys, String key) {
        String written = keys.text(key);
        List<String> rows = published
                .map(beside -> beside.tables().stream()
                        .flatMap(table -> PublishedTable.named(table).methods().stream())
                        .distinct()
                        .toList())
                .orElseThrow(() -> keys.fault(key, "needs published: the table that has the row " + written));
        if (!rows.contains(written)) {
            throw keys.fault(key, "must be among the rows " + rows + ", found " + written);
        }
        return written;
    }

    /** The point of the experiment that somebody wrote as text. */
    private Point point(YamlKeys keys, String key) {
        String written = keys.text(key);
        List<Point> all = Sweep.points(trials);
        return all.stream()
                .filter(point -> point.text().equals(written))
                .findFirst()
                .or(() -> all.stream() // several blanks may stand for one
                        .filter(point -> point.text().equals(written.replaceAll(" +", " ")))
                        .findFirst())
                .orElseThrow(() -> keys.fault(
                        key,
                        "must be one of the points "
                                + all.stream().map(Point::text).toList() + ", found " + written));
    }

    private ClaimForm stepwise(YamlKeys keys, String form, BiFunction<Axis, Object, ClaimForm> made) {
        String written = keys.text(form);
        Axis axis = axis(keys, form, written);
        String value = written.substring(written.indexOf('=') + 1);
        Object known = axis.values().stream()
                .filter(any -> Setting.text(any).equals(value))
                .findFirst()
                .orElseThrow(() -> keys.fault(form, "must be one of the values " + axis.values() + ", found " + value));
        return keys.rule(form, () -> made.apply(axis, known));
    }

    /** The axis of a path, or of a setting alone if only one has that name. */
    private Axis axis(YamlKeys keys, String form, String written) {
        String name = written.replaceAll("=.*$", "");
        List<Axis> named = trials.axes().stream()
                .filter(axis -> axis.path().equals(name) || axis.setting().equals(name))
                .toList();
        if (named.size() != 1 || !written.contains("=")) {
            throw keys.fault(
                    form,
                    "must be SETTING=VALUE of what the sweep varies, "
                            + trials.axes().stream().map(Axis::path).toList() + ", found " + written);
        }
        String method = named.get(0).method();
        if (trials.axes().stream().filter(axis -> axis.method().equals(method)).count() > 1) {
            throw keys.fault(form, "needs a sweep over one setting of " + method + "; name better and worse instead");
        }
        return named.get(0);
    }
}

package org.terrella.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.file.YamlKeys;
import org.terrella.locate.method.Setting;

/**
 * Reads the claims of an experiment file.
 *
 * <p>A claim says {@code better} and {@code worse}; or {@code falls-after: PATH=VALUE}, that the value is better than the last
 * one of its axis; or {@code rises-until: PATH=VALUE}, that it is better than the first one. Without {@code at} it is at every
 * threshold, without {@code queries} on every query set of the experiment.
 */
final class ClaimReader {

    private static final String FALLS = "falls-after";
    private static final String RISES = "rises-until";
    private static final List<String> KEYS =
            List.of("claim", "better", "worse", FALLS, RISES, "at", "queries", "source");

    private final List<String> queries;
    private final Experiment.Trials trials;

    ClaimReader(List<String> queries, Experiment.Trials trials) {
        this.queries = queries;
        this.trials = trials;
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
                List.of("better", FALLS, RISES).stream().filter(keys::has).toList();
        if (forms.size() != 1 || keys.has("worse") != keys.has("better")) {
            throw keys.fault(
                    "claim", "expected better and worse, or " + FALLS + ", or " + RISES + ", found " + keys.names());
        }
        String form = forms.get(0);
        Point better = form.equals("better") ? point(keys, "better") : valueOf(keys, form);
        Point worse = form.equals("better") ? point(keys, "worse") : endOf(keys, form);
        List<String> asked = keys.has("queries") ? keys.texts("queries") : queries;
        if (!queries.containsAll(asked)) {
            throw keys.fault("queries", "must be among " + queries + ", found " + asked);
        }
        List<Double> at = keys.has("at") ? keys.numbers("at") : ThresholdAccuracies.DEFAULT_KM;
        return keys.rule("claim", () -> new Claim(keys.text("claim"), better, worse, at, asked, keys.text("source")));
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

    private Point valueOf(YamlKeys keys, String form) {
        String written = keys.text(form);
        Axis axis = axis(keys, form, written);
        String value = written.substring(written.indexOf('=') + 1);
        return axis.values().stream()
                .filter(known -> Setting.text(known).equals(value))
                .findFirst()
                .map(known -> new Point(axis.method(), Map.of(axis.setting(), known)))
                .orElseThrow(() -> keys.fault(form, "must be one of the values " + axis.values() + ", found " + value));
    }

    private Point endOf(YamlKeys keys, String form) {
        Axis axis = axis(keys, form, keys.text(form));
        int end = form.equals(FALLS) ? axis.values().size() - 1 : 0;
        return new Point(axis.method(), Map.of(axis.setting(), axis.values().get(end)));
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

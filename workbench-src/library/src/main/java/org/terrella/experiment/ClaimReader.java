package org.terrella.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.bench.MethodSettings;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.file.InputException;
import org.terrella.file.YamlKeys;

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

    private final Path file;
    private final List<String> queries;
    private final Map<String, MethodSettings> labels;
    private final List<Axis> axes;

    ClaimReader(Path file, List<String> queries, Map<String, MethodSettings> labels, List<Axis> axes) {
        this.file = file;
        this.queries = queries;
        this.labels = labels;
        this.axes = axes;
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
        String better = form.equals("better") ? point(keys, "better") : valueOf(keys, form);
        String worse = form.equals("better") ? point(keys, "worse") : endOf(keys, form);
        List<String> asked = keys.has("queries") ? keys.texts("queries") : queries;
        if (!queries.containsAll(asked)) {
            throw keys.fault("queries", "must be among " + queries + ", found " + asked);
        }
        List<Double> at = keys.has("at") ? keys.numbers("at") : ThresholdAccuracies.DEFAULT_KM;
        return keys.rule("claim", () -> new Claim(keys.text("claim"), better, worse, at, asked, keys.text("source")));
    }

    private String point(YamlKeys keys, String key) {
        String point = keys.text(key);
        String[] words = point.split(" +");
        if (!labels.containsKey(words[0])) {
            throw keys.fault(key, "must begin with one of the labels " + labels.keySet() + ", found " + point);
        }
        List<Axis> own =
                axes.stream().filter(axis -> axis.method().equals(words[0])).toList();
        StringBuilder canonical = new StringBuilder(words[0]);
        for (int i = 0; i < own.size(); i++) {
            Axis axis = own.get(i);
            String word = i + 1 < words.length ? words[i + 1] : "";
            if (axis.values().stream().noneMatch(value -> word.equals(axis.setting() + "=" + value))) {
                throw keys.fault(
                        key,
                        "must go on with " + axis.setting() + "= and one of " + axis.values() + ", found " + point);
            }
            canonical.append(' ').append(word);
        }
        if (words.length > own.size() + 1) {
            throw keys.fault(key, "must name only what the sweep varies, found " + point);
        }
        return canonical.toString();
    }

    private String valueOf(YamlKeys keys, String form) {
        String written = keys.text(form);
        Axis axis = axis(keys, form, written);
        String value = written.substring(written.indexOf('=') + 1);
        if (!axis.values().contains(value)) {
            throw keys.fault(form, "must be one of the values " + axis.values() + ", found " + value);
        }
        return axis.method() + " " + axis.setting() + "=" + value;
    }

    private String endOf(YamlKeys keys, String form) {
        Axis axis = axis(keys, form, keys.text(form));
        int end = form.equals(FALLS) ? axis.values().size() - 1 : 0;
        return axis.method() + " " + axis.setting() + "=" + axis.values().get(end);
    }

    /** The axis of a path, or of a setting alone if only one has that name. */
    private Axis axis(YamlKeys keys, String form, String written) {
        String name = written.replaceAll("=.*$", "");
        List<Axis> named = axes.stream()
                .filter(axis -> axis.path().equals(name) || axis.setting().equals(name))
                .toList();
        if (named.size() != 1 || !written.contains("=")) {
            throw keys.fault(
                    form,
                    "must be SETTING=VALUE of what the sweep varies, "
                            + axes.stream().map(Axis::path).toList() + ", found " + written);
        }
        String method = named.get(0).method();
        if (axes.stream().filter(axis -> axis.method().equals(method)).count() > 1) {
            throw new InputException(
                    file, form + " needs a sweep over one setting of " + method + "; name better and worse instead");
        }
        return named.get(0);
    }
}

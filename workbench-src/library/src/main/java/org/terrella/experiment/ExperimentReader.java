package org.terrella.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.bench.Bench;
import org.terrella.file.InputException;
import org.terrella.file.YamlFile;
import org.terrella.file.YamlKeys;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Methods;

/** Reads an experiment file; strict about keys, types and ranges. */
final class ExperimentReader {

    private static final String ENDING = ".yaml";
    private static final List<String> KEYS = List.of(
            "schema",
            "name",
            "question",
            "table",
            "bench",
            "queries",
            "share",
            "locator",
            "methods",
            "seed",
            "sweep",
            "claims",
            "published");

    private final Path file;
    private final Methods methods;

    ExperimentReader(Path file, Methods methods) {
        this.file = file;
        this.methods = methods;
    }

    Experiment read() {
        YamlKeys keys = YamlFile.read(file, "an experiment", KEYS);
        keys.requireSchema(Experiment.SCHEMA);
        String name = keys.text("name");
        if (!file.getFileName().toString().equals(name + ENDING)) {
            throw keys.fault("name", "must be that of the file without ending, found " + name);
        }
        Map<String, ConfiguredMethod<?>> labels = labels(keys);
        List<String> queries = keys.texts("queries");
        keys.rule("queries", () -> {
            Bench bench = keys.rule("bench", () -> Bench.named(keys.text("bench")));
            queries.forEach(bench::query);
            return bench;
        });
        List<Axis> axes = axes(keys, labels);
        try {
            Experiment.Trials trials = new Experiment.Trials(labels, axes, keys.wholes("seed"));
            Experiment.About about = about(keys, name, labels.keySet());
            List<Claim> claims = new ClaimReader(queries, trials, about.published()).read(keys);
            about.table().requireSeedsOfUse(trials.seeds(), claims);
            return new Experiment(about, keys.text("bench"), queries, trials, claims);
        } catch (IllegalArgumentException e) {
            throw new InputException(file, e.getMessage());
        }
    }

    private static Experiment.About about(YamlKeys keys, String name, Set<String> labels) {
        TableKind table =
                keys.has("table") ? keys.rule("table", () -> TableKind.named(keys.text("table"))) : TableKind.ACCURACY;
        Share share = keys.has("share") ? keys.rule("share", () -> Share.named(keys.text("share"))) : Share.WHOLE;
        return new Experiment.About(name, keys.text("question"), table, share, PublishedReader.read(keys, labels));
    }

    private Map<String, ConfiguredMethod<?>> labels(YamlKeys keys) {
        if (keys.has("locator") == keys.has("methods")) {
            throw keys.fault(
                    "locator",
                    "must be there where methods is not, found " + (keys.has("methods") ? "both" : "neither"));
        }
        Map<String, ConfiguredMethod<?>> labels = new LinkedHashMap<>();
        if (keys.has("locator")) {
            labels.put("locator", method(keys, "locator"));
        } else {
            YamlKeys written = keys.object("methods", Optional.empty());
            written.names().forEach(label -> labels.put(label, method(written, label)));
        }
        return labels;
    }

    private ConfiguredMethod<?> method(YamlKeys keys, String label) {
        YamlKeys written = keys.object(label, Optional.empty());
        String kind = written.text("kind");
        Map<String, Object> values = new LinkedHashMap<>();
        written.names().stream()
                .filter(setting -> !setting.equals("kind"))
                .forEach(setting -> values.put(setting, written.scalarOrList(setting)));
        return keys.rule(label, () -> methods.of(kind, values));
    }

    private List<Axis> axes(YamlKeys keys, Map<String, ConfiguredMethod<?>> labels) {
        List<Axis> axes = new ArrayList<>();
        if (keys.has("sweep")) {
            YamlKeys written = keys.object("sweep", Optional.empty());
            for (String path : written.names()) {
                axes.add(written.rule(path, () -> Sweep.axis(labels, path, written.scalars(path))));
            }
        }
        return axes;
    }
}

package org.terrella.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.bench.MethodSettings;
import org.terrella.bench.Methods;
import org.terrella.file.InputException;
import org.terrella.file.YamlFile;
import org.terrella.file.YamlKeys;

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
        keys.rule("schema", () -> {
            long schema = keys.whole("schema");
            if (schema != Experiment.SCHEMA) {
                throw new IllegalArgumentException("must be " + Experiment.SCHEMA + ", found " + schema);
            }
            return schema;
        });
        String name = keys.text("name");
        if (!file.getFileName().toString().equals(name + ENDING)) {
            throw keys.fault("name", "must be that of the file without ending, found " + name);
        }
        Map<String, MethodSettings> labels = labels(keys);
        List<String> queries = keys.texts("queries");
        List<Axis> axes = axes(keys, labels);
        List<Claim> claims = new ClaimReader(file, queries, labels, axes).read(keys);
        try {
            return new Experiment(
                    name,
                    keys.text("question"),
                    keys.has("table")
                            ? keys.rule("table", () -> TableKind.named(keys.text("table")))
                            : TableKind.ACCURACY,
                    keys.text("bench"),
                    queries,
                    labels,
                    keys.wholes("seed"),
                    axes,
                    claims,
                    published(keys));
        } catch (IllegalArgumentException e) {
            throw new InputException(file, e.getMessage());
        }
    }

    private Map<String, MethodSettings> labels(YamlKeys keys) {
        if (keys.has("locator") == keys.has("methods")) {
            throw keys.fault(
                    "locator",
                    "must be there where methods is not, found " + (keys.has("methods") ? "both" : "neither"));
        }
        Map<String, MethodSettings> labels = new LinkedHashMap<>();
        if (keys.has("locator")) {
            labels.put("locator", method(keys, "locator"));
        } else {
            YamlKeys written = keys.object("methods", Optional.empty());
            written.names().forEach(label -> labels.put(label, method(written, label)));
        }
        return labels;
    }

    private MethodSettings method(YamlKeys keys, String label) {
        YamlKeys written = keys.object(label, Optional.empty());
        String kind = written.text("kind");
        Map<String, String> values = new LinkedHashMap<>();
        written.names().stream()
                .filter(setting -> !setting.equals("kind"))
                .forEach(setting -> values.put(setting, written.scalar(setting)));
        return keys.rule(label, () -> methods.settings(kind, values));
    }

    private List<Axis> axes(YamlKeys keys, Map<String, MethodSettings> labels) {
        List<Axis> axes = new ArrayList<>();
        if (keys.has("sweep")) {
            YamlKeys written = keys.object("sweep", Optional.empty());
            for (String path : written.names()) {
                axes.add(written.rule(path, () -> Sweep.axis(labels, methods, path, written.scalars(path))));
            }
        }
        return axes;
    }

    private static Optional<Experiment.Published> published(YamlKeys keys) {
        if (!keys.has("published")) {
            return Optional.empty();
        }
        YamlKeys written = keys.object("published", Optional.of(List.of("table", "dataset", "not_built")));
        return Optional.of(new Experiment.Published(
                written.text("table"),
                written.text("dataset"),
                written.has("not_built") ? written.texts("not_built") : List.of()));
    }
}

package org.terrella.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.terrella.data.Photo;
import org.terrella.experiment.Control;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Point;
import org.terrella.experiment.TableKind;
import org.terrella.locate.G3;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.run.Run;
import tech.tablesaw.api.Table;

/**
 * What a report says of G3 beyond its accuracies, where an experiment has it beside the nearest photo by its own features: what
 * its language models make of references, how different its prompts are, the hardest queries, where it fails, and accuracy by
 * subject.
 */
record AnalysisTables(Experiment experiment, Run run, Function<String, List<Photo>> photos) {

    private static final String METHOD = "g3";
    private static final String SUBJECT = "subject";
    private static final int HARDEST = 10;

    /** How its tables are made, by the names of their files. */
    Map<String, Supplier<Table>> makers() {
        Map<String, Supplier<Table>> tables = new LinkedHashMap<>();
        Optional<String> nearest = nearest();
        String name = experiment.name();
        List<String> asking = asking();
        boolean isOfChangedPhotos = experiment.table() == TableKind.CUES;
        if (nearest.isEmpty() || asking.isEmpty() || !experiment.axes().isEmpty() || isOfChangedPhotos) {
            return tables;
        }
        tables.put(name + "-references", () -> ReferenceFrames.byReferences(run, asking, nearest.get()));
        tables.put(name + "-zero-shot", () -> ReferenceFrames.zeroShot(run, asking, retrievals(nearest.get())));
        if (!isKind(METHOD, METHOD)) {
            return tables;
        }
        tables.put(name + "-prompts", () -> PromptFrames.prompts(PromptFrames.of(run, METHOD)));
        tables.put(name + "-heterogeneity", () -> PromptFrames.heterogeneity(PromptFrames.of(run, METHOD)));
        tables.put(name + "-failures", () -> FailureFrames.failures(run, METHOD, nearest.get()));
        tables.put(name + "-hardest", () -> FailureFrames.hardest(run, METHOD, nearest.get(), HARDEST));
        for (String queries : experiment.queries()) {
            if (photos.apply(queries).stream()
                    .anyMatch(photo -> photo.attributes().containsKey(SUBJECT))) {
                tables.put(name + "-subjects-" + queries, () -> subjects(queries));
            }
        }
        return tables;
    }

    private boolean isKind(String label, String kind) {
        ConfiguredMethod<?> method = experiment.methods().get(label);
        return method != null && method.kind().equals(kind);
    }

    /** G3 as it is in the paper, with each of several models; of a model with several of it, the first. */
    private List<String> asking() {
        Map<Object, String> byRole = new LinkedHashMap<>();
        experiment.methods().forEach((label, method) -> {
            Map<String, Object> values = method.values();
            if (isKind(label, METHOD)
                    && Control.photo(method).isEmpty()
                    && "full".equals(values.get("variant"))
                    && Long.valueOf(G3.REFERENCES.size()).equals(values.get("prompts"))) {
                byRole.putIfAbsent(values.get("role"), label);
            }
        });
        return List.copyOf(byRole.values());
    }

    /** By G3's features, if there is one. */
    private Optional<String> nearest() {
        return experiment.methods().entrySet().stream()
                .filter(entry -> isKind(entry.getKey(), "nearest")
                        && METHOD.equals(entry.getValue().values().get("features")))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** And [L]kNN, which is published beside real models. */
    private List<String> retrievals(String nearest) {
        return Stream.concat(
                        Stream.of(nearest),
                        experiment.methods().keySet().stream().filter(label -> isKind(label, "knn")))
                .toList();
    }

    private Table subjects(String queries) {
        List<Photo> all = photos.apply(queries);
        return run.rows().stream()
                .filter(row ->
                        row.point().equals(Point.of(METHOD)) && row.queries().equals(queries))
                .findFirst()
                .map(row -> SubjectFrames.accuracies(SUBJECT, run.predictions(row), all, all.size() / HARDEST)
                        .setName("Accuracy of " + METHOD + " by subject, " + queries
                                + "; among worst: the tenth with the largest errors"))
                .orElseThrow();
    }
}

package org.terrella.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.terrella.file.Words;
import org.terrella.locate.method.Setting;

/** Writes experiments in the form of their files, with every setting. */
final class ExperimentWriter {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private ExperimentWriter() {}

    static String yaml(Experiment experiment) {
        ObjectNode tree = YAML.createObjectNode();
        tree.put("schema", Experiment.SCHEMA);
        tree.put("name", experiment.name());
        tree.put("question", experiment.question());
        tree.put("table", experiment.table().word());
        tree.put("bench", experiment.bench());
        texts(tree.putArray("queries"), experiment.queries());
        if (experiment.share() != Share.WHOLE) {
            tree.put("share", experiment.share().word());
        }
        ObjectNode methods = tree.putObject("methods");
        experiment.methods().forEach((label, configured) -> {
            ObjectNode method = methods.putObject(label).put("kind", configured.kind());
            configured.values().forEach((name, value) -> method.set(name, node(value)));
        });
        ArrayNode seeds = tree.putArray("seed");
        experiment.seeds().forEach(seeds::add);
        if (!experiment.axes().isEmpty()) {
            ObjectNode sweep = tree.putObject("sweep");
            experiment.axes().forEach(axis -> {
                ArrayNode values = sweep.putArray(axis.path());
                axis.values().forEach(value -> values.add(node(value)));
            });
        }
        if (!experiment.claims().isEmpty()) {
            ArrayNode claims = tree.putArray("claims");
            experiment.claims().forEach(claim -> claim(claims.addObject(), claim));
        }
        experiment.published().ifPresent(published -> published(tree.putObject("published"), published));
        try {
            return YAML.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an experiment can always be written", e);
        }
    }

    private static void published(ObjectNode node, Published published) {
        texts(node.putArray("table"), published.tables());
        published.otherwise().ifPresent(table -> node.put("otherwise", table));
        ObjectNode rows = node.putObject("rows");
        published.rows().forEach((label, names) -> texts(rows.putArray(label), names));
        node.put("rest", published.rest() ? "shown" : "left-out");
    }

    private static void claim(ObjectNode node, Claim claim) {
        node.put("claim", claim.statement());
        if (claim.form() instanceof ClaimForm.RisesUntil rises) {
            node.put("rises-until", rises.axis().path() + "=" + Setting.text(rises.value()));
        } else if (claim.form() instanceof ClaimForm.FallsAfter falls) {
            node.put("falls-after", falls.axis().path() + "=" + Setting.text(falls.value()));
        } else if (claim.form() instanceof ClaimForm.Better better) {
            boolean isPlain = better.contrast().than().isEmpty();
            contrast(isPlain ? node : node.putObject("contrast"), better.contrast(), Point::text);
        }
        ArrayNode at = node.putArray(claim.at().get(0) instanceof Quantity.Retrieved ? "distances" : "at");
        claim.at().forEach(quantity -> quantity.thresholdKm().ifPresent(at::add));
        if (claim.at().get(0) instanceof Quantity.Lost lost) {
            node.put("lost", lost.word());
        }
        claim.at().stream()
                .flatMap(quantity -> quantity instanceof Quantity.Retrieved retrieved
                        ? Stream.of(Words.word(retrieved.measure()))
                        : Stream.empty())
                .distinct()
                .forEach(at::add);
        texts(node.putArray("queries"), claim.queries());
        claim.paper().ifPresent(paper -> contrast(node.putObject("paper"), paper, row -> row));
        node.put("source", claim.source());
    }

    private static <T> void contrast(ObjectNode node, Contrast<T> contrast, Function<T, String> text) {
        node.put("better", text.apply(contrast.better())).put("worse", text.apply(contrast.worse()));
        contrast.than().ifPresent(than -> contrast(node.putObject("than"), than, text));
    }

    private static JsonNode node(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? YAML.getNodeFactory().numberNode(number.longValue())
                : YAML.valueToTree(value);
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}

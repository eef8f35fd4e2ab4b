package org.terrella.embed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;

/**
 * What the files beside a CLIP's weights say of it: sizes, heads, activations, and how photos are prepared.
 *
 * @param file which file says so
 * @param settings the sizes
 * @param preparation how photos are prepared
 */
record ClipConfig(Path file, ClipSettings settings, ClipPreparation preparation) {

    static final String HUGGING_FACE = "config.json";
    static final String OPEN_CLIP = "open_clip_config.json";

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The configuration in the folder of weights.
     *
     * @param weights their file
     * @param isOpenClip whether they have OpenCLIP's names, so that its form is meant where there are both
     * @throws InputException if it says something that cannot be computed here
     */
    static Optional<ClipConfig> beside(Path weights, boolean isOpenClip) {
        List<String> names = isOpenClip ? List.of(OPEN_CLIP, HUGGING_FACE) : List.of(HUGGING_FACE, OPEN_CLIP);
        return names.stream()
                .map(weights::resolveSibling)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> file.endsWith(OPEN_CLIP) ? OpenClipConfig.read(file) : HuggingFaceConfig.read(file));
    }

    /** A JSON object, without keys that have no value. */
    static JsonNode json(Path file) {
        try {
            JsonNode node = JSON.readTree(WholeFiles.read(file));
            return node instanceof ObjectNode object ? withoutNulls(object) : node;
        } catch (JsonProcessingException e) {
            throw new InputException(file, "expected JSON, found " + e.getOriginalMessage());
        }
    }

    private static ObjectNode withoutNulls(ObjectNode object) {
        ObjectNode kept = JSON.createObjectNode();
        object.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode inner) {
                kept.set(field.getKey(), withoutNulls(inner));
            } else if (!field.getValue().isNull()) {
                kept.set(field.getKey(), field.getValue());
            }
        });
        return kept;
    }

    /** Refuses weights of other sizes. */
    void check(Path weights, ClipSettings found) {
        Map<String, Object> told = described(settings);
        described(found).forEach((name, value) -> {
            if (!told.get(name).equals(value)) {
                throw new InputException(
                        file,
                        "expected what " + weights.getFileName() + " has, " + name + " " + value + ", found "
                                + told.get(name));
            }
        });
    }

    private static Map<String, Object> described(ClipSettings settings) {
        Map<String, Object> described = new LinkedHashMap<>();
        describe("vision", settings.vision().tower(), described);
        described.put("pixels", settings.vision().pixels());
        described.put("patch", settings.vision().patch());
        describe("text", settings.text().tower(), described);
        described.put("vocabulary", settings.text().vocabulary());
        described.put("context", settings.text().context());
        described.put("projection", settings.projection());
        return described;
    }

    private static void describe(String part, ClipSettings.Tower tower, Map<String, Object> described) {
        described.put(part + " width", tower.width());
        described.put(part + " hidden", tower.hidden());
        described.put(part + " layers", tower.layers());
        described.put(part + " heads", tower.heads());
        described.put(part + " activation", tower.activation());
    }
}

package org.terrella.embed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and shapes of a CLIP's arrays, in Hugging Face's spelling. */
final class ClipShapes {

    static final String LOGIT_SCALE = "logit_scale";

    private static final long CHANNELS = 3;

    private final Map<String, List<Long>> shapes = new LinkedHashMap<>();

    private ClipShapes() {}

    static Map<String, List<Long>> of(ClipSettings settings) {
        ClipShapes all = new ClipShapes();
        all.vision(settings.vision());
        all.text(settings.text());
        long projection = settings.projection();
        all.add(
                "visual_projection.weight",
                projection,
                settings.vision().tower().width());
        all.add("text_projection.weight", projection, settings.text().tower().width());
        all.add(LOGIT_SCALE);
        return all.shapes;
    }

    private void vision(ClipSettings.Vision vision) {
        long width = vision.tower().width();
        add("vision_model.embeddings.class_embedding", width);
        add("vision_model.embeddings.patch_embedding.weight", width, CHANNELS, vision.patch(), vision.patch());
        add("vision_model.embeddings.position_embedding.weight", vision.tokens(), width);
        norm("vision_model.pre_layrnorm", width); // spelled so
        layers("vision_model", vision.tower());
        norm("vision_model.post_layernorm", width);
    }

    private void text(ClipSettings.Text text) {
        long width = text.tower().width();
        add("text_model.embeddings.token_embedding.weight", text.vocabulary(), width);
        add("text_model.embeddings.position_embedding.weight", text.context(), width);
        layers("text_model", text.tower());
        norm("text_model.final_layer_norm", width);
    }

    private void layers(String part, ClipSettings.Tower tower) {
        long width = tower.width();
        for (int i = 0; i < tower.layers(); i++) {
            String layer = part + ".encoder.layers." + i + ".";
            for (String projection : List.of("q_proj", "k_proj", "v_proj", "out_proj")) {
                linear(layer + "self_attn." + projection, width, width);
            }
            norm(layer + "layer_norm1", width);
            linear(layer + "mlp.fc1", tower.hidden(), width);
            linear(layer + "mlp.fc2", width, tower.hidden());
            norm(layer + "layer_norm2", width);
        }
    }

    private void linear(String name, long outputs, long inputs) {
        add(name + ".weight", outputs, inputs);
        add(name + ".bias", outputs);
    }

    private void norm(String name, long width) {
        add(name + ".weight", width);
        add(name + ".bias", width);
    }

    private void add(String name, long... shape) {
        shapes.put(name, Arrays.stream(shape).boxed().toList());
    }
}

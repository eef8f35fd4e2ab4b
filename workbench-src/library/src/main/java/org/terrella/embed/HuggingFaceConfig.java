package org.terrella.embed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.terrella.embed.ClipSettings.Activation;
import org.terrella.embed.ClipSettings.Tower;

/**
 * A CLIP's configuration as Hugging Face's transformers write it: {@code config.json}, and {@code preprocessor_config.json}
 * for how photos are prepared.
 *
 * <p>What is missing has the library's default, which is OpenAI's ViT-B/32. Older files say the sizes twice, and then
 * {@code text_config_dict} and {@code vision_config_dict} count.
 *
 * @see <a href="https://huggingface.co/docs/transformers/model_doc/clip">the library's documentation</a>
 */
final class HuggingFaceConfig {

    private static final String PREPARATION = "preprocessor_config.json";
    private static final double NORM_EPSILON = 1e-5;
    private static final int OPENAI_VOCABULARY = 49_408;
    private static final int MISTAKEN_END =
            2; // in the files of OpenAI's models; the library takes the highest token then
    private static final int BICUBIC = 3; // Pillow's number of it

    private HuggingFaceConfig() {}

    static ClipConfig read(Path file) {
        ConfigKeys all = ConfigKeys.read(file);
        all.require("model_type", "clip");
        ConfigKeys vision = part(all, "vision_config");
        ConfigKeys text = part(all, "text_config");
        vision.require("num_channels", 3);
        int vocabulary = text.whole("vocab_size", OPENAI_VOCABULARY);
        int end = text.whole("eos_token_id", OPENAI_VOCABULARY - 1);
        if (end < vocabulary - 1 && end != MISTAKEN_END) {
            throw text.fault(
                    "eos_token_id", "must be the last token of the vocabulary, " + (vocabulary - 1) + ", found " + end);
        }
        ClipSettings settings = ClipSizes.fitting(
                file,
                () -> new ClipSettings(
                        new ClipSettings.Vision(
                                vision.whole("image_size", 224),
                                vision.whole("patch_size", 32),
                                tower(vision, new Tower(768, 12, 12))),
                        new ClipSettings.Text(
                                vocabulary,
                                text.whole("max_position_embeddings", 77),
                                tower(text, new Tower(512, 12, 8))),
                        all.whole("projection_dim", 512)));
        return new ClipConfig(
                file, settings, preparation(file, settings.vision().pixels()));
    }

    private static ConfigKeys part(ConfigKeys all, String name) {
        return all.object(all.has(name + "_dict") ? name + "_dict" : name);
    }

    private static Tower tower(ConfigKeys part, Tower defaults) {
        part.require("layer_norm_eps", NORM_EPSILON);
        return new Tower(
                part.whole("hidden_size", defaults.width()),
                part.whole("intermediate_size", defaults.hidden()),
                part.whole("num_hidden_layers", defaults.layers()),
                part.whole("num_attention_heads", defaults.heads()),
                activation(part));
    }

    private static Activation activation(ConfigKeys part) {
        String found = part.text("hidden_act", "quick_gelu");
        return switch (found) {
            case "gelu" -> Activation.GELU;
            case "quick_gelu" -> Activation.QUICK_GELU;
            default -> throw part.fault("hidden_act", "must be gelu or quick_gelu, found " + found);
        };
    }

    private static ClipPreparation preparation(Path config, int pixels) {
        Path file = config.resolveSibling(PREPARATION);
        if (!Files.isRegularFile(file)) {
            return new ClipPreparation(pixels);
        }
        ConfigKeys keys = ConfigKeys.read(file);
        for (String step : List.of("do_resize", "do_center_crop", "do_rescale", "do_normalize")) {
            keys.require(step, "true");
        }
        keys.require("resample", BICUBIC);
        keys.require("rescale_factor", 1 / 255.0);
        requireEdge(keys, "size", List.of("shortest_edge"), pixels);
        requireEdge(keys, "crop_size", List.of("height", "width"), pixels);
        return ClipSizes.fitting(
                file,
                () -> new ClipPreparation(
                        pixels,
                        new ClipPreparation.Range(
                                keys.numbers("image_mean", ClipPreparation.OPENAI.mean()),
                                keys.numbers("image_std", ClipPreparation.OPENAI.deviation()))));
    }

    /** Written as a number by older versions, as an object by newer ones. */
    private static void requireEdge(ConfigKeys keys, String key, List<String> edges, int pixels) {
        if (keys.node().path(key).isObject()) {
            ConfigKeys object = keys.object(key);
            for (String edge : edges) {
                if (!object.has(edge)) {
                    throw keys.fault(key, "must have " + String.join(" and ", edges) + ", found " + object.node());
                }
                object.require(edge, pixels);
            }
        } else {
            keys.require(key, pixels);
        }
    }
}

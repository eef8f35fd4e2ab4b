package org.terrella.embed;

import java.nio.file.Path;
import java.util.Set;
import org.terrella.embed.ClipSettings.Activation;
import org.terrella.embed.ClipSettings.Tower;

/**
 * A CLIP's configuration as OpenCLIP writes it, {@code open_clip_config.json}: {@code model_cfg} and {@code preprocess_cfg}.
 *
 * <p>What is missing has that library's default. Its networks come in many kinds; keys that would change what is computed
 * are refused.
 *
 * @see <a href="https://github.com/mlfoundations/open_clip">the library</a>
 */
final class OpenClipConfig {

    private static final Set<String> MODEL =
            Set.of("embed_dim", "quick_gelu", "vision_cfg", "text_cfg", "init_logit_scale");
    private static final Set<String> VISION = Set.of(
            "image_size", "layers", "width", "head_width", "mlp_ratio", "patch_size", "patch_dropout", "pool_type");
    private static final Set<String> TEXT =
            Set.of("context_length", "vocab_size", "width", "heads", "layers", "mlp_ratio", "pool_type");

    private OpenClipConfig() {}

    static ClipConfig read(Path file) {
        ConfigKeys all = ConfigKeys.read(file);
        if (!all.has("model_cfg")) {
            throw all.fault("model_cfg", "expected a description of the network, found none");
        }
        ConfigKeys model = all.object("model_cfg");
        ConfigKeys vision = model.object("vision_cfg");
        ConfigKeys text = model.object("text_cfg");
        model.requireOnly(MODEL);
        vision.requireOnly(VISION);
        text.requireOnly(TEXT);
        vision.require("pool_type", "tok");
        text.require("pool_type", "argmax");
        Activation activation =
                model.text("quick_gelu", "false").equals("true") ? Activation.QUICK_GELU : Activation.GELU;
        ClipSettings settings = ClipSizes.fitting(
                file,
                () -> new ClipSettings(
                        new ClipSettings.Vision(
                                vision.whole("image_size", 224),
                                vision.whole("patch_size", 16),
                                visionTower(vision, activation)),
                        new ClipSettings.Text(
                                text.whole("vocab_size", 49_408),
                                text.whole("context_length", 77),
                                tower(text, 512, text.whole("heads", 8), activation)),
                        model.whole("embed_dim", 0)));
        return new ClipConfig(file, settings, preparation(all.object("preprocess_cfg"), settings));
    }

    private static Tower visionTower(ConfigKeys vision, Activation activation) {
        int width = vision.whole("width", 768);
        int headWidth = vision.whole("head_width", 64);
        if (headWidth < 1 || width % headWidth != 0) {
            throw vision.fault("head_width", "must divide the width, " + width + ", found " + headWidth);
        }
        return tower(vision, 768, width / headWidth, activation);
    }

    private static Tower tower(ConfigKeys part, int defaultWidth, int heads, Activation activation) {
        int width = part.whole("width", defaultWidth);
        int hidden = (int) (width * part.number("mlp_ratio", 4)); // rounded down, as that library does
        return new Tower(width, hidden, part.whole("layers", 12), heads, activation);
    }

    private static ClipPreparation preparation(ConfigKeys keys, ClipSettings settings) {
        keys.require("interpolation", "bicubic");
        keys.require("resize_mode", "shortest");
        keys.require("mode", "RGB");
        return ClipSizes.fitting(
                keys.file(),
                () -> new ClipPreparation(
                        settings.vision().pixels(),
                        new ClipPreparation.Range(
                                keys.numbers("mean", ClipPreparation.OPENAI.mean()),
                                keys.numbers("std", ClipPreparation.OPENAI.deviation()))));
    }
}

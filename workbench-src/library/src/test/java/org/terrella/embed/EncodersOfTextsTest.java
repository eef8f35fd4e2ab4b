package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.embed.ClipSettings.Activation;
import org.terrella.file.InputException;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;

/** Encoders of photos that have one of texts beside them, in folders as they are published. */
class EncodersOfTextsTest {

    @TempDir
    private Path folder;

    private Path published;

    @BeforeEach
    void publish() throws IOException {
        published = Files.createDirectory(folder.resolve("tiny-clip"));
        SafetensorsFile tiny = TestClips.tiny();
        SafetensorsFile.write(
                published.resolve("model.safetensors"),
                tiny.metadata(),
                tiny.names().stream().map(tiny::tensor).toList());
        Files.copy(TestClips.resourceFile("tiny-tokenizer.json"), published.resolve("tokenizer.json"));
    }

    @Test
    void aFolderIsAClipWithItsTokenizer() {
        String caption = "A street view photo taken in Berlin, Germany";
        try (ImageEncoder encoder = Encoders.named(published.toString());
                TextEncoder texts = encoder.texts().orElseThrow();
                ClipTokenizer tokenizer = ClipTokenizer.read(published.resolve("tokenizer.json"), 77);
                NDManager manager = TensorEngine.manager()) {
            assertEquals("tiny-clip", encoder.name());
            assertEquals(encoder.width(), texts.width());
            assertTrue(texts.name().matches("tiny-clip-texts-[0-9a-f]{16}"), texts.name());
            NDArray expected = ((Clip) encoder).encodeTokens(manager, List.of(tokenizer.tokens(caption)));
            assertArrayEquals(
                    expected.toFloatArray(),
                    texts.encode(manager, List.of(caption)).toFloatArray(),
                    1e-6f);
            float scale = TestClips.floats(TestClips.tiny().tensor("logit_scale"))[0];
            assertEquals(Math.exp(-scale), texts.temperature().orElseThrow(), 1e-9);
        }
        assertEquals(Optional.empty(), Encoders.missingTexts(published.toString()));
    }

    @Test
    void saysWhichTokenizerIsMissing() throws IOException {
        Path tokenizer = published.resolve("tokenizer.json");
        Files.delete(tokenizer);
        String expected = "expected " + tokenizer + ", which belongs to the weights beside it, found none";
        assertEquals(Optional.of(expected), Encoders.missingTexts(published.toString()));
        try (ImageEncoder encoder = Encoders.named(published.toString())) {
            assertThrows(InputException.class, encoder::texts);
        }
    }

    @Test
    void thumbnailsReadNothing() {
        assertEquals(
                Optional.of("expected an encoder of photos and texts, found thumbnail, which makes vectors of photos"
                        + " alone"),
                Encoders.missingTexts("thumbnail"));
        assertEquals(Optional.empty(), Encoders.named("thumbnail").texts());
    }

    @Test
    void littleEarthsCaptionsComeWithItsPhotosAndTheirTemperature() {
        assertEquals(Optional.empty(), Encoders.missingTexts("little-earth"));
        try (LittleEarthClip clip = LittleEarthClip.shipped();
                NDManager manager = TensorEngine.manager()) {
            try (TextEncoder texts = clip.photos().texts().orElseThrow()) {
                assertEquals(clip.temperature(), texts.temperature().orElseThrow());
                assertEquals(clip.captions().name(), texts.name());
            }
            assertEquals(
                    new Shape(1, 256),
                    clip.captions().encode(manager, List.of("a street")).getShape(),
                    "what was lent is still open");
        }
    }

    /** Sizes and words of StreetCLIP's own files, but for widths, layers and vocabulary. */
    @Test
    void readsAClipOf336PixelsFromItsConfiguration() throws IOException {
        ClipSettings settings = new ClipSettings(
                new ClipSettings.Vision(336, 14, new ClipSettings.Tower(16, 32, 1, 2, Activation.QUICK_GELU)),
                new ClipSettings.Text(537, 77, new ClipSettings.Tower(8, 16, 1, 2, Activation.QUICK_GELU)),
                12);
        Path street = Files.createDirectory(folder.resolve("streetclip"));
        try (Clip clip = TestClips.random(settings, 3)) {
            SafetensorsFile.write(
                    street.resolve("model.safetensors"),
                    Map.of("format", "pt"),
                    clip.weights().parameters().stored());
        }
        Files.copy(TestClips.resourceFile("tiny-tokenizer.json"), street.resolve("tokenizer.json"));
        Files.writeString(street.resolve("config.json"), """
                {"_name_or_path": "openai/clip-vit-large-patch14-336", "architectures": ["CLIPModel"],
                 "logit_scale_init_value": 2.6592, "model_type": "clip", "projection_dim": 12,
                 "text_config": {"bos_token_id": 0, "eos_token_id": 2, "hidden_act": "quick_gelu", "hidden_size": 8,
                  "intermediate_size": 16, "layer_norm_eps": 1e-05, "max_position_embeddings": 77,
                  "num_attention_heads": 2, "num_hidden_layers": 1, "projection_dim": 12, "vocab_size": 537},
                 "torch_dtype": "float32",
                 "vision_config": {"hidden_act": "quick_gelu", "hidden_size": 16, "image_size": 336,
                  "intermediate_size": 32, "layer_norm_eps": 1e-05, "num_attention_heads": 2, "num_channels": 3,
                  "num_hidden_layers": 1, "patch_size": 14, "projection_dim": 12}}
                """);
        Files.writeString(street.resolve("preprocessor_config.json"), """
                {"crop_size": {"height": 336, "width": 336}, "do_center_crop": true, "do_convert_rgb": true,
                 "do_normalize": true, "do_rescale": true, "do_resize": true,
                 "feature_extractor_type": "CLIPFeatureExtractor", "image_processor_type": "CLIPFeatureExtractor",
                 "image_mean": [0.48145466, 0.4578275, 0.40821073], "image_std": [0.26862954, 0.26130258, 0.27577711],
                 "resample": 3, "rescale_factor": 0.00392156862745098, "size": {"shortest_edge": 336}}
                """);
        try (ImageEncoder encoder = Encoders.named(street.toString());
                TextEncoder texts = encoder.texts().orElseThrow();
                NDManager manager = TensorEngine.manager()) {
            assertEquals(336, encoder.preparation().pixels());
            float[] pixels = encoder.preparation().prepare(TestClips.pattern("noise", 400, 350));
            assertEquals(
                    new Shape(1, 12),
                    encoder.encode(manager.create(pixels, new Shape(1, 3, 336, 336)))
                            .getShape());
            assertEquals(
                    new Shape(2, 12),
                    texts.encode(manager, List.of("A Street View photo in Japan.", "the lantern"))
                            .getShape());
        }
    }
}

package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.RealData;
import org.terrella.embed.ClipSettings.Activation;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.StoredTensor;
import org.terrella.tensor.TensorEngine;

/** The tiny CLIP of the tests, with what may lie beside a CLIP's weights. Its heads are 3 and 2, its activation quick_gelu. */
class ClipConfigTest {

    private static final String VISION = "\"image_size\": 32, \"patch_size\": 8, \"hidden_size\": 24,"
            + " \"intermediate_size\": 96, \"num_hidden_layers\": 2, \"num_attention_heads\": 3";
    private static final String TEXT = "\"vocab_size\": 537, \"max_position_embeddings\": 77, \"hidden_size\": 16,"
            + " \"intermediate_size\": 64, \"num_hidden_layers\": 2, \"num_attention_heads\": 2";
    private static final int[] TOKENS = {535, 7, 44, 536};

    @TempDir
    private Path folder;

    private Path weights;

    @BeforeEach
    void writeWeightsThatSayNothingOfThemselves() {
        weights = folder.resolve("model.safetensors");
        SafetensorsFile.write(weights, Map.of(), tensors(TestClips.tiny()));
    }

    private static List<StoredTensor> tensors(Checkpoint checkpoint) {
        return checkpoint.names().stream().map(checkpoint::tensor).toList();
    }

    private void config(String vision, String text) throws IOException {
        write(
                "config.json",
                "{\"model_type\": \"clip\", \"projection_dim\": 20, \"vision_config\": {" + vision
                        + "}, \"text_config\": {" + text + "}}");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static float[] photo(Clip clip, NDManager manager) {
        float[] pixels = TestClips.floats(TestClips.outputs().tensor("pixels.png"));
        return clip.encode(manager.create(pixels, new Shape(1, 3, 32, 32))).toFloatArray();
    }

    private static float[] both(Path file) {
        try (NDManager manager = TensorEngine.manager();
                Clip clip = Clip.read("c", Checkpoint.read(file))) {
            NDArray text = clip.encodeTokens(manager, List.of(TOKENS));
            float[] photo = photo(clip, manager);
            float[] both = Arrays.copyOf(photo, 40);
            System.arraycopy(text.toFloatArray(), 0, both, 20, 20);
            return both;
        }
    }

    /** What src/test/python/clip_gelu.py prints. */
    @Test
    void activatesByTheExactGeluWhereTheConfigurationSaysSo() throws IOException {
        config(VISION + ", \"hidden_act\": \"gelu\"", TEXT + ", \"hidden_act\": \"gelu\"");
        float[] both = both(weights);
        assertArrayEquals(new float[] {2.495595f, 1.781986f, -1.271356f, 2.123555f}, Arrays.copyOf(both, 4), 1e-5f);
        assertArrayEquals(
                new float[] {2.759074f, 1.207665f, -1.044041f, -0.672696f}, Arrays.copyOfRange(both, 20, 24), 1e-5f);
    }

    /** Another program's numbers for a photo of 96 × 64; with quick_gelu and one head they are −4.0686 and 1.8164. */
    @Test
    void givesWhatAnotherProgramGivesForANetworkWithTwoHeadsAndGelu() throws IOException {
        Path file = RealData.caseFile("files/clip-gelu/model.safetensors");
        BufferedImage stored =
                ImageIO.read(RealData.caseFile("files/c-icc-adobe.png").toFile());
        BufferedImage photo = new BufferedImage(stored.getWidth(), stored.getHeight(), BufferedImage.TYPE_INT_RGB);
        photo.getGraphics().drawImage(stored, 0, 0, null);
        try (NDManager manager = TensorEngine.manager();
                Clip clip = Clip.read("c", Checkpoint.read(file))) {
            assertEquals(2, clip.settings().vision().tower().heads());
            float[] pixels = clip.preparation().prepare(photo);
            float[] vector =
                    clip.encode(manager.create(pixels, new Shape(1, 3, 32, 32))).toFloatArray();
            assertArrayEquals(new float[] {-4.1265f, 1.8756f}, Arrays.copyOf(vector, 2), 5e-5f);
        }
    }

    @Test
    void whatIsMissingInAConfigurationHasTheLibrarysDefault() throws IOException {
        write(
                "config.json",
                "{\"model_type\": \"clip\", \"vision_config\": null, \"text_config\": {\"eos_token_id\": 2}}");
        assertEquals(
                ClipSettings.vitB32(),
                HuggingFaceConfig.read(folder.resolve("config.json")).settings());
        config(VISION, TEXT);
        assertArrayEquals(vectorOfTheTinyOne(), both(weights));
    }

    private static float[] vectorOfTheTinyOne() {
        Path told = TestClips.resourceFile("tiny-clip.safetensors"); // whose metadata tell its heads
        return both(told);
    }

    @Test
    void sizesThatAnOlderFileSaysTwiceAreThoseOfItsDictionary() throws IOException {
        write(
                "config.json",
                "{\"model_type\": \"clip\", \"projection_dim\": 20, \"vision_config\": {},"
                        + " \"vision_config_dict\": {" + VISION + "}, \"text_config\": {\"hidden_act\": \"gelu\"},"
                        + " \"text_config_dict\": {" + TEXT + "}}");
        assertArrayEquals(vectorOfTheTinyOne(), both(weights));
    }

    /** LAION's ViT-H/14: 16 heads at a width of 1,280, where a 64th would be 20. */
    @Test
    void readsTheHeadsOfLaionsLargeNetworks() throws IOException {
        write(
                "config.json",
                "{\"model_type\": \"clip\", \"projection_dim\": 1024, \"vision_config\": {\"hidden_act\":"
                        + " \"gelu\", \"hidden_size\": 1280, \"intermediate_size\": 5120, \"num_attention_heads\": 16,"
                        + " \"num_hidden_layers\": 32, \"patch_size\": 14}, \"text_config\": {\"hidden_act\": \"gelu\","
                        + " \"hidden_size\": 1024, \"intermediate_size\": 4096, \"num_attention_heads\": 16,"
                        + " \"num_hidden_layers\": 24}}");
        ClipSettings expected = new ClipSettings(
                new ClipSettings.Vision(224, 14, new ClipSettings.Tower(1280, 5120, 32, 16, Activation.GELU)),
                new ClipSettings.Text(49_408, 77, new ClipSettings.Tower(1024, 4096, 24, 16, Activation.GELU)),
                1024);
        assertEquals(
                expected, HuggingFaceConfig.read(folder.resolve("config.json")).settings());
        write(
                "open_clip_config.json",
                "{\"model_cfg\": {\"embed_dim\": 1024, \"vision_cfg\": {\"image_size\": 224,"
                        + " \"layers\": 32, \"width\": 1280, \"head_width\": 80, \"patch_size\": 14}, \"text_cfg\":"
                        + " {\"context_length\": 77, \"vocab_size\": 49408, \"width\": 1024, \"heads\": 16, \"layers\": 24}},"
                        + " \"preprocess_cfg\": {\"mean\": [0.5, 0.5, 0.5], \"std\": [0.5, 0.5, 0.5]}}");
        ClipConfig open = OpenClipConfig.read(folder.resolve("open_clip_config.json"));
        assertEquals(expected, open.settings());
        assertEquals(List.of(0.5, 0.5, 0.5), open.preparation().range().mean());
    }

    @Test
    void preparesPhotosAsThePreprocessorWasToldTo() throws IOException {
        config(VISION, TEXT);
        write(
                "preprocessor_config.json",
                "{\"do_resize\": true, \"size\": {\"shortest_edge\": 32}, \"crop_size\": 32,"
                        + " \"image_mean\": [0.5, 0.5, 0.5], \"image_std\": [0.25, 0.5, 0.5], \"resample\": 3}");
        try (Clip clip = Clip.read("c", Checkpoint.read(weights))) {
            BufferedImage white = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
            white.setRGB(0, 0, 0xffffff);
            float[] prepared = clip.preparation().prepare(white);
            assertEquals(2, prepared[0]); // (1 − 0.5) / 0.25
            assertEquals(1, prepared[1024]);
            assertEquals(-2, prepared[1]);
        }
    }

    @Test
    void refusesWhatCannotBeComputedHere() throws IOException {
        config(VISION + ", \"hidden_act\": \"gelu_new\"", TEXT);
        assertEquals(
                "config.json: vision_config.hidden_act: must be gelu or quick_gelu, found gelu_new", fault(weights));
        config(VISION + ", \"layer_norm_eps\": 1e-6", TEXT);
        assertEquals(
                "config.json: vision_config.layer_norm_eps: must be 1.0E-5, as nothing else can be computed here, found"
                        + " 1.0E-6",
                fault(weights));
        config(VISION, TEXT + ", \"eos_token_id\": 5");
        assertEquals(
                "config.json: text_config.eos_token_id: must be the last token of the vocabulary, 536, found 5",
                fault(weights));
        config(VISION.replace("\"num_hidden_layers\": 2", "\"num_hidden_layers\": 3"), TEXT);
        assertEquals("config.json: expected what model.safetensors has, vision layers 2, found 3", fault(weights));
        write("config.json", "{\"model_type\": \"siglip\"}");
        assertEquals(
                "config.json: model_type: must be clip, as nothing else can be computed here, found siglip",
                fault(weights));
        write("config.json", "{\"model_type\": ");
        assertEquals("config.json: expected JSON, found ", fault(weights).substring(0, 34));
    }

    @Test
    void refusesOtherWaysOfPreparingPhotos() throws IOException {
        config(VISION, TEXT);
        write("preprocessor_config.json", "{\"size\": 32, \"crop_size\": 32, \"do_center_crop\": false}");
        assertEquals(
                "preprocessor_config.json: do_center_crop: must be true, as nothing else can be computed here, found"
                        + " false",
                fault(weights));
        write("preprocessor_config.json", "{\"size\": {\"height\": 32, \"width\": 32}, \"crop_size\": 32}");
        assertEquals(
                "preprocessor_config.json: size: must have shortest_edge, found {\"height\":32,\"width\":32}",
                fault(weights));
        write("preprocessor_config.json", "{\"size\": 64, \"crop_size\": 32}");
        assertEquals(
                "preprocessor_config.json: size: must be 32, as nothing else can be computed here, found 64",
                fault(weights));
    }

    @Test
    void readsANetworkInOpenClipsNamesToTheSameVectors() throws IOException {
        Path open = folder.resolve("open_clip_pytorch_model.safetensors");
        SafetensorsFile.write(open, Map.of(), inOpenClipsNames(TestClips.tiny(), "module."));
        write(
                "open_clip_config.json",
                "{\"model_cfg\": {\"embed_dim\": 20, \"quick_gelu\": true, \"vision_cfg\":"
                        + " {\"image_size\": 32, \"layers\": 2, \"width\": 24, \"head_width\": 8, \"patch_size\": 8,"
                        + " \"attentional_pool\": false}, \"text_cfg\": {\"context_length\": 77, \"vocab_size\": 537,"
                        + " \"width\": 16, \"heads\": 2, \"layers\": 2}}}");
        assertArrayEquals(vectorOfTheTinyOne(), both(open));
    }

    @Test
    void refusesOpenClipsNamesWithoutAConfigurationAndNetworksOfOtherKinds() throws IOException {
        Path open = folder.resolve("open.safetensors");
        List<StoredTensor> tensors = new ArrayList<>(inOpenClipsNames(TestClips.tiny(), ""));
        SafetensorsFile.write(open, Map.of("vision_heads", "3", "text_heads", "2"), tensors);
        assertEquals(
                "open.safetensors: expected open_clip_config.json beside it, which says whether it was trained with"
                        + " quick_gelu, as OpenAI's networks were, or with gelu, found none",
                fault(open));
        write(
                "open_clip_config.json",
                "{\"model_cfg\": {\"embed_dim\": 20, \"vision_cfg\": {\"timm_model_name\":" + " \"vit_base\"}}}");
        assertEquals(
                "open_clip_config.json: model_cfg.vision_cfg.timm_model_name: expected a network without it, as it"
                        + " cannot be computed here, found \"vit_base\"",
                fault(open));
    }

    private static String fault(Path file) {
        return assertThrows(InputException.class, () -> Clip.read("c", Checkpoint.read(file)))
                .getMessage();
    }

    /** The other way round: Hugging Face's names and arrays to OpenCLIP's. */
    private static List<StoredTensor> inOpenClipsNames(Checkpoint clip, String prefix) {
        Map<String, List<StoredTensor>> parts = new LinkedHashMap<>();
        for (String name : clip.names()) {
            String renamed = name.replace("vision_model.embeddings.class_embedding", "visual.class_embedding")
                    .replace("vision_model.embeddings.patch_embedding", "visual.conv1")
                    .replace("vision_model.embeddings.position_embedding.weight", "visual.positional_embedding")
                    .replace("text_model.embeddings.position_embedding.weight", "positional_embedding")
                    .replace("text_model.embeddings.token_embedding", "token_embedding")
                    .replace("vision_model.pre_layrnorm", "visual.ln_pre")
                    .replace("vision_model.post_layernorm", "visual.ln_post")
                    .replace("text_model.final_layer_norm", "ln_final")
                    .replace("visual_projection.weight", "visual.proj")
                    .replace("text_projection.weight", "text_projection")
                    .replace("vision_model.encoder.layers", "visual.transformer.resblocks")
                    .replace("text_model.encoder.layers", "transformer.resblocks")
                    .replaceAll("self_attn\\.[qkv]_proj\\.", "attn.in_proj_")
                    .replace("self_attn.out_proj", "attn.out_proj")
                    .replace("layer_norm", "ln_")
                    .replace("mlp.fc1", "mlp.c_fc")
                    .replace("mlp.fc2", "mlp.c_proj");
            parts.computeIfAbsent(prefix + renamed, any -> new ArrayList<>()).add(clip.tensor(name));
        }
        List<StoredTensor> all = new ArrayList<>();
        parts.forEach((name, arrays) -> all.add(
                name.endsWith("proj") || name.endsWith("text_projection")
                        ? transposed(name, arrays.get(0))
                        : joined(name, arrays)));
        return all;
    }

    /** Queries, keys and values, whose names are not in that order. */
    private static StoredTensor joined(String name, List<StoredTensor> arrays) {
        if (arrays.size() == 1) {
            StoredTensor only = arrays.get(0);
            return new StoredTensor(name, only.element(), only.shape(), only.bytes());
        }
        List<StoredTensor> ordered = new ArrayList<>();
        for (String part : List.of("q_proj", "k_proj", "v_proj")) {
            ordered.add(arrays.stream()
                    .filter(array -> array.name().contains(part))
                    .findFirst()
                    .orElseThrow());
        }
        ByteBuffer all = ByteBuffer.allocate(3 * ordered.get(0).bytes().remaining());
        ordered.forEach(array -> all.put(array.bytes()));
        List<Long> shape = new ArrayList<>(ordered.get(0).shape());
        shape.set(0, 3 * shape.get(0));
        return new StoredTensor(name, Element.F32, shape, all.flip());
    }

    private static StoredTensor transposed(String name, StoredTensor array) {
        int rows = array.shape().get(0).intValue();
        int columns = array.shape().get(1).intValue();
        ByteBuffer numbers = ByteBuffer.allocate(4 * rows * columns).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rows * columns; i++) {
            numbers.putFloat(array.floats().get(i % rows * columns + i / rows));
        }
        return new StoredTensor(name, Element.F32, List.of((long) columns, (long) rows), numbers.flip());
    }
}

package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.embed.TestClips.Arrays;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.StoredTensor;
import org.terrella.tensor.TensorEngine;

class ClipWeightsTest {

    private static final String NORM = "vision_model.post_layernorm.bias";

    private final Arrays tiny = Arrays.of(TestClips.tiny());

    private static float[] vector(Checkpoint checkpoint) {
        try (NDManager manager = TensorEngine.manager();
                Clip clip = Clip.read("c", checkpoint)) {
            NDArray photo = manager.arange(3f * 32 * 32).div(3072).reshape(new Shape(1, 3, 32, 32));
            NDArray text = clip.encodeTokens(manager, List.of(new int[] {535, 7, 536}));
            return clip.encode(photo).concat(text, 1).toFloatArray();
        }
    }

    /** As in the state dictionary of the released code of G3, utils/G3.py. */
    private Arrays g3() {
        return tiny.with("logit_scale1", "logit_scale")
                .with("vision_projection_else_1.0.weight", "text_projection.weight")
                .with("text_projection_else.0.bias", NORM)
                .with("location_encoder.LocEnc0.head.0.bias", NORM)
                .without("logit_scale")
                .renamed(name -> name.replace("visual_projection", "vision_projection"));
    }

    @Test
    void readsTheStateDictionaryOfG3() {
        assertArrayEquals(vector(tiny), vector(g3()));
        try (Clip clip = Clip.read("c", g3())) {
            assertEquals(
                    clip.settings().count() - 1, clip.weights().parameters().count());
            assertFalse(clip.weights().parameters().has("vision_projection_else_1.0.weight"));
        }
    }

    @Test
    void readsAWholeClipUnderAPrefixAndOneOfSeveralCopies() {
        Arrays nested = tiny.renamed(name -> "clip_model." + name);
        assertArrayEquals(vector(tiny), vector(nested));
        Arrays both = nested;
        for (String name : tiny.names()) {
            if (name.startsWith("vision_model.") || name.startsWith("text_")) {
                both = both.with(name, "clip_model." + name);
            }
        }
        both = both.with("vision_projection.weight", "clip_model.visual_projection.weight");
        assertArrayEquals(vector(tiny), vector(both));
    }

    @Test
    void ignoresCountersOfPositions() {
        Arrays older = tiny.with("text_model.embeddings.position_ids", NORM)
                .with("vision_model.embeddings.position_ids", NORM);
        assertArrayEquals(vector(tiny), vector(older));
    }

    @Test
    void weightsAreFrozen() {
        try (Clip clip = Clip.read("c", tiny)) {
            assertEquals(0, clip.weights().parameters().trainableCount());
            assertEquals(clip.settings().count(), clip.weights().parameters().count());
        }
    }

    @Test
    void refusesMissingArrays() {
        assertEquals(
                "weights.pth: expected the 78 arrays of a CLIP, found none named text_model.final_layer_norm.bias",
                message(tiny.without("text_model.final_layer_norm.bias")));
        assertEquals(
                "weights.pth: expected the 78 arrays of a CLIP, found none named "
                        + "vision_model.encoder.layers.0.layer_norm1.weight and 1 more",
                message(tiny.without(
                        "vision_model.encoder.layers.0.layer_norm1.weight",
                        "text_model.encoder.layers.1.mlp.fc1.bias")));
        assertEquals(
                "weights.pth: expected the 78 arrays of a CLIP, found none named visual_projection.weight",
                message(tiny.without("visual_projection.weight")));
        assertEquals(
                "weights.pth: expected the weights of a CLIP, found neither "
                        + "vision_model.embeddings.class_embedding nor visual.class_embedding among 77 arrays",
                message(tiny.without("vision_model.embeddings.class_embedding")));
    }

    @Test
    void refusesSuperfluousArrays() {
        assertEquals(
                "weights.pth: expected the 78 arrays of a CLIP and no others, found head.bias and 1 more",
                message(tiny.with("head.bias", NORM).with("head.weight", NORM)));
        assertEquals(
                "weights.pth: expected the 78 arrays of a CLIP and no others, found vision_model.head.bias",
                message(g3().with("vision_model.head.bias", NORM)));
    }

    @Test
    void refusesArraysOfOtherShapes() {
        Arrays misshapen = tiny.with(NORM, "text_model.final_layer_norm.bias");
        assertEquals(
                "weights.pth: expected arrays of a CLIP of one size, found vision_model.post_layernorm.bias of shape "
                        + "[16] instead of [24]",
                message(misshapen));
        assertEquals(
                "weights.pth: expected vision_model.embeddings.patch_embedding.weight of 4 axes, found shape [24]",
                message(tiny.with("vision_model.embeddings.patch_embedding.weight", NORM)));
        assertEquals(
                "weights.pth: expected positions for a square of patches and a class token, found 77 positions",
                message(tiny.with(
                        "vision_model.embeddings.position_embedding.weight",
                        "text_model.embeddings.position_embedding.weight")));
    }

    @Test
    void refusesArraysThatHoldNoFractions() {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>(tiny.tensors());
        tensors.put(NORM, new StoredTensor(NORM, Element.I32, List.of(24L), ByteBuffer.allocate(96)));
        assertEquals(
                "weights.pth: tensor vision_model.post_layernorm.bias must hold floating-point numbers, found I32",
                message(new Arrays(tiny.metadata(), tensors)));
    }

    @Test
    void needsToBeToldTheHeadsOfUnusualWidths() {
        assertEquals(
                "weights.pth: expected config.json beside it, which says how many heads a vision of width 24 has, as none of "
                        + "OpenAI's networks has that width, found none",
                message(tiny.withMetadata(Map.of())));
        assertEquals(
                "weights.pth: expected a number of heads as text_heads, found two",
                message(tiny.withMetadata(Map.of("vision_heads", "3", "text_heads", "two"))));
        assertEquals(
                "weights.pth: expected sizes of a CLIP, found that width must be a multiple of the heads, found 24 for 5 "
                        + "heads",
                message(tiny.withMetadata(Map.of("vision_heads", "5", "text_heads", "2"))));
    }

    private static String message(Checkpoint checkpoint) {
        return assertThrows(InputException.class, () -> Clip.read("c", checkpoint))
                .getMessage();
    }
}

package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

class WeightsTest {

    @TempDir
    private Path folder;

    private static Parameters layer(NDManager manager) {
        return FirstNumbers.linear(Parameters.on(manager), "layer", 3, 2, new Random(5));
    }

    @Test
    void areReadAsTheyWereWrittenWithWhereTheyComeFrom() {
        Path file = folder.resolve("w.safetensors");
        try (Weights weights = Weights.of(layer(TensorEngine.manager()), Map.of("seed", "5", "losses", "1"))) {
            assertEquals(8, weights.size());
            weights.write(file, Map.of("losses", "2", "commit", "abc"));
            try (Weights read = Weights.read(Checkpoint.read(file), WeightsTest::layer)) {
                assertEquals(weights.fingerprint(), read.fingerprint());
                assertEquals(Map.of("seed", "5", "losses", "2", "commit", "abc"), read.provenance());
            }
        }
    }

    @Test
    void doNotFollowWhatTheyWereCopiedFrom() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters changing = layer(manager).addFrozen("queue", manager.create(new float[] {1}));
            try (Weights weights = Weights.copyOf(changing, name -> !name.equals("queue"), Map.of())) {
                String before = weights.fingerprint();
                changing.get("layer.bias").set(new float[] {9, 9});
                assertEquals(before, weights.fingerprint());
                assertNotEquals(changing.fingerprint(), weights.fingerprint());
                assertEquals(
                        List.of("layer.weight", "layer.bias"),
                        weights.parameters().names());
                assertEquals(0, weights.parameters().trainableCount());
            }
        }
    }

    @Test
    void ofATrainingAreStoredInHalfPrecisionAndReadAsTheyWereInMemory() {
        Path file = folder.resolve("w.safetensors");
        try (NDManager manager = TensorEngine.manager()) {
            Parameters trained = Parameters.on(manager)
                    .add("w", manager.create(new float[] {1 / 3f, -2, 1e-9f}))
                    .addFrozen("frequencies", manager.create(new float[] {1000.1f}));
            try (Weights weights = Weights.trained(trained, name -> true, Map.of("seed", "5"))) {
                float third = 1365 / 4096f; // 1/3 is 1.0101010101|01... in binary, times 2^-2
                assertArrayEquals(
                        new float[] {third, -2, 0},
                        weights.parameters().get("w").toFloatArray());
                weights.write(file, Map.of());
                Checkpoint stored = Checkpoint.read(file);
                assertEquals(Element.F16, stored.tensor("w").element());
                assertEquals(Element.F32, stored.tensor("frequencies").element(), "1000.1 is no half");
                try (Weights read = Weights.read(
                        stored,
                        owner -> Parameters.on(owner)
                                .add("w", owner.zeros(new Shape(3)))
                                .add("frequencies", owner.zeros(new Shape(1))))) {
                    assertEquals(weights.fingerprint(), read.fingerprint());
                    assertEquals(
                            Map.of("seed", "5", "precision", "trained in single, rounded to half"), read.provenance());
                }
            }
        }
    }

    @Test
    void ofATrainingAreStoredInBytesWithAStepForEachRow() {
        Path file = folder.resolve("b.safetensors");
        float[][] rows = {{127, -63.4f, -0.5f}, {0.0625f, 0.1f, 0}, {0, 0, 0}};
        try (NDManager manager = TensorEngine.manager()) {
            Parameters trained = Parameters.on(manager)
                    .add("w", manager.create(rows))
                    .add("tiny", manager.create(new float[][] {{1e-6f, 3e-6f}}))
                    .add("bias", manager.create(new float[] {1 / 3f}));
            try (Weights weights = Weights.trainedInBytes(trained, name -> true, Map.of())) {
                float above = 0x1.9dp-11f; // the next half above 0.1/127, which is 0x1.9cd3p-11
                float[] found = weights.parameters().get("w").toFloatArray();
                assertArrayEquals(
                        new float[] {127, -63, 0}, Arrays.copyOf(found, 3), "step 1, of two as near the even");
                assertEquals(127 * above, found[4]);
                assertEquals(79 * above, found[3]);
                weights.write(file, Map.of());
                Checkpoint stored = Checkpoint.read(file);
                assertEquals(Element.I8, stored.tensor("w").element());
                assertEquals(List.of(3L), stored.tensor("w.steps").shape());
                assertEquals(Element.F16, stored.tensor("tiny").element(), "a step that small has few digits");
                assertEquals(Element.F16, stored.tensor("bias").element());
                try (Weights read = Weights.read(
                        stored,
                        owner -> Parameters.on(owner)
                                .add("w", owner.zeros(new Shape(3, 3)))
                                .add("tiny", owner.zeros(new Shape(1, 2)))
                                .add("bias", owner.zeros(new Shape(1))))) {
                    assertEquals(weights.fingerprint(), read.fingerprint());
                }
            }
        }
    }

    @Test
    void ofAnyTrainingAreInBytesWithinHalfAStep() {
        Random random = new Random(5);
        for (int trial = 0; trial < 200; trial++) {
            float[] row = new float[16];
            float scale = (float) Math.pow(10, random.nextInt(6) - 1);
            for (int i = 0; i < row.length; i++) {
                row[i] = scale * (float) random.nextGaussian();
            }
            float[] rounded = row.clone();
            assertTrue(ScaledBytes.round(FloatBuffer.wrap(rounded), row.length));
            float most = 0;
            for (float number : row) {
                most = Math.max(most, Math.abs(number));
            }
            float step = most / 127 * (1 + 0x1p-10f);
            for (int i = 0; i < row.length; i++) {
                assertEquals(row[i], rounded[i], 0.5001f * step);
            }
            ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(rounded);
            assertTrue(
                    ScaledBytes.of(new StoredTensor("w", Element.F32, List.of(1L, 16L), bytes))
                            .isPresent(),
                    "what was rounded is stored in bytes");
        }
    }

    @Test
    void ofATrainingAreRefusedWhereHalfPrecisionDoesNotReachThem() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters wild = Parameters.on(manager).add("layer.w", manager.create(new float[] {0, 7e4f}));
            String message = assertThrows(
                            IllegalArgumentException.class, () -> Weights.trained(wild, name -> true, Map.of()))
                    .getMessage();
            assertEquals("array layer.w: numbers in half precision must be within ±65,504, found 70000.0", message);
        }
    }

    @Test
    void areFoundBehindWhatTrainingProgramsPutBeforeTheirNames() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters layer = layer(manager);
            float[] expected = layer.get("layer.bias").toFloatArray();
            for (String prefix : List.of(
                    "", "state_dict.", "model.", "model_state_dict.", "module.", "_orig_mod.", "state_dict.module.")) {
                Path file = folder.resolve("w" + prefix + "safetensors");
                List<StoredTensor> tensors = new ArrayList<>();
                tensors.add(new StoredTensor(
                        "optimizer.state.layer.bias", Element.F32, List.of(2L), ByteBuffer.allocate(8))); // of no use
                layer.names().forEach(name -> tensors.add(StoredTensor.of(prefix + name, layer.get(name))));
                SafetensorsFile.write(file, Map.of(), tensors);
                try (Weights read = Weights.read(Checkpoint.read(file), WeightsTest::layer)) {
                    assertArrayEquals(
                            expected, read.parameters().get("layer.bias").toFloatArray(), prefix);
                }
            }
        }
    }

    @Test
    void areNotTakenFromAnotherPartOfAFile() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters layer = layer(manager);
            Path file = folder.resolve("w.safetensors");
            SafetensorsFile.write(
                    file,
                    Map.of(),
                    layer.names().stream()
                            .map(name -> StoredTensor.of("teacher." + name, layer.get(name)))
                            .toList());
            String message = assertThrows(
                            InputException.class, () -> Weights.read(Checkpoint.read(file), WeightsTest::layer))
                    .getMessage();
            assertEquals("w.safetensors: expected an array layer.weight, found 2 others", message);
        }
    }

    @Test
    void aKindIsToldByTheFileOrSeenFromItsArrays() {
        assertEquals(WeightsKind.CELLS, kind(Map.of(), "geocells.ids").orElseThrow());
        assertEquals(
                WeightsKind.ALIGNMENT,
                kind(Map.of(), "state_dict.module.vision_projection_else_1.0.weight")
                        .orElseThrow());
        assertEquals(
                WeightsKind.LANGUAGE_MODEL,
                kind(Map.of("kind", "terrella language model 1"), "geocells.ids")
                        .orElseThrow());
        assertEquals(
                WeightsKind.STATE,
                kind(Map.of(), "adam.first.x", "pointer.match").orElseThrow());
        assertEquals(Optional.empty(), kind(Map.of("kind", "a cookbook"), "geocells.ids"));
    }

    @Test
    void saysWhatAFileHoldsInThePlaceOfWhatWasExpected() {
        assertRefused(
                "expected the weights of an alignment, found those of a language model", Map.of(), "pointer.match");
        assertRefused(
                "expected the weights of an alignment, found those of a cookbook", Map.of("kind", "cookbook"), "x");
        assertRefused(
                "expected the weights of an alignment, found 2 arrays of another network, such as x",
                Map.of(),
                "x",
                "y");
        assertRefused(
                "expected the weights of an alignment, found those of an unfinished training",
                Map.of(),
                "adam.first.x");
        assertRefused("expected the weights of an alignment, found no arrays", Map.of());
    }

    private void assertRefused(String sentence, Map<String, String> metadata, String... names) {
        Checkpoint file = file(metadata, names);
        String message = assertThrows(InputException.class, () -> WeightsKind.ALIGNMENT.require(file))
                .getMessage();
        assertEquals("kind.safetensors: " + sentence, message);
    }

    private Optional<WeightsKind> kind(Map<String, String> metadata, String... names) {
        return WeightsKind.of(file(metadata, names));
    }

    private Checkpoint file(Map<String, String> metadata, String... names) {
        Path file = folder.resolve("kind.safetensors");
        SafetensorsFile.write(
                file,
                metadata,
                Arrays.stream(names)
                        .map(name -> new StoredTensor(name, Element.F32, List.of(1L), ByteBuffer.allocate(4)))
                        .toList());
        return Checkpoint.read(file);
    }
}

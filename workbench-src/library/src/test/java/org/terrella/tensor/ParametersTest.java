package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

class ParametersTest {

    @TempDir
    private Path folder;

    private final NDManager manager = TensorEngine.manager();
    private final Parameters parameters = Parameters.on(manager);

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void namesAreRelativeToAView() {
        NDArray weight = manager.ones(new Shape(2, 3));
        parameters.under("visual").under("blocks.0").add("weight", weight);
        assertSame(weight, parameters.get("visual.blocks.0.weight"));
        assertSame(weight, parameters.under("visual.blocks").get("0.weight"));
        assertEquals(List.of("blocks.0.weight"), parameters.under("visual").names());
        assertEquals(List.of(), parameters.under("vis").names(), "prefixes are whole parts of names");
        assertEquals("visual.blocks.0.weight", weight.getName());
        assertTrue(parameters.under("visual").has("blocks.0.weight"));
        assertFalse(parameters.has("weight"));
    }

    @Test
    void refusesNamesTwiceAndNamesThatAreNotThere() {
        NDArray first = manager.ones(new Shape(1));
        parameters.add("a", first);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> parameters.add("a", manager.zeros(new Shape(1))))
                .getMessage();
        assertEquals("expected a new name, found a twice", message);
        assertSame(first, parameters.get("a"));
        message = assertThrows(IllegalArgumentException.class, () -> parameters.get("b"))
                .getMessage();
        assertEquals("expected a parameter b, found none", message);
    }

    @Test
    void drawsLinearLayersWithinTheirBound() {
        FirstNumbers.linear(parameters, "layer", 16, 50, new Random(3));
        FirstNumbers.norm(parameters, "norm", 4);
        float[] weight = parameters.get("layer.weight").toFloatArray();
        assertEquals(800, weight.length);
        float most = 0;
        for (float number : weight) {
            most = Math.max(most, Math.abs(number));
        }
        assertTrue(most <= 0.25f && most > 0.24f, "within 1/√16 and near to it, found " + most);
        assertArrayEquals(
                new float[] {1, 1, 1, 1}, parameters.get("norm.weight").toFloatArray());
        assertArrayEquals(new float[4], parameters.get("norm.bias").toFloatArray());
        assertEquals(800 + 50 + 8, parameters.count());
    }

    @Test
    void drawsNormalNumbersOfADeviation() {
        FirstNumbers.normal(parameters, "n", new Shape(20_000), 0.5, new Random(4));
        FirstNumbers.normal(parameters, "z", new Shape(3), 0, new Random(4));
        double squares = 0;
        for (float number : parameters.get("n").toFloatArray()) {
            squares += number * number;
        }
        assertEquals(0.5, Math.sqrt(squares / 20_000), 0.02); // four standard errors, σ / √(2n)
        assertArrayEquals(new float[3], parameters.get("z").toFloatArray());
    }

    @Test
    void trainsAllButWhatIsFrozen() {
        FirstNumbers.linear(parameters, "a", 2, 3, new Random(1)).addFrozen("b", manager.ones(new Shape(5)));
        assertEquals(9, parameters.trainableCount());
        parameters.requireGradients();
        assertTrue(parameters.get("a.weight").hasGradient());
        assertFalse(parameters.get("b").hasGradient());
        parameters.under("a").freeze();
        assertFalse(parameters.get("a.weight").hasGradient());
        assertEquals(0, parameters.trainableCount());
        assertEquals(14, parameters.count());
    }

    @Test
    void survivesAFile() {
        Path file = folder.resolve("p.safetensors");
        FirstNumbers.linear(parameters, "head.0", 2, 3, new Random(1)).add("scale", manager.create(0.07f));
        SafetensorsFile.write(file, Map.of(), parameters.stored());
        Checkpoint checkpoint = Checkpoint.read(file);
        Parameters other = FirstNumbers.linear(Parameters.on(manager), "0", 2, 3, new Random(2));
        other.requireGradients();
        other.load(checkpoint, "head.");
        assertArrayEquals(
                parameters.get("head.0.bias").toFloatArray(),
                other.get("0.bias").toFloatArray());
    }

    @Test
    void loadsNothingOfAnotherShape() {
        Path file = folder.resolve("p.safetensors");
        FirstNumbers.linear(parameters, "a", 2, 3, new Random(1));
        SafetensorsFile.write(file, Map.of(), parameters.stored());
        Parameters wider = FirstNumbers.linear(Parameters.on(manager), "a", 2, 4, new Random(1));
        String message = assertThrows(InputException.class, () -> wider.load(Checkpoint.read(file), ""))
                .getMessage();
        assertEquals("p.safetensors: expected a.weight of shape [4, 2], found [3, 2]", message);
    }

    @Test
    void storesSinglePrecisionOnly() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> StoredTensor.of("i", manager.zeros(new Shape(2), DataType.INT32)))
                .getMessage();
        assertEquals("array i must be of FLOAT32 to be stored, found int32", message);
        message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new StoredTensor("s", Element.F32, List.of(2L, 2L), ByteBuffer.allocate(15)))
                .getMessage();
        assertEquals("tensor s of [2, 2] F32 must have 16 bytes, found 15", message);
    }
}

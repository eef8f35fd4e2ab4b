package org.terrella.classify.queries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;

class QueryNetTest {

    private static final QueryShape SHAPE = new QueryShape(3, 2, 2, 2, 8, new QueryShape.Size(6, 2, 2));
    private static final float TOLERANCE = 1e-5f;

    /** Numbers by PyTorch's own layers; see src/test/python/classification_parity.py. */
    private static final SafetensorsFile FILE = SafetensorsFile.resource(QueryNetTest.class, "parity.safetensors");

    private final NDManager manager = TensorEngine.manager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void saysWhatPyTorchSays() {
        Parameters parameters = parameters();
        NDArray memory = array("input memory");
        assertClose("output independent", QueryNet.independent(memory, SHAPE, parameters));
        NDArray answers = QueryNet.answers(memory, SHAPE, parameters);
        assertEquals(new Shape(3, 2, 3, 8), answers.getShape());
        assertClose("output answers", answers);
        assertClose("output scenes", QueryNet.scenes(answers));
    }

    @Test
    void aQueryOfAnotherLevelChangesNothingInTheDependentLayers() {
        Parameters parameters = parameters();
        NDArray memory = array("input memory");
        NDArray begun = QueryNet.independent(memory, SHAPE, parameters);
        NDArray other = begun.add(changeOfQuery4()); // second level, second scene
        NDArray before = QueryNet.dependent(begun, memory, SHAPE, parameters);
        NDArray after = QueryNet.dependent(other, memory, SHAPE, parameters);
        assertArrayEquals(
                before.get(new NDIndex(":, :3")).toFloatArray(),
                after.get(new NDIndex(":, :3")).toFloatArray(),
                0);
        for (int query = 3; query < 6; query++) { // but it does in its own
            assertFalse(after.get(new NDIndex(":, " + query))
                    .allClose(before.get(new NDIndex(":, " + query)), 1e-4, 1e-4, false));
        }
    }

    @Test
    void aQueryOfAnotherLevelTellsInTheIndependentLayers() {
        Parameters parameters = parameters();
        NDArray memory = array("input memory");
        NDArray before = QueryNet.independent(memory, SHAPE, parameters);
        parameters.get("queries").addi(changeOfQuery4());
        NDArray after = QueryNet.independent(memory, SHAPE, parameters);
        assertFalse(after.get(new NDIndex(":, :3")).allClose(before.get(new NDIndex(":, :3")), 1e-4, 1e-4, false));
    }

    @Test
    void choosesTheAnswersOfOneSceneForEachPhoto() {
        NDArray answers = manager.arange(2 * 2 * 3 * 2f).reshape(2, 2, 3, 2); // photo, level, scene, number
        assertArrayEquals(
                new float[] {4, 5, 10, 11, 14, 15, 20, 21},
                QueryNet.chosen(answers, new int[] {2, 1}).toFloatArray());
    }

    @Test
    void aSceneIsAsSureAsTheFirstNumbersOfItsAnswersAreOnAverage() {
        NDArray answers = manager.arange(2 * 3 * 2f).reshape(1, 2, 3, 2);
        // level 0: 0, 2, 4; level 1: 6, 8, 10
        assertArrayEquals(new float[] {3, 5, 7}, QueryNet.scenes(answers).toFloatArray());
    }

    /** By hand, for one photo of 5 tokens and 6 queries of 8 numbers. */
    @Test
    void countsItsOperations() {
        long cross = 2 * (2 * 6 * 8 * 8) + 2 * (2 * 5 * 6 * 8) + 2 * (2 * 6 * 5 * 8);
        long block = 6 * (2 * (4 * 64 + 2 * 8 * 16) + 2 * 2 * 6 * 8);
        assertEquals(4 * (cross + block), QueryNet.flops(SHAPE, 5));
    }

    private NDArray changeOfQuery4() {
        float[] change = new float[6 * 8];
        for (int i = 0; i < 8; i++) {
            change[4 * 8 + i] = i; // a constant would be normalized away
        }
        return manager.create(change, new Shape(6, 8));
    }

    private Parameters parameters() {
        Parameters parameters = Parameters.on(manager);
        QueryNet.add(parameters, SHAPE, new Random(5));
        parameters.load(FILE, "");
        return parameters;
    }

    private void assertClose(String name, NDArray found) {
        assertArrayEquals(array(name).toFloatArray(), found.toFloatArray(), TOLERANCE, name);
    }

    private NDArray array(String name) {
        float[] numbers = new float[Math.toIntExact(FILE.tensor(name).count())];
        FILE.tensor(name).floats().get(numbers);
        long[] shape =
                FILE.tensor(name).shape().stream().mapToLong(Long::longValue).toArray();
        return manager.create(numbers, new Shape(shape));
    }
}

package org.terrella.classify.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;

class FusionNetTest {

    private static final FusionShape SHAPE = new FusionShape(6, 10, 8, 3, 2, 2);
    private static final int PATCHES = 4;
    private static final float TOLERANCE = 1e-5f;

    /** Numbers by PyTorch's own layers; see src/test/python/classification_parity.py. */
    private static final SafetensorsFile FILE = SafetensorsFile.resource(FusionNetTest.class, "parity.safetensors");

    private final NDManager manager = TensorEngine.manager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatPyTorchSays(Fusion fusion) {
        NDArray summary = FusionNet.summary(seen(), fusion, SHAPE, parameters(fusion));
        assertArrayEquals(array("output " + fusion.word()).toFloatArray(), summary.toFloatArray(), TOLERANCE);
    }

    @Test
    void branchesThatDoNotExchangeAreWhatEachIsAlone() {
        NDList late = FusionNet.classTokens(seen(), Fusion.LATE, SHAPE, parameters(Fusion.LATE));
        NDList photo = FusionNet.classTokens(seen(), Fusion.PHOTO, SHAPE, parameters(Fusion.PHOTO));
        NDList map = FusionNet.classTokens(seen(), Fusion.SEGMENTATION, SHAPE, parameters(Fusion.SEGMENTATION));
        assertArrayEquals(photo.get(0).toFloatArray(), late.get(0).toFloatArray(), TOLERANCE);
        assertArrayEquals(map.get(0).toFloatArray(), late.get(1).toFloatArray(), TOLERANCE);
        NDList full = FusionNet.classTokens(seen(), Fusion.FULL, SHAPE, parameters(Fusion.FULL));
        assertFalse(full.get(0).allClose(late.get(0)), "what is exchanged must tell");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotDependOnTheOrderInWhichTokensComeWithTheirPositions(Fusion fusion) {
        Parameters parameters = parameters(fusion);
        float[] before = FusionNet.summary(seen(), fusion, SHAPE, parameters).toFloatArray();
        int[] tokens = {3, 1, 4, 0, 2};
        int[] patches = {2, 0, 3, 1};
        if (fusion.seesMap()) {
            NDArray positions = parameters.get("map.positions");
            positions.get(manager.create(patches)).copyTo(positions);
        }
        FusionNet.Seen other = new FusionNet.Seen(
                Optional.of(permuted("input tokens", tokens)), Optional.of(permuted("input patches", patches)));
        assertArrayEquals(
                before, FusionNet.summary(other, fusion, SHAPE, parameters).toFloatArray(), TOLERANCE);
    }

    @Test
    void patchesOfTheMapHavePlaces() {
        Parameters parameters = parameters(Fusion.SEGMENTATION);
        FusionNet.Seen other =
                new FusionNet.Seen(Optional.empty(), Optional.of(permuted("input patches", new int[] {2, 0, 3, 1})));
        NDArray before = FusionNet.summary(seen(), Fusion.SEGMENTATION, SHAPE, parameters);
        assertFalse(
                FusionNet.summary(other, Fusion.SEGMENTATION, SHAPE, parameters).allClose(before, 1e-3, 1e-3, false));
    }

    @Test
    void hasTheParametersOfWhatItLooksAtAlone() {
        assertTrue(untrained(Fusion.PHOTO).names().stream()
                .noneMatch(name -> name.startsWith("map.") || name.startsWith("merge.")));
        assertTrue(untrained(Fusion.SEGMENTATION).names().stream()
                .noneMatch(name -> name.startsWith("photo.") || name.startsWith("merge.")));
        assertEquals(untrained(Fusion.LATE).names(), untrained(Fusion.FULL).names());
    }

    /** By hand: 6 × 8 to enter, then 3 layers over 6 tokens, for each 2 · (4 · 64 + 2 · 8 · 16) + 2 · 2 · 6 · 8 a token. */
    @Test
    void countsItsOperations() {
        long layer = 6 * (2 * (4 * 64 + 2 * 8 * 16) + 2 * 2 * 6 * 8);
        assertEquals(5 * 2 * 6 * 8 + 3 * layer, FusionNet.flops(Fusion.PHOTO, SHAPE, 5, PATCHES));
    }

    private Parameters untrained(Fusion fusion) {
        Parameters parameters = Parameters.on(manager);
        FusionNet.add(parameters, fusion, SHAPE, PATCHES, new Random(5));
        return parameters;
    }

    private Parameters parameters(Fusion fusion) {
        Parameters parameters = untrained(fusion);
        parameters.load(FILE, "");
        return parameters;
    }

    private FusionNet.Seen seen() {
        return new FusionNet.Seen(Optional.of(array("input tokens")), Optional.of(array("input patches")));
    }

    private NDArray permuted(String name, int[] order) {
        NDArray array = array(name);
        NDList rows = new NDList();
        Arrays.stream(order).forEach(i -> rows.add(array.get(new NDIndex(":, " + i))));
        return ai.djl.ndarray.NDArrays.stack(rows, 1);
    }

    private NDArray array(String name) {
        float[] numbers = new float[Math.toIntExact(FILE.tensor(name).count())];
        FILE.tensor(name).floats().get(numbers);
        long[] shape =
                FILE.tensor(name).shape().stream().mapToLong(Long::longValue).toArray();
        return manager.create(numbers, new Shape(shape));
    }
}

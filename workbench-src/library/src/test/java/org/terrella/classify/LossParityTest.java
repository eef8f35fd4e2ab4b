package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.partition.Partition;
import org.terrella.partition.PartitionTensors;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.ParityFile;
import org.terrella.tensor.TensorEngine;

/** Losses and their gradients by parameters of heads and of what lies below them; see src/test/python/losses_parity.py. */
class LossParityTest {

    private static final ParityFile LOSSES = ParityFile.beside(LossParityTest.class, "losses.safetensors");
    private static final ParityFile CELLS = ParityFile.beside(LossParityTest.class, "cells.safetensors");
    private static final List<LatLng> PLACES = LOSSES.places("places");
    private static final int[] PHOTOS = IntStream.range(0, PLACES.size()).toArray();
    private static final int FINE = 2;

    private final NDManager manager = TensorEngine.manager();

    @AfterEach
    void close() {
        manager.close();
    }

    /** Classes with answers, to which photos belong as the file says. */
    private record Told(List<LatLng> answers, int[] classes) implements Partition {

        static Told of(int level) {
            return new Told(LOSSES.places("answers " + level), LOSSES.ints("classes " + level));
        }

        @Override
        public String name() {
            return "told";
        }

        @Override
        public int size() {
            return answers.size();
        }

        @Override
        public OptionalInt classOf(LatLng place) {
            return IntStream.range(0, classes.length)
                    .filter(photo -> GreatCircle.km(PLACES.get(photo), place) == 0)
                    .map(photo -> classes[photo])
                    .findFirst();
        }

        @Override
        public int photos(int cell) {
            return 1;
        }

        @Override
        public LatLng answer(int cell) {
            return answers.get(cell);
        }

        @Override
        public double areaSquareKm(int cell) {
            return 1;
        }

        @Override
        public String summary() {
            return "as the file says";
        }

        @Override
        public PartitionTensors tensors() {
            throw new UnsupportedOperationException("is never kept");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-hot", "smooth 0.1", "haversine 75"})
    void eachKindOfTargetGivesTheLossAndGradientsOfPyTorch(String targets) {
        Parameters parameters = parameters();
        CellTargets fine = CellTargets.of(Told.of(FINE), PLACES, Smoothing.named(targets));
        LOSSES.assertLoss(
                targets, parameters, () -> fine.loss(LevelHeads.logits(seen(parameters), FINE, parameters), PHOTOS));
    }

    @Test
    void lossesOfNestedPartitionsAndOfTheSceneAddUp() {
        Parameters parameters = parameters();
        Smoothing smoothing = new Smoothing.Labels(0.1);
        NDArray scenes = manager.create(LOSSES.ints("scenes")).toType(DataType.INT64, false);
        LOSSES.assertLoss("nested", parameters, () -> {
            NDArray seen = seen(parameters);
            List<NDArray> losses = new ArrayList<>();
            for (int level = 0; level <= FINE; level++) {
                losses.add(CellTargets.of(Told.of(level), PLACES, smoothing)
                        .loss(LevelHeads.logits(seen, level, parameters), PHOTOS));
            }
            NDArray ofScenes = Layers.linear(seen, parameters.under("heads.scene"));
            losses.add(CellTargets.loss(ofScenes, scenes, smoothing));
            return CellTargets.sum(losses, NestedTraining.WEIGHTS);
        });
    }

    private NDArray seen(Parameters parameters) {
        NDArray photos = LOSSES.array(manager, "input photos", PHOTOS.length, 6);
        return Layers.linear(photos, parameters.under("trunk")).tanh();
    }

    private Parameters parameters() {
        Parameters parameters = Parameters.on(manager);
        FirstNumbers.linear(parameters, "trunk", 6, 4, new Random(0));
        for (int level = 0; level <= FINE; level++) {
            FirstNumbers.linear(parameters, "heads." + level, 4, Told.of(level).size(), new Random(0));
        }
        FirstNumbers.linear(parameters, "heads.scene", 4, 3, new Random(0));
        parameters.load(LOSSES.file(), "");
        return parameters;
    }

    @Test
    void vectorsOfCellsAreComparedOnEachLevelWithThoseOfItsOwnAlone() {
        LevelCells cells = TwoLevels.CELLS;
        Parameters parameters = CellEmbeddings.untrained(manager, 6, cells, new Random(0));
        parameters.load(CELLS.file(), "");
        NDArray photos = CELLS.array(manager, "input photos", 4, 6);
        NDArray projected = CellEmbeddings.projected(photos, parameters);
        CELLS.assertClose("output projected", projected.toFloatArray());
        for (int level = 0; level < 2; level++) {
            CELLS.assertClose(
                    "output logits " + level,
                    CellEmbeddings.logits(projected, level, parameters).toFloatArray());
        }
        CELLS.assertLoss("cells", parameters, () -> {
            NDArray again = CellEmbeddings.projected(photos, parameters);
            int[] rows = {0, 1, 2, 3};
            return CellEmbeddingsTraining.loss(again, 0, CELLS.ints("classes 0"), rows, parameters)
                    .add(CellEmbeddingsTraining.loss(again, 1, CELLS.ints("classes 1"), rows, parameters));
        });
    }

    /** Two cells of level 2, and two of level 8 in each. */
    private static final class TwoLevels {
        static final LevelCells CELLS = LevelCells.fit(
                List.of(new LatLng(10, 10), new LatLng(14, 14), new LatLng(10, 100), new LatLng(14, 104)),
                List.of(2, 8),
                1);
    }
}

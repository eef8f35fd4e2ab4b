package org.terrella.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.Partition;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class PartitionNetworkTest {

    private static final PlanetKind KIND = new PlanetKind();

    @TempDir
    private Path folder;

    private TestMaterial material;
    private List<Partition> partitions;

    @BeforeEach
    void render() {
        material = new TestMaterial(48, 3, folder);
        partitions = List.of(
                GeocellPartition.fit(material.places(), new GeocellSettings(8, 2)),
                GeocellPartition.fit(material.places(), new GeocellSettings(16, 2)));
    }

    @AfterEach
    void close() {
        material.close();
    }

    private static Training.Settings course(int epochs, double rate) {
        return new Training.Settings(
                epochs, 16, 5, new LearningRate.PerEpoch(rate, 1), AdamW.Settings.ofWeightDecay(0), true);
    }

    private PartitionNetwork train(boolean isWhole, int epochs, TrainingRun run) {
        return new PartitionTraining(isWhole, Smoothing.NONE)
                .fit(KIND, Heads.of(partitions), course(epochs, isWhole ? 1e-3 : 0.05), material, run);
    }

    private int right(PartitionNetwork network, Matrix features, int head) {
        Matrix probabilities = network.probabilities(features, head);
        return (int) IntStream.range(0, 48)
                .filter(photo -> {
                    float[] row = probabilities.row(photo);
                    int best = IntStream.range(0, row.length)
                            .reduce((a, b) -> row[b] > row[a] ? b : a)
                            .orElseThrow();
                    return partitions
                                    .get(head)
                                    .classOf(material.places().get(photo))
                                    .orElse(-1)
                            == best;
                })
                .count();
    }

    private Matrix seen(PartitionNetwork network) {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray pixels =
                    material.pixels().plain(manager, IntStream.range(0, 48).toArray());
            return Matrix.of(320, network.features(pixels).toFloatArray());
        }
    }

    @Test
    void trainedAsAWholeEveryHeadLearnsItsCells() {
        List<Double> losses = new ArrayList<>();
        try (PartitionNetwork network = train(true, 12, TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)))) {
            // before anything is learned, the loss is about the sum of the logarithms of 8 classes each
            assertEquals(2 * Math.log(8), losses.get(0), 1);
            assertTrue(losses.get(losses.size() - 1) < losses.get(0) / 3, losses.toString());
            assertTrue(network.isWhole());
            assertTrue(right(network, seen(network), 0) > 40);
            assertTrue(right(network, seen(network), 1) > 40);
            assertFalse(material.said().isEmpty());
        }
    }

    @Test
    void overTheFrozenEncoderItLearnsFromVectorsAlone() {
        try (PartitionNetwork network = train(false, 12, TrainingRun.QUIET)) {
            assertFalse(network.isWhole());
            assertTrue(right(network, material.vectors(), 0) > 45);
            assertEquals(
                    "expected vectors of 8 numbers, found 9",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> network.probabilities(Matrix.of(9, new float[9]), 0))
                            .getMessage());
            assertTrue(network.flops().orElseThrow() < 1000);
        }
    }

    @Test
    void writingAndReadingLeavesProbabilitiesUnchanged() {
        for (boolean isWhole : new boolean[] {true, false}) {
            Path file = folder.resolve("network" + isWhole + ".safetensors");
            float[] before;
            try (PartitionNetwork network = train(isWhole, 2, TrainingRun.QUIET)) {
                before = network.probabilities(isWhole ? seen(network) : material.vectors(), 1)
                        .row(5);
                network.write(file, Map.of("encoder", "a test"));
            }
            try (PartitionNetwork read = KIND.read(Checkpoint.read(file))) {
                assertArrayEquals(
                        before,
                        read.probabilities(isWhole ? seen(read) : material.vectors(), 1)
                                .row(5));
                assertEquals(partitions, read.partitions());
                assertEquals("a test", read.weights().provenance().get("encoder"));
                assertEquals("48", read.weights().provenance().get("photos"));
                assertEquals("one-hot", read.weights().provenance().get("targets"));
            }
        }
    }

    @Test
    void killedAndResumedItEndsWithTheSameBits() {
        for (boolean isWhole : new boolean[] {true, false}) {
            Path state = folder.resolve("state" + isWhole + ".safetensors");
            String whole;
            try (PartitionNetwork network = train(isWhole, 3, TrainingRun.QUIET)) {
                whole = network.weights().fingerprint();
            }
            Training.Listener killer = (done, steps, loss) -> {
                if (done == 5) { // in the second epoch of three steps
                    throw new IllegalStateException("killed");
                }
            };
            TrainingRun killed = TrainingRun.heardBy(killer).keptIn(state);
            assertThrows(IllegalStateException.class, () -> train(isWhole, 3, killed));
            List<Long> steps = new ArrayList<>();
            TrainingRun again =
                    TrainingRun.heardBy((done, all, loss) -> steps.add(done)).keptIn(state);
            try (PartitionNetwork network = train(isWhole, 3, again)) {
                assertEquals(3, steps.get(0));
                assertEquals(whole, network.weights().fingerprint());
            }
        }
    }

    @Test
    void viewsOfAPhotoCountByTheGreatestOfTheirProbabilities() {
        try (PartitionNetwork network = train(false, 1, TrainingRun.QUIET)) {
            float[] a = material.vectors().row(0);
            float[] b = material.vectors().row(1);
            float[] both = new float[16];
            System.arraycopy(a, 0, both, 0, 8);
            System.arraycopy(b, 0, both, 8, 8);
            float[] ofA = network.probabilities(Matrix.of(8, a), 0).row(0);
            float[] ofB = network.probabilities(Matrix.of(8, b), 0).row(0);
            float[] greatest = network.probabilities(Matrix.of(16, both), 0).row(0);
            for (int cell = 0; cell < greatest.length; cell++) {
                assertEquals(Math.max(ofA[cell], ofB[cell]), greatest[cell], 1e-6);
            }
        }
    }

    @Test
    void partsOfAPhotoAddUpToWhatSpeaksForTheClass() {
        try (PartitionNetwork network = train(true, 1, TrainingRun.QUIET);
                NDManager manager = TensorEngine.manager()) {
            NDArray pixels = material.pixels().plain(manager, new int[] {7});
            Parameters parameters = network.weights().parameters();
            NDArray features = network.features(pixels);
            float[] logits = PartitionNetwork.logits(features, 0, parameters).toFloatArray();
            float[] biases = parameters.get("heads.0.bias").toFloatArray();
            double mean = IntStream.range(0, logits.length)
                    .mapToDouble(cell -> logits[cell] - biases[cell])
                    .average()
                    .orElseThrow();
            for (int cell = 0; cell < logits.length; cell++) {
                ActivationMap map = network.activation(pixels, 0, cell);
                assertEquals(6, map.side());
                assertEquals(logits[cell] - biases[cell] - mean, map.sum(), 1e-4);
            }
        }
    }

    @Test
    void eachPartHasItsShareOfTheMeanAndItsOwnMaxima() {
        // tokens of two numbers in four parts; means are weighed by 4 and 8, maxima by 10 and -1
        float[] tokens = {1, 0, 2, 5, 3, -1, 0, 5};
        ActivationMap map = ActivationMap.ofPooled(2, tokens, new float[] {4, 8, 10, -1});
        assertEquals(1, map.at(0, 0)); // 4·1/4 + 8·0/4
        assertEquals(2 + 10 - 5, map.at(0, 1)); // 4·2/4 + 8·5/4 and the first of the two maxima of 5
        assertEquals(3 - 2 + 30, map.at(1, 0)); // 4·3/4 - 8/4 and the maximum of 3
        assertEquals(10, map.at(1, 1));
    }

    @Test
    void anyPlanTakesOtherTargets() {
        NetworkPlan plan = NetworkKinds.plan("isns-frozen").orElseThrow();
        NetworkPlan other = plan.with(new Smoothing.Haversine(200));
        assertTrue(other.settings().contains("tauKm=200.0"), other.settings());
        assertEquals(plan.files(), other.files());
        try (TrainedNetwork network = other.fit(course(2, 0.05), material, TrainingRun.QUIET)) {
            assertEquals("haversine 200", network.weights().provenance().get("targets"));
        }
        assertEquals(
                "scenes has targets of its own, found one-hot",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> NetworkKinds.plan("scenes").orElseThrow().with(Smoothing.NONE))
                        .getMessage());
    }

    @Test
    void refusesAFileOfAnotherNetwork() {
        Path file = folder.resolve("other.safetensors");
        NetworkKind<PartitionNetwork> other = new NetworkKind<>() {
            @Override
            public String word() {
                return "other";
            }

            @Override
            public Class<PartitionNetwork> type() {
                return PartitionNetwork.class;
            }

            @Override
            public List<NetworkPlan> plans() {
                return List.of();
            }

            @Override
            protected PartitionNetwork open(Checkpoint checkpoint) {
                return PartitionNetwork.open(this, checkpoint);
            }
        };
        try (PartitionNetwork network = new PartitionTraining(false, Smoothing.NONE)
                .fit(other, Heads.of(partitions), course(1, 0.1), material, TrainingRun.QUIET)) {
            network.write(file, Map.of());
        }
        other.read(Checkpoint.read(file)).close();
        assertEquals(
                "other.safetensors: expected the weights of a network planet, found those of other",
                assertThrows(InputException.class, () -> KIND.read(Checkpoint.read(file)))
                        .getMessage());
        assertEquals(
                "a network planet must be one of planet, planet-frozen, planet-frozen-smooth, planet-frozen-haversine, found"
                        + " pla",
                assertThrows(IllegalArgumentException.class, () -> KIND.files("pla"))
                        .getMessage());
    }
}

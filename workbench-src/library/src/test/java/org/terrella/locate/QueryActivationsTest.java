package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.classify.ActivationMap;
import org.terrella.classify.NetworkKinds;
import org.terrella.classify.PartitionNetwork;
import org.terrella.classify.TestMaterial;
import org.terrella.embed.PhotoBackbone;
import org.terrella.embed.Shift;
import org.terrella.locate.IsnsLocator.Expert;
import org.terrella.locate.IsnsLocator.Level;
import org.terrella.partition.Intersections;
import org.terrella.partition.Partition;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Locators over a network with several heads say what in a photo speaks for the classes that their answer is made of. */
class QueryActivationsTest {

    private static final Query QUERY = new Query("q", TestMaterial.image(5, 905), new float[1]);

    @TempDir
    private Path folder;

    private PartitionNetwork trained(String plan, TestMaterial material) {
        Training.Settings course = new Training.Settings(
                2, 16, 5, new LearningRate.PerEpoch(1e-3, 1), AdamW.Settings.ofWeightDecay(0), true);
        return (PartitionNetwork) NetworkKinds.plan(plan).orElseThrow().fit(course, material, TrainingRun.QUIET);
    }

    private static void assertMean(
            PartitionNetwork network,
            List<Integer> heads,
            Function<Integer, Integer> classOf,
            double factor,
            ActivationMap found) {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray photo = manager.create(
                    ByteBuffer.wrap(QueryActivations.pixels(QUERY)),
                    new Shape(1, PhotoBackbone.PIXELS, PhotoBackbone.PIXELS, 3),
                    DataType.UINT8);
            List<ActivationMap> maps = heads.stream()
                    .map(head -> network.activation(photo, head, classOf.apply(head)))
                    .toList();
            for (int part = 0; part < 36; part++) {
                int row = part / 6;
                int column = part % 6;
                double sum =
                        maps.stream().mapToDouble(map -> map.at(row, column)).sum();
                assertEquals(factor * sum, found.at(row, column), 1e-5);
            }
        }
    }

    @Test
    void ofNestedPartitionsTheCellOrTheCellWithItsAncestors() {
        try (TestMaterial material = new TestMaterial(96, 3, folder);
                PartitionNetwork network = trained("isns", material);
                QueryPixels pixels = QueryPixels.empty()) {
            SeenPhotos seen = new SeenPhotos(pixels, List.of(Shift.NONE), network::features);
            for (Level level : List.of(Level.MIDDLE, Level.PRODUCT)) {
                IsnsLocator locator = IsnsLocator.ofAllScenes(new Expert(network, seen::of), level, 4);
                Explanation why = locator.explain(QUERY);
                Prediction answer = locator.locate(List.of(QUERY)).get(0);
                assertEquals(answer.place(), why.prediction().place());
                assertTrue(why.lines().get(0).contains(" %  cell "), why.lines().get(0));
                List<Integer> heads = level == Level.MIDDLE ? List.of(1) : List.of(0, 1, 2);
                Function<Integer, Integer> classOf = head -> {
                    Partition partition = network.partitions().get(head);
                    return partition
                            .classOf(answer.place().orElseThrow())
                            .orElseThrow(); // answers lie in their own cells here
                };
                assertMean(network, heads, classOf, 1, why.activation().orElseThrow());
            }
        }
    }

    @Test
    void ofSetsThatVoteTheMeanOverTheClassesOfTheRegion() {
        try (TestMaterial material = new TestMaterial(96, 3, folder);
                PartitionNetwork network = trained("cplanet", material);
                QueryPixels pixels = QueryPixels.empty()) {
            SeenPhotos seen = new SeenPhotos(pixels, List.of(Shift.NONE), network::features);
            VotingLocator locator = new VotingLocator(network, seen::of, 4);
            Explanation why = locator.explain(QUERY);
            Prediction answer = locator.locate(List.of(QUERY)).get(0);
            assertEquals(answer.place(), why.prediction().place());
            assertEquals(
                    answer.candidates().get(0).similarity(),
                    why.prediction().candidates().get(0).similarity());
            Intersections regions = network.regions().orElseThrow();
            int region = IntStream.range(0, regions.size())
                    .filter(each -> regions.answer(each).equals(answer.place().orElseThrow()))
                    .findFirst()
                    .orElseThrow();
            List<Integer> classes = regions.regions().get(region).classes();
            assertMean(
                    network,
                    IntStream.range(0, classes.size()).boxed().toList(),
                    classes::get,
                    1.0 / classes.size(),
                    why.activation().orElseThrow());
        }
    }
}

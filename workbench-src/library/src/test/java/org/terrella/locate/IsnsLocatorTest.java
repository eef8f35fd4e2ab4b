package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.classify.NetworkKinds;
import org.terrella.classify.PartitionNetwork;
import org.terrella.classify.SceneClassifier;
import org.terrella.classify.SceneKind;
import org.terrella.classify.TestMaterial;
import org.terrella.data.Scene;
import org.terrella.file.Words;
import org.terrella.locate.IsnsLocator.Expert;
import org.terrella.locate.IsnsLocator.Level;
import org.terrella.partition.Partition;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class IsnsLocatorTest {

    private static final Training.Settings COURSE =
            new Training.Settings(20, 16, 5, new LearningRate.PerEpoch(0.05, 1), AdamW.Settings.ofWeightDecay(0), true);

    @TempDir
    private Path folder;

    @Test
    void eachLevelAnswersWithItsOwnCellsAndTheProductWithFineOnes() {
        try (TestMaterial material = new TestMaterial(400, 3, folder);
                PartitionNetwork network = frozen(material, COURSE)) {
            List<Partition> partitions = network.partitions();
            assertTrue(partitions.get(0).size() < partitions.get(2).size(), "coarse cells are fewer");
            Expert all = new Expert(network, QueryFeatures.VECTORS);
            List<Query> queries = queries(material);
            for (Level level : Level.values()) {
                IsnsLocator locator = IsnsLocator.ofAllScenes(all, level, 4);
                assertEquals("ISNs (M, " + level.word() + ")", locator.name());
                assertEquals(List.of(), locator.locate(List.of()));
                List<Prediction> predictions = locator.locate(queries);
                Partition of = partitions.get(Math.min(2, level.ordinal()));
                for (int i = 0; i < queries.size(); i++) {
                    Prediction prediction = predictions.get(i);
                    assertEquals(queries.get(i).id(), prediction.query());
                    int cell = of.classOf(prediction.place().orElseThrow()).getAsInt();
                    assertEquals(of.answer(cell), prediction.place().orElseThrow());
                }
            }
        }
    }

    @Test
    void aPhotoIsAskedOfTheNetworkOfItsSceneAlone() {
        try (TestMaterial material = new TestMaterial(96, 3, folder);
                PartitionNetwork first = frozen(material, COURSE);
                PartitionNetwork second = frozen(
                        material,
                        new Training.Settings(
                                1, 16, 6, new LearningRate.PerEpoch(0.01, 1), AdamW.Settings.ofWeightDecay(0), true));
                SceneClassifier scenes =
                        (SceneClassifier) new SceneKind().plans().get(0).fit(COURSE, material, TrainingRun.QUIET)) {
            Expert good = new Expert(first, QueryFeatures.VECTORS);
            Expert other = new Expert(second, QueryFeatures.VECTORS);
            List<Query> queries = queries(material);
            List<Scene.Kind> kinds = scenes.scenes(Query.embeddings(queries));
            IsnsLocator three = IsnsLocator.ofThreeScenes(
                    Map.of(Scene.Kind.INDOOR, good, Scene.Kind.NATURAL, other, Scene.Kind.URBAN, good),
                    scenes,
                    Level.PRODUCT,
                    4);
            assertEquals("ISNs (M, f*, S3)", three.name());
            List<Prediction> chosen = three.locate(queries);
            Explanation why = three.explain(queries.get(0));
            assertEquals(chosen.get(0).place(), why.prediction().place());
            assertEquals(
                    "network of the scene " + Words.word(kinds.get(0)),
                    why.lines().get(0));
            assertEquals(Optional.empty(), why.activation()); // over the frozen encoder
            List<Prediction> byGood =
                    IsnsLocator.ofAllScenes(good, Level.PRODUCT, 4).locate(queries);
            List<Prediction> byOther =
                    IsnsLocator.ofAllScenes(other, Level.PRODUCT, 4).locate(queries);
            for (int i = 0; i < queries.size(); i++) {
                Prediction expected = kinds.get(i) == Scene.Kind.NATURAL ? byOther.get(i) : byGood.get(i);
                assertEquals(expected.place(), chosen.get(i).place());
                assertEquals(
                        expected.candidates().get(0).similarity(),
                        chosen.get(i).candidates().get(0).similarity(),
                        1e-4);
            }
            assertNotEquals(
                    byGood.get(0).candidates().get(0).similarity(),
                    byOther.get(0).candidates().get(0).similarity(),
                    "the two networks differ");
        }
    }

    private static PartitionNetwork frozen(TestMaterial material, Training.Settings course) {
        return (PartitionNetwork)
                NetworkKinds.plan("isns-frozen").orElseThrow().fit(course, material, TrainingRun.QUIET);
    }

    private static List<Query> queries(TestMaterial material) {
        return IntStream.range(0, 24)
                .mapToObj(i ->
                        new Query("q" + i, () -> new byte[0], material.vectors().row(i)))
                .toList();
    }
}

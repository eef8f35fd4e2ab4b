package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.classify.CPlanetKind;
import org.terrella.classify.Heads;
import org.terrella.classify.PartitionNetwork;
import org.terrella.classify.PartitionTraining;
import org.terrella.classify.PlanetKind;
import org.terrella.classify.Smoothing;
import org.terrella.classify.TestMaterial;
import org.terrella.geo.GreatCircle;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.Intersections;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class VotingLocatorTest {

    private static final Training.Settings COURSE =
            new Training.Settings(12, 16, 5, new LearningRate.PerEpoch(0.05, 1), AdamW.Settings.ofWeightDecay(0), true);

    @TempDir
    private Path folder;

    @Test
    void withOneSetItIsPlaNet() {
        try (TestMaterial material = new TestMaterial(96, 3, folder)) {
            GeocellPartition cells = GeocellPartition.fit(material.places(), new GeocellSettings(6, 1));
            PartitionTraining how = new PartitionTraining(false, Smoothing.NONE);
            Heads one = Heads.voting(Intersections.of(List.of(cells), material.places()));
            try (PartitionNetwork voting = how.fit(new CPlanetKind(), one, COURSE, material, TrainingRun.QUIET);
                    PartitionNetwork planet =
                            how.fit(new PlanetKind(), Heads.of(List.of(cells)), COURSE, material, TrainingRun.QUIET)) {
                assertEquals(planet.weights().fingerprint(), voting.weights().fingerprint());
                List<Prediction> votes = new VotingLocator(voting, QueryFeatures.VECTORS, 5).locate(queries(material));
                List<Prediction> cellsOf =
                        new PlanetLocator(planet, QueryFeatures.VECTORS, 5).locate(queries(material));
                for (int i = 0; i < votes.size(); i++) { // means of the same photos, added in another order
                    assertSame(cellsOf.get(i).candidates(), votes.get(i).candidates());
                    assertEquals(
                            cellsOf.get(i).density().orElseThrow().kernels().size(),
                            votes.get(i).density().orElseThrow().kernels().size());
                }
                assertThrows(IllegalArgumentException.class, () -> new VotingLocator(planet, QueryFeatures.VECTORS, 5));
            }
        }
    }

    private static void assertSame(List<Candidate> expected, List<Candidate> found) {
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).similarity(), found.get(i).similarity());
            assertEquals(0, GreatCircle.km(expected.get(i).place(), found.get(i).place()), 1e-6);
        }
    }

    @Test
    void theRegionOfTheGreatestSumWins() {
        try (TestMaterial material = new TestMaterial(400, 3, folder);
                PartitionNetwork network =
                        (PartitionNetwork) new CPlanetKind().plans().get(1).fit(COURSE, material, TrainingRun.QUIET)) {
            assertEquals(6, network.partitions().size());
            Intersections regions = network.regions().orElseThrow();
            List<Query> queries = queries(material);
            List<Prediction> predictions = new VotingLocator(network, QueryFeatures.VECTORS, 5).locate(queries);
            Matrix vectors = Query.embeddings(queries);
            List<Matrix> heads = IntStream.range(0, 6)
                    .mapToObj(set -> network.probabilities(vectors, set))
                    .toList();
            int near = 0;
            for (int i = 0; i < queries.size(); i++) {
                double most = 0;
                for (Intersections.Region region : regions.regions()) {
                    double sum = 0;
                    for (int set = 0; set < 6; set++) {
                        sum += heads.get(set).row(i)[region.classes().get(set)];
                    }
                    most = Math.max(most, sum);
                }
                assertEquals(most / 6, predictions.get(i).candidates().get(0).similarity(), 1e-6);
                near += GreatCircle.km(
                                        TestMaterial.town(i % 8),
                                        predictions.get(i).place().orElseThrow())
                                < 400
                        ? 1
                        : 0;
            }
            assertTrue(near > 12, near + " of 16");
            Path file = folder.resolve("cplanet.safetensors");
            network.write(file, Map.of());
            try (PartitionNetwork read = new CPlanetKind().read(Checkpoint.read(file))) {
                List<Prediction> again = new VotingLocator(read, QueryFeatures.VECTORS, 5).locate(queries);
                for (int i = 0; i < again.size(); i++) {
                    assertEquals(predictions.get(i).candidates(), again.get(i).candidates());
                }
            }
        }
    }

    private static List<Query> queries(TestMaterial material) {
        return IntStream.range(0, 16)
                .mapToObj(i ->
                        new Query("q" + i, () -> new byte[0], material.vectors().row(i)))
                .toList();
    }
}

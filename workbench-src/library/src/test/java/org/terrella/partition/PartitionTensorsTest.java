package org.terrella.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.StoredTensor;

class PartitionTensorsTest {

    private static final List<LatLng> PLACES =
            List.of(new LatLng(48.86, 2.35), new LatLng(48.9, 2.4), new LatLng(-12.05, -77.04));

    @TempDir
    Path folder;

    @Test
    void severalPartitionsLieInOneFile() {
        GeocellPartition coarse = GeocellPartition.fit(PLACES, new GeocellSettings(2, 1, 2, CellAnswer.CENTRE));
        GeocellPartition fine = GeocellPartition.fit(PLACES, new GeocellSettings(1, 1));
        List<StoredTensor> tensors = new ArrayList<>();
        Map<String, String> metadata = new HashMap<>();
        for (PartitionTensors each :
                List.of(coarse.tensors().under("coarse."), fine.tensors().under("fine."))) {
            tensors.addAll(each.tensors());
            metadata.putAll(each.metadata());
        }
        Checkpoint file = written(tensors, metadata);
        assertEquals(coarse, PartitionTensors.read(file, "coarse."));
        assertEquals(fine, PartitionTensors.read(file, "fine."));
    }

    @Test
    void nestedPartitionsLieThereUnderPrefixes() {
        NestedPartitions nested = NestedPartitions.fit(
                PLACES,
                List.of(GeocellSettings.isns(2, 0), GeocellSettings.isns(1, 0)),
                NestedPartitions.Rule.MEAN_PLACE);
        List<String> prefixes = List.of("coarse.", "fine.");
        PartitionTensors stored = nested.tensors(prefixes);
        Checkpoint file = written(stored.tensors(), stored.metadata());
        NestedPartitions read = NestedPartitions.read(file, prefixes, NestedPartitions.Rule.MEAN_PLACE);
        assertEquals(nested.levels(), read.levels());
        assertEquals(nested.summary(), read.summary());
    }

    @Test
    void intersectionsLieThereWithTheSetsThatTheyAreOf() {
        Matrix looks = Matrix.of(1, new float[] {0, 1, 2});
        GeoclassSettings settings = new GeoclassSettings(
                2, new GeocellSettings(1, 1, 3, CellAnswer.MEAN), new GeoclassSettings.Weighting(1, 0, .5, .25));
        GeoclassSet classes = GeoclassSet.fit(PLACES, looks, settings);
        Intersections intersections =
                Intersections.of(List.of(classes, GeocellPartition.fit(PLACES, new GeocellSettings(1, 1))), PLACES);
        Checkpoint file = written(
                intersections.tensors().under("all.").tensors(),
                intersections.tensors().under("all.").metadata());
        Intersections read = (Intersections) PartitionTensors.read(file, "all.");
        assertEquals(intersections.regions(), read.regions());
        assertEquals(intersections.sets(), read.sets());
        assertEquals(intersections.summary(), read.summary());
    }

    @Test
    void saysThatADamagedFileCannotBeRead() {
        GeoclassSet classes = GeoclassSet.fit(
                PLACES,
                Matrix.of(1, new float[3]),
                new GeoclassSettings(2, new GeocellSettings(1, 1), new GeoclassSettings.Weighting(1, 0, 0, 0)));
        Map<String, String> metadata = new HashMap<>(classes.tensors().metadata());
        metadata.put("geoclasses_weights", "1 0");
        Checkpoint file = written(classes.tensors().tensors(), metadata);
        assertEquals(
                "cells.safetensors: expected a partition, found geoclasses that cannot be read: expected four weights of"
                        + " merging, found 2",
                assertThrows(InputException.class, () -> PartitionTensors.read(file))
                        .getMessage());
    }

    @Test
    void aFileThatDoesNotSayMoreStartsAtTheFacesAndAnswersWithMeansOfUnitVectors() {
        GeocellPartition partition = GeocellPartition.fit(PLACES, new GeocellSettings(2, 1));
        Map<String, String> metadata = new HashMap<>(partition.tensors().metadata());
        metadata.remove("geocells_start_level");
        metadata.remove("geocells_answer");
        Checkpoint file = written(partition.tensors().tensors(), metadata);
        assertEquals(partition, PartitionTensors.read(file));
    }

    @Test
    void saysWhichKindOfPartitionIsNotKnown() {
        GeocellPartition partition = GeocellPartition.fit(PLACES, new GeocellSettings(2, 1));
        Map<String, String> metadata = new HashMap<>(partition.tensors().metadata());
        metadata.put("partition", "hexagons");
        Checkpoint file = written(partition.tensors().tensors(), metadata);
        assertEquals(
                "cells.safetensors: expected a partition, found hexagons that cannot be read: a kind that is not known",
                assertThrows(InputException.class, () -> PartitionTensors.read(file))
                        .getMessage());
    }

    private Checkpoint written(List<StoredTensor> tensors, Map<String, String> metadata) {
        Path file = folder.resolve("cells.safetensors");
        SafetensorsFile.write(file, metadata, tensors);
        return Checkpoint.read(file);
    }
}

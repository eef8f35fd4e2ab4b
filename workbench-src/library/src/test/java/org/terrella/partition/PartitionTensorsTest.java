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
                "cells.safetensors: expected a partition of kind geocells, found one of kind hexagons",
                assertThrows(InputException.class, () -> PartitionTensors.read(file))
                        .getMessage());
    }

    private Checkpoint written(List<StoredTensor> tensors, Map<String, String> metadata) {
        Path file = folder.resolve("cells.safetensors");
        SafetensorsFile.write(file, metadata, tensors);
        return Checkpoint.read(file);
    }
}

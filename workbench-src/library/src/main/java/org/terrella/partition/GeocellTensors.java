package org.terrella.partition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.file.InputException;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition.Geocell;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.StoredTensor;

/** Geocells in a file of weights: ids, numbers of photos and means. */
final class GeocellTensors {

    static final String KIND = "geocells";

    private static final String IDS = "geocells.ids";
    private static final String PHOTOS = "geocells.photos";
    private static final String MEANS = "geocells.means";
    private static final String MOST = "geocells_most_photos";
    private static final String FEWEST = "geocells_fewest_photos";
    private static final String LEFT_OUT = "geocells_photos_left_out";
    private static final String START = "geocells_start_level"; // files without it start at the faces
    private static final String ANSWER = "geocells_answer"; // and answer with means of unit vectors

    private GeocellTensors() {}

    static PartitionTensors of(GeocellPartition partition) {
        int cells = partition.cells().size();
        ByteBuffer ids = bytes(cells, Element.I64);
        ByteBuffer photos = bytes(cells, Element.I32);
        ByteBuffer means = bytes(2 * cells, Element.F64);
        for (Geocell cell : partition.cells()) {
            ids.putLong(cell.id().value());
            photos.putInt(cell.photos());
            means.putDouble(cell.mean().latDegrees()).putDouble(cell.mean().lngDegrees());
        }
        List<StoredTensor> tensors = List.of(
                new StoredTensor(IDS, Element.I64, List.of((long) cells), ids.flip()),
                new StoredTensor(PHOTOS, Element.I32, List.of((long) cells), photos.flip()),
                new StoredTensor(MEANS, Element.F64, List.of((long) cells, 2L), means.flip()));
        return new PartitionTensors(
                tensors,
                Map.of(
                        MOST, String.valueOf(partition.settings().most()),
                        FEWEST, String.valueOf(partition.settings().fewest()),
                        LEFT_OUT, String.valueOf(partition.photosLeftOut()),
                        START, String.valueOf(partition.settings().startLevel()),
                        ANSWER, partition.settings().answer().word()));
    }

    static GeocellPartition read(Checkpoint checkpoint, String prefix) {
        ByteBuffer ids = checkpoint.tensor(prefix + IDS).bytes();
        long cells = checkpoint.tensor(prefix + IDS).count();
        ByteBuffer photos = checkpoint.tensor(prefix + PHOTOS, List.of(cells)).bytes();
        ByteBuffer means = checkpoint.tensor(prefix + MEANS, List.of(cells, 2L)).bytes();
        try {
            List<Geocell> read = new ArrayList<>();
            for (long i = 0; i < cells; i++) {
                GeocellId id = new GeocellId(ids.getLong());
                read.add(new Geocell(id, photos.getInt(), new LatLng(means.getDouble(), means.getDouble())));
            }
            GeocellSettings settings = settings(checkpoint, prefix);
            return new GeocellPartition(read, settings, number(checkpoint, prefix + LEFT_OUT));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw new InputException(
                    checkpoint.file(),
                    "expected a partition into geocells, found one that cannot be: " + e.getMessage());
        }
    }

    private static GeocellSettings settings(Checkpoint checkpoint, String prefix) {
        Map<String, String> said = checkpoint.metadata();
        return new GeocellSettings(
                number(checkpoint, prefix + MOST),
                number(checkpoint, prefix + FEWEST),
                Integer.parseInt(said.getOrDefault(prefix + START, "0")),
                CellAnswer.named(said.getOrDefault(prefix + ANSWER, CellAnswer.MEAN.word())));
    }

    private static int number(Checkpoint checkpoint, String name) {
        return Integer.parseInt(checkpoint.metadata().getOrDefault(name, "no " + name));
    }

    /** Room for numbers, little-endian. */
    static ByteBuffer bytes(int count, Element element) {
        return ByteBuffer.allocate(count * element.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }
}

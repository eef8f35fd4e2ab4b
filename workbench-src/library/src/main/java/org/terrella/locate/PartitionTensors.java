package org.terrella.locate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.file.InputException;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.locate.GeocellPartition.Geocell;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.StoredTensor;

/** A partition in a file of weights: ids, numbers of photos and means of the cells. */
final class PartitionTensors {

    private static final String IDS = "geocells.ids";
    private static final String PHOTOS = "geocells.photos";
    private static final String MEANS = "geocells.means";

    private PartitionTensors() {}

    static List<StoredTensor> of(GeocellPartition partition) {
        int cells = partition.cells().size();
        ByteBuffer ids = bytes(cells, Element.I64);
        ByteBuffer photos = bytes(cells, Element.I32);
        ByteBuffer means = bytes(2 * cells, Element.F64);
        for (Geocell cell : partition.cells()) {
            ids.putLong(cell.id().value());
            photos.putInt(cell.photos());
            means.putDouble(cell.mean().latDegrees()).putDouble(cell.mean().lngDegrees());
        }
        return List.of(
                new StoredTensor(IDS, Element.I64, List.of((long) cells), ids.flip()),
                new StoredTensor(PHOTOS, Element.I32, List.of((long) cells), photos.flip()),
                new StoredTensor(MEANS, Element.F64, List.of((long) cells, 2L), means.flip()));
    }

    static Map<String, String> metadata(GeocellPartition partition) {
        return Map.of(
                "geocells_most_photos", String.valueOf(partition.settings().most()),
                "geocells_fewest_photos", String.valueOf(partition.settings().fewest()),
                "geocells_photos_left_out", String.valueOf(partition.photosLeftOut()));
    }

    static GeocellPartition read(Checkpoint checkpoint) {
        ByteBuffer ids = checkpoint.tensor(IDS).bytes();
        long cells = checkpoint.tensor(IDS).count();
        ByteBuffer photos = checkpoint.tensor(PHOTOS, List.of(cells)).bytes();
        ByteBuffer means = checkpoint.tensor(MEANS, List.of(cells, 2L)).bytes();
        try {
            List<Geocell> read = new ArrayList<>();
            for (long i = 0; i < cells; i++) {
                GeocellId id = new GeocellId(ids.getLong());
                read.add(new Geocell(id, photos.getInt(), new LatLng(means.getDouble(), means.getDouble())));
            }
            GeocellPartition.Settings settings = new GeocellPartition.Settings(
                    number(checkpoint, "geocells_most_photos"), number(checkpoint, "geocells_fewest_photos"));
            return new GeocellPartition(read, settings, number(checkpoint, "geocells_photos_left_out"));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw new InputException(
                    checkpoint.file(),
                    "expected a partition into geocells, found one that cannot be: " + e.getMessage());
        }
    }

    private static int number(Checkpoint checkpoint, String name) {
        return Integer.parseInt(checkpoint.metadata().getOrDefault(name, "no " + name));
    }

    private static ByteBuffer bytes(int count, Element element) {
        return ByteBuffer.allocate(count * element.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }
}

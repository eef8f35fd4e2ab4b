package org.terrella.partition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.geo.LatLng;
import org.terrella.partition.QuadtreeCells.Cell;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.StoredTensor;

/** Cells of a quadtree in a file of weights: the box around all, codes, numbers of photos and means. */
final class QuadtreeTensors {

    static final String KIND = "quadtree";

    private static final String ROOT = "quadtree.root";
    private static final String CODES = "quadtree.codes";
    private static final String PHOTOS = "quadtree.photos";
    private static final String MEANS = "quadtree.means";
    private static final String DEPTH = "quadtree_depth";
    private static final String SPLIT = "quadtree_split";

    private QuadtreeTensors() {}

    static PartitionTensors of(QuadtreeCells partition) {
        int cells = partition.size();
        ByteBuffer root = GeocellTensors.bytes(4, Element.F64);
        CellBox box = partition.root();
        root.putDouble(box.south()).putDouble(box.west()).putDouble(box.north()).putDouble(box.east());
        ByteBuffer codes = GeocellTensors.bytes(cells, Element.I64);
        ByteBuffer photos = GeocellTensors.bytes(cells, Element.I32);
        ByteBuffer means = GeocellTensors.bytes(2 * cells, Element.F64);
        for (Cell cell : partition.cells()) {
            codes.putLong(cell.code());
            photos.putInt(cell.photos());
            means.putDouble(cell.mean().latDegrees()).putDouble(cell.mean().lngDegrees());
        }
        List<StoredTensor> tensors = List.of(
                new StoredTensor(ROOT, Element.F64, List.of(4L), root.flip()),
                new StoredTensor(CODES, Element.I64, List.of((long) cells), codes.flip()),
                new StoredTensor(PHOTOS, Element.I32, List.of((long) cells), photos.flip()),
                new StoredTensor(MEANS, Element.F64, List.of((long) cells, 2L), means.flip()));
        return new PartitionTensors(
                tensors,
                Map.of(
                        PartitionTensors.KIND,
                        KIND,
                        DEPTH,
                        String.valueOf(partition.settings().depth()),
                        SPLIT,
                        String.valueOf(partition.settings().split())));
    }

    static QuadtreeCells read(Checkpoint checkpoint, String prefix) {
        ByteBuffer root = checkpoint.tensor(prefix + ROOT, List.of(4L)).bytes();
        long count = checkpoint.tensor(prefix + CODES).count();
        ByteBuffer codes = checkpoint.tensor(prefix + CODES).bytes();
        ByteBuffer photos = checkpoint.tensor(prefix + PHOTOS, List.of(count)).bytes();
        ByteBuffer means = checkpoint.tensor(prefix + MEANS, List.of(count, 2L)).bytes();
        List<Cell> cells = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            cells.add(new Cell(codes.getLong(), new LatLng(means.getDouble(), means.getDouble()), photos.getInt()));
        }
        return new QuadtreeCells(
                new QuadtreeCells.Settings(
                        Integer.parseInt(checkpoint.text(prefix + DEPTH)),
                        Integer.parseInt(checkpoint.text(prefix + SPLIT))),
                new CellBox(root.getDouble(), root.getDouble(), root.getDouble(), root.getDouble()),
                cells);
    }
}

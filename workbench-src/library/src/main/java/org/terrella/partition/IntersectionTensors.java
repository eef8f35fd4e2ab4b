package org.terrella.partition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.terrella.geo.LatLng;
import org.terrella.partition.Intersections.Region;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.StoredTensor;

/** Intersections in a file of weights: their classes, photos and means, and each partition under its number. */
final class IntersectionTensors {

    static final String KIND = "intersections";

    private static final String CLASSES = "intersections.classes";
    private static final String PHOTOS = "intersections.photos";
    private static final String MEANS = "intersections.means";
    private static final String SETS = "intersections_sets";
    private static final String LEFT_OUT = "intersections_photos_left_out";

    private IntersectionTensors() {}

    static PartitionTensors of(Intersections intersections) {
        int size = intersections.size();
        int sets = intersections.sets().size();
        ByteBuffer classes = GeocellTensors.bytes(size * sets, Element.I32);
        ByteBuffer photos = GeocellTensors.bytes(size, Element.I32);
        ByteBuffer means = GeocellTensors.bytes(2 * size, Element.F64);
        for (Region region : intersections.regions()) {
            region.classes().forEach(classes::putInt);
            photos.putInt(region.photos());
            means.putDouble(region.mean().latDegrees()).putDouble(region.mean().lngDegrees());
        }
        List<StoredTensor> tensors = new ArrayList<>(List.of(
                new StoredTensor(CLASSES, Element.I32, List.of((long) size, (long) sets), classes.flip()),
                new StoredTensor(PHOTOS, Element.I32, List.of((long) size), photos.flip()),
                new StoredTensor(MEANS, Element.F64, List.of((long) size, 2L), means.flip())));
        Map<String, String> metadata = new HashMap<>(Map.of(
                PartitionTensors.KIND,
                KIND,
                SETS,
                String.valueOf(sets),
                LEFT_OUT,
                String.valueOf(intersections.photosLeftOut())));
        for (int set = 0; set < sets; set++) {
            PartitionTensors of = intersections.sets().get(set).tensors().under(set + ".");
            tensors.addAll(of.tensors());
            metadata.putAll(of.metadata());
        }
        return new PartitionTensors(tensors, metadata);
    }

    static Intersections read(Checkpoint checkpoint, String prefix) {
        int sets = checkpoint.size(prefix + SETS);
        List<GeocellUnion> partitions = new ArrayList<>();
        for (int set = 0; set < sets; set++) {
            Partition read = PartitionTensors.read(checkpoint, prefix + set + ".");
            if (!(read instanceof GeocellUnion union)) {
                throw new IllegalArgumentException("expected partitions of geocells, found one of " + read.name());
            }
            partitions.add(union);
        }
        long size = checkpoint.tensor(prefix + PHOTOS).count();
        ByteBuffer classes =
                checkpoint.tensor(prefix + CLASSES, List.of(size, (long) sets)).bytes();
        ByteBuffer photos = checkpoint.tensor(prefix + PHOTOS).bytes();
        ByteBuffer means = checkpoint.tensor(prefix + MEANS, List.of(size, 2L)).bytes();
        List<Region> regions = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            List<Integer> tuple = new ArrayList<>();
            for (int set = 0; set < sets; set++) {
                tuple.add(classes.getInt());
            }
            regions.add(new Region(tuple, photos.getInt(), new LatLng(means.getDouble(), means.getDouble())));
        }
        return new Intersections(partitions, regions, Integer.parseInt(checkpoint.text(prefix + LEFT_OUT)));
    }
}

package org.terrella.partition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.StoredTensor;

/** Semantic cells in a file of weights: the sites of their tree, and what stands for each class. */
final class SemanticTensors {

    static final String KIND = "semantic";

    private static final String SITES = "semantic.sites";
    private static final String OWNERS = "semantic.owners";
    private static final String TARGETS = "semantic.targets";
    private static final String PHOTOS = "semantic.photos";
    private static final String MEANS = "semantic.means";
    private static final String AREAS = "semantic.areas";
    private static final String SETTINGS = "semantic_settings";

    private SemanticTensors() {}

    static PartitionTensors of(VoronoiTree tree, List<SemanticCells.Cell> cells, String settings) {
        return new PartitionTensors(
                List.of(
                        places(SITES, tree.sites()),
                        numbers(OWNERS, tree.owners()),
                        numbers(TARGETS, tree.targets()),
                        numbers(
                                PHOTOS,
                                cells.stream()
                                        .mapToInt(SemanticCells.Cell::photos)
                                        .toArray()),
                        places(
                                MEANS,
                                cells.stream().map(SemanticCells.Cell::mean).toList()),
                        areas(cells)),
                Map.of(PartitionTensors.KIND, KIND, SETTINGS, settings));
    }

    private static StoredTensor areas(List<SemanticCells.Cell> cells) {
        ByteBuffer bytes = bytes(cells.size(), Element.F64);
        cells.forEach(cell -> bytes.putDouble(cell.areaSquareKm()));
        return new StoredTensor(AREAS, Element.F64, List.of((long) cells.size()), bytes.flip());
    }

    private static StoredTensor places(String name, List<LatLng> places) {
        ByteBuffer bytes = bytes(2 * places.size(), Element.F64);
        places.forEach(place -> bytes.putDouble(place.latDegrees()).putDouble(place.lngDegrees()));
        return new StoredTensor(name, Element.F64, List.of((long) places.size(), 2L), bytes.flip());
    }

    private static StoredTensor numbers(String name, int[] numbers) {
        ByteBuffer bytes = bytes(numbers.length, Element.I32);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return new StoredTensor(name, Element.I32, List.of((long) numbers.length), bytes.flip());
    }

    private static ByteBuffer bytes(int count, Element element) {
        return ByteBuffer.allocate(count * element.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    static SemanticCells read(Checkpoint checkpoint, String prefix) {
        long sites = checkpoint.tensor(prefix + OWNERS).count();
        long count = checkpoint.tensor(prefix + PHOTOS).count();
        try {
            VoronoiTree tree = new VoronoiTree(
                    places(checkpoint, prefix + SITES, sites),
                    numbers(checkpoint, prefix + OWNERS, sites),
                    numbers(checkpoint, prefix + TARGETS, sites));
            int[] photos = numbers(checkpoint, prefix + PHOTOS, count);
            List<LatLng> means = places(checkpoint, prefix + MEANS, count);
            ByteBuffer areas = checkpoint.tensor(prefix + AREAS, List.of(count)).bytes();
            List<SemanticCells.Cell> cells = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                cells.add(new SemanticCells.Cell(photos[i], means.get(i), areas.getDouble()));
            }
            return new SemanticCells(tree, cells, checkpoint.metadata().getOrDefault(prefix + SETTINGS, "not said"));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw new InputException(
                    checkpoint.file(),
                    "expected a partition into semantic cells, found one that cannot be: " + e.getMessage());
        }
    }

    private static List<LatLng> places(Checkpoint checkpoint, String name, long count) {
        ByteBuffer bytes = checkpoint.tensor(name, List.of(count, 2L)).bytes();
        List<LatLng> places = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            places.add(new LatLng(bytes.getDouble(), bytes.getDouble()));
        }
        return places;
    }

    private static int[] numbers(Checkpoint checkpoint, String name, long count) {
        ByteBuffer bytes = checkpoint.tensor(name, List.of(count)).bytes();
        int[] numbers = new int[(int) count];
        bytes.asIntBuffer().get(numbers);
        return numbers;
    }
}

package org.terrella.partition;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeoclassSet.Geoclass;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.StoredTensor;

/** Geoclasses in a file of weights: geocells with the numbers of their classes, photos and means of the classes. */
final class GeoclassTensors {

    static final String KIND = "geoclasses";

    private static final String IDS = "geoclasses.ids";
    private static final String CLASSES = "geoclasses.classes";
    private static final String PHOTOS = "geoclasses.photos";
    private static final String MEANS = "geoclasses.means";
    private static final String WANTED = "geoclasses_wanted";
    private static final String WEIGHTS = "geoclasses_weights";
    private static final String MOST = "geoclasses_most_photos";
    private static final String FEWEST = "geoclasses_fewest_photos";
    private static final String START = "geoclasses_start_level";
    private static final String LEFT_OUT = "geoclasses_photos_left_out";

    private GeoclassTensors() {}

    static PartitionTensors of(GeoclassSet set) {
        List<GeocellId> pieces = set.pieces();
        ByteBuffer ids = GeocellTensors.bytes(pieces.size(), Element.I64);
        ByteBuffer classes = GeocellTensors.bytes(pieces.size(), Element.I32);
        for (int piece = 0; piece < pieces.size(); piece++) {
            ids.putLong(pieces.get(piece).value());
            classes.putInt(set.classOfPiece(piece));
        }
        ByteBuffer photos = GeocellTensors.bytes(set.size(), Element.I32);
        ByteBuffer means = GeocellTensors.bytes(2 * set.size(), Element.F64);
        for (int each = 0; each < set.size(); each++) {
            photos.putInt(set.photos(each));
            means.putDouble(set.answer(each).latDegrees())
                    .putDouble(set.answer(each).lngDegrees());
        }
        long cells = pieces.size();
        long size = set.size();
        return new PartitionTensors(
                List.of(
                        new StoredTensor(IDS, Element.I64, List.of(cells), ids.flip()),
                        new StoredTensor(CLASSES, Element.I32, List.of(cells), classes.flip()),
                        new StoredTensor(PHOTOS, Element.I32, List.of(size), photos.flip()),
                        new StoredTensor(MEANS, Element.F64, List.of(size, 2L), means.flip())),
                metadata(set));
    }

    private static Map<String, String> metadata(GeoclassSet set) {
        GeoclassSettings settings = set.settings();
        GeoclassSettings.Weighting weights = settings.weighting();
        return Map.of(
                PartitionTensors.KIND,
                KIND,
                WANTED,
                String.valueOf(settings.classes()),
                WEIGHTS,
                weights.photos() + " " + weights.cells() + " " + weights.area() + " " + weights.visual(),
                MOST,
                String.valueOf(settings.pieces().most()),
                FEWEST,
                String.valueOf(settings.pieces().fewest()),
                START,
                String.valueOf(settings.pieces().startLevel()),
                LEFT_OUT,
                String.valueOf(set.photosLeftOut()));
    }

    static GeoclassSet read(Checkpoint checkpoint, String prefix) {
        long cells = checkpoint.tensor(prefix + IDS).count();
        long size = checkpoint.tensor(prefix + PHOTOS).count();
        ByteBuffer ids = checkpoint.tensor(prefix + IDS).bytes();
        ByteBuffer numbers = checkpoint.tensor(prefix + CLASSES, List.of(cells)).bytes();
        ByteBuffer photos = checkpoint.tensor(prefix + PHOTOS).bytes();
        ByteBuffer means = checkpoint.tensor(prefix + MEANS, List.of(size, 2L)).bytes();
        List<GeocellId> pieces = new ArrayList<>();
        int[] classes = new int[Math.toIntExact(cells)];
        for (int i = 0; i < cells; i++) {
            pieces.add(new GeocellId(ids.getLong()));
            classes[i] = numbers.getInt();
        }
        List<Geoclass> all = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            all.add(new Geoclass(photos.getInt(), new LatLng(means.getDouble(), means.getDouble())));
        }
        return new GeoclassSet(
                settings(checkpoint, prefix),
                pieces,
                classes,
                all,
                Integer.parseInt(checkpoint.text(prefix + LEFT_OUT)));
    }

    private static GeoclassSettings settings(Checkpoint checkpoint, String prefix) {
        double[] weights = java.util.Arrays.stream(
                        checkpoint.text(prefix + WEIGHTS).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (weights.length != 4) {
            throw new IllegalArgumentException("expected four weights of merging, found " + weights.length);
        }
        return new GeoclassSettings(
                checkpoint.size(prefix + WANTED),
                new GeocellSettings(
                        checkpoint.size(prefix + MOST),
                        checkpoint.size(prefix + FEWEST),
                        Integer.parseInt(checkpoint.text(prefix + START)),
                        CellAnswer.MEAN),
                new GeoclassSettings.Weighting(weights[0], weights[1], weights[2], weights[3]));
    }
}

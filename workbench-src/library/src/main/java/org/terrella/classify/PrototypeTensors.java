package org.terrella.classify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Element;
import org.terrella.tensor.StoredTensor;

/** Prototypes in a file of weights: embeddings in half precision, cells and places. */
final class PrototypeTensors {

    private static final String VECTORS = "prototypes.vectors";
    private static final String CELLS = "prototypes.cells";
    private static final String PLACES = "prototypes.places";

    private PrototypeTensors() {}

    /** Brings embeddings to half precision, so that a file changes nothing. */
    static void round(float[] vectors) {
        StoredTensor.halves(VECTORS, List.of((long) vectors.length), vectors);
    }

    static List<StoredTensor> of(Prototypes prototypes) {
        int count = prototypes.size();
        ByteBuffer cells = ByteBuffer.allocate(count * Element.I32.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer degrees =
                ByteBuffer.allocate(2 * count * Element.F64.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            cells.putInt(prototypes.cell(i));
            LatLng place = prototypes.place(i);
            degrees.putDouble(place.latDegrees()).putDouble(place.lngDegrees());
        }
        return List.of(
                StoredTensor.halves(VECTORS, List.of((long) count, (long) prototypes.width()), prototypes.vectors()),
                new StoredTensor(CELLS, Element.I32, List.of((long) count), cells.flip()),
                new StoredTensor(PLACES, Element.F64, List.of((long) count, 2L), degrees.flip()));
    }

    static Prototypes read(Checkpoint checkpoint) {
        int count = Math.toIntExact(checkpoint.tensor(CELLS).count());
        long width = count == 0 ? 1 : checkpoint.tensor(VECTORS).count() / count;
        FloatBuffer floats =
                checkpoint.tensor(VECTORS, List.of((long) count, width)).floats();
        float[] vectors = new float[floats.remaining()];
        floats.get(vectors);
        ByteBuffer degrees =
                checkpoint.tensor(PLACES, List.of((long) count, 2L)).bytes();
        int[] cells = new int[count];
        checkpoint.tensor(CELLS).bytes().asIntBuffer().get(cells);
        List<LatLng> places = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                places.add(new LatLng(degrees.getDouble(), degrees.getDouble()));
                if (i > 0 && cells[i] < cells[i - 1]) {
                    throw new IllegalArgumentException(
                            "cells must ascend, found " + cells[i] + " after " + cells[i - 1]);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    checkpoint.file(), "expected prototypes of cells, found some that cannot be: " + e.getMessage());
        }
        return new Prototypes(cells, places, (int) width, vectors);
    }
}

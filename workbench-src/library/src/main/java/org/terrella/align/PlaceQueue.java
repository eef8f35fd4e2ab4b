package org.terrella.align;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Parameters;

/**
 * Places of earlier batches, first in, first out: coordinates, not vectors, so that each step encodes them anew.
 *
 * <p>It lives in two frozen parameters, so that a training that goes on has it as it was. At first it holds points in
 * random directions one degree from where the equator meets the prime meridian, as in the released code.
 */
final class PlaceQueue {

    static final String NAME = "gps_queue";
    private static final String NEXT = NAME + "_ptr";

    private final NDArray degrees;
    private final NDArray next;

    private PlaceQueue(NDArray degrees, NDArray next) {
        this.degrees = degrees;
        this.next = next;
    }

    static PlaceQueue addTo(Parameters parameters, int size, Random random) {
        NDManager manager = parameters.manager();
        float[] degrees = new float[2 * size];
        for (int i = 0; i < size; i++) {
            double direction = 2 * Math.PI * random.nextDouble();
            degrees[2 * i] = (float) Math.sin(direction);
            degrees[2 * i + 1] = (float) Math.cos(direction);
        }
        parameters.addFrozen(NAME, manager.create(degrees, new Shape(size, 2)));
        parameters.addFrozen(NEXT, manager.zeros(new Shape(1)));
        return new PlaceQueue(parameters.get(NAME), parameters.get(NEXT));
    }

    List<LatLng> places() {
        FloatBuffer floats = floats(degrees);
        List<LatLng> places = new ArrayList<>();
        while (floats.hasRemaining()) {
            places.add(new LatLng(floats.get(), floats.get()));
        }
        return places;
    }

    /** Replaces the places that have been in it for longest; the queue's size must be a multiple of their number. */
    void add(List<LatLng> places) {
        FloatBuffer floats = floats(degrees);
        int at = (int) floats(next).get(0);
        floats.position(2 * at);
        for (LatLng place : places) {
            floats.put((float) place.latDegrees()).put((float) place.lngDegrees());
        }
        floats(next).put(0, floats.hasRemaining() ? at + places.size() : 0);
    }

    private static FloatBuffer floats(NDArray array) {
        return array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }
}

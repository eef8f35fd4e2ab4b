package org.terrella.align;

import ai.djl.ndarray.NDArray;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * Noise on what is trained on, so that few examples are not learned by heart.
 *
 * @param features standard deviation of noise on photos' vectors, as a share of their root mean square; 0 or more
 * @param meters standard deviation of noise on places, northwards and eastwards each; 0 or more
 */
public record ExampleNoise(double features, double meters) {

    /** None, as the paper has it. */
    public static final ExampleNoise NONE = new ExampleNoise(0, 0);

    private static final double METERS_PER_KM = 1000;

    /**
     * Checks the numbers.
     *
     * @param features standard deviation of noise on photos' vectors
     * @param meters standard deviation of noise on places
     * @throws IllegalArgumentException if a number is negative
     */
    public ExampleNoise {
        if (!(features >= 0 && meters >= 0)) {
            throw new IllegalArgumentException(
                    "noise on features and in meters must be 0 or more, found " + features + " and " + meters);
        }
    }

    /** Photos with noise, [B, D]; the same array where there is none. */
    NDArray on(NDArray images, RandomGenerator random) {
        if (features == 0) {
            return images;
        }
        double deviation = features * Math.sqrt(images.square().mean().getFloat());
        FloatBuffer noise = FloatBuffer.allocate((int) images.size());
        while (noise.hasRemaining()) {
            noise.put((float) (deviation * random.nextGaussian()));
        }
        return images.add(images.getManager().create(noise.flip(), images.getShape()));
    }

    /** Places with noise; poles and date line are crossed as on foot. */
    List<LatLng> on(List<LatLng> places, RandomGenerator random) {
        return meters == 0 ? places : moved(places, meters, random);
    }

    static List<LatLng> moved(List<LatLng> places, double meters, RandomGenerator random) {
        List<LatLng> moved = new ArrayList<>(places.size());
        for (LatLng place : places) {
            double north = meters * random.nextGaussian();
            double east = meters * random.nextGaussian();
            moved.add(GreatCircle.destination(
                    place, Math.toDegrees(Math.atan2(east, north)), Math.hypot(north, east) / METERS_PER_KM));
        }
        return moved;
    }
}

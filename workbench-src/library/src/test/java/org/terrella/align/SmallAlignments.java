package org.terrella.align;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.embed.FourierSettings;
import org.terrella.geo.LatLng;
import org.terrella.geo.Projection;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;

/** Alignments and examples that tests can afford. */
final class SmallAlignments {

    static final int FEATURES = 12;

    private SmallAlignments() {}

    static FourierSettings location() {
        return new FourierSettings(List.of(1.0, 16.0, 256.0), 8, 16, 10, Projection.WEB_MERCATOR);
    }

    static AlignmentShape shape() {
        return new AlignmentShape(FEATURES, 14, 9, location());
    }

    static AlignmentSettings settings(int epochs, int batch) {
        return new AlignmentSettings(
                shape(),
                AlignmentVariant.IMG_GPS_TEXT,
                training(epochs, batch),
                ExampleNoise.NONE,
                PlaceSentence.CITY_STATE_COUNTRY);
    }

    static Training.Settings training(int epochs, int batch) {
        return new Training.Settings(
                epochs, batch, 5, new LearningRate.PerEpoch(1e-2, 1), AdamW.Settings.ofWeightDecay(1e-4), true);
    }

    static Alignment untrained(long seed) {
        try (NDManager manager = TensorEngine.manager()) {
            return Alignment.trained(shape(), shape().parameters(manager, new Random(seed)), Map.of());
        }
    }

    static AlignmentExamples examples(int count) {
        return new AlignmentExamples(
                features(count, 1),
                features(count, 2),
                IntStream.range(0, count).toArray(),
                places(count, 3));
    }

    static Matrix features(int rows, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[rows * FEATURES];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return Matrix.of(FEATURES, numbers);
    }

    static List<LatLng> places(int count, long seed) {
        Random random = new Random(seed);
        List<LatLng> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new LatLng(150 * random.nextDouble() - 75, 360 * random.nextDouble() - 180));
        }
        return places;
    }
}

package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;

/** Pocket models and photos that tests can afford. */
final class SmallPockets {

    static final List<String> COUNTRIES = List.of("CL", "FR", "GN", "US");
    static final int COLUMNS = PhotoTokens.PATCHES_WIDTH + PhotoTokens.WHOLE_WIDTH;

    private SmallPockets() {}

    static PocketShape shape() {
        return new PocketShape(32, 2, 4, COUNTRIES);
    }

    /** A network with lively numbers: all that is 0 or small in an untrained one is not here. */
    static PocketNetwork lively(NDManager manager, long seed) {
        return new PocketNetwork(shape(), livelyParameters(manager, seed));
    }

    static Parameters livelyParameters(NDManager manager, long seed) {
        Parameters parameters = Parameters.on(manager);
        Random random = new Random(seed);
        shape().addTo(parameters, random);
        for (String name : parameters.names()) {
            float[] numbers = parameters.get(name).toFloatArray();
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] += (float) (0.2 * random.nextGaussian());
            }
            parameters.get(name).set(numbers);
        }
        return parameters;
    }

    static PocketModel model(long seed) {
        try (NDManager manager = TensorEngine.manager()) {
            return PocketModel.trained(shape(), livelyParameters(manager, seed), Map.of());
        }
    }

    static NDArray photos(NDManager manager, int count, long seed) {
        return manager.create(numbers(count, seed), new Shape(count, COLUMNS));
    }

    static float[] numbers(int count, long seed) {
        Random random = new Random(seed);
        float[] numbers = new float[count * COLUMNS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    static List<PocketPrompt> prompts(int count, PocketPrompt.Layout layout, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> new PocketPrompt(
                        places(layout.similar(), random),
                        places(layout.dissimilar(), random),
                        layout.hinted()
                                ? Optional.of(new CountryHint(random.nextInt(COUNTRIES.size()), random.nextBoolean()))
                                : Optional.empty()))
                .toList();
    }

    static List<PlaceTokens> places(int count, Random random) {
        List<PlaceTokens> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(PlaceTokens.of(place(random)));
        }
        return places;
    }

    static LatLng place(Random random) {
        return new LatLng(160 * random.nextDouble() - 80, 360 * random.nextDouble() - 180);
    }

    static int[][] answers(int count, long seed) {
        Random random = new Random(seed);
        int[][] answers = new int[count][PocketShape.ANSWER];
        for (int[] answer : answers) {
            for (int i = 0; i < answer.length; i++) {
                answer[i] = random.nextInt(shape().words(i));
            }
        }
        return answers;
    }

    /**
     * Photos in towns of one spot each; all photos look alike, so that nothing but a reference tells a place. References
     * are a photo of the same spot by somebody else, then photos of other towns.
     */
    static PocketExamples towns(int towns, long seed) {
        Random random = new Random(seed);
        List<PocketPhoto> photos = new ArrayList<>();
        for (int town = 0; town < towns; town++) {
            LatLng place = place(random);
            for (String photographer : List.of("a", "b")) {
                photos.add(new PocketPhoto(
                        town + photographer, place, town + photographer, "town " + town, COUNTRIES.get(town % 4)));
            }
        }
        int[][] nearest = new int[photos.size()][];
        for (int row = 0; row < nearest.length; row++) {
            int other = row ^ 1; // the other photo of the town
            int from = row;
            nearest[row] = IntStream.range(0, PocketReferences.KEPT)
                    .map(i -> i == 0 ? other : (from + 2 * i) % photos.size())
                    .toArray();
        }
        boolean[] isHeldOut = new boolean[photos.size()];
        for (int row = photos.size() * 9 / 10; row < isHeldOut.length; row++) {
            isHeldOut[row] = true;
        }
        float[] same = new float[photos.size() * COLUMNS];
        java.util.Arrays.fill(same, 0.5f);
        return PocketExamples.of(Matrix.of(COLUMNS, same), photos, isHeldOut, new PocketReferences(nearest, nearest));
    }

    static PocketSettings settings(int epochs) {
        return new PocketSettings(
                shape(),
                new Training.Settings(
                        epochs, 64, 5, new LearningRate.Cosine(5e-3, 10), new AdamW.Settings(0.01, 0.9, 0.98, 1), true),
                new PocketSettings.Episodes(
                        new PocketSettings.Places(0.5, 0, 1, 1, 20),
                        PocketSettings.Lists.AS_FOUND,
                        0.2,
                        0.4,
                        0.01,
                        0.01));
    }
}

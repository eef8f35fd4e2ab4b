package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;

/** Numbers that PyTorch computed for small random networks, by a script in {@code src/test/python}. */
public record ParityFile(SafetensorsFile file) {

    private static final double TOLERANCE = 1e-5; // of the greatest number of an array, or of 1

    /** A file beside a class. */
    public static ParityFile beside(Class<?> test, String name) {
        return new ParityFile(SafetensorsFile.resource(test, name));
    }

    /** Numbers of an array, row by row. */
    public float[] numbers(String name) {
        FloatBuffer numbers = file.tensor(name).floats();
        float[] all = new float[numbers.remaining()];
        numbers.get(all);
        return all;
    }

    /** The same in a shape. */
    public NDArray array(NDManager manager, String name, long... shape) {
        return manager.create(numbers(name), new Shape(shape));
    }

    /** Numbers of a text. */
    public double[] doubles(String name) {
        return Arrays.stream(file.text(name).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Whole numbers of a text. */
    public int[] ints(String name) {
        return Arrays.stream(file.text(name).split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** Places of a text. */
    public List<LatLng> places(String name) {
        return Arrays.stream(file.text(name).split("; "))
                .map(place -> place.split(" "))
                .map(place -> new LatLng(Double.parseDouble(place[0]), Double.parseDouble(place[1])))
                .toList();
    }

    /** Row of a matrix. */
    public float[] row(String name, int row, int width) {
        return Arrays.copyOfRange(numbers(name), row * width, (row + 1) * width);
    }

    /** Expects an array. */
    public void assertClose(String name, float[] found) {
        float[] expected = numbers(name);
        assertEquals(expected.length, found.length, name);
        double greatest = IntStream.range(0, expected.length)
                .mapToDouble(i -> Math.abs(expected[i]))
                .max()
                .orElse(0);
        for (int i = 0; i < found.length; i++) {
            assertEquals(expected[i], found[i], TOLERANCE * Math.max(1, greatest), name + " at " + i);
        }
    }

    /** Expects a loss, and its gradient by each parameter that the file has one of. */
    public void assertLoss(String name, Parameters parameters, Supplier<NDArray> objective) {
        parameters.requireGradients();
        try (GradientCollector collector = TensorEngine.engine().newGradientCollector()) {
            NDArray loss = objective.get();
            assertClose("loss " + name, new float[] {loss.getFloat()});
            collector.backward(loss);
        }
        List<String> compared = parameters.names().stream()
                .filter(parameter -> file.has("gradient " + name + " " + parameter))
                .toList();
        assertFalse(compared.isEmpty(), name);
        compared.forEach(parameter -> assertClose(
                "gradient " + name + " " + parameter,
                parameters.get(parameter).getGradient().toFloatArray()));
    }
}

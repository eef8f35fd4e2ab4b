package org.terrella.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Matrices in whole numbers of 8 bits, each row with a step of its own in half precision, by which its numbers are multiplied.
 *
 * <p>Arrays of more axes are taken as matrices whose rows are their first axis. A row's largest number is 127 steps, so that the
 * steps can be told from the numbers again, and products are exact in single precision.
 */
final class ScaledBytes {

    private static final String STEPS = ".steps";
    private static final int MOST = 127;
    private static final float LEAST_STEP = 0x1p-14f; // below it halves have fewer digits

    private ScaledBytes() {}

    /**
     * Brings each number to the nearest that its row's step reaches.
     *
     * @param numbers row after row
     * @param columns numbers in a row
     * @return false, and nothing changed, if a row's numbers are too small or too large for a step
     */
    static boolean round(FloatBuffer numbers, int columns) {
        int rows = numbers.limit() / columns;
        float[] steps = new float[rows];
        for (int row = 0; row < rows; row++) {
            steps[row] = stepAbove(largest(numbers, row, columns) / MOST);
            if (!isStep(steps[row])) {
                return false;
            }
        }
        for (int i = 0; i < numbers.limit(); i++) {
            float step = steps[i / columns];
            float count = step == 0 ? 0 : (float) Math.rint(numbers.get(i) / step);
            numbers.put(i, step * count + 0f); // a byte knows no negative zero
        }
        return true;
    }

    /** The smallest half that is not smaller; infinite or none where there is none. */
    private static float stepAbove(float value) {
        if (!(value < Float.MAX_VALUE) || !Halves.isInRange(value)) {
            return Float.NaN;
        }
        short half = Halves.toHalf(value);
        float step = Halves.ofHalf(half);
        return step < value ? Halves.ofHalf((short) (half + 1)) : step;
    }

    private static boolean isStep(float step) {
        return step == 0 || step >= LEAST_STEP && step < Float.POSITIVE_INFINITY && Halves.holds(step);
    }

    private static float largest(FloatBuffer numbers, int row, int columns) {
        float largest = 0;
        for (int i = row * columns; i < (row + 1) * columns; i++) {
            largest = Math.max(largest, Math.abs(numbers.get(i)));
        }
        return largest;
    }

    /**
     * The array as bytes and steps, if that changes none of its numbers.
     *
     * @param tensor in single precision, of two axes or more
     * @return both as a file holds them, or nothing
     */
    static Optional<Stream<StoredTensor>> of(StoredTensor tensor) {
        FloatBuffer numbers = tensor.floats();
        int rows = Math.toIntExact(tensor.shape().get(0));
        int columns = rows == 0 ? 0 : numbers.limit() / rows;
        ByteBuffer bytes = ByteBuffer.allocate(numbers.limit());
        ByteBuffer steps = ByteBuffer.allocate(rows * Element.F16.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < rows; row++) {
            float step = largest(numbers, row, columns) / MOST;
            if (!isStep(step) || !put(numbers, row, step, bytes, columns)) {
                return Optional.empty();
            }
            steps.putShort(Halves.toHalf(step));
        }
        return Optional.of(Stream.of(
                new StoredTensor(tensor.name(), Element.I8, tensor.shape(), bytes.flip()),
                new StoredTensor(tensor.name() + STEPS, Element.F16, List.of((long) rows), steps.flip())));
    }

    private static boolean put(FloatBuffer numbers, int row, float step, ByteBuffer bytes, int columns) {
        for (int i = row * columns; i < (row + 1) * columns; i++) {
            float number = numbers.get(i);
            float count = step == 0 ? 0 : number / step;
            if (count != Math.rint(count) || step * count != number) {
                return false;
            }
            bytes.put((byte) count);
        }
        return true;
    }

    /** Whether a file holds an array as bytes and steps. */
    static boolean isIn(Checkpoint checkpoint, StoredTensor tensor) {
        return tensor.element() == Element.I8 && checkpoint.has(tensor.name() + STEPS);
    }

    /** The array in single precision. */
    static StoredTensor expanded(Checkpoint checkpoint, StoredTensor tensor) {
        long rows = tensor.shape().isEmpty() ? 0 : tensor.shape().get(0);
        FloatBuffer steps =
                checkpoint.tensor(tensor.name() + STEPS, List.of(rows)).floats();
        ByteBuffer counts = tensor.bytes();
        ByteBuffer numbers =
                ByteBuffer.allocate(counts.limit() * Element.F32.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int columns = rows == 0 ? 1 : Math.toIntExact(counts.limit() / rows);
        for (int i = 0; i < counts.limit(); i++) {
            numbers.putFloat(steps.get(i / columns) * counts.get(i));
        }
        return new StoredTensor(tensor.name(), Element.F32, tensor.shape(), numbers.flip());
    }
}

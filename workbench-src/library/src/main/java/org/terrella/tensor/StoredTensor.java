package org.terrella.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * An array as a file of weights holds it: little-endian, last axis fastest, without gaps.
 *
 * @param name name in the file
 * @param element kind of its numbers
 * @param shape length of each axis; none for a scalar
 * @param bytes its bytes, not copied; positions and limits of the caller's buffer stay as they are
 */
public record StoredTensor(String name, Element element, List<Long> shape, ByteBuffer bytes) {

    /**
     * Checks that there are as many bytes as the shape says.
     *
     * @param name name in the file
     * @param element kind of its numbers
     * @param shape length of each axis
     * @param bytes its bytes
     * @throws IllegalArgumentException if there are more or fewer bytes
     */
    public StoredTensor {
        shape = List.copyOf(shape);
        bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        long expected = element.bytes(shape);
        if (bytes.remaining() != expected) {
            throw new IllegalArgumentException("tensor " + name + " of " + shape + " " + element + " must have "
                    + expected + " bytes, found " + bytes.remaining());
        }
    }

    /**
     * An array of 32-bit numbers of the engine.
     *
     * @param name name in the file
     * @param array float32; its memory is shared while it lives
     * @return the array as it would be stored
     * @throws IllegalArgumentException if the numbers are of another kind
     */
    public static StoredTensor of(String name, NDArray array) {
        if (array.getDataType() != DataType.FLOAT32) {
            throw new IllegalArgumentException(
                    "array " + name + " must be of FLOAT32 to be stored, found " + array.getDataType());
        }
        List<Long> shape = Arrays.stream(array.getShape().getShape()).boxed().toList();
        return new StoredTensor(name, Element.F32, shape, array.toByteBuffer(true));
    }

    /**
     * Numbers in half precision.
     *
     * @param name name in the file
     * @param shape length of each axis
     * @param numbers each is brought to the nearest in half precision
     * @return the array
     * @throws IllegalArgumentException if a number is beyond ±65,504 or none
     */
    public static StoredTensor halves(String name, List<Long> shape, float[] numbers) {
        Halves.round(name, FloatBuffer.wrap(numbers));
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Element.F16.bytes());
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        for (float number : numbers) {
            bytes.putShort(Halves.toHalf(number));
        }
        return new StoredTensor(name, Element.F16, shape, bytes.flip());
    }

    /**
     * Number of numbers.
     *
     * @return the product of the shape
     */
    public long count() {
        return bytes.remaining() / element.bytes();
    }

    /**
     * The bytes.
     *
     * @return a buffer of its own over the same bytes, little-endian
     */
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The numbers in single precision.
     *
     * @return a view where they are stored so, else converted; of {@link #count} numbers
     * @throws IllegalArgumentException if they are not floating-point numbers
     */
    public FloatBuffer floats() {
        return element == Element.F32 ? bytes().asFloatBuffer() : Halves.convert(this);
    }

    /**
     * The array in the engine, in single precision.
     *
     * @param manager who owns the array
     * @return float32, a copy
     * @throws IllegalArgumentException if the numbers are not floating-point
     */
    public NDArray toArray(NDManager manager) {
        FloatBuffer floats = floats();
        float[] copy = new float[floats.remaining()];
        floats.get(copy);
        return manager.create(
                copy, new Shape(shape.stream().mapToLong(Long::longValue).toArray()));
    }

    /**
     * The array in as few bytes as hold its numbers exactly.
     *
     * @return in 8 bits with a step for each row, or in half precision, if it is in single precision and loses nothing; else itself
     */
    Stream<StoredTensor> compact() {
        boolean isMatrix = element == Element.F32 && shape.size() > 1;
        return (isMatrix ? ScaledBytes.of(this) : Optional.<Stream<StoredTensor>>empty())
                .orElseGet(() -> Stream.of(inHalves()));
    }

    private StoredTensor inHalves() {
        FloatBuffer floats = element == Element.F32 ? floats() : FloatBuffer.allocate(0);
        ByteBuffer halves = ByteBuffer.allocate(floats.remaining() * Element.F16.bytes());
        halves.order(ByteOrder.LITTLE_ENDIAN);
        while (floats.hasRemaining()) {
            float number = floats.get();
            if (!Halves.holds(number)) {
                return this;
            }
            halves.putShort(Halves.toHalf(number));
        }
        return element == Element.F32 ? new StoredTensor(name, Element.F16, shape, halves.flip()) : this;
    }

    /** Eight hexadecimal digits of names and numbers. */
    static String fingerprint(List<StoredTensor> tensors) {
        CRC32 checksum = new CRC32();
        for (StoredTensor tensor : tensors) {
            checksum.update(tensor.name().getBytes(StandardCharsets.UTF_8));
            checksum.update(tensor.bytes());
        }
        return String.format("%08x", checksum.getValue());
    }
}

package org.terrella.tensor.pth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.tensor.Element;

/**
 * A tensor as a pickle describes it: a view of a storage.
 *
 * @param storage where its numbers are
 * @param offset index of its first number in the storage
 * @param shape length of each axis
 * @param strides how many numbers apart the neighbours along each axis are
 */
record PickledTensor(PickledStorage storage, long offset, List<Long> shape, List<Long> strides) {

    /** Checks that all numbers are within the storage and none is there twice, so that none needs more memory. */
    PickledTensor {
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
        if (shape.size() != strides.size()
                || offset < 0
                || shape.stream().anyMatch(axis -> axis < 0)
                || strides.stream().anyMatch(stride -> stride < 0)) {
            throw new IllegalArgumentException(
                    "a tensor of shape " + shape + " and strides " + strides + " from " + offset);
        }
        long end = Math.addExact(offset, span(shape, strides));
        if (end > storage.count()) {
            throw new IllegalArgumentException("a tensor of shape " + shape + " and strides " + strides + " from "
                    + offset + " that reaches beyond its storage of " + storage.count() + " numbers");
        }
        if (!shape.contains(0L) && overlaps(shape, strides)) {
            throw new IllegalArgumentException("a tensor of shape " + shape + " and strides " + strides
                    + " that uses numbers of its storage twice; clone() makes an ordinary one of it");
        }
    }

    long count() {
        return shape.stream().reduce(1L, (a, b) -> a * b); // at most the numbers of the storage
    }

    /** How many numbers of the storage there are from the first to the last one. */
    long span() {
        return span(shape, strides);
    }

    /** Whether the numbers of the storage are those of the tensor in order, last axis fastest. */
    boolean isContiguous() {
        long expected = 1;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            if (shape.get(axis) > 1 && strides.get(axis) != expected) {
                return false;
            }
            expected *= Math.max(1, shape.get(axis));
        }
        return true;
    }

    /**
     * The numbers in order.
     *
     * @param numbers those from the first to the last one, in any byte order
     * @return little-endian, last axis fastest
     */
    ByteBuffer gather(ByteBuffer numbers) {
        int count = Math.toIntExact(count());
        ByteBuffer gathered = ByteBuffer.allocate(
                        Math.multiplyExact(count, element().bytes()))
                .order(ByteOrder.LITTLE_ENDIAN);
        long[] index = new long[shape.size()];
        long at = 0;
        for (int i = 0; i < count; i++) {
            copy(numbers, (int) (at * element().bytes()), gathered);
            for (int axis = index.length - 1; axis >= 0; axis--) {
                at += strides.get(axis);
                if (++index[axis] < shape.get(axis)) {
                    break;
                }
                at -= index[axis] * strides.get(axis);
                index[axis] = 0;
            }
        }
        return gathered.flip();
    }

    Element element() {
        return storage.element();
    }

    private void copy(ByteBuffer from, int at, ByteBuffer to) {
        switch (element()) {
            case F64, I64 -> to.putLong(from.getLong(at));
            case F32, I32 -> to.putInt(from.getInt(at));
            case F16, BF16, I16 -> to.putShort(from.getShort(at));
            case I8, U8, BOOL -> to.put(from.get(at));
        }
    }

    private static long span(List<Long> shape, List<Long> strides) {
        long last = 0;
        for (int axis = 0; axis < shape.size(); axis++) {
            if (shape.get(axis) == 0) {
                return 0;
            }
            last = Math.addExact(last, Math.multiplyExact(shape.get(axis) - 1, strides.get(axis)));
        }
        return last + 1;
    }

    /** Axes from the finest to the coarsest; each step must leave all that the finer ones reach. */
    private static boolean overlaps(List<Long> shape, List<Long> strides) {
        List<Integer> finestFirst = IntStream.range(0, shape.size())
                .boxed()
                .filter(axis -> shape.get(axis) > 1)
                .sorted(Comparator.comparing(strides::get))
                .toList();
        long reach = 0;
        for (int axis : finestFirst) {
            if (strides.get(axis) <= reach) {
                return true;
            }
            reach += (shape.get(axis) - 1) * strides.get(axis);
        }
        return false;
    }
}

package org.terrella.tensor.pth;

import org.terrella.tensor.Element;

/**
 * Numbers that tensors of a pickle are views of.
 *
 * @param element kind of its numbers
 * @param key name of its record in the archive
 * @param count how many numbers it has
 */
record PickledStorage(Element element, String key, long count) {

    PickledStorage {
        if (count < 0) {
            throw new IllegalArgumentException("a storage of " + count + " numbers");
        }
        Math.multiplyExact(count, element.bytes()); // so that no later product overflows
    }

    long bytes() {
        return count * element.bytes();
    }
}

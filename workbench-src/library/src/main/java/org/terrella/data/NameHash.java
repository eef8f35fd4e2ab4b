package org.terrella.data;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/** Hashes of names, to find them by 8 bytes each. */
final class NameHash {

    private NameHash() {}

    /**
     * The first half of the 128-bit MurmurHash3 of a name.
     *
     * <p>Among 5 million names, two have the same hash with a probability below 10^-6.
     */
    static long of(String name) {
        return MurmurHash3.hash128x64(name.getBytes(StandardCharsets.UTF_8))[0];
    }
}

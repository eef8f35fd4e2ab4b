package org.terrella.embed;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.StoredTensor;

/** Tells one set of weights from another. */
final class Fingerprint {

    private Fingerprint() {}

    /** Eight hexadecimal digits of names and numbers; by chance the same for one pair of four billion. */
    static String of(Parameters parameters) {
        CRC32 checksum = new CRC32();
        for (StoredTensor tensor : parameters.stored()) {
            checksum.update(tensor.name().getBytes(StandardCharsets.UTF_8));
            checksum.update(tensor.bytes());
        }
        return String.format("%08x", checksum.getValue());
    }
}

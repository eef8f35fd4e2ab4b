package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

class WholeNumbersTest {

    private static final long[][] WHOLE = {{1, -2, 3}, {1L << 30, 5, 6}};

    @TempDir
    private Path folder;

    @Test
    void readsBothWidthsAndOrders() {
        assertArrayEquals(WHOLE, WholeNumbers.read(Samples.file("int64.npy")));
        assertArrayEquals(WHOLE, WholeNumbers.read(Samples.file("big_int32_fortran.npy")));
    }

    @Test
    void comeBackAsTheyWereWritten() {
        Path file = folder.resolve("n.npy");
        WholeNumbers.write(file, 3, WHOLE);
        assertArrayEquals(WHOLE, WholeNumbers.read(file));
        WholeNumbers.write(file, 3, new long[0][]);
        assertEquals(0, WholeNumbers.read(file).length);
    }

    @Test
    void refusesOtherNumbers() {
        assertEquals(
                "double.npy: expected rows of int64 or int32, found F64 of shape [2, 3]",
                assertThrows(InputException.class, () -> WholeNumbers.read(Samples.file("double.npy")))
                        .getMessage());
    }
}

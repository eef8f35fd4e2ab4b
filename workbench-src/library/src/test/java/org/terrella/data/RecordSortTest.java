package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordSortTest {

    @Test
    void sortsLikeTheLibrary() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int size = random.nextInt(seed % 10 == 0 ? 3000 : 60);
            int hashes = 1 + random.nextInt(seed % 3 == 0 ? 3 : 100_000);
            List<List<Long>> records = new ArrayList<>();
            for (long position = 0; position < size; position++) {
                long place = seed % 2 == 0 ? position : size - position; // rising and falling runs of equal hashes
                records.add(List.of((long) random.nextInt(hashes) - hashes / 2, place, random.nextLong()));
            }
            LongBuffer buffer = LongBuffer.allocate(3 * size);
            records.forEach(record -> record.forEach(buffer::put));
            RecordSort.sort(buffer.flip());
            records.sort(Comparator.<List<Long>, Long>comparing(record -> record.get(0))
                    .thenComparing(record -> record.get(1)));
            for (int record = 0; record < size; record++) {
                List<Long> found =
                        List.of(buffer.get(3 * record), buffer.get(3 * record + 1), buffer.get(3 * record + 2));
                assertEquals(records.get(record), found, "seed " + seed + ", record " + record);
            }
        }
    }
}

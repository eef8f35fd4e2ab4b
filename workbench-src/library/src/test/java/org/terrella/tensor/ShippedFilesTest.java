package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.terrella.classify.PlanetKind;

class ShippedFilesTest {

    @Test
    void thoseThatComeAlongTakePartInTurn() {
        ShippedFiles files = new PlanetKind().files("planet");
        List<Long> along = files.seeds().stream().filter(files::comesAlong).toList();
        assertTrue(along.contains(17L), along.toString());
        for (int i = 0; i < 9; i++) {
            assertEquals(along.get(i % along.size()), files.inTurn(17 + i));
        }
    }

    @Test
    void whereNoneComesAlongThoseThatItIsMadeWithDo() {
        ShippedFiles files = ShippedFiles.of(ShippedFilesTest.class, "nothing", 2);
        assertEquals(
                List.of(17L, 18L, 17L, 18L, 17L),
                LongStream.range(17, 22).map(files::inTurn).boxed().toList());
        assertEquals(18, files.inTurn(16), "before the first, in turn as well");
        assertEquals(
                "nothing comes trained with the seeds [], found seed 17",
                assertThrows(IllegalArgumentException.class, () -> files.read(17))
                        .getMessage());
    }
}

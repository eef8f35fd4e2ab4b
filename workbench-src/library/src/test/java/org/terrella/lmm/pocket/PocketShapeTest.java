package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PocketShapeTest {

    private static final PocketShape SHAPE = new PocketShape(2, 1, 1, List.of("at", "ch", "de"));

    /** Photo of nine patches of 640 numbers and a whole of 256, 10 tokens and one to start; three countries. */
    @Test
    void countsTheOperationsOfReading() {
        long input = 9 * 640 * 2 + 256 * 2;
        long layer = 11 * 12 * 2 * 2 + 2 * 11 * 11 * 2; // matrices of 12 · width² a token, scores and sums
        long country = 2 * 2 + 2 * 3;
        assertEquals(2 * (input + layer + country), SHAPE.flops(0, 0));
    }

    /** Four more tokens, behind a prefix of 11 and what was written; words 181, 361, 100 and 100. */
    @Test
    void anAnswerIsWrittenTokenByToken() {
        long layers = 4 * 12 * 2 * 2 + 2 * (12 + 13 + 14 + 15) * 2;
        long heads = 4 * 2 * 2 + 2 * (181 + 361 + 100 + 100);
        long pointers = 4 * 2 * (2 + 1); // query and gate; there are no references to look at
        assertEquals(2 * (layers + heads + pointers), SHAPE.flops(0, 1) - SHAPE.flops(0, 0));
        assertEquals(3 * (SHAPE.flops(0, 1) - SHAPE.flops(0, 0)), SHAPE.flops(0, 3) - SHAPE.flops(0, 0));
    }

    /** Five similar and five dissimilar places are ten tokens more to read, each with a key to be pointed at. */
    @Test
    void referencesAreTokens() {
        long layer = 10 * 12 * 2 * 2 + 2 * (21 * 21 - 11 * 11) * 2;
        assertEquals(2 * (layer + 10 * 2 * 2), SHAPE.flops(5, 0) - SHAPE.flops(0, 0));
    }
}

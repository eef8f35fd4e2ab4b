package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;

class CaptionTagsTest {

    private static final List<String> CAPTIONS =
            List.of("a white bus", "a white house", "a red house", "a white bus, a white house");

    @Test
    void areWordsAndPairsThatEnoughCaptionsHaveButNotAll() {
        CaptionTags tags = CaptionTags.of(CAPTIONS, 0.5);
        // a is in all four; a white 3, bus 2, house 3, white 3, white bus 2, white house 2 in at least half
        assertEquals(6, tags.size());
        assertArrayEquals(new int[] {0, 1, 3, 4}, sorted(tags.columns("a white bus")));
        assertArrayEquals(new int[] {2}, sorted(tags.columns("red house")), "a red pair is too rare");
        assertArrayEquals(new int[] {3}, tags.columns("white, white"), "once, however often");
    }

    @Test
    void firstLossIsThatOfKnowingTheSharesAlone() {
        try (NDManager manager = TensorEngine.manager()) {
            CaptionTags tags = CaptionTags.of(CAPTIONS, 0.7); // a white, house, white: each in 3 of 4
            Parameters head = Parameters.on(manager);
            tags.addHead(head, new Random(1));
            double loss = tags.loss(manager.zeros(new Shape(4, PhotoTower.POOLED)), CAPTIONS, head)
                    .getFloat();
            assertEquals(3 * -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)), loss, 1e-5);
        }
    }

    private static int[] sorted(int[] columns) {
        return Arrays.stream(columns).sorted().toArray();
    }
}

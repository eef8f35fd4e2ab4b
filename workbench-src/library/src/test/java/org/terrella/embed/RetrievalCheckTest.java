package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.world.WorldSet;

class RetrievalCheckTest {

    @TempDir
    private static Path folder;

    @Test
    void theSameWordsAreRightTheGreatestSimilarityWins() {
        float[] similarities = {
            .1f, .9f, .2f, // photo 0 finds caption 1, other words
            .3f, .2f, .4f, // photo 1 finds caption 2, its own words
            .5f, .1f, .3f // photo 2 finds caption 0, other words
        };
        List<String> captions = List.of("a bus", "a house", "a house");
        assertEquals(1, RetrievalCheck.found(similarities, 3, 1, captions));
        // captions find photos 2, 0 and 1: the last has its words
        assertEquals(1, RetrievalCheck.found(similarities, 1, 3, captions));
    }

    @Test
    void anUntrainedNetworkFindsAboutAsMuchAsChance() {
        CaptionedPhotos photos = TestWorld.photos(folder, WorldSet.VALIDATION, 60);
        try (LittleEarthClip clip = untrained(photos)) {
            RetrievalCheck check = RetrievalCheck.of(clip, photos, 3, 25);
            assertEquals(50, check.photos(), "two groups, seven left over");
            assertEquals(25, check.among());
            assertEquals(0.04, check.captionOfPhoto(), 0.16);
            assertEquals(Math.log(25), check.loss(), 1, "all captions are about equally similar");
            assertEquals(
                    "a group must have 2 photos or more and at most all, found 61 of 60",
                    assertThrows(IllegalArgumentException.class, () -> RetrievalCheck.of(clip, photos, 0, 61))
                            .getMessage());
        }
    }

    private static LittleEarthClip untrained(CaptionedPhotos photos) {
        CaptionVocabulary vocabulary = CaptionVocabulary.of(photos.captions());
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = LittleEarthClip.untrained(manager, vocabulary, new Random(1));
            return LittleEarthClip.copyOf(parameters, vocabulary, Map.of());
        }
    }
}

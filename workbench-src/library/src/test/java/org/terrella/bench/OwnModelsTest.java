package org.terrella.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.embed.LittleEarthClip;
import org.terrella.lmm.pocket.PocketLvlm;
import org.terrella.lmm.pocket.PocketModel;
import org.terrella.lmm.pocket.PocketRole;

/** Which training of a language model of Little Earth answers in a trial. */
class OwnModelsTest {

    private static List<Long> trainings(LanguageModels models, String role) {
        return LongStream.rangeClosed(17, 21)
                .mapToObj(seed -> models.training(role, seed))
                .toList();
    }

    @Test
    void trainingsAreTakenInTurnAsFarAsTheyComeAlong() {
        LanguageModels models = LanguageModels.of(Bench.named(Bench.LITTLE_EARTH), progress -> {});
        for (PocketRole role : PocketRole.values()) {
            boolean areTwo = PocketModel.seeds(role).equals(List.of(17L, 18L));
            assertTrue(areTwo || PocketModel.seeds(role).equals(List.of(17L)));
            assertEquals(
                    areTwo ? List.of(17L, 18L, 17L, 18L, 17L) : List.of(17L, 17L, 17L, 17L, 17L),
                    trainings(models, role.word()));
            assertEquals("pocket-" + role.word() + (areTwo ? ", seeds [17, 18]" : ""), models.model(role.word()));
        }
    }

    @Test
    void aTrainingThatDoesNotComeAlongIsNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> PocketModel.shipped(PocketRole.SMALL, 99))
                .getMessage();
        assertTrue(message.startsWith("the language model small comes trained with the seeds [17"), message);
        assertTrue(message.endsWith(", found seed 99"), message);
    }

    @Test
    void theNameThatAnswersAreKeptByHasTheSeed() {
        try (LittleEarthClip clip = LittleEarthClip.shipped();
                PocketLvlm lvlm = PocketLvlm.shipped(PocketRole.SMALL, clip.photos())) {
            assertTrue(lvlm.model().startsWith("pocket-lvlm-small-seed17-"), lvlm.model());
        }
    }

    @Test
    void aModelOfOnesOwnIsTakenFromItsFile(@TempDir Path folder) throws IOException {
        try (PocketModel shipped = PocketModel.shipped(PocketRole.SMALL)) {
            shipped.write(folder.resolve("mine.safetensors"), shipped.provenance());
        }
        Files.writeString(folder.resolve("mine.yaml"), """
                schema: 1
                name: mine
                folder: .
                encoder: little-earth
                queries: {tourist: {table: t.csv, images: t}}
                models: {small: mine.safetensors}
                """);
        LanguageModels models =
                LanguageModels.of(Bench.named(folder.resolve("mine.yaml").toString()), progress -> {});
        assertTrue(
                models.model("small").matches("pocket-small of mine[.]safetensors, [0-9a-f]{8}"),
                models.model("small"));
        assertEquals(List.of(0L, 0L, 0L, 0L, 0L), trainings(models, "small"), "one for all");
    }
}

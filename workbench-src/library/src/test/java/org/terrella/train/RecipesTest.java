package org.terrella.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.align.Alignment;
import org.terrella.align.PretrainedAlignment;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.LittleEarthSettings;
import org.terrella.lmm.pocket.PocketModel;
import org.terrella.locate.LocationClassifier;

class RecipesTest {

    /** Where the files lie that come along. */
    private static final List<Class<?>> BESIDE =
            List.of(LittleEarthClip.class, Alignment.class, LocationClassifier.class, PocketModel.class);

    @Test
    void thereIsARecipeForEachFileThatComesAlong() {
        List<String> files = Recipes.all().stream().map(Recipe::file).toList();
        assertEquals(17, files.size());
        assertEquals(files.size(), new HashSet<>(files).size());
        files.forEach(file -> assertTrue(
                BESIDE.stream().anyMatch(type -> type.getResource(file) != null), () -> file + " does not come along"));
        for (PretrainedAlignment which : PretrainedAlignment.values()) {
            for (long seed : PretrainedAlignment.SEEDS) {
                assertTrue(files.contains(which.file(seed)), which.file(seed));
            }
        }
        assertNotNull(LittleEarthClip.class.getResource(files.get(0)), "the encoder is made first");
    }

    @Test
    void sizesOfTrainingAreThoseOfTheFilesThatComeAlong() {
        try (Alignment pretrained = Alignment.shipped(PretrainedAlignment.NEIGHBOURHOOD, 18)) {
            Recipe recipe = new AlignmentRecipe(PretrainedAlignment.NEIGHBOURHOOD, Course.of(18), PhotoSource.GALLERY);
            String trained =
                    pretrained.provenance().get("trained"); // variant, sentence, noise and shape, then the course
            assertTrue(recipe.settings().contains("sentence=WITH_NEIGHBOURHOOD"), recipe::settings);
            assertTrue(recipe.settings().contains("seed=18"), recipe::settings);
            assertTrue(trained.contains("seed=18"), trained);
        }
    }

    @Test
    void otherSeedsHaveOtherFilesAndSettings() {
        Recipe usual = new GeoClipRecipe(Course.of(17), PhotoSource.GALLERY);
        Recipe other = new GeoClipRecipe(Course.of(20), PhotoSource.GALLERY);
        assertEquals("little-earth-geoclip.safetensors", usual.file());
        assertEquals("little-earth-geoclip-seed20.safetensors", other.file());
        assertTrue(!usual.settings().equals(other.settings()));
        assertEquals("GeoCLIP, seed 20", other.name());
    }

    @Test
    void saysHowLongItTakes() {
        assertEquals("about 24 minutes", EncoderRecipe.littleEarth().estimateInWords());
        Recipe brief = new EncoderRecipe(new LittleEarthSettings(1, 1, 128, 1024), 100);
        assertEquals(Duration.ofMinutes(3), brief.estimate());
        CellsRecipe tenth = CellsRecipe.of(new Course(17, Optional.of(2)));
        assertEquals(Duration.ofSeconds(6), tenth.estimate());
        assertEquals("about 1 minute", tenth.estimateInWords());
    }
}

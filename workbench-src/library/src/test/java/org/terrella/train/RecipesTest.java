package org.terrella.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.terrella.align.Alignment;
import org.terrella.align.PretrainedAlignment;
import org.terrella.choose.Reranker;
import org.terrella.classify.NetworkKinds;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.LittleEarthSettings;
import org.terrella.gaga.Gaga;
import org.terrella.gaga.GagaVariant;
import org.terrella.lmm.pocket.PocketModel;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.PretrainedCells;
import org.terrella.tensor.Pace;
import org.terrella.tensor.Training;

class RecipesTest {

    /** Where the files lie that come along. */
    private static final List<Class<?>> BESIDE = List.of(
            LittleEarthClip.class,
            Alignment.class,
            LocationClassifier.class,
            NetworkKinds.class,
            Reranker.class,
            PocketModel.class,
            Gaga.class);

    @Test
    void thereIsARecipeForEachFileThatComesAlong() throws IOException, URISyntaxException {
        List<String> files = Recipes.all().stream().map(Recipe::file).toList();
        int networks = NetworkKinds.plans().stream()
                .mapToInt(plan -> plan.files().seeds().size())
                .sum();
        assertEquals(1 + 7 + 17 + 7 + networks + 4 + 7, files.size());
        assertEquals(files.size(), new HashSet<>(files).size());
        for (Class<?> beside : BESIDE) {
            Path folder = Path.of(beside.getResource(".").toURI());
            try (Stream<Path> found = Files.list(folder)) {
                found.map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("little-earth-") && name.endsWith(".safetensors"))
                        .forEach(name -> assertTrue(files.contains(name), name + " has no recipe"));
            }
        }
        assertNotNull(LittleEarthClip.class.getResource(files.get(0)), "the encoder is made first");
        assertTrue(
                files.indexOf("little-earth-geoclip.safetensors")
                        < files.indexOf("little-earth-mercator-released-code.safetensors"),
                "which starts from GeoCLIP");
    }

    @Test
    void trainingsAreFiveOfTheUsualThreeOfItsVariantsAndOneOfOtherWays() {
        Map<String, Long> trainings = Recipes.all().stream()
                .map(recipe -> recipe.file().replaceFirst("(-seed\\d+)?\\.safetensors$", ""))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        for (String five : List.of("mercator", "geoclip", "cells", "planet-frozen")) {
            assertEquals(5, trainings.get("little-earth-" + five), five);
        }
        for (String three :
                List.of("equal-earth", "img-gps", "neighbourhood", "planet", "translocator", "geodecoder")) {
            assertEquals(3, trainings.get("little-earth-" + three), three);
        }
        for (String one : List.of("mercator-released-code", "geoclip-paper", "cells-tuned", "segmenter")) {
            assertEquals(1, trainings.get("little-earth-" + one), one);
        }
    }

    @Test
    void sizesOfTrainingAreThoseOfTheFilesThatComeAlong() {
        try (Alignment pretrained = Alignment.shipped(PretrainedAlignment.NEIGHBOURHOOD, 18)) {
            Recipe recipe = Recipes.head("neighbourhood", 18);
            String trained =
                    pretrained.provenance().get("trained"); // variant, sentence, noise and shape, then the course
            assertTrue(recipe.settings().contains("sentence=WITH_NEIGHBOURHOOD"), recipe::settings);
            assertTrue(recipe.settings().contains("seed=18"), recipe::settings);
            assertTrue(trained.contains("seed=18"), trained);
        }
    }

    @Test
    void gagaHasTwoStagesUnlessOneIsLeftOut() {
        Recipe usual = new GagaRecipe(GagaVariant.GAGA, Course.of(18));
        assertEquals("little-earth-gaga-seed18.safetensors", usual.file());
        assertTrue(
                usual.settings().contains("one of {META=8, CLUE=1, DIALOG=1}")
                        && usual.settings().contains("seed=18")
                        && usual.settings().contains(" after ")
                        && usual.settings().contains("one of {META=1}"),
                usual::settings);
        Recipe without = new GagaRecipe(GagaVariant.named("gaga-without-places"), Course.of(17));
        assertFalse(without.settings().contains(" after "), without::settings);
        assertTrue(without.estimate().compareTo(usual.estimate()) < 0);
        Recipe clueless = new GagaRecipe(GagaVariant.GAGA_WITHOUT_CLUE, Course.of(17));
        assertTrue(clueless.settings().contains("one of {META=8, DIALOG=1}"), clueless::settings);
        Recipe tuned = new GagaRecipe(GagaVariant.GAGA_TUNED, Course.of(17));
        assertFalse(tuned.settings().contains("frozen"), tuned::settings);
        assertThrows(IllegalArgumentException.class, () -> GagaVariant.named("gaga-without"));
    }

    @Test
    void otherSeedsHaveOtherFilesAndSettings() {
        Recipe usual = Recipes.head("geoclip", 17);
        Recipe other = Recipes.head("geoclip", 20);
        assertEquals("little-earth-geoclip.safetensors", usual.file());
        assertEquals("little-earth-geoclip-seed20.safetensors", other.file());
        assertTrue(!usual.settings().equals(other.settings()));
        assertEquals("GeoCLIP, seed 20", other.name());
        assertEquals("geoclip-paper, seed 17", Recipes.head("geoclip-paper", 17).name());
    }

    @Test
    void theReleasedCodesDependsOnGeoClipsSettingsToo() {
        String settings = Recipes.head("mercator-released-code", 17).settings();
        assertTrue(settings.endsWith(" from " + Recipes.head("geoclip", 17).settings()), settings);
        assertTrue(settings.contains("shuffled=false"), settings);
    }

    @Test
    void aPaceStretchesTheFallOfTheRate() {
        Training.Settings paper = PretrainedAlignment.MERCATOR_PAPER.settings(8).training();
        Training.Settings paced = Course.of(18).at(new Pace(1e-3, 19)).of(paper);
        assertEquals(18, paced.seed());
        assertEquals(19, paced.epochs());
        assertEquals(256, paced.batch());
        assertEquals(1e-3 * 0.87, paced.learningRate().at(0, 1, 2), 1e-12, "two of 18 intervals are one of nine");
        assertEquals(paper.learningRate(), Course.of(18).of(paper).learningRate());
    }

    @Test
    void saysHowLongItTakes() {
        assertEquals("about 24 minutes", EncoderRecipe.littleEarth().estimateInWords());
        Recipe brief = new EncoderRecipe(new LittleEarthSettings(1, 1, 128, 1024), 100);
        assertEquals(Duration.ofMinutes(3), brief.estimate());
        CellsRecipe tenth = CellsRecipe.of(PretrainedCells.CELLS, new Course(17, Optional.of(2), Optional.empty()));
        assertEquals(Duration.ofSeconds(6), tenth.estimate());
        assertEquals("about 1 minute", tenth.estimateInWords());
    }
}

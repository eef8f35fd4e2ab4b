package org.terrella.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.align.PretrainedAlignment;
import org.terrella.file.WholeFiles;
import org.terrella.lmm.pocket.PocketRole;

/** Everything that comes along with Terrella for Little Earth. */
public final class Recipes {

    private Recipes() {}

    /**
     * How each was made.
     *
     * @return the recipes, each after those that it needs; names of files as they lie among the resources
     */
    public static List<Recipe> all() {
        List<Recipe> all = new ArrayList<>(List.of(EncoderRecipe.littleEarth()));
        for (PretrainedAlignment which : PretrainedAlignment.values()) {
            for (long seed : PretrainedAlignment.SEEDS) {
                all.add(new AlignmentRecipe(which, Course.of(seed), PhotoSource.GALLERY));
            }
        }
        all.add(new GeoClipRecipe(Course.of(GeoClipRecipe.SEED), PhotoSource.GALLERY));
        all.add(CellsRecipe.of(Course.of(CellsRecipe.SEED)));
        for (PocketRole role : PocketRole.values()) {
            all.add(new LanguageModelRecipe(role, Course.of(LanguageModelRecipe.SEED)));
        }
        return List.copyOf(all);
    }

    /**
     * Makes all of it from nothing; what is there already is left as it is, so that an interrupted run goes on.
     *
     * @param out folder of the files
     * @param world folder of Little Earth's photos
     * @param work folder for decoded photos, vectors and states
     * @param progress hears how far it is, and before each how long it takes
     */
    public static void makeAll(Path out, Path world, Path work, Progress progress) {
        WholeFiles.made(out);
        Workshop.Networks networks = new Workshop.Networks(
                Optional.of(out.resolve(EncoderRecipe.littleEarth().file())),
                Optional.of(out.resolve(PretrainedAlignment.MERCATOR.file(PretrainedAlignment.SEEDS.get(0)))));
        List<Recipe> left = all().stream()
                .filter(recipe -> !Files.exists(out.resolve(recipe.file())))
                .toList();
        Duration rest = left.stream().map(Recipe::estimate).reduce(Duration.ZERO, Duration::plus);
        if (!left.isEmpty()) {
            progress.say(left.size() + " networks to make, about " + Math.max(1, rest.toMinutes()) + " minutes in all");
        }
        for (Recipe recipe : all()) {
            Path file = out.resolve(recipe.file());
            if (Files.exists(file)) {
                progress.say(file + " is there already");
            } else {
                progress.say(recipe.name() + ": " + recipe.estimateInWords());
                progress.say(file + ": " + recipe.make(file, new Workshop(world, work, networks, progress)));
            }
        }
    }
}

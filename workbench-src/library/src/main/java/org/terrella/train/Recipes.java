package org.terrella.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.align.PretrainedAlignment;
import org.terrella.align.PretrainedGeoClip;
import org.terrella.classify.NetworkKinds;
import org.terrella.classify.NetworkPlan;
import org.terrella.file.WholeFiles;
import org.terrella.gaga.GagaVariant;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.locate.PretrainedCells;
import org.terrella.tensor.ShippedFiles;

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
        for (PretrainedGeoClip which : PretrainedGeoClip.values()) {
            which.files().seeds().forEach(seed -> all.add(head(which.word(), seed)));
        }
        for (PretrainedAlignment which : PretrainedAlignment.values()) {
            which.files().seeds().forEach(seed -> all.add(head(which.word(), seed)));
        }
        for (PretrainedCells which : PretrainedCells.values()) {
            which.files().seeds().forEach(seed -> all.add(head(which.word(), seed)));
        }
        for (NetworkPlan plan : NetworkKinds.plans()) {
            plan.files().seeds().forEach(seed -> all.add(NetworkRecipe.of(plan, Course.of(seed))));
        }
        for (PocketRole role : PocketRole.values()) {
            role.files().seeds().forEach(seed -> all.add(new LanguageModelRecipe(role, Course.of(seed))));
        }
        for (GagaVariant variant : GagaVariant.values()) {
            variant.files().seeds().forEach(seed -> all.add(new GagaRecipe(variant, Course.of(seed))));
        }
        return List.copyOf(all);
    }

    /**
     * A trained head or network on the gallery.
     *
     * @param word such as {@code mercator-paper}, {@code geoclip}, {@code cells-tuned} or {@code planet}
     * @param seed any training seed
     * @return its recipe
     * @throws IllegalArgumentException if there is none of that word
     */
    public static Recipe head(String word, long seed) {
        Optional<NetworkPlan> plan = NetworkKinds.plan(word);
        if (plan.isPresent()) {
            return NetworkRecipe.of(plan.get(), Course.of(seed));
        }
        if (word.startsWith(PretrainedGeoClip.GEOCLIP.word())) {
            return new GeoClipRecipe(PretrainedGeoClip.named(word), Course.of(seed), PhotoSource.GALLERY);
        }
        return word.startsWith(PretrainedCells.CELLS.word())
                ? CellsRecipe.of(PretrainedCells.named(word), Course.of(seed))
                : new AlignmentRecipe(PretrainedAlignment.named(word), Course.of(seed), PhotoSource.GALLERY);
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
                Optional.of(out.resolve(head(PretrainedAlignment.MERCATOR.word(), ShippedFiles.FIRST_SEED)
                        .file())),
                Optional.of(out.resolve(
                        GeoClipRecipe.littleEarth(PhotoSource.GALLERY).file())));
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

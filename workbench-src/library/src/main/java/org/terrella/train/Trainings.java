package org.terrella.train;

import java.nio.file.Files;
import java.nio.file.Path;
import org.terrella.align.PretrainedGeoClip;
import org.terrella.embed.LittleEarthClip;
import org.terrella.file.WholeFiles;
import org.terrella.tensor.ShippedFiles;

/**
 * Networks of seeds that do not come along, trained when they are asked for and kept.
 *
 * <p>What is kept is found again by photos, encoder and settings, so that no file of another world or of older settings is
 * taken. An interrupted training goes on when its network is asked for again. Safe for use by several threads, one of which
 * trains at a time.
 */
public final class Trainings {

    private final Path world;
    private final Path kept;
    private final Progress progress;

    private Trainings(Path world, Path kept, Progress progress) {
        this.world = world;
        this.kept = kept;
        this.progress = progress;
    }

    /**
     * Trainings on the photos of a world, over the encoder that comes along.
     *
     * @param world folder of Little Earth's photos
     * @param kept folder of what was trained, and of what is needed meanwhile; made if it is not there
     * @param progress hears before a training how long it takes, and how far it is
     * @return the trainings
     */
    public static Trainings of(Path world, Path kept, Progress progress) {
        return new Trainings(world, kept, progress);
    }

    /**
     * A trained head.
     *
     * @param word such as {@code mercator}, {@code geoclip-paper} or {@code cells}
     * @param seed any seed
     * @return its file
     * @throws IllegalArgumentException if there is none of that word
     * @throws org.terrella.file.InputException if photos to train it on are missing
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Path head(String word, long seed) {
        return made(Recipes.head(word, seed));
    }

    /**
     * What a recipe makes.
     *
     * @param recipe a head on the gallery
     * @return its file
     * @throws org.terrella.file.InputException if photos to train it on are missing
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Path made(Recipe recipe) {
        Workshop.Networks networks = Workshop.Networks.PRETRAINED;
        if (recipe instanceof AlignmentRecipe alignment
                && alignment.which().startsFromGeoClip()
                && !PretrainedGeoClip.GEOCLIP.files().comesAlong(ShippedFiles.FIRST_SEED)) {
            networks = networks.withGeoClip(made(GeoClipRecipe.littleEarth(PhotoSource.GALLERY)));
        }
        return made(recipe, networks);
    }

    /**
     * Tells what a recipe makes here from all else.
     *
     * @param recipe a head on the gallery
     * @return eight digits of settings, photos and encoder
     * @throws org.terrella.file.InputException if photos to train it on are missing
     */
    public String key(Recipe recipe) {
        return Workshop.key(recipe.settings() + ", " + photos() + ", " + encoder());
    }

    private String photos() {
        return PhotoSource.GALLERY.hash(workshop("work", Workshop.Networks.PRETRAINED));
    }

    private synchronized Path made(Recipe recipe, Workshop.Networks networks) {
        Path file = WholeFiles.made(kept)
                .resolve(recipe.file().replace(".safetensors", "-" + key(recipe) + ".safetensors"));
        if (!Files.exists(file)) {
            progress.say(recipe.name() + " does not come along; it is trained now, which takes "
                    + recipe.estimateInWords() + ", and kept in " + kept);
            recipe.make(
                    file,
                    workshop("work-" + Workshop.key(photos()), networks)); // vectors of another world are no use here
        }
        return file;
    }

    private Workshop workshop(String work, Workshop.Networks networks) {
        return new Workshop(world, kept.resolve(work), networks, progress);
    }

    private static String encoder() {
        try (LittleEarthClip encoder = LittleEarthClip.shipped()) {
            return encoder.photos().name();
        }
    }
}

package org.terrella.train;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.terrella.align.PretrainedAlignment;
import org.terrella.embed.LittleEarthClip;
import org.terrella.file.WholeFiles;

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
     * An alignment.
     *
     * @param which the paper's, or one that differs from it in one thing
     * @param seed any seed
     * @return its file
     * @throws org.terrella.file.InputException if photos to train it on are missing
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Path alignment(PretrainedAlignment which, long seed) {
        return made(new AlignmentRecipe(which, Course.of(seed), PhotoSource.GALLERY));
    }

    /**
     * A classifier of geocells.
     *
     * @param seed any seed
     * @return its file
     * @throws org.terrella.file.InputException if photos to train it on are missing
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Path cells(long seed) {
        return made(CellsRecipe.of(Course.of(seed)));
    }

    /**
     * A GeoCLIP.
     *
     * @param seed any seed
     * @return its file
     * @throws org.terrella.file.InputException if photos to train it on are missing
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Path geoClip(long seed) {
        return made(new GeoClipRecipe(Course.of(seed), PhotoSource.GALLERY));
    }

    private synchronized Path made(Recipe recipe) {
        String photos = PhotoSource.GALLERY.hash(workshop("work"));
        String key = key(recipe.settings() + ", " + photos + ", " + encoder());
        Path file = WholeFiles.made(kept).resolve(recipe.file().replace(".safetensors", "-" + key + ".safetensors"));
        if (!Files.exists(file)) {
            progress.say(recipe.name() + " does not come along; it is trained now, which takes "
                    + recipe.estimateInWords() + ", and kept in " + kept);
            recipe.make(file, workshop("work-" + key(photos))); // vectors of another world are no use here
        }
        return file;
    }

    private Workshop workshop(String work) {
        return new Workshop(world, kept.resolve(work), Workshop.Networks.PRETRAINED, progress);
    }

    private static String encoder() {
        try (LittleEarthClip encoder = LittleEarthClip.shipped()) {
            return encoder.photos().name();
        }
    }

    private static String key(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", checksum.getValue());
    }
}

package org.terrella.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes sets of Little Earth as data sets of the field are published: a CSV table in the columns of MP16-Pro and a tar
 * of JPEGs beside it, {@code SET.csv} and {@code SET.tar}.
 *
 * <p>A set that is there already is left alone; one that was interrupted is continued after the last complete block, and
 * ends up with the same bytes as if it had not been.
 */
public final class WorldFiles {

    /** Photos rendered at once, and lost at most when interrupted. */
    static final int BLOCK = 512;

    /** Is told how far the writing is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Some photos have been written.
         *
         * @param set the set
         * @param done photos of it that are on disk
         * @param all photos that it has
         */
        void photos(WorldSet set, int done, int all);
    }

    private final LittleEarth world;
    private final Path folder;
    private final ThreadLocal<Studio> studio;

    /**
     * Prepares to write.
     *
     * @param world what to render
     * @param folder where to; made if it is not there
     */
    public WorldFiles(LittleEarth world, Path folder) {
        this.world = world;
        this.folder = folder;
        this.studio = ThreadLocal.withInitial(world::studio);
    }

    /**
     * The table of a set.
     *
     * @param set the set
     * @return the CSV file
     */
    public Path table(WorldSet set) {
        return folder.resolve(set.word() + ".csv");
    }

    /**
     * The images of a set.
     *
     * @param set the set
     * @return the tar file
     */
    public Path images(WorldSet set) {
        return folder.resolve(set.word() + ".tar");
    }

    /**
     * Renders and writes sets, one after the other, each with all processors.
     *
     * @param sets which
     * @param progress is told after each block
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public void write(List<WorldSet> sets, Progress progress) {
        try {
            Files.createDirectories(folder);
            for (WorldSet set : sets) {
                write(set, progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written to: " + e.getMessage(), e);
        }
    }

    private void write(WorldSet set, Progress progress) throws IOException {
        int all = world.scale().photos(set);
        if (Files.exists(table(set)) && Files.exists(images(set))) {
            progress.photos(set, all, all);
            return;
        }
        try (WorldFile file = WorldFile.open(table(set), images(set))) {
            List<Shot> shots = world.shots(set);
            progress.photos(set, file.photos(), all);
            while (file.photos() < all) {
                int from = file.photos();
                int to = Math.min(all, from + BLOCK);
                file.append(render(shots.subList(from, to)), to == all);
                progress.photos(set, to, all);
            }
        }
    }

    private List<WorldFile.Entry> render(List<Shot> shots) {
        return IntStream.range(0, shots.size())
                .parallel()
                .mapToObj(i -> WorldFile.Entry.of(studio.get().develop(shots.get(i))))
                .toList();
    }
}

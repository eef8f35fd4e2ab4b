package org.terrella.data;

import java.nio.file.Path;
import java.util.List;
import org.terrella.file.DecisionLog;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import org.terrella.image.ColourProfile;

/** Where the images of a table are; found by name, without reading them. Safe for use by several threads. */
public interface Images extends AutoCloseable {

    /**
     * The images of a name.
     *
     * @param name path or end of a path, with / between folders
     * @return one image; none if there is none; several if the name says too little
     */
    List<ImageFile> named(String name);

    /**
     * The same images with their colour profiles applied.
     *
     * @return images whose bytes are those of {@link ColourProfile#applied}; closed as these are
     */
    default Images withProfiles() {
        return new ProfiledImages(this);
    }

    /**
     * What is odd about the place itself.
     *
     * @return decisions about archives, not about single images that were asked for
     */
    default LoadingReport report() {
        return new DecisionLog().report();
    }

    /** Closes the archives. A source that was found before gives no bytes any more. */
    @Override
    default void close() {
        // most places keep nothing open
    }

    /**
     * Images in a folder and its subfolders.
     *
     * @param root the folder that names are relative to
     * @return the images
     * @throws InputException if it is no folder
     */
    static Images folder(Path root) {
        return new FolderImages(root);
    }

    /**
     * Images in tar archives, which are indexed first where they are not yet, beside them.
     *
     * @param archives one tar, or the shards of one set
     * @return the images; to be closed
     * @throws InputException if an archive is none
     */
    static Images tars(List<Path> archives) {
        return TarImages.open(archives, TarIndex::beside);
    }

    /**
     * The same with the indexes in another folder, for archives in folders that cannot be written to.
     *
     * @param archives one tar, or the shards of one set; no two of one name
     * @param indexes folder of the indexes
     * @return the images; to be closed
     * @throws InputException if an archive is none
     */
    static Images tars(List<Path> archives, Path indexes) {
        return TarImages.open(
                archives, tar -> indexes.resolve(TarIndex.beside(tar).getFileName()));
    }
}

package org.terrella.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.data.Images;
import org.terrella.data.ImagesHash;
import org.terrella.file.Checksum;

/**
 * Where photos of a set are.
 *
 * @param table a CSV with ids, places and perhaps photographers
 * @param images a folder, or a tar; also taken where a tar of that name with {@code .tar} behind is there instead
 * @param isProfiled whether colour profiles of the photos are applied, for all who see them
 */
public record PhotoFiles(Path table, Path images, boolean isProfiled) {

    private static final String TAR = ".tar";

    /**
     * Photos whose colours are as the field's programs see them, without their profiles.
     *
     * @param table a CSV with ids, places and perhaps photographers
     * @param images a folder, or a tar
     */
    public PhotoFiles(Path table, Path images) {
        this(table, images, false);
    }

    /**
     * Photos of one's own.
     *
     * @param table path of a CSV with ids, places and perhaps photographers
     * @param images path of a folder, or of a tar
     * @return where they are
     */
    public static PhotoFiles of(String table, String images) {
        return new PhotoFiles(Path.of(table), Path.of(images));
    }

    /**
     * A file of these that is not there.
     *
     * @return the table or the images; nothing if both are there
     */
    public Optional<Path> missing() {
        if (!Files.exists(table)) {
            return Optional.of(table);
        }
        return Files.exists(images) || Files.exists(archive()) ? Optional.empty() : Optional.of(images);
    }

    /** The tar that images may be in. */
    private Path archive() {
        return images.toString().endsWith(TAR) ? images : images.resolveSibling(images.getFileName() + TAR);
    }

    /** Whether images are in a tar that is there. */
    boolean isArchived() {
        return Files.isRegularFile(archive());
    }

    /** The tar, or the folder. */
    Path source() {
        return isArchived() ? archive() : images;
    }

    /** Opens the images; to be closed. */
    Images open() {
        Images opened = isArchived() ? Images.tars(List.of(archive())) : Images.folder(images);
        return isProfiled ? opened.withProfiles() : opened;
    }

    /** Tells the images from all others; with profiles applied they are others. */
    String hash() {
        String stored = ImagesHash.of(source());
        return isProfiled ? Checksum.ofSet(Map.of("images", stored, GalleryKeys.PROFILES, "applied")) : stored;
    }

    /** The same in another folder. */
    PhotoFiles in(Path folder) {
        return new PhotoFiles(folder.resolve(table), folder.resolve(images), isProfiled);
    }
}

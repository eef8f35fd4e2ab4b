package org.terrella.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.terrella.file.InputException;

/** Images as files of a folder and the folders in it, found by their path or the end of it. */
final class FolderImages implements Images {

    private final Path root;
    private FolderIndex index;

    FolderImages(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(folder, "expected a folder of images, found none at " + folder);
        }
        this.root = folder.toAbsolutePath().normalize();
    }

    @Override
    public List<ImageFile> named(String name) {
        try {
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root)) { // an id like ../x leads nowhere
                return List.of();
            }
            List<Path> found = Files.isRegularFile(file) ? List.of(file) : index().named(name);
            return found.stream().map(path -> image(name, path)).toList();
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    /** Made where a first image is not at its path. */
    private synchronized FolderIndex index() {
        if (index == null) {
            index = FolderIndex.of(root);
        }
        return index;
    }

    private ImageFile image(String name, Path file) {
        try {
            boolean isAtItsPath = file.equals(root.resolve(name).normalize());
            String path = root.relativize(file).toString().replace('\\', '/');
            return new ImageFile(isAtItsPath ? name : path, Files.size(file), () -> bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be found in " + root, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new InputException(file, "expected the image that was there before, found none");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}

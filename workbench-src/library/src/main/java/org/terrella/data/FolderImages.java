package org.terrella.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.terrella.file.InputException;

/** Images as files of a folder. */
record FolderImages(Path root) implements Images {

    FolderImages {
        if (!Files.isDirectory(root)) {
            throw new InputException(root, "expected a folder of images, found none at " + root);
        }
        root = root.toAbsolutePath().normalize();
    }

    @Override
    public List<ImageFile> named(String name) {
        try {
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) { // an id like ../x leads nowhere
                return List.of();
            }
            return List.of(new ImageFile(name, Files.size(file), () -> bytes(file)));
        } catch (InvalidPathException | NoSuchFileException e) {
            return List.of();
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

package org.terrella.kernel.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The jars of the checkout that the kernel was installed from. They serve notebooks that were copied out of it, whose
 * {@code %classpath ../lib/*.jar} matches nothing where they lie now.
 *
 * @param folder where they are; empty if the kernel does not run from a checkout's jar
 */
record CheckoutJars(Optional<Path> folder) {

    /** The build puts the kernel's jar into a folder of its own, below that of the other jars. */
    static CheckoutJars ofThisKernel() {
        Path jar = CodeLocation.of(CheckoutJars.class).toAbsolutePath();
        return new CheckoutJars(Files.isRegularFile(jar) ? folderAbove(jar.getParent()) : Optional.empty());
    }

    private static Optional<Path> folderAbove(Path kernelFolder) {
        return Optional.ofNullable(kernelFolder.getParent()).filter(above -> above.getFileName() != null);
    }

    /**
     * The jars that a pattern means, in the order of their names.
     *
     * @param pattern of a magic; it means them if it ends in the name of their folder and {@code *.jar}
     * @return none if it means others, or if there are none
     */
    List<Path> meantBy(String pattern) {
        List<Path> jars = new ArrayList<>();
        if (folder.isPresent() && ("/" + pattern).endsWith("/" + folder.get().getFileName() + "/*.jar")) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get(), "*.jar")) {
                files.forEach(jars::add);
            } catch (IOException e) {
                throw new UncheckedIOException(folder.get().toString(), e);
            }
        }
        jars.sort(null);
        return jars;
    }
}

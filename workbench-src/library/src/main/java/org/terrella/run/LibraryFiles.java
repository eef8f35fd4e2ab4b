package org.terrella.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Classes and resources of this library, in a jar or a folder.
 *
 * <p>Each file is told from another state of it by size and CRC-32, which a jar already knows, so that large networks are not
 * read.
 *
 * @param states by name, such as {@code org/terrella/geo/LatLng.class}
 * @param references names of the classes that a class names, by its name without ending
 */
record LibraryFiles(Map<String, String> states, Map<String, Set<String>> references) {

    static final String CLASS = ".class";
    private static final String ROOT = "org/terrella/";

    LibraryFiles {
        states = Collections.unmodifiableMap(states);
        references = Collections.unmodifiableMap(references);
    }

    static LibraryFiles in(Path place) {
        LibraryFiles.Builder files = new Builder(new HashMap<>(), new HashMap<>());
        try {
            if (Files.isDirectory(place)) {
                files.addFolder(place);
            } else {
                files.addJar(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be read: " + e.getMessage(), e);
        }
        return new LibraryFiles(files.states, files.references);
    }

    private record Builder(Map<String, String> states, Map<String, Set<String>> references) {

        void addJar(Path place) throws IOException {
            try (JarFile jar = new JarFile(place.toFile())) {
                for (JarEntry entry : Collections.list(jar.entries())) {
                    if (!entry.isDirectory() && entry.getName().startsWith(ROOT)) {
                        states.put(entry.getName(), state(entry.getCrc(), entry.getSize()));
                        if (entry.getName().endsWith(CLASS)) {
                            try (InputStream in = jar.getInputStream(entry)) {
                                addClass(entry.getName(), in.readAllBytes());
                            }
                        }
                    }
                }
            }
        }

        void addFolder(Path place) throws IOException {
            List<Path> all;
            try (Stream<Path> files = Files.walk(place)) {
                all = files.filter(Files::isRegularFile).toList();
            }
            for (Path file : all) {
                String name = place.relativize(file).toString().replace('\\', '/');
                if (name.startsWith(ROOT)) {
                    byte[] content = Files.readAllBytes(file);
                    CRC32 crc = new CRC32();
                    crc.update(content);
                    states.put(name, state(crc.getValue(), content.length));
                    if (name.endsWith(CLASS)) {
                        addClass(name, content);
                    }
                }
            }
        }

        private void addClass(String name, byte[] content) throws IOException {
            references.put(name.substring(0, name.length() - CLASS.length()), ClassFile.references(content));
        }

        private static String state(long crc, long size) {
            return Long.toHexString(crc) + "-" + size;
        }
    }
}

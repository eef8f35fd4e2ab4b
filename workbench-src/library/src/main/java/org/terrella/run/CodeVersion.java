package org.terrella.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.terrella.file.Checksum;
import org.terrella.geo.LatLng;
import org.terrella.locate.method.KnownMethod;

/**
 * Tells one state of the code that makes predictions from another.
 *
 * <p>It is a hash over the classes and resources, trained networks among them, of the packages that predictions come from. A
 * change in evaluation, reports, notebooks or commands does not change it; any change in the others does, even of a comment
 * that moves lines, which costs a repetition but never takes a stale prediction for a fresh one. Each file has part in it by
 * size and CRC-32, which a jar already knows, so that nothing is read twice.
 */
final class CodeVersion {

    private static final String ROOT = "org/terrella/";
    private static final List<String> PACKAGES = List.of(
            "file",
            "geo",
            "gazetteer",
            "image",
            "data",
            "world",
            "tensor",
            "embed",
            "align",
            "retrieve",
            "lmm",
            "locate",
            "bench",
            "experiment");
    private static final Map<String, String> HERE = filesHere();

    private CodeVersion() {}

    /** What tells a method's code from another state of it. */
    static String of(KnownMethod<?> method) {
        return here() + method.version().orElse("");
    }

    /** 64 hexadecimal digits. */
    static String here() {
        return Checksum.ofSet(HERE);
    }

    /** What tells each trained network that comes along from others, by the name of its file. */
    static SortedMap<String, String> networks() {
        SortedMap<String, String> networks = new TreeMap<>();
        HERE.forEach((name, line) -> {
            if (name.endsWith(".safetensors")) {
                networks.put(name.substring(name.lastIndexOf('/') + 1), line);
            }
        });
        return networks;
    }

    private static Map<String, String> filesHere() {
        try {
            return files(Path.of(LatLng.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the library's own place must be a path", e);
        }
    }

    /** That of a jar or a folder of classes. */
    static String of(Path place) {
        return Checksum.ofSet(files(place));
    }

    private static Map<String, String> files(Path place) {
        Map<String, String> files = new HashMap<>();
        try {
            if (Files.isDirectory(place)) {
                addFolder(place, files);
            } else {
                addJar(place, files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be read: " + e.getMessage(), e);
        }
        return files;
    }

    private static void addJar(Path place, Map<String, String> files) throws IOException {
        try (JarFile jar = new JarFile(place.toFile())) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory() && isPart(entry.getName()))
                    .forEach(entry -> files.put(entry.getName(), line(entry.getCrc(), entry.getSize())));
        }
    }

    private static void addFolder(Path place, Map<String, String> files) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = place.relativize(file).toString().replace('\\', '/');
                if (isPart(name)) {
                    byte[] content = Files.readAllBytes(file);
                    CRC32 crc = new CRC32();
                    crc.update(content);
                    files.put(name, line(crc.getValue(), content.length));
                }
            }
        }
    }

    private static String line(long crc, long size) {
        return Long.toHexString(crc) + "-" + size;
    }

    private static boolean isPart(String name) {
        return PACKAGES.stream().anyMatch(part -> name.startsWith(ROOT + part + "/"));
    }
}

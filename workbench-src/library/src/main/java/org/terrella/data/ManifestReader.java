package org.terrella.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.terrella.file.InputException;
import org.terrella.file.Words;
import org.terrella.file.YamlFile;
import org.terrella.file.YamlKeys;

/** Reads manifests from files and from the library itself; strict about keys. */
final class ManifestReader {

    private static final String FOLDER = "/org/terrella/manifests/";
    private static final String ENDING = ".yaml";
    private static final String UNKNOWN = "unknown";

    private static final List<String> KEYS = List.of(
            "schema", "name", "title", "kind", "source", "version", "licence", "sha256", "files", "columns", "counts",
            "faults");

    private ManifestReader() {}

    static Manifest read(Path file) {
        return manifest(file, YamlFile.read(file, "a manifest", KEYS));
    }

    static Manifest named(String name) {
        List<String> names = names();
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "a manifest must be one of " + String.join(", ", names) + ", found " + name);
        }
        try (InputStream yaml = ManifestReader.class.getResourceAsStream(FOLDER + name + ENDING)) {
            Path file = Path.of(name + ENDING);
            return manifest(file, YamlFile.parse(file, yaml.readAllBytes(), KEYS));
        } catch (IOException e) {
            throw new UncheckedIOException("the manifest " + name + " cannot be read", e);
        }
    }

    /** The names of the manifests in the library, whether it is a jar or a folder of classes. */
    static List<String> names() {
        URL known = ManifestReader.class.getResource(FOLDER + "g3" + ENDING);
        try {
            URLConnection connection = known.openConnection();
            if (connection instanceof JarURLConnection inJar) {
                inJar.setUseCaches(false);
                try (JarFile jar = inJar.getJarFile()) {
                    return names(jar.stream()
                            .map(entry -> "/" + entry.getName())
                            .filter(path -> path.startsWith(FOLDER))
                            .map(path -> path.substring(FOLDER.length())));
                }
            }
            URI uri = known.toURI();
            try (Stream<Path> files = Files.list(Path.of(uri).getParent())) {
                return names(files.map(file -> file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the manifests cannot be listed", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Stream<String> files) {
        return files.filter(file -> file.endsWith(ENDING) && file.indexOf('/') < 0)
                .map(file -> file.substring(0, file.length() - ENDING.length()))
                .sorted()
                .toList();
    }

    private static Manifest manifest(Path file, YamlKeys keys) {
        keys.complete();
        Manifest manifest = keys.rule(() -> new Manifest(
                Math.toIntExact(keys.whole("schema")),
                keys.scalar("name"),
                new Manifest.About(
                        keys.scalar("title"),
                        keys.rule("kind", () -> Words.named(Manifest.Kind.class, "a kind", keys.text("kind"))),
                        source(object(keys, "source", "what", "address")),
                        known(keys, "version"),
                        licence(object(keys, "licence", "name", "permitted_use", "source"))),
                new Manifest.Content(
                        known(keys, "sha256"),
                        list(keys, "files", ManifestReader::file, "path", "size", "sha256", "content"),
                        list(keys, "columns", ManifestReader::column, "name", "type", "unit", "content"),
                        list(keys, "counts", ManifestReader::count, "split", "photos", "source")),
                list(keys, "faults", ManifestReader::fault, "what", "source")));
        if (!file.getFileName().toString().equals(manifest.name() + ENDING)) {
            throw new InputException(
                    file, "expected the name of the file without ending as name, found " + manifest.name());
        }
        return manifest;
    }

    private static Manifest.Source source(YamlKeys keys) {
        return new Manifest.Source(keys.scalar("what"), known(keys, "address"));
    }

    private static Manifest.Licence licence(YamlKeys keys) {
        return new Manifest.Licence(known(keys, "name"), known(keys, "permitted_use"), keys.scalar("source"));
    }

    private static Manifest.DataFile file(YamlKeys keys) {
        return new Manifest.DataFile(
                keys.scalar("path"),
                known(keys, "size").map(FileSize::new),
                known(keys, "sha256"),
                known(keys, "content"));
    }

    private static Manifest.Column column(YamlKeys keys) {
        return new Manifest.Column(
                keys.scalar("name"), keys.scalar("type"), keys.scalar("unit"), keys.scalar("content"));
    }

    private static Manifest.Count count(YamlKeys keys) {
        return new Manifest.Count(keys.scalar("split"), known(keys, "photos"), keys.scalar("source"));
    }

    private static Manifest.Fault fault(YamlKeys keys) {
        return new Manifest.Fault(keys.scalar("what"), keys.scalar("source"));
    }

    private static YamlKeys object(YamlKeys keys, String key, String... known) {
        return keys.object(key, Optional.of(List.of(known))).complete();
    }

    private static <T> List<T> list(YamlKeys keys, String key, Function<YamlKeys, T> read, String... known) {
        return keys.objects(key, List.of(known)).stream()
                .map(YamlKeys::complete)
                .map(written -> written.rule(() -> read.apply(written)))
                .toList();
    }

    /** A value, or the word unknown; the key itself must be there. */
    private static Optional<String> known(YamlKeys keys, String key) {
        return Optional.of(keys.scalar(key)).filter(value -> !value.equals(UNKNOWN));
    }
}

package org.terrella.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.terrella.file.InputException;

/** Reads manifests from files and from the library itself; strict about keys. */
final class ManifestReader {

    private static final String FOLDER = "/org/terrella/manifests/";
    private static final String ENDING = ".yaml";
    private static final String UNKNOWN = "unknown";

    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().addDeserializer(Optional.class, new OrUnknown(null)))
            .build();

    private ManifestReader() {}

    static Manifest read(Path file) {
        try (InputStream yaml = Files.newInputStream(file)) {
            return parse(file, yaml);
        } catch (NoSuchFileException e) {
            throw new InputException(file, "expected a manifest, found none at " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static Manifest named(String name) {
        List<String> names = names();
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "a manifest must be one of " + String.join(", ", names) + ", found " + name);
        }
        try (InputStream yaml = ManifestReader.class.getResourceAsStream(FOLDER + name + ENDING)) {
            return parse(Path.of(name + ENDING), yaml);
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

    private static Manifest parse(Path file, InputStream yaml) throws IOException {
        Manifest manifest;
        try {
            byte[] bytes = yaml.readAllBytes();
            try (JsonParser parser = YAML.createParser(bytes)) {
                ManifestKeys.check(file, parser, Manifest.class);
            }
            manifest = YAML.readValue(bytes, Manifest.class);
        } catch (JsonProcessingException e) {
            Throwable cause = e.getCause() instanceof IllegalArgumentException rule ? rule : e;
            String message = cause == e ? e.getOriginalMessage() : cause.getMessage();
            throw new InputException(file, line(e), message.lines().findFirst().orElse("expected a manifest"));
        }
        if (!file.getFileName().toString().equals(manifest.name() + ENDING)) {
            throw new InputException(
                    file, "expected the name of the file without ending as name, found " + manifest.name());
        }
        return manifest;
    }

    private static long line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    /** A value, or the word unknown; the key itself must be there. */
    private static final class OrUnknown extends JsonDeserializer<Optional<?>> implements ContextualDeserializer {
        private final JavaType type;

        OrUnknown(JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            JavaType optional = context.getContextualType();
            return new OrUnknown(optional.containedTypeOrUnknown(0));
        }

        @Override
        public Optional<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (UNKNOWN.equals(parser.getText())) {
                return Optional.empty();
            }
            if (type.hasRawClass(FileSize.class)) {
                try {
                    return Optional.of(new FileSize(parser.getText()));
                } catch (IllegalArgumentException e) {
                    throw JsonMappingException.from(parser, e.getMessage(), e);
                }
            }
            return Optional.of(context.readValue(parser, type));
        }
    }
}

package org.terrella.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.terrella.evaluate.Convention;
import org.terrella.file.Checkout;
import org.terrella.file.YamlFile;
import org.terrella.file.YamlKeys;
import org.terrella.lmm.Temperatures;
import org.terrella.locate.PoolSize;
import org.terrella.published.PublishedTable;

/** Reads benches from files; strict about keys, types and ranges. */
final class BenchFile {

    static final List<String> NAMES = List.of("little-earth", "little-earth-tiny", "paper", "geoclip", "names");

    private static final String RESOURCES = "/org/terrella/manifests/benches/";
    private static final String ENDING = ".yaml";
    private static final int SCHEMA = 1;
    private static final List<String> KEYS = List.of(
            "schema",
            "name",
            "words",
            "folder",
            "hint",
            "vectors",
            "gallery",
            "queries",
            "encoder",
            "alignments",
            "geoclip",
            "classifiers",
            "models",
            "seeds");

    private final YamlKeys keys;

    private BenchFile(YamlKeys keys) {
        this.keys = keys;
    }

    static Bench named(String nameOrFile) {
        if (NAMES.contains(nameOrFile)) {
            Path name = Path.of(nameOrFile + ENDING);
            try (InputStream in = BenchFile.class.getResourceAsStream(RESOURCES + name)) {
                return new BenchFile(YamlFile.parse(name, in.readAllBytes(), KEYS)).bench(Checkout.resolve(""));
            } catch (IOException e) {
                throw new UncheckedIOException("the bench " + nameOrFile + " cannot be read", e);
            }
        }
        if (!nameOrFile.endsWith(ENDING)) {
            throw new IllegalArgumentException("a bench must be one of " + String.join(", ", NAMES)
                    + ", or a file that ends in " + ENDING + ", found " + nameOrFile);
        }
        return read(Path.of(nameOrFile));
    }

    static Bench read(Path file) {
        return new BenchFile(YamlFile.read(file, "a bench", KEYS))
                .bench(file.toAbsolutePath().getParent());
    }

    private Bench bench(Path base) {
        keys.requireSchema(SCHEMA);
        String name = keys.text("name");
        Path folder = keys.has("folder") ? base.resolve(keys.text("folder")) : base;
        Bench.Place place = new Bench.Place(folder, optional("hint"), keys.has("vectors") && beside());
        Map<String, QuerySet> queries = queries();
        Optional<GalleryFiles> gallery =
                keys.has("gallery") ? Optional.of(GalleryKeys.in(keys).files(queries.keySet())) : Optional.empty();
        Map<String, QuerySet> all = gallery.map(files -> files.beside(queries)).orElse(queries);
        return keys.rule("name", () -> new Bench(name, words(name), place, gallery, all, networks()));
    }

    private boolean beside() {
        return keys.rule("vectors", () -> switch (keys.text("vectors")) {
            case "beside-photos" -> true;
            case "with-results" -> false;
            default ->
                throw new IllegalArgumentException(
                        "must be beside-photos or with-results, found " + keys.text("vectors"));
        });
    }

    private Optional<String> optional(String key) {
        return keys.has(key) ? Optional.of(keys.text(key)) : Optional.empty();
    }

    private BenchWords words(String name) {
        if (!keys.has("words")) {
            return BenchWords.plain(name);
        }
        YamlKeys words =
                keys.object("words", Optional.of(List.of("label", "title", "introduction", "meaning", "warning")));
        return new BenchWords(
                words.text("label"),
                words.text("title"),
                words.text("introduction"),
                words.text("meaning"),
                words.has("warning") ? Optional.of(words.text("warning")) : Optional.empty());
    }

    private Map<String, QuerySet> queries() {
        Map<String, QuerySet> sets = new LinkedHashMap<>();
        if (keys.has("queries")) {
            YamlKeys written = keys.object("queries", Optional.empty());
            for (String name : written.names()) {
                sets.put(
                        name,
                        querySet(written.object(
                                name,
                                Optional.of(List.of(
                                        "table",
                                        "images",
                                        GalleryKeys.PROFILES,
                                        "like",
                                        "convention",
                                        "answers",
                                        "retrieved",
                                        "published",
                                        "photos")))));
            }
        }
        return sets;
    }

    private static QuerySet querySet(YamlKeys written) {
        PoolSize standard = QuerySet.DEFAULT_SIZE;
        return new QuerySet(
                GalleryKeys.photos(written),
                written.has("like") ? Optional.of(written.text("like")) : Optional.empty(),
                written.has("convention")
                        ? written.rule("convention", () -> Convention.named(written.text("convention")))
                        : Convention.TERRELLA,
                written.rule(
                        "answers",
                        () -> new PoolSize(
                                standard.prompts(),
                                written.has("answers") ? Math.toIntExact(written.whole("answers")) : standard.answers(),
                                written.has("retrieved")
                                        ? Math.toIntExact(written.whole("retrieved"))
                                        : standard.retrieved())),
                published(written),
                written.has("photos") ? OptionalInt.of(Math.toIntExact(written.whole("photos"))) : OptionalInt.empty());
    }

    private static Optional<QuerySet.Published> published(YamlKeys written) {
        if (!written.has("published")) {
            return Optional.empty();
        }
        YamlKeys published = written.object("published", Optional.of(List.of("table", "dataset")));
        return Optional.of(published.rule("table", () -> {
            PublishedTable.named(published.text("table")).results(published.text("dataset"));
            return new QuerySet.Published(published.text("table"), published.text("dataset"));
        }));
    }

    private Networks networks() {
        Networks own = Networks.littleEarth();
        return new Networks(
                encoder(),
                keys.has("alignments") ? GalleryKeys.texts(keys, "alignments") : Map.of(),
                geoClip(),
                classifiers(),
                models(),
                keys.has("seeds") ? keys.wholes("seeds") : own.seeds());
    }

    /** Each by its name, or all that come along. */
    private Map<String, String> classifiers() {
        if (!keys.has("classifiers")) {
            return Map.of();
        }
        return keys.isObject("classifiers")
                ? GalleryKeys.texts(keys, "classifiers")
                : keys.rule("classifiers", () -> {
                    if (!keys.text("classifiers").equals(Networks.PRETRAINED)) {
                        throw new IllegalArgumentException("must be " + Networks.PRETRAINED
                                + " for all that come along, or names, found " + keys.text("classifiers"));
                    }
                    return Networks.pretrainedClassifiers();
                });
    }

    private Map<String, Networks.Model> models() {
        Map<String, Networks.Model> models = new LinkedHashMap<>();
        if (keys.has("models")) {
            YamlKeys written = keys.object("models", Optional.empty());
            for (String role : written.names()) {
                models.put(
                        role, written.isObject(role) ? model(written, role) : new Networks.Model(written.text(role)));
            }
        }
        return models;
    }

    private static Networks.Model model(YamlKeys models, String role) {
        YamlKeys written = models.object(role, Optional.of(List.of("model", "temperatures")));
        return new Networks.Model(written.text("model"), Temperatures.read(written, "temperatures"));
    }

    private Networks.Encoder encoder() {
        if (!keys.isObject("encoder")) {
            return keys.rule("encoder", () -> new Networks.Named(keys.texts("encoder")));
        }
        YamlKeys written = keys.object("encoder", Optional.of(List.of("process", "name", "width")));
        return new Networks.Program(
                written.texts("process"), written.text("name"), Math.toIntExact(written.whole("width")));
    }

    private Optional<Networks.GeoClipFiles> geoClip() {
        if (!keys.has("geoclip")) {
            return Optional.empty();
        }
        YamlKeys written = keys.object("geoclip", Optional.of(List.of("weights", "places")));
        return Optional.of(new Networks.GeoClipFiles(
                written.text("weights"),
                written.has("places") ? Optional.of(written.text("places")) : Optional.empty()));
    }
}

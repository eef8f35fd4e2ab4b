package org.terrella.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrella.data.RowFilter;
import org.terrella.file.YamlKeys;
import org.terrella.retrieve.IndexKind;

/** Reads what a bench's file says of its gallery. */
record GalleryKeys(YamlKeys written) {

    static final String PROFILES = "profiles";

    private static final String APART = "apart";
    private static final String NEIGHBOURS = "neighbours";
    private static final List<String> KEYS = List.of("table", "images", PROFILES, "index", NEIGHBOURS, "filter", APART);

    static GalleryKeys in(YamlKeys bench) {
        return new GalleryKeys(bench.object("gallery", Optional.of(KEYS)));
    }

    GalleryFiles files(Set<String> sets) {
        return new GalleryFiles(
                photos(written),
                written.has("index")
                        ? written.rule("index", () -> IndexKind.of(written.text("index")))
                        : IndexKind.EXACT,
                written.has(NEIGHBOURS) ? texts(written, NEIGHBOURS) : Map.of(),
                written.has("filter")
                        ? written.rule("filter", () -> RowFilter.named(written.text("filter")))
                        : RowFilter.NONE,
                written.has(APART) ? written.rule(APART, () -> apart(sets)) : Set.of());
    }

    private Set<String> apart(Set<String> sets) {
        if (written.has(NEIGHBOURS)) {
            throw new IllegalArgumentException(
                    "needs a gallery that is searched here, found neighbours that somebody else has found");
        }
        List<String> names = written.texts(APART);
        names.stream().filter(name -> !sets.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("must be of " + String.join(", ", sets) + ", found " + name);
        });
        return names.stream().map(GalleryFiles::apartFrom).collect(Collectors.toUnmodifiableSet());
    }

    static PhotoFiles photos(YamlKeys written) {
        return new PhotoFiles(
                Path.of(written.text("table")),
                Path.of(written.text("images")),
                written.has(PROFILES) && applied(written));
    }

    private static boolean applied(YamlKeys written) {
        return written.rule(PROFILES, () -> switch (written.text(PROFILES)) {
            case "applied" -> true;
            case "ignored" -> false;
            default ->
                throw new IllegalArgumentException("must be applied or ignored, found " + written.text(PROFILES));
        });
    }

    static Map<String, String> texts(YamlKeys within, String key) {
        YamlKeys object = within.object(key, Optional.empty());
        Map<String, String> texts = new LinkedHashMap<>();
        object.names().forEach(name -> texts.put(name, object.text(name)));
        return texts;
    }
}

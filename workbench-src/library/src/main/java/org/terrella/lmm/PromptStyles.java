package org.terrella.lmm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.terrella.file.InputException;

/** The one place where styles have names. */
final class PromptStyles {

    private static final List<PromptStyle> OURS = List.of(ours(PromptStyle.DEFAULT), ours("g3"), ours("img2loc"));

    static final PromptStyle STANDARD = OURS.get(0);

    private static final List<PromptStyle> REGISTERED = new CopyOnWriteArrayList<>();

    private PromptStyles() {}

    private static PromptStyle ours(String name) {
        String file = name + ".yaml";
        try (InputStream stream = PromptStyles.class.getResourceAsStream("styles/" + file)) {
            return StyleFile.of(Path.of(file), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the style " + name + " cannot be read", e);
        }
    }

    static List<PromptStyle> known() {
        List<PromptStyle> all = new ArrayList<>(OURS);
        ServiceLoader.load(PromptStyle.class).forEach(all::add);
        all.addAll(REGISTERED);
        for (int i = 0; i < all.size(); i++) {
            requireFree(all.get(i), all.subList(0, i));
        }
        return all.stream().distinct().toList();
    }

    private static void requireFree(PromptStyle style, List<PromptStyle> others) {
        for (PromptStyle other : others) {
            if (other.name().equals(style.name()) && !other.version().equals(style.version())) {
                throw new IllegalArgumentException("expected a style with a name of its own, found another "
                        + style.name() + ", with other words");
            }
        }
    }

    static synchronized void register(PromptStyle style) {
        List<PromptStyle> known = known();
        requireFree(style, known);
        if (known.stream().noneMatch(other -> other.name().equals(style.name()))) {
            REGISTERED.add(style);
        }
    }

    static PromptStyle named(String nameOrFile) {
        List<PromptStyle> known = known();
        for (PromptStyle style : known) {
            if (style.name().equals(nameOrFile)) {
                return style;
            }
        }
        if (!nameOrFile.endsWith(".yaml") && !nameOrFile.endsWith(".yml")) {
            throw new IllegalArgumentException("the style must be "
                    + known.stream().map(PromptStyle::name).collect(Collectors.joining(", "))
                    + " or a file that ends in .yaml, found " + nameOrFile);
        }
        PromptStyle style = StyleFile.read(Path.of(nameOrFile));
        try {
            requireFree(style, known);
        } catch (IllegalArgumentException e) {
            throw new InputException(Path.of(nameOrFile), "name: " + e.getMessage());
        }
        return style;
    }
}

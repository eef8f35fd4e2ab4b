package org.terrella.locate.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.file.YamlFile;
import org.terrella.file.YamlKeys;

/**
 * What a method is: in its paper, in its released code, and here, where they differ and why.
 *
 * @param title what it is called
 * @param paper what the paper says
 * @param code what the released code does; that there is none, where there is none
 * @param here what is built here
 * @param differs where that differs from the paper, one sentence each
 * @param sources papers and repositories
 */
public record MethodCard(
        String title, String paper, String code, String here, List<String> differs, List<String> sources) {

    private static final List<String> KEYS = List.of("title", "sources", "paper", "code", "here", "differs");

    /**
     * Copies the lists.
     *
     * @param title what it is called
     * @param paper what the paper says
     * @param code what the released code does
     * @param here what is built here
     * @param differs where that differs from the paper
     * @param sources papers and repositories
     */
    public MethodCard {
        differs = List.copyOf(differs);
        sources = List.copyOf(sources);
    }

    /**
     * The card of a kind of methods.
     *
     * @param kind such as {@code planet}
     * @return its card; nothing for methods that are of no paper, and for those from outside
     */
    public static Optional<MethodCard> of(String kind) {
        String file = "cards/" + kind + ".yaml";
        try (InputStream stream = MethodCard.class.getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(parse(Path.of(file), stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static MethodCard parse(Path file, byte[] text) {
        YamlKeys keys = YamlFile.parse(file, text, KEYS).complete();
        return new MethodCard(
                keys.text("title"),
                keys.text("paper").strip(),
                keys.text("code").strip(),
                keys.text("here").strip(),
                keys.texts("differs"),
                keys.texts("sources"));
    }

    /**
     * The card as paragraphs.
     *
     * @return title, paper, code, here, differences and sources; lines as long as they are
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(title, "", "In the paper: " + paper, ""));
        lines.addAll(List.of("In the released code: " + code, "", "Here: " + here, "", "What differs:"));
        differs.forEach(one -> lines.add("- " + one));
        lines.addAll(List.of("", "Sources:"));
        sources.forEach(one -> lines.add("- " + one));
        return List.copyOf(lines);
    }
}

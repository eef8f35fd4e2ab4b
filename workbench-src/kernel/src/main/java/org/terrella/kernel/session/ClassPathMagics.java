package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagic;
import io.github.spencerpark.jupyter.kernel.util.GlobFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** {@code %classpath} and {@code %jars}: jars and folders of classes by path or pattern. */
public final class ClassPathMagics {
    private final Consumer<List<Path>> classPath;
    private final CheckoutJars checkout;
    private final Consumer<String> notes;

    /**
     * Magics of one session.
     *
     * @param classPath takes what is to be added
     * @param checkout the jars for patterns that mean them and match nothing
     * @param notes takes a sentence, without its full stop, when that happens
     */
    ClassPathMagics(Consumer<List<Path>> classPath, CheckoutJars checkout, Consumer<String> notes) {
        this.classPath = classPath;
        this.checkout = checkout;
        this.notes = notes;
    }

    /**
     * Adds files and folders. Where a notebook lies outside the checkout that this kernel was installed from, and its
     * {@code ../lib/*.jar} matches nothing, the checkout's jars are added, and a note says so.
     *
     * @param patterns paths, from the folder of the notebook, with {@code *} and {@code ?} in any segment
     * @return what was added
     * @throws IllegalArgumentException if a pattern matches nothing
     */
    @LineMagic(aliases = {"addtoclasspath"})
    public List<String> classpath(List<String> patterns) {
        return add(patterns, paths -> paths);
    }

    /**
     * The same, but of a folder with jars it adds these.
     *
     * @param patterns paths, from the folder of the notebook, with {@code *} and {@code ?} in any segment
     * @return what was added
     * @throws IllegalArgumentException if a pattern matches nothing
     */
    @LineMagic
    public List<String> jars(List<String> patterns) {
        return add(
                patterns,
                paths -> paths.stream().flatMap(path -> jarsOf(path).stream()).toList());
    }

    private List<String> add(List<String> patterns, UnaryOperator<List<Path>> meant) {
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("expected paths or patterns, found none");
        }
        Set<Path> paths = new LinkedHashSet<>();
        List<String> meantForCheckout = new ArrayList<>();
        for (String pattern : patterns) {
            List<Path> matching = meant.apply(matching(pattern));
            if (matching.isEmpty()) {
                matching = checkout.meantBy(pattern);
                meantForCheckout.add(pattern);
            }
            if (matching.isEmpty()) {
                throw new IllegalArgumentException("expected a jar or folder at " + pattern + ", found none from "
                        + Path.of("").toAbsolutePath());
            }
            paths.addAll(matching);
        }
        meantForCheckout.forEach(this::tell);
        classPath.accept(List.copyOf(paths));
        return paths.stream().map(Path::toString).toList();
    }

    private static List<Path> jarsOf(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(path, "*.jar")) {
            List<Path> inFolder = new ArrayList<>();
            jars.forEach(inFolder::add);
            inFolder.sort(null);
            return inFolder.isEmpty() ? List.of(path) : inFolder;
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private void tell(String pattern) {
        notes.accept(pattern + " matches nothing from " + Path.of("").toAbsolutePath() + ", so the jars in "
                + checkout.folder().orElseThrow() + " are taken, where this kernel was installed from");
    }

    private static List<Path> matching(String pattern) {
        List<Path> matching = new ArrayList<>();
        try {
            new GlobFinder(pattern)
                    .computeMatchingPaths()
                    .forEach(path -> matching.add(path.toAbsolutePath().normalize()));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of(); // a folder of the pattern does not exist
        } catch (IOException e) {
            throw new UncheckedIOException(pattern, e);
        }
        matching.sort(null); // a folder lists its files in no order
        return matching;
    }
}

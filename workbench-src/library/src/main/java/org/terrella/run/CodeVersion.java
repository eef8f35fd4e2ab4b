package org.terrella.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.terrella.bench.OpenBench;
import org.terrella.file.Checksum;
import org.terrella.locate.method.KnownMethod;

/**
 * Tells one state of the code that makes a method's predictions from another.
 *
 * <p>It is a hash over the classes that the method, the bench and the step that predicts name, and those that these name in
 * turn, with the resources of their packages, trained networks among them. A change in reports, notebooks, commands or another
 * method does not change it; any change in the others does, even of a comment that moves lines, which costs a repetition but
 * never takes a stale prediction for a fresh one.
 */
final class CodeVersion {

    private final LibraryFiles files;
    private final Set<String> packages = new HashSet<>();
    private final Map<Set<String>, String> hashes = new ConcurrentHashMap<>();

    /** Read when first asked for. */
    private static final class Here {
        private static final CodeVersion LIBRARY = in(place());

        private static Path place() {
            try {
                return Path.of(CodeVersion.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException("the library's own place must be a path", e);
            }
        }
    }

    private CodeVersion(LibraryFiles files) {
        this.files = files;
        files.references().keySet().forEach(name -> packages.add(folder(name)));
    }

    /** Versions of the code in a jar or a folder of classes. */
    static CodeVersion in(Path place) {
        return new CodeVersion(LibraryFiles.in(place));
    }

    /** Versions of this very code. */
    static CodeVersion here() {
        return Here.LIBRARY;
    }

    /** What tells a method's code from another state of it. */
    static String of(KnownMethod<?> method) {
        return here().of(rootsOf(method))
                + method.version().map(version -> " " + version).orElse("");
    }

    /** The classes that a method's predictions begin at. */
    static Set<String> rootsOf(KnownMethod<?> method) {
        Set<String> roots = new HashSet<>(Set.of(name(OpenBench.class), name(PredictionStep.class)));
        roots.addAll(here().roots(method.method().getClass()));
        return roots;
    }

    /** A hash of all that some classes reach. */
    String of(Set<String> roots) {
        return hashes.computeIfAbsent(Set.copyOf(roots), some -> Checksum.ofSet(parts(some)));
    }

    /** States of the files that some classes reach, by name. */
    SortedMap<String, String> parts(Set<String> roots) {
        Set<String> reached = closure(roots);
        Set<String> folders = new HashSet<>();
        reached.forEach(name -> folders.add(folder(name)));
        SortedMap<String, String> parts = new TreeMap<>();
        files.states().forEach((name, state) -> {
            boolean isPart = name.endsWith(LibraryFiles.CLASS)
                    ? reached.contains(name.substring(0, name.length() - LibraryFiles.CLASS.length()))
                    : folders.contains(packageOf(name));
            if (isPart) {
                parts.put(name, state);
            }
        });
        return parts;
    }

    private Set<String> closure(Set<String> roots) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            String name = open.pop();
            Set<String> named = files.references().get(name);
            if (named != null && reached.add(name)) {
                open.addAll(named);
            }
        }
        return reached;
    }

    /** The nearest folder around a resource that has classes. */
    private String packageOf(String resource) {
        String folder = folder(resource);
        while (!folder.isEmpty() && !packages.contains(folder)) {
            folder = folder(folder);
        }
        return folder;
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** The method's class, or the classes of the library that a plug-in names; all, if a plug-in cannot be looked into. */
    private Set<String> roots(Class<?> method) {
        if (files.references().containsKey(name(method))) {
            return Set.of(name(method));
        }
        return named(method).orElse(files.references().keySet());
    }

    private Optional<Set<String>> named(Class<?> outside) {
        Set<String> library = new HashSet<>();
        Set<String> seen = new HashSet<>(Set.of(name(outside)));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            try (InputStream in = outside.getClassLoader().getResourceAsStream(open.pop() + LibraryFiles.CLASS)) {
                if (in == null) {
                    return Optional.empty();
                }
                for (String name : ClassFile.references(in.readAllBytes())) {
                    if (files.references().containsKey(name)) {
                        library.add(name);
                    } else if (isBeside(name, outside) && seen.add(name)) {
                        open.add(name);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("classes of " + outside.getName() + " cannot be read", e);
            }
        }
        return Optional.of(library);
    }

    /** Whether a class came from where another one did. */
    private static boolean isBeside(String name, Class<?> other) {
        try {
            Class<?> type = Class.forName(name.replace('/', '.'), false, other.getClassLoader());
            return type.getClassLoader() == other.getClassLoader()
                    && location(type).equals(location(other));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static Optional<String> location(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(URL::toExternalForm);
    }

    /** What tells each trained network that comes along from others, by the name of its file. */
    SortedMap<String, String> networks() {
        SortedMap<String, String> networks = new TreeMap<>();
        files.states().forEach((name, state) -> {
            if (name.endsWith(".safetensors")) {
                networks.put(name.substring(name.lastIndexOf('/') + 1), state);
            }
        });
        return networks;
    }
}

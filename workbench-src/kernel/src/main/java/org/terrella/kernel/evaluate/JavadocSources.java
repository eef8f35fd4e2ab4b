package org.terrella.kernel.evaluate;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Javadoc of the notebook's jars, read from the source jars beside them; JShell itself only knows that of the JDK. */
final class JavadocSources {
    /** The member of a signature such as {@code double GreatCircle.km(LatLng a, LatLng b)} or {@code org.x.Type}. */
    private static final Pattern MEMBER = Pattern.compile("(?:^|\\s)([\\w.]+)(\\((.*)\\))?[^()]*$");

    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<[^<>]*>");

    private final List<Path> sourceJars = new ArrayList<>();

    void addBeside(List<Path> jars) {
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            if (name.endsWith(".jar")) {
                String sources = name.substring(0, name.length() - ".jar".length()) + "-sources.jar";
                for (Path candidate : List.of(
                        jar.resolveSibling(sources),
                        jar.resolveSibling("sources").resolve(sources))) {
                    if (Files.isRegularFile(candidate) && !sourceJars.contains(candidate)) {
                        sourceJars.add(candidate);
                    }
                }
            }
        }
    }

    /** The Javadoc of what JShell describes by this signature; empty if no source has it. */
    Optional<String> of(String signature) {
        Matcher matcher = MEMBER.matcher(erased(signature.replaceFirst("\\s+throws .*", "")));
        if (sourceJars.isEmpty() || !matcher.find()) {
            return Optional.empty();
        }
        String[] names = matcher.group(1).split("\\.");
        Optional<List<String>> parameters =
                Optional.ofNullable(matcher.group(3)).map(JavadocSources::parametersOf);
        for (int type = names.length - 1; type >= 0; type--) {
            boolean isMember = type < names.length - 1 || parameters.isPresent();
            String member = type < names.length - 1 ? names[names.length - 1] : names[type];
            for (Path jar : sourceJars) {
                Optional<String> found = read(jar, names[type])
                        .flatMap(
                                source -> find(source, names, isMember ? member : names[names.length - 1], parameters));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String erased(String signature) {
        String erased = TYPE_ARGUMENTS.matcher(signature).replaceAll("");
        return erased.equals(signature) ? erased : erased(erased);
    }

    /** The parts of {@code LatLng a, Map b}; a class file may lack the names. */
    private static List<String> parametersOf(String parameters) {
        return parameters.isBlank() ? List.of() : List.of(parameters.strip().split("\\s*,\\s*"));
    }

    private static Optional<String> read(Path jar, String type) {
        try (var zip = new ZipFile(jar.toFile())) {
            Optional<? extends ZipEntry> entry = zip.stream()
                    .filter(e -> e.getName().endsWith("/" + type + ".java"))
                    .findFirst();
            return entry.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new String(zip.getInputStream(entry.get()).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(jar.toString(), e);
        }
    }

    private static Optional<String> find(
            String source, String[] names, String member, Optional<List<String>> parameters) {
        ParsedSource parsed = ParsedSource.of(source);
        return Optional.ofNullable(new Finder(parsed.trees(), member, parameters).scan(parsed.unit(), null));
    }

    /** Finds the comment of the first member of the name whose parameters have the names or types that are asked for. */
    private static final class Finder extends TreePathScanner<String, Void> {
        private final DocTrees docs;
        private final String member;
        private final Optional<List<String>> parameters;

        Finder(DocTrees docs, String member, Optional<List<String>> parameters) {
            this.docs = docs;
            this.member = member;
            this.parameters = parameters;
        }

        @Override
        public String visitClass(ClassTree tree, Void none) {
            boolean matches = parameters.isEmpty() && tree.getSimpleName().contentEquals(member);
            return matches ? docs.getDocComment(getCurrentPath()) : super.visitClass(tree, none);
        }

        @Override
        public String visitMethod(MethodTree tree, Void none) {
            boolean constructs = tree.getName().contentEquals("<init>");
            boolean matches = parameters.isPresent()
                    && takes(tree.getParameters(), parameters.get())
                    && (tree.getName().contentEquals(member) || constructs && isIn(member));
            return matches ? docs.getDocComment(getCurrentPath()) : null;
        }

        private static boolean takes(List<? extends VariableTree> declared, List<String> asked) {
            return declared.size() == asked.size()
                    && IntStream.range(0, asked.size()).allMatch(i -> isSame(declared.get(i), asked.get(i)));
        }

        private static boolean isSame(VariableTree declared, String asked) {
            return asked.contains(" ")
                    ? asked.endsWith(" " + declared.getName())
                    : simpleName(asked.replace("...", "[]"))
                            .equals(simpleName(erased(declared.getType().toString())));
        }

        private static String simpleName(String type) {
            return type.substring(type.lastIndexOf('.') + 1);
        }

        private boolean isIn(String type) {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            return parent instanceof ClassTree
                    && ((ClassTree) parent).getSimpleName().contentEquals(type);
        }

        @Override
        public String visitVariable(VariableTree tree, Void none) {
            boolean matches = parameters.isEmpty() && tree.getName().contentEquals(member);
            return matches ? docs.getDocComment(getCurrentPath()) : null;
        }

        @Override
        public String reduce(String first, String second) {
            return second != null ? second : first;
        }
    }
}

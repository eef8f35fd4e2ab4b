package org.terrella.locate.method;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.terrella.file.InputException;

/** The JDK's own compiler, from a source file to classes in memory, against this library and what stands beside it. */
final class SourceCompiler {

    private SourceCompiler() {}

    /**
     * Compiles a file.
     *
     * @param file one Java source file
     * @return bytes of its classes by their names
     * @throws InputException if it does not compile, with the first error, or if this Java has no compiler
     */
    static Map<String, byte[]> compile(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new InputException(file, "expected a JDK to compile it with, found a Java runtime without compiler");
        }
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        try (var standard = compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8);
                JavaFileManager manager = inMemory(standard, classes)) {
            boolean isCompiled = compiler.getTask(
                            null,
                            manager,
                            said,
                            List.of("-classpath", classPath(), "-proc:none", "-Xlint:none"),
                            null,
                            standard.getJavaFileObjects(file))
                    .call();
            if (!isCompiled) {
                throw fault(file, said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
        return classes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toByteArray()));
    }

    private static InputException fault(Path file, DiagnosticCollector<JavaFileObject> said) {
        Diagnostic<? extends JavaFileObject> first = said.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a compiler that fails says why"));
        String sentence = "expected Java that compiles, found: "
                + first.getMessage(Locale.ROOT).lines().map(String::strip).collect(Collectors.joining("; "));
        return first.getLineNumber() > 0
                ? new InputException(file, first.getLineNumber(), sentence)
                : new InputException(file, sentence);
    }

    private static JavaFileManager inMemory(JavaFileManager standard, Map<String, ByteArrayOutputStream> classes) {
        return new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        classes.put(name, bytes);
                        return bytes;
                    }
                };
            }
        };
    }

    /** This library, the jars beside it, and the class path: in a notebook the first two are not on the third. */
    private static String classPath() {
        return Stream.concat(
                        beside(),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> beside() {
        try {
            Path here = Path.of(SourceCompiler.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(here)) {
                return Stream.of(here.toString());
            }
            try (Stream<Path> jars = Files.list(here.getParent())) {
                return jars
                        .filter(jar -> jar.toString().endsWith(".jar"))
                        .map(Path::toString)
                        .sorted()
                        .toList()
                        .stream();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the library's own place must be a path", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the jars beside the library cannot be listed: " + e.getMessage(), e);
        }
    }
}

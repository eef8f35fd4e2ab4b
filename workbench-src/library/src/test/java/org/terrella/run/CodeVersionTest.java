package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.locate.method.KnownMethod;
import org.terrella.locate.method.Methods;

class CodeVersionTest {

    private static final String METHOD = "org/terrella/locate/method/One";
    private static final String OTHER = "org/terrella/locate/method/Other";
    private static final String SPACE = "org/terrella/align/Space";
    private static final String WEIGHTS = "org/terrella/align/deep/weights.safetensors";
    private static final String REPORT = "org/terrella/report/Page";

    @TempDir
    private Path folder;

    /** A class file as far as anybody here reads it; the salt is a number among its constants. */
    private static byte[] classFile(int salt, String... named) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0xCAFEBABE);
            out.writeInt(61);
            out.writeShort(4 + 2 * named.length);
            out.writeByte(5); // a long takes two places
            out.writeLong(salt);
            out.writeByte(1);
            out.writeUTF("()V");
            for (int i = 0; i < named.length; i++) {
                out.writeByte(1);
                out.writeUTF(named[i]);
                out.writeByte(7);
                out.writeShort(4 + 2 * i);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private void write(String name, byte[] content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), content);
    }

    private void writeAll() throws IOException {
        write(METHOD + ".class", classFile(1, SPACE));
        write(SPACE + ".class", classFile(1, METHOD, "java/lang/Object", "[Lorg/terrella/align/Heads;"));
        write("org/terrella/align/Heads.class", classFile(1));
        write(WEIGHTS, new byte[] {1});
        write(REPORT + ".class", classFile(1, METHOD));
    }

    private String version() {
        return CodeVersion.in(folder).of(Set.of(METHOD));
    }

    @Test
    void changesWithWhatTheMethodReachesAlone() throws IOException {
        writeAll();
        String first = version();
        write(REPORT + ".class", classFile(2, METHOD));
        assertEquals(first, version(), "the report names the method, not the other way round");
        write(OTHER + ".class", classFile(1, METHOD));
        assertEquals(first, version(), "nobody names the new class");
        write("org/terrella/align/Heads.class", classFile(2));
        assertNotEquals(first, version(), "named as the type of an array, two steps away");
        writeAll();
        assertEquals(first, version());
        write(WEIGHTS, new byte[] {2});
        assertNotEquals(first, version(), "weights of a package that is reached");
    }

    @Test
    void isTheSameInAJar() throws IOException {
        writeAll();
        Path jar = folder.resolve("library.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String name : List.of(
                    METHOD + ".class",
                    SPACE + ".class",
                    "org/terrella/align/Heads.class",
                    WEIGHTS,
                    REPORT + ".class")) {
                entries.putNextEntry(new JarEntry(name));
                entries.write(Files.readAllBytes(folder.resolve(name)));
                entries.closeEntry();
            }
        }
        assertEquals(version(), CodeVersion.in(jar).of(Set.of(METHOD)));
    }

    @Test
    void methodsOfThisLibraryReachWhatTheyUseAndNotEachOther() {
        Set<String> parts = CodeVersion.here()
                .parts(CodeVersion.rootsOf(Methods.builtIn().of("nearest")))
                .keySet();
        for (String name : List.of(
                "org/terrella/locate/method/NearestMethod.class",
                "org/terrella/locate/NearestNeighbour.class",
                "org/terrella/locate/AlignedPhotos.class",
                "org/terrella/bench/OpenBench.class",
                "org/terrella/retrieve/ExactIndex.class",
                "org/terrella/align/little-earth-mercator.safetensors")) {
            assertTrue(parts.contains(name), name);
        }
        for (String name : List.of("report/", "cli/", "draw/", "notebook/", "locate/method/G3Method", "run/Runner")) {
            assertFalse(parts.stream().anyMatch(part -> part.startsWith("org/terrella/" + name)), name);
        }
    }

    @Test
    void tellsMethodsApartAndReadsAPluginsOwnReferences() throws IOException {
        Map<String, String> sources =
                Map.of("Plain", "null", "Grown", "bench.aligned(\"mercator\", seed) == null ? null : null");
        for (var source : sources.entrySet()) {
            Path file = Files.writeString(folder.resolve(source.getKey() + ".java"), """
                    import org.terrella.locate.Locator;
                    import org.terrella.locate.method.*;
                    public final class %s implements Method<%s.Settings> {
                        public record Settings(int n) {}
                        public String kind() { return "mine"; }
                        public Settings defaults() { return new Settings(1); }
                        public Locator locator(BenchView bench, Settings settings, long seed) { return %s; }
                    }
                    """.formatted(
                            source.getKey(), source.getKey(), source.getValue()));
            KnownMethod<?> method = Methods.builtIn().with(file).of("mine");
            Set<String> roots = CodeVersion.rootsOf(method);
            assertTrue(roots.contains("org/terrella/locate/method/BenchView"), roots.toString());
            assertEquals(
                    source.getKey().equals("Grown"),
                    roots.contains("org/terrella/locate/GallerySearch"),
                    roots.toString());
            assertFalse(roots.contains("org/terrella/report/ReportPage"), "it can be looked into");
            assertTrue(CodeVersion.of(method).endsWith(method.version().orElseThrow()));
        }
    }
}

package org.terrella.locate.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

class PluginTest {

    private static final Path MEDOID = Path.of("../../experiments/methods/Medoid.java");

    @TempDir
    private Path folder;

    @Test
    void takesAMethodFromOneSourceFile() {
        Methods methods = Methods.builtIn().with(MEDOID);
        KnownMethod<?> medoid = methods.of("medoid");
        assertEquals("Medoid.java", medoid.from());
        assertTrue(medoid.isKeepable());
        assertFalse(medoid.comesAlong());
        assertEquals(
                "medoid, alignment=mercator, k=3",
                methods.of("medoid", Map.of("k", 3)).line());
        assertThrows(IllegalArgumentException.class, () -> methods.of("medoid", Map.of("k", 0)));
    }

    @Test
    void tellsOneStateOfASourceFromAnother() throws IOException {
        Path copy = folder.resolve("Medoid.java");
        Files.writeString(copy, Files.readString(MEDOID));
        String same = Methods.builtIn().with(copy).of("medoid").version().orElseThrow();
        assertEquals(Methods.builtIn().with(MEDOID).of("medoid").version().orElseThrow(), same);
        Files.writeString(copy, Files.readString(MEDOID) + "// changed\n");
        assertNotEquals(
                same, Methods.builtIn().with(copy).of("medoid").version().orElseThrow());
    }

    @Test
    void takesTheMethodsOfAJarWithOrWithoutAService() throws IOException {
        for (boolean isService : new boolean[] {true, false}) {
            Path jar = folder.resolve("methods-" + isService + ".jar");
            Map<String, byte[]> classes = SourceCompiler.compile(MEDOID);
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                    entries.putNextEntry(new JarEntry(entry.getKey().replace('.', '/') + ".class"));
                    entries.write(entry.getValue());
                }
                if (isService) {
                    entries.putNextEntry(new JarEntry("META-INF/services/" + Method.class.getName()));
                    entries.write("Medoid\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            }
            assertEquals(
                    jar.getFileName().toString(),
                    Methods.builtIn().with(jar).of("medoid").from());
        }
    }

    @Test
    void saysWhatIsWrongWithAPlugin() throws IOException {
        assertFault("none.java: expected a plug-in, a .java or .jar file, found none at ", folder.resolve("none.java"));
        assertFault(
                "Broken.java, line 1: expected Java that compiles, found: ",
                Files.writeString(folder.resolve("Broken.java"), "class Broken { int x = \"text\"; }"));
        assertFault(
                "Other.java: expected a class that implements org.terrella.locate.method.Method, found none",
                Files.writeString(folder.resolve("Other.java"), "class Other {}"));
        assertFault(
                "model.py: expected a plug-in, a .java or .jar file, found another ending",
                Files.writeString(folder.resolve("model.py"), "print()"));
    }

    private static void assertFault(String begin, Path file) {
        Methods methods = Methods.builtIn();
        String message =
                assertThrows(InputException.class, () -> methods.with(file)).getMessage();
        assertTrue(message.startsWith(begin), message);
    }
}

package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeVersionTest {

    private static final String LOCATE = "org/terrella/locate/A.class";
    private static final String REPORT = "org/terrella/report/B.class";

    @TempDir
    private Path folder;

    @Test
    void changesWithWhatPredictionsComeFromAlone() throws IOException {
        write(LOCATE, 1);
        write(REPORT, 1);
        String first = CodeVersion.of(folder);
        write(REPORT, 2);
        assertEquals(first, CodeVersion.of(folder));
        write(LOCATE, 2);
        assertNotEquals(first, CodeVersion.of(folder));
        write(LOCATE, 1);
        assertEquals(first, CodeVersion.of(folder));
        write("org/terrella/align/little-earth.safetensors", 1);
        assertNotEquals(first, CodeVersion.of(folder));
    }

    @Test
    void isTheSameInAJar() throws IOException {
        write(LOCATE, 1);
        Path jar = folder.resolve("library.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry(LOCATE));
            entries.write(1);
            entries.closeEntry();
        }
        assertEquals(CodeVersion.of(jar), CodeVersion.of(folder));
    }

    private void write(String name, int content) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), new byte[] {(byte) content});
    }
}

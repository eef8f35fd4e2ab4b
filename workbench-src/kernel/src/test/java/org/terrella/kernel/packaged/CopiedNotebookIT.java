package org.terrella.kernel.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.kernel.packaged.PackagedKernel.Result;

/** A notebook of a checkout, copied to a folder that has no jars beside it. */
class CopiedNotebookIT {
    private static final String[] CELLS = {"%classpath ../lib/*.jar", "import greeting.Greeting;\nGreeting.say()"};

    @TempDir
    private Path folder;

    private Path lib;
    private PackagedKernel kernel;

    @BeforeEach
    void makeACheckout() throws IOException {
        folder = folder.toRealPath();
        lib = folder.resolve("checkout/lib");
        Path jar = Files.createDirectories(lib.resolve("kernel")).resolve("terrella-kernel.jar");
        Files.copy(PackagedKernel.JAR, jar);
        Path classes =
                compile("package greeting; public class Greeting { public static String say() { return \"hi\"; } }");
        try (var out = new JarOutputStream(Files.newOutputStream(lib.resolve("greeting.jar")))) {
            out.putNextEntry(new JarEntry("greeting/Greeting.class"));
            out.write(Files.readAllBytes(classes.resolve("greeting/Greeting.class")));
        }
        kernel = new PackagedKernel(folder, jar);
    }

    @Test
    void takesTheJarsOfTheCheckoutAndSaysSo() throws Exception {
        Path copied = Files.createDirectories(folder.resolve("elsewhere/copied"));
        Path notebook = kernel.notebook("elsewhere/copied/greeting.ipynb", CELLS);
        Result result = kernel.run("notebook", "run", notebook.toString());
        assertEquals(0, result.code(), result.output());
        assertEquals(
                List.of(
                        "Note: ../lib/*.jar matches nothing from " + copied + ", so the jars in " + lib
                                + " are taken, where this kernel was installed from.\n",
                        "hi"),
                PackagedKernel.outputs(notebook));
    }

    @Test
    void saysNothingWithinTheCheckout() throws Exception {
        Files.createDirectories(folder.resolve("checkout/notebooks"));
        Path notebook = kernel.notebook("checkout/notebooks/greeting.ipynb", CELLS);
        Result result = kernel.run("notebook", "run", notebook.toString());
        assertEquals(0, result.code(), result.output());
        assertEquals(List.of("", "hi"), PackagedKernel.outputs(notebook));
    }

    @Test
    void namesTheMissingJarsWhereTheCheckoutHasNone() throws Exception {
        Files.delete(lib.resolve("greeting.jar"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Path notebook = kernel.notebook("elsewhere/greeting.ipynb", CELLS);
        Result result = kernel.run("notebook", "run", notebook.toString());
        assertEquals(1, result.code());
        assertTrue(
                result.output().contains("expected a jar or folder at ../lib/*.jar, found none from " + folder),
                result.output());
    }

    private Path compile(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Greeting.java"), source);
        Path classes = folder.resolve("classes");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), file.toString());
        assertEquals(0, code);
        return classes;
    }
}

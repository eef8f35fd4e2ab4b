package org.terrella.kernel.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inspection of a library whose sources lie beside it. */
class JarInspectionTest {

    private static final String SOURCE = """
            package tiny;

            import java.util.Map;

            /**
             * A box with a <b>value</b>, at most {@code 10} &lt; 11.
             *
             * <p>Second paragraph.
             */
            public class Box<T extends Comparable<T>> {
                /** How many boxes there are. */
                public static final int COUNT = 3;

                /** Packs a value. */
                public Box(T value) {}

                /** Packs nothing. */
                public Box() {}

                /** Takes by index. */
                public T take(int index) { return null; }

                /**
                 * Takes by name.
                 *
                 * @param names all of {@link Map}
                 * @return the value
                 */
                public T take(Map<String, ? extends T> names, String name) { return null; }

                /** Makes a box. */
                public static <S extends Comparable<S>> Box<S> of(S value) { return new Box<>(value); }

                /** A lid. */
                public static class Lid {
                    /** Closes it. */
                    public void close() {}
                }

                /** A hand, whose class file knows no names of parameters. */
                public interface Hand {
                    /** Reaches for one. */
                    void reach(Map<String, Integer> from, String... names);

                    /** Reaches for all. */
                    void reach(int[] from, Object it);
                }

                public void bare() {}
            }
            """;

    private static final Cells CELLS = new Cells();

    @BeforeAll
    static void buildTheJars(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(
                Files.createDirectories(folder.resolve("tiny")).resolve("Box.java"), SOURCE);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-g", "-d", folder.toString(), source.toString());
        assertEquals(0, code);
        Path jar = zip(
                folder,
                folder.resolve("tiny-1.0.jar"),
                List.of("tiny/Box.class", "tiny/Box$Lid.class", "tiny/Box$Hand.class"));
        zip(folder, folder.resolve("tiny-1.0-sources.jar"), List.of("tiny/Box.java"));
        CELLS.evaluator().addToClassPath(List.of(jar));
        CELLS.run("import tiny.Box;\nBox<String> box = new Box<>(\"a\");");
    }

    private static Path zip(Path folder, Path zip, List<String> names) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(folder.resolve(name)));
            }
        }
        return zip;
    }

    @AfterAll
    static void close() {
        CELLS.close();
    }

    @Test
    void showsTheJavadocOfATypeAsPlainText() {
        assertEquals("""
                tiny.Box<T extends Comparable<T>>

                    A box with a value, at most 10 < 11.

                    Second paragraph.""", inspected("Bo|x<String> b").strip());
    }

    @Test
    void showsEachOverloadWithItsOwnJavadoc() {
        String text = inspected("box.ta|ke(1)");
        assertTrue(text.matches("(?s).*take\\(int index\\)\\s+Takes by index\\..*"), text);
        assertTrue(text.matches("(?s).*take\\([^)]+ name\\)\\s+Takes by name\\..*@param names all of Map.*"), text);
    }

    @Test
    void showsTheJavadocOfConstructors() {
        String text = inspected("new Bo|x<String>(\"a\")");
        assertTrue(text.contains("Packs a value.") && text.contains("Packs nothing."), text);
    }

    @Test
    void showsTheJavadocOfFieldsAndStaticMethods() {
        assertTrue(inspected("Box.COU|NT").contains("How many boxes there are."), inspected("Box.COU|NT"));
        assertTrue(inspected("Box.o|f(\"a\")").contains("Makes a box."), inspected("Box.o|f(\"a\")"));
    }

    @Test
    void showsTheJavadocOfNestedTypes() {
        assertTrue(inspected("Box.Li|d lid").contains("A lid."), inspected("Box.Li|d lid"));
        assertTrue(inspected("new Box.Lid().clo|se()").contains("Closes it."));
    }

    @Test
    void showsTheJavadocOfInterfaces() {
        String text = inspected("((Box.Hand) null).rea|ch(null, \"a\")");
        assertTrue(text.contains("Reaches for one.") && text.contains("Reaches for all."), text);
    }

    @Test
    void showsTheSignatureOfWhatHasNoJavadoc() {
        assertTrue(inspected("box.ba|re()").contains("bare()"), inspected("box.ba|re()"));
        assertFalse(inspected("box.ba|re()").contains("\n\n"));
    }

    private static String inspected(String code) {
        return CELLS.evaluator()
                .help()
                .inspect(code.replace("|", ""), code.indexOf('|'))
                .orElse("");
    }
}

package org.terrella;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of a notebook's user, as they stand in the README: short, and such that they compile. */
class ReadmeProgramsTest {

    private static final Path README = Path.of("../../README.md");
    private static final Pattern PROGRAM =
            Pattern.compile("<!-- program: (\\w+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);

    /** Most lines of each, without imports and blank ones. */
    private static final Map<String, Integer> LINES =
            Map.of("evaluate", 3, "locate", 5, "sweep", 5, "method", 20, "bench", 10);

    @TempDir
    private Path folder;

    private static Map<String, List<String>> programs() throws IOException {
        Map<String, List<String>> programs = new TreeMap<>();
        Matcher found = PROGRAM.matcher(Files.readString(README));
        while (found.find()) {
            programs.put(
                    found.group(1),
                    found.group(2).lines().filter(line -> !line.isBlank()).toList());
        }
        return programs;
    }

    private static List<String> imports(List<String> program) {
        return program.stream().filter(line -> line.startsWith("import ")).toList();
    }

    private static List<String> statements(List<String> program) {
        return program.stream().filter(line -> !line.startsWith("import ")).toList();
    }

    @Test
    void areAsShortAsPromised() throws IOException {
        Map<String, List<String>> programs = programs();
        assertEquals(LINES.keySet(), programs.keySet());
        programs.forEach((name, program) -> assertTrue(
                statements(program).size() <= LINES.get(name),
                name + " has " + statements(program).size() + " lines"));
        assertTrue(imports(programs.get("bench")).size() <= 5);
    }

    @Test
    void compile() throws IOException {
        for (Map.Entry<String, List<String>> entry : programs().entrySet()) {
            boolean isClass = entry.getKey().equals("method");
            String name = isClass ? "Centre" : "Program" + entry.getKey();
            String body = String.join("\n", statements(entry.getValue()));
            String source = String.join("\n", imports(entry.getValue())) + "\n"
                    + (isClass ? body : "class " + name + " { void run() throws Exception {\n" + body + "\n} }");
            Path file = Files.writeString(folder.resolve(name + ".java"), source);
            StringWriter said = new StringWriter();
            boolean isCompiled = ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            said,
                            null,
                            null,
                            List.of(
                                    "-classpath",
                                    System.getProperty("java.class.path"),
                                    "-proc:none",
                                    "-d",
                                    folder.toString()),
                            null,
                            ToolProvider.getSystemJavaCompiler()
                                    .getStandardFileManager(null, null, null)
                                    .getJavaFileObjects(file))
                    .call();
            assertTrue(isCompiled, entry.getKey() + ":\n" + said);
        }
    }
}

package org.terrella.kernel.packaged;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kernel as it is delivered: its jar, run as a program. */
final class PackagedKernel {
    static final Path JAR =
            Path.of("../../lib/kernel/terrella-kernel.jar").toAbsolutePath().normalize();
    private static final int LIMIT_SECONDS = 600;

    private final Path folder;
    private final Path jar;

    PackagedKernel(Path folder) {
        this(folder, JAR);
    }

    /** The same from a copy of the jar. */
    PackagedKernel(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    record Result(int code, String output) {}

    /** Runs a command in the folder, standard output and error together. */
    Result run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    Result run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "output", ".txt");
        Process process = start(environment, log, arguments);
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("no end within " + LIMIT_SECONDS + " s: " + Files.readString(log));
        }
        return new Result(process.exitValue(), Files.readString(log));
    }

    Process start(Map<String, String> environment, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Writes a notebook with these code cells. */
    Path notebook(String name, String... cells) throws IOException {
        var array = new JsonArray();
        for (String each : cells) {
            var cell = new JsonObject();
            cell.addProperty("cell_type", "code");
            cell.add("execution_count", com.google.gson.JsonNull.INSTANCE);
            cell.add("metadata", new JsonObject());
            cell.add("outputs", new JsonArray());
            cell.addProperty("source", each);
            array.add(cell);
        }
        var notebook = new JsonObject();
        notebook.add("cells", array);
        notebook.add("metadata", new JsonObject());
        notebook.addProperty("nbformat", 4);
        notebook.addProperty("nbformat_minor", 4);
        return Files.writeString(folder.resolve(name), notebook.toString());
    }

    /** Runs cells in one session and gives what the last one shows: printed text, the value, or the error. */
    String lastOutputOf(String... cells) throws IOException, InterruptedException {
        Path notebook = notebook("cells.ipynb", cells);
        Result result = run("notebook", "run", "--allow-errors", "--timeout", "60", notebook.toString());
        if (result.code() != 0) {
            throw new AssertionError(result.output());
        }
        List<String> outputs = outputs(notebook);
        return outputs.get(outputs.size() - 1);
    }

    /** What each cell of a notebook shows. */
    static List<String> outputs(Path notebook) throws IOException {
        return JsonParser.parseString(Files.readString(notebook))
                .getAsJsonObject()
                .getAsJsonArray("cells")
                .asList()
                .stream()
                .map(cell -> text(cell.getAsJsonObject().getAsJsonArray("outputs")))
                .toList();
    }

    private static String text(JsonArray outputs) {
        return outputs.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(output -> switch (output.get("output_type").getAsString()) {
                    case "stream" -> joined(output.getAsJsonArray("text"));
                    case "error" ->
                        output.getAsJsonArray("traceback").asList().stream()
                                .map(JsonElement::getAsString)
                                .collect(Collectors.joining("\n"));
                    default -> joined(output.getAsJsonObject("data").getAsJsonArray("text/plain"));
                })
                .collect(Collectors.joining());
    }

    private static String joined(JsonArray lines) {
        return lines.asList().stream().map(JsonElement::getAsString).collect(Collectors.joining());
    }

    /** A magic that adds the jars of the test's own class path whose path contains one of the words. */
    static String classPathOf(String... words) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return "%classpath "
                + Stream.of(classPath.split(File.pathSeparator))
                        .filter(entry ->
                                entry.endsWith(".jar") && Stream.of(words).anyMatch(entry::contains))
                        .map(entry -> "\"" + entry + "\"")
                        .collect(Collectors.joining(" "))
                + "\n";
    }
}

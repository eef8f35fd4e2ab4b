package org.terrella.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.internal.Streams;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A notebook in nbformat 4. What this class does not know of is kept as it was read. */
public final class Notebook {
    /** The two characters that gson escapes and Jupyter does not; no backslash, or a pair of them, stands before. */
    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u(2028|2029)");

    private final Path file;
    private final JsonObject json;
    private final List<Cell> cells;

    private Notebook(Path file, JsonObject json, List<Cell> cells) {
        this.file = file;
        this.json = json;
        this.cells = cells;
    }

    /**
     * Reads a notebook.
     *
     * @param file its path
     * @return the notebook
     * @throws IllegalArgumentException if it is not a notebook of format 4; the message names file and place
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Notebook read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(file + ": expected a notebook, found no such file");
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw fault(file, "expected text in UTF-8, found other bytes");
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        JsonElement root;
        try {
            root = JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw fault(file, "expected JSON, found " + reason(e));
        }
        if (!root.isJsonObject() || !root.getAsJsonObject().has("nbformat")) {
            throw fault(file, "expected a notebook, found JSON without nbformat");
        }
        JsonObject json = root.getAsJsonObject();
        if (!json.get("nbformat").toString().equals("4")) {
            throw fault(file, "expected nbformat 4, found " + json.get("nbformat"));
        }
        if (!json.has("cells") || !json.get("cells").isJsonArray()) {
            throw fault(file, "expected a list of cells, found none");
        }
        if (json.has("metadata") && !json.get("metadata").isJsonObject()) {
            throw fault(file, "expected metadata with names, found " + shortened(json.get("metadata")));
        }
        List<Cell> cells = new ArrayList<>();
        for (JsonElement each : json.getAsJsonArray("cells")) {
            cells.add(Cell.of(each, file + ", cell " + (cells.size() + 1)));
        }
        return new Notebook(file, json, List.copyOf(cells));
    }

    private static String reason(JsonParseException e) {
        String message = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
        return message.lines().findFirst().orElse("something else").replaceFirst("^.*JsonReader.*lenient\\S* ", "");
    }

    static String shortened(JsonElement json) {
        String text = String.valueOf(json);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static IllegalArgumentException fault(Path file, String fault) {
        return new IllegalArgumentException(file + ": " + fault);
    }

    /**
     * The file's name.
     *
     * @return with its ending, without its folder
     */
    public String name() {
        return file.getFileName().toString();
    }

    /**
     * Refuses a notebook that says it is in another language. One that says nothing is taken for Java.
     *
     * @throws IllegalArgumentException if it is; the message names file and language
     */
    public void requireJava() {
        Optional<String> other = Stream.of(said("kernelspec", "language"), said("language_info", "name"))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(language -> !language.equalsIgnoreCase("java"));
        if (other.isPresent()) {
            throw fault(file, "expected a notebook in Java, found one in " + other.get());
        }
    }

    private Optional<String> said(String section, String key) {
        return Optional.ofNullable(metadata().get(section))
                .filter(JsonElement::isJsonObject)
                .map(each -> each.getAsJsonObject().get(key))
                .filter(each -> each.isJsonPrimitive() && !each.getAsString().isBlank())
                .map(JsonElement::getAsString);
    }

    /**
     * The cells, top to bottom.
     *
     * @return all of them, text and code
     */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * The code cells, top to bottom.
     *
     * @return those that can be run
     */
    public List<Cell> codeCells() {
        return cells.stream().filter(Cell::isCode).toList();
    }

    JsonObject metadata() {
        if (!json.has("metadata")) {
            json.add("metadata", new JsonObject());
        }
        return json.getAsJsonObject("metadata");
    }

    /**
     * Writes the notebook the way Jupyter does: sorted keys, one space of indent. Either the whole file is written or
     * none of it.
     *
     * @param file where to
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        writeWhole(file, toText());
    }

    static void writeWhole(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path part = folder.resolve(
                    "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                Files.writeString(part, text);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /**
     * The text of the file.
     *
     * @return JSON with a line end at the end
     */
    public String toText() {
        var text = new StringWriter();
        try (var writer = new JsonWriter(text)) {
            writer.setIndent(" ");
            writer.setHtmlSafe(false);
            Streams.write(sorted(json), writer);
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be written", e);
        }
        return SEPARATOR.matcher(text.toString()).replaceAll(m -> m.group(1) + (char) Integer.parseInt(m.group(2), 16))
                + "\n";
    }

    private static JsonElement sorted(JsonElement element) {
        if (element.isJsonArray()) {
            var array = new JsonArray();
            element.getAsJsonArray().forEach(each -> array.add(sorted(each)));
            return array;
        }
        if (element.isJsonObject()) {
            var object = new JsonObject();
            new TreeMap<>(element.getAsJsonObject().asMap()).forEach((key, value) -> object.add(key, sorted(value)));
            return object;
        }
        return element;
    }

    /** Text that nbformat allows as a string or as a list of its lines. */
    static String text(JsonElement element) {
        return element.isJsonArray()
                ? StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : element.getAsString();
    }

    /** The lines of a text, each with its line end. */
    static JsonArray lines(String text) {
        var lines = new JsonArray();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start) + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }
}

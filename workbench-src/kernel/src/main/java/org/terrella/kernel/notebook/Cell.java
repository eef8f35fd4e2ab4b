package org.terrella.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.function.Predicate;

/** A cell of a notebook; changes go to the notebook. */
public final class Cell {
    /** What a cell may have beside its source, and what it is then. */
    private static final Map<String, Predicate<JsonElement>> OPTIONAL = Map.of(
            "outputs", Cell::isListOfObjects,
            "metadata", JsonElement::isJsonObject,
            "attachments", JsonElement::isJsonObject);

    private final JsonObject json;

    private Cell(JsonObject json) {
        this.json = json;
    }

    static Cell of(JsonElement element, String where) {
        if (!element.isJsonObject()
                || !isText(element.getAsJsonObject().get("cell_type"))
                || !element.getAsJsonObject().has("source")) {
            throw new IllegalArgumentException(where + ": expected a cell with cell_type and source, found none");
        }
        JsonElement source = element.getAsJsonObject().get("source");
        boolean isLines = source.isJsonArray()
                && source.getAsJsonArray().asList().stream().allMatch(Cell::isText);
        if (!isLines && !isText(source)) {
            throw new IllegalArgumentException(where + ": expected source as text or lines, found " + source);
        }
        for (Map.Entry<String, Predicate<JsonElement>> each : OPTIONAL.entrySet()) {
            JsonElement found = element.getAsJsonObject().get(each.getKey());
            if (found != null && !each.getValue().test(found)) {
                throw new IllegalArgumentException(where + ": expected " + each.getKey()
                        + " as nbformat 4 writes them, found " + Notebook.shortened(found));
            }
        }
        return new Cell(element.getAsJsonObject());
    }

    private static boolean isListOfObjects(JsonElement element) {
        return element.isJsonArray()
                && element.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonObject);
    }

    private static boolean isText(JsonElement element) {
        return element != null
                && element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isString();
    }

    /**
     * Whether it can be run.
     *
     * @return false for text
     */
    public boolean isCode() {
        return "code".equals(type());
    }

    String type() {
        return json.get("cell_type").getAsString();
    }

    /**
     * What was typed.
     *
     * @return code or Markdown
     */
    public String source() {
        return Notebook.text(json.get("source"));
    }

    /** The source with the pictures that are attached to it in their places. */
    String sourceWithAttachments() {
        String source = source();
        if (json.has("attachments")) {
            for (Map.Entry<String, JsonElement> each :
                    json.getAsJsonObject("attachments").entrySet()) {
                if (each.getValue().isJsonObject()) {
                    for (Map.Entry<String, JsonElement> content :
                            each.getValue().getAsJsonObject().entrySet()) {
                        String data = Notebook.text(content.getValue()).replaceAll("\\s", "");
                        source = source.replace(
                                "attachment:" + each.getKey(), "data:" + content.getKey() + ";base64," + data);
                    }
                }
            }
        }
        return source;
    }

    JsonArray outputs() {
        return json.has("outputs") ? json.getAsJsonArray("outputs") : new JsonArray();
    }

    /** Its number in the order of execution, as text; a blank if it was not run. */
    String executionCount() {
        JsonElement count = json.get("execution_count");
        return count == null || count.isJsonNull() ? " " : count.getAsString();
    }

    void clear() {
        json.add("outputs", new JsonArray());
        json.add("execution_count", JsonNull.INSTANCE);
        if (!json.has("metadata")) {
            json.add("metadata", new JsonObject());
        }
    }

    void executed(int count, JsonArray outputs) {
        json.add("outputs", outputs);
        json.add("execution_count", new JsonPrimitive(count));
    }

    /** Whether a failure of this cell is meant, as Jupyter's tag says. */
    boolean mayFail() {
        return hasTag("raises-exception");
    }

    /** Whether it has one of Jupyter's tags. */
    boolean hasTag(String tag) {
        JsonElement tags =
                json.has("metadata") ? json.getAsJsonObject("metadata").get("tags") : null;
        return tags != null && tags.isJsonArray() && tags.getAsJsonArray().contains(new JsonPrimitive(tag));
    }
}

package org.terrella.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** A cell of a notebook; changes go to the notebook. */
public final class Cell {
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
        return new Cell(element.getAsJsonObject());
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

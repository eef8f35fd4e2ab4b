package org.terrella.kernel.notebook;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.session.Output;

/** Gathers the output of one cell as nbformat writes it. */
final class CollectedOutput implements Output {
    private static final Gson GSON = new Gson();

    private final List<JsonObject> outputs = new ArrayList<>();
    private final Map<String, List<JsonObject>> displays;
    private StringBuilder openText;
    private Stream openStream;

    /**
     * @param displays the displays of all cells by id, for a later cell may update those of an earlier one
     */
    CollectedOutput(Map<String, List<JsonObject>> displays) {
        this.displays = displays;
    }

    @Override
    public synchronized void print(Stream stream, String text) {
        if (openStream != stream) {
            closeText();
            openStream = stream;
            openText = new StringBuilder();
        }
        openText.append(text);
    }

    private void closeText() {
        if (openStream != null) {
            var output = new JsonObject();
            output.addProperty("output_type", "stream");
            output.addProperty("name", openStream == Stream.STDOUT ? "stdout" : "stderr");
            output.add("text", Notebook.lines(openText.toString()));
            outputs.add(output);
            openStream = null;
        }
    }

    @Override
    public synchronized void display(DisplayData data) {
        closeText();
        var output = new JsonObject();
        output.addProperty("output_type", "display_data");
        fill(output, data);
        outputs.add(output);
        if (data.hasDisplayId()) {
            synchronized (displays) {
                displays.computeIfAbsent(data.getDisplayId(), id -> new ArrayList<>())
                        .add(output);
            }
        }
    }

    @Override
    public synchronized void update(DisplayData data) {
        synchronized (displays) {
            displays.getOrDefault(data.getDisplayId(), List.of()).forEach(output -> fill(output, data));
        }
    }

    synchronized void result(DisplayData data, int count) {
        closeText();
        var output = new JsonObject();
        output.addProperty("output_type", "execute_result");
        output.addProperty("execution_count", count);
        fill(output, data);
        outputs.add(output);
    }

    synchronized void error(EvaluationException failure) {
        closeText();
        var output = new JsonObject();
        output.addProperty("output_type", "error");
        output.addProperty("ename", failure.kind());
        output.addProperty("evalue", failure.getMessage());
        output.add("traceback", GSON.toJsonTree(failure.report()));
        outputs.add(output);
    }

    synchronized JsonArray asJson() {
        closeText();
        var array = new JsonArray();
        outputs.forEach(array::add);
        return array;
    }

    @Override
    public String readLine(String prompt, boolean password) throws IOException {
        throw new IOException("expected a user to ask, found a notebook that runs without one");
    }

    private static void fill(JsonObject output, DisplayData data) {
        JsonObject whole = GSON.toJsonTree(data, DisplayData.class).getAsJsonObject();
        var byType = new JsonObject();
        for (Map.Entry<String, JsonElement> each : whole.getAsJsonObject("data").entrySet()) {
            byType.add(
                    each.getKey(), isText(each) ? Notebook.lines(each.getValue().getAsString()) : each.getValue());
        }
        output.add("data", byType);
        output.add("metadata", whole.has("metadata") ? whole.get("metadata") : new JsonObject());
    }

    /** nbformat writes text line by line; pictures in base64 and JSON stay whole. */
    private static boolean isText(Map.Entry<String, JsonElement> each) {
        boolean binary = each.getKey().startsWith("image/") && !each.getKey().endsWith("+xml");
        return each.getValue().isJsonPrimitive() && !binary;
    }
}

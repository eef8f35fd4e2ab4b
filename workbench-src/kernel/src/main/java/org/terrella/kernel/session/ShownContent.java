package org.terrella.kernel.session;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What is displayed, as it goes into a message or a notebook. It is turned into JSON where it is displayed, so that what
 * JSON cannot hold fails there, and later changes of an object do not reach what was shown before.
 */
final class ShownContent {
    private static final Gson GSON = new Gson();

    private ShownContent() {}

    /**
     * A copy that can be written and does not change.
     *
     * @throws IllegalArgumentException if it holds what JSON has no form for
     */
    static DisplayData of(DisplayData data) {
        JsonObject whole = asJson(data);
        var copy = new DisplayData();
        copy(whole, "data", copy::putData);
        copy(whole, "metadata", copy::putMetaData);
        copy(whole, "transient", copy::putTransientData);
        return copy;
    }

    private static JsonObject asJson(DisplayData data) {
        try {
            return GSON.toJsonTree(data, DisplayData.class).getAsJsonObject();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "expected content that JSON can hold, found what it cannot: " + firstLine(e));
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException(
                    "expected content that JSON can hold, found what contains itself or is nested too deeply");
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void copy(JsonObject whole, String part, BiConsumer<String, Object> into) {
        if (whole.has(part) && whole.get(part).isJsonObject()) {
            for (Map.Entry<String, JsonElement> each :
                    whole.getAsJsonObject(part).entrySet()) {
                into.accept(each.getKey(), plain(each.getValue()));
            }
        }
    }

    /** Text stays text, for others read it as such. */
    private static Object plain(JsonElement value) {
        boolean isText = value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
        return isText ? value.getAsString() : value;
    }
}

package org.terrella.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares the outputs of a notebook with those of a fresh run.
 *
 * <p>Outputs must be equal, except in cells with the tag {@code measured}: what a trained network answers differs in its
 * last digits from processor to processor, and a rank or two with it. There the texts must be equal but for numbers, which
 * may differ as {@link MeasuredText} says, and a picture need only be of the same kind. In cells with the tag {@code judged},
 * which say in sentences what follows from such numbers, all outputs need only be of the same kind.
 */
public final class StaleOutputs {
    private StaleOutputs() {}

    /**
     * Says where two runs of a notebook differ.
     *
     * @param committed as it was found
     * @param fresh the same notebook, run again
     * @return a sentence per cell that differs; none if the outputs are up to date
     */
    public static List<String> between(Notebook committed, Notebook fresh) {
        List<String> differences = new ArrayList<>();
        List<Cell> before = committed.codeCells();
        List<Cell> now = fresh.codeCells();
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            Cell cell = before.get(i);
            String difference = difference(
                    merged(cell.outputs()),
                    merged(now.get(i).outputs()),
                    cell.hasTag("judged")
                            ? Tolerance.JUDGED
                            : cell.hasTag("measured") ? Tolerance.MEASURED : Tolerance.NONE);
            if (difference != null) {
                differences.add("cell " + (i + 1) + ": " + difference);
            }
        }
        if (before.size() != now.size()) {
            differences.add("expected " + before.size() + " code cells, found " + now.size());
        }
        return differences;
    }

    /** What may differ. */
    private enum Tolerance {
        NONE,
        MEASURED,
        JUDGED
    }

    private static String difference(List<JsonObject> before, List<JsonObject> now, Tolerance tolerance) {
        if (before.size() != now.size()) {
            return "has " + before.size() + " outputs, now gives " + now.size();
        }
        for (int i = 0; i < before.size(); i++) {
            JsonObject old = before.get(i);
            JsonObject current = now.get(i);
            if (!Objects.equals(old.get("output_type"), current.get("output_type"))) {
                return "has " + old.get("output_type") + ", now gives " + current.get("output_type");
            }
            Set<String> keys = new TreeSet<>(old.keySet());
            keys.addAll(current.keySet());
            for (String key : keys) {
                if (Set.of("metadata", "execution_count", "data").contains(key)) {
                    continue;
                }
                String was = text(key, old.get(key));
                String is = text(key, current.get(key));
                if (!isSame(was, is, tolerance)) {
                    return firstDifference(key, was, is);
                }
            }
            if (old.has("data")) {
                String difference =
                        dataDifference(old.getAsJsonObject("data"), current.getAsJsonObject("data"), tolerance);
                if (difference != null) {
                    return difference;
                }
            }
        }
        return null;
    }

    private static String dataDifference(JsonObject before, JsonObject now, Tolerance tolerance) {
        if (!before.keySet().equals(now.keySet())) {
            return "has " + before.keySet() + ", now gives " + now.keySet();
        }
        for (Map.Entry<String, JsonElement> each : before.entrySet()) {
            String old = text(each.getValue()).strip();
            String current = text(now.get(each.getKey())).strip();
            boolean isPicture = each.getKey().startsWith("image/");
            if (!isSame(old, current, tolerance) && !(isPicture && tolerance != Tolerance.NONE)) {
                return isPicture
                        ? "shows another picture (" + each.getKey() + ")"
                        : firstDifference(each.getKey(), old, current);
            }
        }
        return null;
    }

    private static boolean isSame(String before, String now, Tolerance tolerance) {
        return switch (tolerance) {
            case NONE -> before.equals(now);
            case MEASURED -> before.equals(now) || MeasuredText.agree(before, now);
            case JUDGED -> true;
        };
    }

    private static String firstDifference(String what, String before, String now) {
        List<String> old = before.lines().toList();
        List<String> current = now.lines().toList();
        for (int i = 0; i < Math.max(old.size(), current.size()); i++) {
            String was = i < old.size() ? old.get(i) : "nothing";
            String is = i < current.size() ? current.get(i) : "nothing";
            if (!was.equals(is)) {
                return what + ", line " + (i + 1) + ", was \"" + shortened(was, is) + "\", now is \""
                        + shortened(is, was) + "\"";
            }
        }
        return what + " differs in its line ends";
    }

    /** The part around the first character that differs. */
    private static String shortened(String line, String other) {
        int same = 0;
        while (same < Math.min(line.length(), other.length()) && line.charAt(same) == other.charAt(same)) {
            same++;
        }
        int start = Math.max(0, same - 30);
        int end = Math.min(line.length(), start + 80);
        return (start > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
    }

    /** The outputs with neighbouring pieces of one stream joined: clients cut them as they arrive. */
    private static List<JsonObject> merged(JsonArray outputs) {
        List<JsonObject> merged = new ArrayList<>();
        for (JsonElement each : outputs) {
            JsonObject output = each.getAsJsonObject();
            JsonObject last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            boolean goesOn = last != null
                    && output.has("name")
                    && last.has("name")
                    && output.get("name").equals(last.get("name"));
            if (goesOn) {
                last.addProperty("text", text(last.get("text")) + text(output.get("text")));
            } else {
                merged.add(output.deepCopy());
            }
        }
        return merged;
    }

    private static String text(String key, JsonElement element) {
        return key.equals("traceback") && element != null // its lines have no line ends
                ? element.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining("\n"))
                : text(element);
    }

    private static String text(JsonElement element) {
        if (element == null || element.isJsonNull()) {
            return "";
        }
        boolean textual = element.isJsonPrimitive()
                || element.isJsonArray()
                        && element.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonPrimitive);
        return textual ? Notebook.text(element) : element.toString();
    }
}

package org.terrella.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares the outputs of a notebook with those of a fresh run.
 *
 * <p>Outputs must be equal, except in cells with the tag {@code measured} or {@code judged}: what a trained network answers
 * differs in its last digits from processor to processor, and a rank or two with it. There the words must be equal, verdicts
 * among them; numbers may differ as their {@link NumberKind} says, and never across what a verdict rests on; pictures must
 * look alike.
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
            boolean isMeasured = cell.hasTag("measured") || cell.hasTag("judged");
            String difference =
                    difference(merged(cell.outputs()), merged(now.get(i).outputs()), isMeasured);
            if (difference != null) {
                differences.add("cell " + (i + 1) + ": " + difference);
            }
        }
        if (before.size() != now.size()) {
            differences.add("expected " + before.size() + " code cells, found " + now.size());
        }
        return differences;
    }

    private static String difference(List<JsonObject> before, List<JsonObject> now, boolean isMeasured) {
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
                String difference = textDifference(key, was, is, isMeasured);
                if (difference != null) {
                    return difference;
                }
            }
            if (old.has("data")) {
                String difference =
                        dataDifference(old.getAsJsonObject("data"), current.getAsJsonObject("data"), isMeasured);
                if (difference != null) {
                    return difference;
                }
            }
        }
        return null;
    }

    private static String dataDifference(JsonObject before, JsonObject now, boolean isMeasured) {
        if (!before.keySet().equals(now.keySet())) {
            return "has " + before.keySet() + ", now gives " + now.keySet();
        }
        for (Map.Entry<String, JsonElement> each : before.entrySet()) {
            String type = each.getKey();
            String old = text(each.getValue()).strip();
            String current = text(now.get(type)).strip();
            if (!type.startsWith("image/")) {
                String difference = textDifference(type, old, current, isMeasured);
                if (difference != null) {
                    return difference;
                }
            } else if (!old.equals(current) && !(isMeasured && looksAlike(type, old, current))) {
                return "shows another picture (" + type + ")";
            }
        }
        return null;
    }

    private static boolean looksAlike(String type, String before, String now) {
        return type.equals("image/svg+xml")
                ? MeasuredDrawing.agree(before, now)
                : MeasuredPicture.agree(type, before, now);
    }

    private static String textDifference(String what, String before, String now, boolean isMeasured) {
        if (before.equals(now)) {
            return null;
        }
        OptionalInt measured =
                isMeasured ? MeasuredText.firstDifference(before, now) : OptionalInt.of(firstDifference(before, now));
        return measured.isEmpty() ? null : describe(what, before, now, measured.getAsInt());
    }

    private static int firstDifference(String before, String now) {
        List<String> old = before.lines().toList();
        List<String> current = now.lines().toList();
        int line = 0;
        while (line < Math.min(old.size(), current.size()) && old.get(line).equals(current.get(line))) {
            line++;
        }
        return line;
    }

    private static String describe(String what, String before, String now, int line) {
        String was = before.lines().skip(line).findFirst().orElse("nothing");
        String is = now.lines().skip(line).findFirst().orElse("nothing");
        return was.equals(is)
                ? what + " differs in its line ends"
                : what + ", line " + (line + 1) + ", was \"" + shortened(was, is) + "\", now is \"" + shortened(is, was)
                        + "\"";
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

package org.terrella.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.file.YamlKeys;
import org.terrella.published.PublishedTable;

/** Reads which published tables stand beside an experiment; each row and label that it names is looked up. */
final class PublishedReader {

    private PublishedReader() {}

    static Optional<Published> read(YamlKeys keys, Set<String> labels) {
        if (!keys.has("published")) {
            return Optional.empty();
        }
        YamlKeys written = keys.object("published", Optional.of(List.of("table", "otherwise", "rows", "rest")));
        List<String> tables = written.texts("table");
        List<String> known = written.rule(
                "table",
                () -> tables.stream()
                        .flatMap(table -> PublishedTable.named(table).methods().stream())
                        .distinct()
                        .toList());
        Optional<String> otherwise = Optional.empty();
        if (written.has("otherwise")) {
            String table = written.text("otherwise");
            otherwise = Optional.of(
                    written.rule("otherwise", () -> PublishedTable.named(table).label()));
        }
        Map<String, List<String>> rows = rows(written, labels, known);
        boolean rest = written.has("rest") ? written.rule("rest", () -> rest(written.text("rest"))) : rows.isEmpty();
        return Optional.of(new Published(tables, otherwise, rows, rest));
    }

    private static boolean rest(String written) {
        return switch (written) {
            case "shown" -> true;
            case "left-out" -> false;
            default -> throw new IllegalArgumentException("must be shown or left-out, found " + written);
        };
    }

    private static Map<String, List<String>> rows(YamlKeys written, Set<String> labels, List<String> known) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        if (written.has("rows")) {
            YamlKeys keys = written.object("rows", Optional.of(List.copyOf(labels)));
            for (String label : keys.names()) {
                List<String> names = keys.texts(label);
                names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                    throw keys.fault(label, "must be among the rows " + known + ", found " + name);
                });
                rows.put(label, names);
            }
        }
        return rows;
    }
}

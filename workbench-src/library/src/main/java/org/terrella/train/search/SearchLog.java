package org.terrella.train.search;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terrella.file.Csv;
import org.terrella.file.WholeFiles;
import org.terrella.tensor.Pace;

/**
 * What was tried and how good it was, as a table that is written anew after each point.
 *
 * <p>Its columns are {@code rate}, {@code epochs}, {@code criterion} (mean of the accuracies), the accuracies and what else was
 * looked at, as shares, {@code photos} (of validation), {@code seconds} (of training; empty if it was interrupted),
 * {@code of} (settings, photos and encoder, as a hash) and {@code best}, which one row says.
 *
 * @param file where it is
 * @param rows cells by column
 */
public record SearchLog(Path file, List<Map<String, String>> rows) {

    private static final String BEST = "best";

    /**
     * A point of the table.
     *
     * @param pace what was tried
     * @param of tells settings, photos and encoder from others
     */
    record Tried(Pace pace, String of) {}

    /**
     * Copies the list.
     *
     * @param file where it is
     * @param rows cells by column
     */
    public SearchLog {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a log.
     *
     * @param file a table
     * @return what it says; no rows if there is no such file
     * @throws org.terrella.file.InputException if it is no table
     */
    public static SearchLog read(Path file) {
        return new SearchLog(file, Files.exists(file) ? Csv.rows(file) : List.of());
    }

    /**
     * The best pace, the first of equal ones.
     *
     * @return nothing if nothing was tried
     */
    public Optional<Pace> best() {
        return bestRow().map(row -> new Pace(Double.parseDouble(row.get("rate")), Integer.parseInt(row.get("epochs"))));
    }

    private Optional<Map<String, String>> bestRow() {
        return rows.stream().reduce((a, b) -> criterion(b) > criterion(a) ? b : a);
    }

    private static double criterion(Map<String, String> row) {
        return Double.parseDouble(row.get("criterion"));
    }

    boolean has(Tried tried) {
        return rows.stream()
                .anyMatch(row -> isOf(row, tried.pace()) && row.get("of").equals(tried.of()));
    }

    private static boolean isOf(Map<String, String> row, Pace pace) {
        return Double.parseDouble(row.get("rate")) == pace.rate()
                && row.get("epochs").equals("" + pace.epochs());
    }

    /** The log with one more point, in the place of an older row of the same pace. */
    SearchLog with(Tried tried, Score score, Optional<String> seconds) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(
                "rate",
                new BigDecimal(String.valueOf(tried.pace().rate()))
                        .stripTrailingZeros()
                        .toPlainString());
        row.put("epochs", String.valueOf(tried.pace().epochs()));
        row.put("criterion", share(score.criterion()));
        score.measures().forEach((name, value) -> row.put(name, share(value)));
        row.put("photos", String.valueOf(score.queries()));
        row.put("seconds", seconds.orElse(""));
        row.put("of", tried.of());
        List<Map<String, String>> all = new ArrayList<>(
                rows.stream().filter(old -> !isOf(old, tried.pace())).toList());
        all.add(row);
        return new SearchLog(file, all);
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    /** Points that are on the list, in its order, written. */
    SearchLog written(List<Pace> paces) {
        List<Map<String, String>> ordered = rows.stream()
                .filter(row -> paces.stream().anyMatch(pace -> isOf(row, pace)))
                .sorted(Comparator.comparingInt(row -> position(row, paces)))
                .toList();
        SearchLog log = new SearchLog(file, ordered);
        if (!ordered.isEmpty()) {
            List<String> header = new ArrayList<>(ordered.get(0).keySet());
            header.remove(BEST);
            header.add(BEST);
            Map<String, String> best = log.bestRow().orElseThrow();
            WholeFiles.write(
                    file,
                    Csv.text(
                            header,
                            ordered.stream()
                                    .map(row -> header.stream()
                                            .map(name -> name.equals(BEST)
                                                    ? row == best ? BEST : ""
                                                    : row.getOrDefault(name, ""))
                                            .toList())
                                    .toList()));
        }
        return log;
    }

    private static int position(Map<String, String> row, List<Pace> paces) {
        int at = 0;
        while (!isOf(row, paces.get(at))) {
            at++;
        }
        return at;
    }
}

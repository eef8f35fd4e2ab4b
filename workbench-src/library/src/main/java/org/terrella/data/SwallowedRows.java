package org.terrella.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.file.CsvCells;

/**
 * Recognises rows inside a cell of several lines, which a quotation mark left open has swallowed up to one that is left over.
 *
 * <p>A line inside the cell is such a row if it has as many cells as the row around it, and numbers in all columns in which
 * that has numbers, two at least, and a number in the first column or none as that has.
 */
final class SwallowedRows {

    private static final int FEWEST_NUMBERS = 2;

    private SwallowedRows() {}

    static boolean isAny(List<String> cells, CsvCells format) {
        int[] numbers = IntStream.range(0, cells.size())
                .filter(column -> isNumber(cells.get(column)))
                .toArray();
        return numbers.length >= FEWEST_NUMBERS
                && inside(cells, format).stream()
                        .anyMatch(row -> row.size() == cells.size()
                                && isNumber(row.get(0)) == isNumber(cells.get(0))
                                && IntStream.of(numbers).allMatch(column -> isNumber(row.get(column))));
    }

    /** What rows the lines inside of cells would be; the last line of a cell goes on with the cells behind it. */
    private static List<List<String>> inside(List<String> cells, CsvCells format) {
        List<List<String>> rows = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            List<String> lines = cells.get(column).lines().toList();
            for (int line = 1; line < lines.size(); line++) {
                Optional<List<String>> own = lines.get(line).isBlank() ? Optional.empty() : format.of(lines.get(line));
                List<String> behind = line + 1 < lines.size() ? List.of() : cells.subList(column + 1, cells.size());
                own.ifPresent(found -> {
                    List<String> row = new ArrayList<>(found);
                    row.addAll(behind);
                    rows.add(row);
                });
            }
        }
        return rows;
    }

    private static boolean isNumber(String cell) {
        return PhotoColumns.number(cell).isPresent();
    }
}

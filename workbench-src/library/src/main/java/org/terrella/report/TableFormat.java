package org.terrella.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.terrella.file.Words;
import org.terrella.published.PublishedResult;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The file formats of frames. CSV keeps every digit and the column names; the others are for reading. */
public enum TableFormat {
    /** Comma-separated values with a header of column names. */
    CSV("csv") {
        @Override
        public String write(Table frame) {
            return frame.write().toString("csv");
        }
    },
    /** A GitHub-flavoured Markdown table. */
    MARKDOWN("md") {
        @Override
        public String write(Table frame) {
            StringBuilder text = new StringBuilder();
            List<String> rules = frame.columns().stream()
                    .map(column -> isNumber(column) ? "---:" : "---")
                    .toList();
            line(text, labels(frame), "| ", " | ", " |");
            line(text, rules, "| ", " | ", " |");
            rows(frame)
                    .forEach(cells -> line(text, escaped(cells, cell -> cell.replace("|", "\\|")), "| ", " | ", " |"));
            return text.toString();
        }
    },
    /** A LaTeX table for the booktabs package. */
    LATEX("tex") {
        @Override
        public String write(Table frame) {
            String alignment = frame.columns().stream()
                    .map(column -> isNumber(column) ? "r" : "l")
                    .collect(Collectors.joining());
            StringBuilder text =
                    new StringBuilder("% needs \\usepackage{booktabs}\n\\begin{tabular}{" + alignment + "}\n");
            text.append("\\toprule\n");
            line(text, escaped(labels(frame), TableFormat::latex), "", " & ", " \\\\");
            text.append("\\midrule\n");
            rows(frame).forEach(cells -> line(text, escaped(cells, TableFormat::latex), "", " & ", " \\\\"));
            return text.append("\\bottomrule\n\\end{tabular}\n").toString();
        }
    },
    /** A page of its own, readable in light and dark. */
    HTML("html") {
        @Override
        public String write(Table frame) {
            return HtmlTable.page(frame, Optional.empty());
        }
    },
    /** Aligned text for a terminal; long texts follow below the table. */
    TEXT("txt") {
        @Override
        public String write(Table frame) {
            return TextTable.of(frame);
        }
    };

    private static final int MEASURED_DECIMALS = 2;

    private final String extension;

    TableFormat(String extension) {
        this.extension = extension;
    }

    /**
     * The frame as text of this format.
     *
     * @param frame any frame
     * @return the file's content
     */
    public abstract String write(Table frame);

    /**
     * The ending of file names.
     *
     * @return without a dot
     */
    public String extension() {
        return extension;
    }

    static boolean isNumber(Column<?> column) {
        return column instanceof NumericColumn<?>;
    }

    static List<String> labels(Table frame) {
        return frame.columnNames().stream().map(Columns::label).toList();
    }

    /** The cells as a person reads them; published accuracies with as many decimals as their row was printed with. */
    static List<List<String>> rows(Table frame) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < frame.rowCount(); row++) {
            int decimals = decimals(frame, row);
            List<String> cells = new ArrayList<>();
            for (Column<?> column : frame.columns()) {
                cells.add(cell(column, row, decimals));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static int decimals(Table frame, int row) {
        boolean published = !frame.containsColumn(Columns.KIND)
                || Frames.PUBLISHED.equals(frame.stringColumn(Columns.KIND).get(row));
        if (!published) {
            return MEASURED_DECIMALS;
        }
        return PublishedResult.decimals(frame.columns().stream()
                .filter(column -> column.name().endsWith("_percent") && !Columns.isSetting(column.name()))
                .filter(column -> !column.isMissing(row))
                .flatMapToDouble(column -> column instanceof NumericColumn<?> numbers
                        ? DoubleStream.of(numbers.getDouble(row))
                        : DoubleStream.empty()));
    }

    private static int decimals(NumericColumn<?> column) {
        return PublishedResult.decimals(IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row))
                .mapToDouble(column::getDouble));
    }

    private static String cell(Column<?> column, int row, int decimals) {
        if (column.isMissing(row)) {
            return "";
        }
        if (column instanceof NumericColumn<?> numbers && column.type() == ColumnType.DOUBLE) {
            boolean asPrinted = column.name().equals(Columns.PUBLISHED_PERCENT);
            return Columns.format(column.name(), numbers.getDouble(row), asPrinted ? decimals(numbers) : decimals);
        }
        return column.get(row).toString();
    }

    private static List<String> escaped(List<String> cells, UnaryOperator<String> escape) {
        return cells.stream().map(escape).toList();
    }

    private static void line(StringBuilder text, List<String> cells, String start, String between, String end) {
        text.append(cells.stream().collect(Collectors.joining(between, start, end)))
                .append('\n');
    }

    private static String latex(String text) {
        String escaped = text.replace("\\", "\\textbackslash{}")
                .replaceAll("([&%$#_{}])", "\\\\$1")
                .replace("\\textbackslash\\{\\}", "\\textbackslash{}")
                .replace("~", "\\textasciitilde{}")
                .replace("^", "\\textasciicircum{}")
                .replace("≤", "$\\leq$")
                .replace("<", "$<$")
                .replace("∞", "$\\infty$");
        return escaped.matches("[-−][0-9.]+") ? "$-" + escaped.substring(1) + "$" : escaped;
    }

    /**
     * The format of a name.
     *
     * @param name an extension such as md
     * @return the format
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static TableFormat named(String name) {
        return Words.named(TableFormat.class, TableFormat::extension, "a table format", name.toLowerCase(Locale.ROOT));
    }
}

package org.terrella.report;

import java.util.List;
import tech.tablesaw.api.Table;

/** A frame as a page of its own: no scripts, nothing fetched, readable in light and dark and on a phone. */
final class HtmlTable {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 15px/1.45 "Source Sans 3", system-ui, sans-serif; margin: 1.5rem; }
            div { overflow-x: auto; }
            table { border-collapse: collapse; }
            caption { text-align: left; font-weight: 600; padding-bottom: .6rem; }
            th, td { padding: .25rem .7rem; text-align: left; vertical-align: top; white-space: nowrap; }
            thead th { border-bottom: 2px solid; }
            tbody tr:nth-child(even) { background: color-mix(in srgb, currentColor 5%, transparent); }
            .number { text-align: right; font-variant-numeric: tabular-nums; }
            .mark, ol { font-size: .85em; }
            """;

    private final FootnotedTable table;
    private final StringBuilder text = new StringBuilder();

    private HtmlTable(FootnotedTable table) {
        this.table = table;
    }

    static String page(Table frame) {
        return new HtmlTable(FootnotedTable.of(frame)).write(escape(frame.name()));
    }

    private String write(String title) {
        text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<div>\n<table>\n<caption>")
                .append(title)
                .append("</caption>\n<thead>\n");
        row("th", table.labels(), "");
        text.append("</thead>\n<tbody>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            row("td", table.rows().get(row), table.marks().get(row));
        }
        text.append("</tbody>\n</table>\n</div>\n");
        if (!table.footnotes().isEmpty()) {
            text.append("<ol>\n");
            table.footnotes()
                    .forEach(note -> text.append("<li>").append(escape(note)).append("</li>\n"));
            text.append("</ol>\n");
        }
        return text.append("</body>\n</html>\n").toString();
    }

    private void row(String tag, List<String> cells, String mark) {
        text.append("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            String style = TableFormat.isNumber(table.columns().get(column)) ? " class=\"number\"" : "";
            text.append('<').append(tag).append(style).append('>');
            text.append(escape(cells.get(column))).append("</").append(tag).append('>');
        }
        if (!table.footnotes().isEmpty()) {
            text.append('<').append(tag).append(" class=\"mark\">").append(mark);
            text.append("</").append(tag).append('>');
        }
        text.append("</tr>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

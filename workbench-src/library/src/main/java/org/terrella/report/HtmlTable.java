package org.terrella.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.draw.Text;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A frame in HTML: as a page of its own, or as a part of somebody else's page, such as a notebook.
 *
 * <p>No scripts, nothing fetched, readable in light and dark; every cell is escaped. It is no template of the engine that makes
 * the report's page, because it is nearly all loops over cells, whose attributes differ between page and part, and because the
 * first table of a notebook would wait for the engine.
 */
public final class HtmlTable {

    /** A part shows a table of so many rows whole. */
    private static final int MOST_UNFOLDED = 20;

    /** Of a longer one, so many rows are in sight. */
    private static final int ROWS_IN_SIGHT = 12;

    /** More rows than this make a notebook slow to open. */
    private static final int MOST_ROWS = 1_000;

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
            .warning { border: 3px solid #c0392b; padding: .6rem .9rem; font-size: 1.15em; font-weight: 600; }
            """;

    /** Attributes on a page that has {@link #STYLE}. */
    private static final Map<String, String> CLASSES = Map.of("number", " class=\"number\"", "mark", " class=\"mark\"");

    /** Attributes where nothing is known of the page: colours are inherited, lines are translucent. */
    private static final Map<String, String> INLINE = Map.of(
            "table", " cellpadding=\"5\" style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\"",
            "caption", " style=\"caption-side:top;text-align:left;padding:.3em 0;color:inherit\"",
            "header", " style=\"border-bottom:2px solid rgba(128,128,128,.6)\"",
            "row", " style=\"border-bottom:1px solid rgba(128,128,128,.25)\"",
            "number", " style=\"text-align:right;white-space:nowrap\"",
            "text", " style=\"text-align:left;white-space:nowrap\"",
            "mark", " style=\"text-align:left;white-space:nowrap;font-size:85%\"",
            "notes", " style=\"font-size:85%;margin:.4em 0\"");

    private final FootnotedTable table;
    private final Map<String, String> attributes;
    private final Map<String, String> links;
    private final StringBuilder text = new StringBuilder();

    private HtmlTable(FootnotedTable table, Map<String, String> attributes, Map<String, String> links) {
        this.table = table;
        this.attributes = attributes;
        this.links = links;
    }

    /** A page of its own; a warning stands above the table. */
    static String page(Table frame, Optional<String> warning) {
        String title = escape(frame.name());
        HtmlTable html = new HtmlTable(FootnotedTable.of(frame), CLASSES, Map.of());
        html.text
                .append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        warning.ifPresent(words ->
                html.text.append("<p class=\"warning\">").append(escape(words)).append("</p>\n"));
        html.rows(title, 0, frame.rowCount());
        html.footnotes(0, html.table.footnotes().size());
        return html.text.append("</body>\n</html>\n").toString();
    }

    /**
     * A frame as part of a page whose style is not known.
     *
     * <p>Long tables are folded: the first rows are in sight, the others a click away. Beyond 1,000 rows it says how many
     * are left out.
     *
     * @param frame any frame
     * @return one HTML element with inline style alone
     */
    public static String part(Table frame) {
        return part(frame, MOST_UNFOLDED, Map.of());
    }

    /** The same, where so many rows may be shown whole, and the names of some methods are links. */
    static String part(Table frame, int mostUnfolded, Map<String, String> links) {
        int rows = Math.min(frame.rowCount(), MOST_ROWS);
        int inSight = rows <= mostUnfolded ? rows : ROWS_IN_SIGHT;
        HtmlTable html =
                new HtmlTable(FootnotedTable.of(rows < frame.rowCount() ? frame.first(rows) : frame), INLINE, links);
        html.fold(frame, inSight, rows);
        return html.text.toString();
    }

    private void fold(Table frame, int inSight, int rows) {
        String size = Text.count(frame.rowCount(), "row") + " × " + Text.count(frame.columnCount(), "column");
        int notes = table.footnotesUpTo(inSight);
        text.append("<div style=\"overflow-x:auto\">\n");
        rows("<b>" + escape(frame.name()) + "</b> · " + size, 0, inSight);
        footnotes(0, notes);
        if (rows > inSight) {
            text.append("<details>\n<summary>").append(Text.count(rows - inSight, "more row"));
            text.append("</summary>\n");
            rows("", inSight, rows);
            footnotes(notes, table.footnotes().size());
            text.append("</details>\n");
        }
        if (frame.rowCount() > rows) {
            text.append("<p>").append(Text.count(frame.rowCount() - rows, "row"));
            text.append(" left out here; the frame has them.</p>\n");
        }
        text.append("</div>\n");
    }

    private void rows(String caption, int from, int to) {
        boolean page = attributes == CLASSES;
        text.append(page ? "<div>\n" : "")
                .append("<table")
                .append(attribute("table"))
                .append(">\n");
        if (!caption.isEmpty()) {
            text.append("<caption").append(attribute("caption")).append('>');
            text.append(caption).append("</caption>\n");
        }
        text.append("<thead>\n");
        row("th", table.labels(), "");
        text.append("</thead>\n<tbody>\n");
        for (int row = from; row < to; row++) {
            row("td", table.rows().get(row), table.marks().get(row));
        }
        text.append("</tbody>\n</table>\n").append(page ? "</div>\n" : "");
    }

    private void footnotes(int from, int to) {
        if (to > from) {
            text.append("<ol").append(from == 0 ? "" : " start=\"" + (from + 1) + "\"");
            text.append(attribute("notes")).append(">\n");
            table.footnotes()
                    .subList(from, to)
                    .forEach(note -> text.append("<li>").append(escape(note)).append("</li>\n"));
            text.append("</ol>\n");
        }
    }

    private void row(String tag, List<String> cells, String mark) {
        text.append("<tr")
                .append(attribute(tag.equals("th") ? "header" : "row"))
                .append('>');
        for (int column = 0; column < cells.size(); column++) {
            Column<?> shown = table.columns().get(column);
            String link = shown.name().equals(Columns.METHOD) ? links.get(cells.get(column)) : null;
            String words = escape(cells.get(column));
            cell(
                    tag,
                    TableFormat.isNumber(shown) ? "number" : "text",
                    link == null ? words : "<a href=\"" + escape(link) + "\">" + words + "</a>");
        }
        if (!table.footnotes().isEmpty()) {
            cell(tag, "mark", mark);
        }
        text.append("</tr>\n");
    }

    private void cell(String tag, String role, String content) {
        text.append('<').append(tag).append(attribute(role)).append('>');
        text.append(content).append("</").append(tag).append('>');
    }

    private String attribute(String role) {
        return attributes.getOrDefault(role, "");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

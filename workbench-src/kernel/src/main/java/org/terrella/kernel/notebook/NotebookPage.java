package org.terrella.kernel.notebook;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A notebook as one HTML file that needs nothing beside it, readable in light and dark. */
public final class NotebookPage {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser MARKDOWN =
            Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern TITLE = Pattern.compile("(?m)^#\\s+(.+)$");
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    private final Notebook notebook;

    /**
     * The page of a notebook.
     *
     * @param notebook with its outputs
     */
    public NotebookPage(Notebook notebook) {
        this.notebook = notebook;
    }

    /**
     * Writes the page, whole or not at all.
     *
     * @param file where to
     */
    public void write(Path file) {
        Notebook.writeWhole(file, toHtml());
    }

    /**
     * The page.
     *
     * @return HTML
     */
    public String toHtml() {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(JavaHighlighter.escape(title()))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        for (Cell cell : notebook.cells()) {
            if (cell.isCode()) {
                addCode(html, cell);
            } else if (cell.type().equals("markdown")) {
                html.append("<section class=\"markdown\">\n")
                        .append(markdown(cell.sourceWithAttachments()))
                        .append("</section>\n");
            }
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private String title() {
        return notebook.cells().stream()
                .filter(cell -> !cell.isCode())
                .map(cell -> TITLE.matcher(cell.source()))
                .filter(Matcher::find)
                .map(title -> title.group(1))
                .findFirst()
                .orElse(notebook.name());
    }

    private static String style() {
        try (InputStream in = NotebookPage.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("page.css", e);
        }
    }

    private static String markdown(String text) {
        return RENDERER.render(MARKDOWN.parse(text));
    }

    private static void addCode(StringBuilder html, Cell cell) {
        html.append("<section class=\"cell\"><div class=\"count\">")
                .append(JavaHighlighter.escape(cell.executionCount()))
                .append("</div><pre class=\"code\"><code>")
                .append(JavaHighlighter.toHtml(cell.source()))
                .append("</code></pre>\n");
        for (JsonElement output : cell.outputs()) {
            html.append("<div class=\"output\">")
                    .append(output(output.getAsJsonObject()))
                    .append("</div>\n");
        }
        html.append("</section>\n");
    }

    private static String output(JsonObject output) {
        return switch (output.get("output_type").getAsString()) {
            case "stream" -> pre(output.get("name").getAsString(), Notebook.text(output.get("text")));
            case "error" -> pre("error", String.join("\n", lines(output.get("traceback"))));
            default -> data(output.getAsJsonObject("data"));
        };
    }

    private static List<String> lines(JsonElement traceback) {
        return traceback.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private static String pre(String kind, String text) {
        String plain = COLOURS.matcher(text).replaceAll("");
        return "<pre class=\"" + kind + "\">" + JavaHighlighter.escape(plain) + "</pre>";
    }

    /** The richest form that a page without scripts can show. */
    private static String data(JsonObject data) {
        if (data.has("text/html")) {
            return Notebook.text(data.get("text/html"));
        }
        if (data.has("image/svg+xml")) {
            String svg = Notebook.text(data.get("image/svg+xml"));
            return svg.substring(Math.max(0, svg.indexOf("<svg"))); // without XML declaration and document type
        }
        for (String type : List.of("image/png", "image/jpeg", "image/gif")) {
            if (data.has(type)) {
                String base64 = Notebook.text(data.get(type)).replaceAll("\\s", "");
                return "<img alt=\"\" src=\"data:" + type + ";base64," + base64 + "\">";
            }
        }
        if (data.has("text/markdown")) {
            return "<div class=\"markdown\">" + markdown(Notebook.text(data.get("text/markdown"))) + "</div>";
        }
        return data.has("text/plain") ? pre("stdout", Notebook.text(data.get("text/plain"))) : "";
    }
}

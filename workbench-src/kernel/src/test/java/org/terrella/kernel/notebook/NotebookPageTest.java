package org.terrella.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookPageTest {

    @TempDir
    private Path folder;

    @Test
    void escapesCodeAndText() {
        String page = pageOf(
                "List<String> a = \"<b> & \\\"\";", Notebooks.stream("stdout", "<script>alert(1)</script> & \"x\""));
        assertTrue(
                page.contains("List&lt;String&gt; a = <span class=\"s\">&quot;&lt;b&gt; &amp; \\&quot;&quot;</span>;"),
                page);
        assertTrue(
                page.contains("<pre class=\"stdout\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</pre>"));
        assertFalse(page.contains("<script"));
    }

    @Test
    void marksTokensOfJava() {
        String html = JavaHighlighter.toHtml("%time f(12, 'c'); // %x\nnewest = new A();");
        assertEquals(
                "<span class=\"k\">%time</span> f(<span class=\"n\">12</span>, <span class=\"s\">'c'</span>); "
                        + "<span class=\"c\">// %x</span>\nnewest = <span class=\"k\">new</span> A();",
                html);
    }

    @Test
    void highlightsLongLiterals() {
        String code = "String s = \"" + "ab\\n".repeat(20_000) + "\"; char c = '" + "a".repeat(50_000) + "';";
        assertTrue(JavaHighlighter.toHtml(code).contains("<span class=\"s\">&quot;ab"));
    }

    @Test
    void putsPicturesInlineWithoutXmlDeclaration() {
        String svg =
                "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"x\" \"http://example.org/svg.dtd\">\n<svg id=\"s\"></svg>";
        String page = pageOf("a", Notebooks.display("image/svg+xml", svg, "image/png", "QUJD"));
        assertTrue(page.contains("<div class=\"output\"><svg id=\"s\"></svg></div>"));
        assertFalse(page.contains("<?xml") || page.contains("svg.dtd"));
        assertTrue(pageOf("a", Notebooks.display("image/png", "QUJD\nREVG\n", "text/plain", "picture"))
                .contains("<img alt=\"\" src=\"data:image/png;base64,QUJDREVG\">"));
    }

    @Test
    void takesTheRichestForm() {
        String[] data = {
            "text/plain",
            "plain",
            "text/markdown",
            "*marked*",
            "image/jpeg",
            "QQ==",
            "image/png",
            "Qg==",
            "image/svg+xml",
            "<svg></svg>",
            "text/html",
            "<table></table>"
        };
        String[] expected = {
            "<pre class=\"stdout\">plain</pre>",
            "<div class=\"markdown\"><p><em>marked</em></p>\n</div>",
            "<img alt=\"\" src=\"data:image/jpeg;base64,QQ==\">",
            "<img alt=\"\" src=\"data:image/png;base64,Qg==\">",
            "<svg></svg>",
            "<table></table>"
        };
        for (int i = 0; i < expected.length; i++) {
            String page = pageOf("a", Notebooks.display(java.util.Arrays.copyOf(data, 2 * i + 2)));
            assertTrue(page.contains("<div class=\"output\">" + expected[i] + "</div>"), expected[i]);
        }
    }

    @Test
    void showsErrorsWithoutColours() {
        String page = pageOf(
                "a",
                "{\"output_type\": \"error\", \"ename\": \"E\", \"evalue\": \"e\","
                        + " \"traceback\": [\"\\u001b[31mE: <e>\\u001b[0m\", \"  at cell 1\"]}");
        assertTrue(page.contains("<pre class=\"error\">E: &lt;e&gt;\n  at cell 1</pre>"), page);
    }

    @Test
    void takesTheFirstHeadingForTheTitle() {
        Notebook notebook = Notebooks.of(
                folder,
                Notebooks.code("# no heading"),
                Notebooks.markdown("text\n# Places & <people>\n# Second"),
                Notebooks.markdown("# Third"));
        assertTrue(html(notebook).contains("<title>Places &amp; &lt;people&gt;</title>"));
        Notebook untitled = Notebooks.ofCode(folder, "1");
        assertTrue(html(untitled).contains("<title>" + untitled.name() + "</title>"));
    }

    @Test
    void rendersTextWithTables() {
        String page = html(
                Notebooks.of(folder, Notebooks.markdown("| a | b |\n|---|---|\n| 1 | 2 |"), Notebooks.markdown("x")));
        assertTrue(page.contains("<td>1</td>"));
        assertEquals(2, page.split("<section class=\"markdown\">", -1).length - 1);
    }

    @Test
    void showsTheCountOfACell() {
        assertTrue(pageOf("a").contains("<div class=\"count\">1</div>"));
    }

    @Test
    void needsNothingBesideIt() {
        String page = pageOf("a", Notebooks.stream("stderr", "e"));
        assertFalse(page.matches("(?s).*<(script|link|iframe|img|object)\\b.*"), page);
        assertFalse(page.contains("@import") || page.contains("url("), page);
        assertFalse(page.contains("http:") || page.contains("https:"), page);
    }

    @Test
    void writesTheWholePage() throws IOException {
        Path file = folder.resolve("pages/page.html");
        Notebook notebook = Notebooks.ofCode(folder, "String s = \"東京\";");
        new NotebookPage(notebook).write(file);
        assertEquals(html(notebook), Files.readString(file));
        assertTrue(html(notebook).contains("東京"));
    }

    private String pageOf(String source, String... outputs) {
        return html(Notebooks.of(folder, Notebooks.codeWithOutputs(source, outputs)));
    }

    private static String html(Notebook notebook) {
        return new NotebookPage(notebook).toHtml();
    }

    @Test
    void showsPicturesThatAreAttachedToText() {
        String cell = """
                {"cell_type": "markdown", "metadata": {}, "source": "![a map](attachment:map.png)",
                 "attachments": {"map.png": {"image/png": ["QU\\n", "JD"]}}}""";
        String html = new NotebookPage(Notebooks.of(folder, cell)).toHtml();
        assertTrue(html.contains("<img src=\"data:image/png;base64,QUJD\" alt=\"a map\""), html);
    }
}

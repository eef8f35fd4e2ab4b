package org.terrella.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.bench.BenchWords;
import org.terrella.draw.Picture;
import org.terrella.draw.PictureFormat;
import org.terrella.experiment.Experiment;
import org.terrella.run.ClaimResult;
import org.terrella.run.Run;
import org.terrella.run.Verdict;
import tech.tablesaw.api.Table;

/** One page with all tables, pictures and claims of a reproduction; nothing is fetched, there are no scripts. */
final class ReportPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: rgba(128,128,128,.35); --accent: #0b57c2; }
            @media (prefers-color-scheme: dark) { :root { --accent: #7fb2ff; } }
            body { font: 16px/1.5 "Source Sans 3", system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 76rem; }
            h1 { font-size: 1.7rem; line-height: 1.2; } h2 { margin-top: 2.6rem; border-top: 1px solid var(--line); padding-top: 1rem; }
            a { color: var(--accent); } nav ul { columns: 16rem; padding-left: 1.2rem; }
            .verdict { font-weight: 600; white-space: nowrap; } .small { font-size: .87em; opacity: .85; }
            .claims { border-collapse: collapse; } .claims td, .claims th { padding: .2rem .7rem .2rem 0; text-align: left; vertical-align: top; }
            figure { margin: 1rem 0; background: #fff; border: 1px solid var(--line); border-radius: 4px; padding: .3rem; }
            figure svg { width: 100%; height: auto; display: block; }
            .scroll { overflow-x: auto; }
            details > summary { cursor: pointer; } code { font-size: .92em; overflow-wrap: anywhere; }
            """;

    private final BenchWords bench;
    private final StringBuilder sections = new StringBuilder();
    private final StringBuilder contents = new StringBuilder();
    private final List<ClaimResult> claims = new ArrayList<>();
    private Optional<Run> first = Optional.empty();

    ReportPage(BenchWords bench) {
        this.bench = bench;
    }

    void add(Reproduced one, List<ClaimResult> found, Map<String, Table> tables, Map<String, Picture> pictures) {
        Experiment experiment = one.experiment();
        begin(experiment);
        claims.addAll(found);
        first = first.or(one::run);
        sections.append(verdicts(found));
        tables.values().forEach(table -> sections.append(HtmlTable.part(table)));
        pictures.values()
                .forEach(picture ->
                        sections.append("<figure>\n").append(svg(picture)).append("\n</figure>\n"));
        sections.append("<p class=\"small\">Measured here: ")
                .append(HtmlTable.escape(bench.label()))
                .append(", query sets ")
                .append(String.join(", ", experiment.queries()))
                .append(", training seeds ")
                .append(experiment.seeds())
                .append(", run <code>")
                .append(one.run().orElseThrow().name())
                .append(
                        "</code>. Published rows carry their source; they are about other photos, and are no target.</p>\n");
    }

    void addMissing(Reproduced one) {
        begin(one.experiment());
        sections.append("<p>Not run: ")
                .append(HtmlTable.escape(one.reason().orElseThrow()))
                .append("</p>\n");
    }

    private void begin(Experiment experiment) {
        contents.append("<li><a href=\"#")
                .append(experiment.name())
                .append("\">")
                .append(HtmlTable.escape(experiment.name().replace('-', ' ')))
                .append("</a></li>\n");
        sections.append("<h2 id=\"")
                .append(experiment.name())
                .append("\">")
                .append(HtmlTable.escape(experiment.question()))
                .append("</h2>\n");
    }

    /** A picture as part of the page, without the XML header, which stands only at the beginning of files. */
    private static String svg(Picture picture) {
        String text = new String(PictureFormat.SVG.encode(picture), StandardCharsets.UTF_8);
        String element = text.substring(text.indexOf("<svg"));
        String label = " role=\"img\" aria-label=\"" + HtmlTable.escape(picture.title()) + "\"";
        String sized = element.substring(0, 4) + label + element.substring(4);
        return sized.contains("viewBox")
                ? sized
                : sized.replaceFirst("<svg", "<svg viewBox=\"0 0 " + picture.width() + " " + picture.height() + "\"");
    }

    private static String verdicts(List<ClaimResult> results) {
        if (results.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("<div class=\"scroll\"><table class=\"claims\">\n");
        for (ClaimResult result : results) {
            long holds = count(result, Verdict.HOLDS);
            long fails = count(result, Verdict.DOES_NOT_HOLD);
            text.append("<tr><td class=\"verdict\">")
                    .append(result.verdict().words())
                    .append("</td><td>")
                    .append(HtmlTable.escape(result.claim().statement()))
                    .append(" <span class=\"small\">(")
                    .append(HtmlTable.escape(result.claim().source()))
                    .append("; of ")
                    .append(result.parts().size())
                    .append(" comparisons ")
                    .append(holds)
                    .append(" hold, ")
                    .append(fails)
                    .append(" do not)</span></td></tr>\n");
        }
        return text.append("</table></div>\n").toString();
    }

    private static long count(ClaimResult result, Verdict verdict) {
        return result.parts().stream().filter(part -> part.verdict() == verdict).count();
    }

    String html() {
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Terrella: ")
                .append(HtmlTable.escape(bench.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(HtmlTable.escape(bench.title()))
                .append("</h1>\n");
        page.append("<p>G3 (Jia et al. 2024) and Img2Loc (Zhou et al. 2024), every table and sweep, ")
                .append(HtmlTable.escape(bench.introduction()))
                .append(
                        " <b>Published</b> numbers are the papers', on their own photos; numbers <b>measured here</b> come")
                .append(" from this run.</p>\n");
        page.append("<nav><ul>\n")
                .append(contents)
                .append("<li><a href=\"#meaning\">what the numbers mean</a></li>\n")
                .append("<li><a href=\"#provenance\">provenance</a></li>\n</ul></nav>\n");
        page.append("<h2 id=\"claims\">What of the papers' claims holds here</h2>\n")
                .append(verdicts(claims));
        page.append(sections)
                .append(MEANING.formatted(HtmlTable.escape(bench.meaning())))
                .append(provenance());
        return page.append("</body>\n</html>\n").toString();
    }

    private static final String MEANING = """
            <h2 id="meaning">What the numbers mean, and what they do not</h2>
            <ul>
            <li>%s</li>
            <li>A claim is judged over photographers and three training seeds of the alignment. Encoder and language models
            come with one training each, so an effect of theirs is not averaged over trainings.</li>
            <li>“Undecided” means that an effect of that size could be chance, not that there is none.</li>
            <li>Nothing was tuned for a claim to hold. Difficulty was set by the baselines alone.</li>
            </ul>
            """;

    private String provenance() {
        StringBuilder text = new StringBuilder("<h2 id=\"provenance\">Provenance</h2>\n");
        first.ifPresent(run -> {
            text.append(
                    "<details><summary>of the first run</summary>\n<div class=\"scroll\"><table class=\"claims small\">\n");
            run.provenance()
                    .forEach((name, value) -> text.append("<tr><td>")
                            .append(HtmlTable.escape(name))
                            .append("</td><td><code>")
                            .append(HtmlTable.escape(value))
                            .append("</code></td></tr>\n"));
            text.append("</table></div></details>\n");
        });
        return text.toString();
    }
}

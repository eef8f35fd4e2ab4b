package org.terrella.report;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.bench.BenchWords;
import org.terrella.draw.Picture;
import org.terrella.experiment.Experiment;
import org.terrella.run.ClaimResult;
import org.terrella.run.PoolNumbers;
import org.terrella.run.Run;

/**
 * One page with all tables, pictures and claims of a reproduction; nothing is fetched, there are no scripts.
 *
 * <p>What it looks like is in {@code report.mustache}, which reads the records here; the engine escapes all texts.
 *
 * @param bench what was measured on
 * @param counted how many parts of the claims came out which way, a sentence
 * @param sections one for each experiment, in the order of the page
 */
record ReportPage(BenchWords bench, String counted, List<Section> sections) {

    private static final Mustache TEMPLATE = template("report");

    /**
     * An experiment on the page.
     *
     * @param name of the experiment
     * @param question what it answers
     * @param failures what could not be run or made, a sentence each
     * @param claims what was found about its claims
     * @param figures its tables and pictures
     * @param measured what was run; empty if nothing was
     */
    record Section(
            String name,
            String question,
            List<String> failures,
            List<ClaimLine> claims,
            Figures figures,
            Optional<Measured> measured) {

        String words() {
            return name.replace('-', ' ');
        }

        boolean hasClaims() {
            return !claims.isEmpty();
        }

        /** What was run, as the template goes over it. */
        List<Measured> runs() {
            return measured.stream().toList();
        }

        /** HTML. */
        List<String> tables() {
            return figures.tables();
        }

        List<Drawn> pictures() {
            return figures.pictures();
        }
    }

    /** Tables in HTML, and pictures. */
    record Figures(List<String> tables, List<Drawn> pictures) {}

    /** A picture in SVG. */
    record Drawn(String title, String svg) {

        /** A picture whose file is there: without the XML header, which stands only at the beginning of files. */
        static Drawn of(Picture picture, byte[] file) {
            String text = new String(file, StandardCharsets.UTF_8);
            String element = text.substring(text.indexOf("<svg"));
            return new Drawn(
                    picture.title(),
                    element.contains("viewBox")
                            ? element
                            : element.replaceFirst(
                                    "<svg", "<svg viewBox=\"0 0 " + picture.width() + " " + picture.height() + "\""));
        }
    }

    /** A claim in a line. */
    record ClaimLine(String verdict, String statement, String source, String found) {

        static ClaimLine of(ClaimResult result) {
            return new ClaimLine(
                    result.verdict().words(),
                    result.claim().statement(),
                    result.claim().source(),
                    ClaimSentence.of(result));
        }
    }

    /** What was run, and what it was made with and of. */
    record Measured(String run, String queries, String seeds, List<Fact> facts) {

        static Measured of(Experiment experiment, Run run) {
            return new Measured(
                    run.name(),
                    experiment.queries().stream()
                            .map(set -> words(experiment, run, set))
                            .collect(Collectors.joining("; ")),
                    experiment.seeds().toString(),
                    run.provenance().entrySet().stream()
                            .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                            .toList());
        }
    }

    private static String words(Experiment experiment, Run run, String queries) {
        String takes = run.rows().stream()
                .filter(row -> row.queries().equals(queries))
                .filter(row -> row.numbers().containsKey(PoolNumbers.paper("answers")))
                .findFirst()
                .map(row -> String.format(
                        " (N = %d and S = %d where a row says nothing else)",
                        row.numbers().get(PoolNumbers.paper("answers")).intValue(),
                        row.numbers().get(PoolNumbers.paper("retrieved")).intValue()))
                .orElse("");
        return experiment.share().label(queries) + takes;
    }

    /** A line of provenance. */
    record Fact(String name, String value) {}

    List<String> warnings() {
        return bench.warning().stream().toList();
    }

    /** Of all experiments. */
    List<String> failures() {
        return sections.stream().flatMap(section -> section.failures().stream()).toList();
    }

    boolean hasFailures() {
        return !failures().isEmpty();
    }

    List<ClaimLine> claims() {
        List<ClaimLine> claims = new ArrayList<>();
        sections.forEach(section -> claims.addAll(section.claims()));
        return claims;
    }

    boolean hasClaims() {
        return !claims().isEmpty();
    }

    String html() {
        return filled(TEMPLATE, this);
    }

    /** A page's template, which may have others as parts. */
    static Mustache template(String name) {
        return new DefaultMustacheFactory(file ->
                        new InputStreamReader(ReportPage.class.getResourceAsStream(file), StandardCharsets.UTF_8))
                .compile(name + ".mustache");
    }

    static String filled(Mustache template, Record values) {
        StringWriter page = new StringWriter();
        template.execute(page, values);
        return page.toString();
    }
}

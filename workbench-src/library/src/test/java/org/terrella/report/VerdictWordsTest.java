package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documents, notebooks and the page of a report say no verdict of their own about what was measured: claims say it, when they are
 * checked. A verdict may be quoted from {@code experiments/findings.md}, in a line that begins with {@code > -}.
 */
class VerdictWordsTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** It is about published numbers alone. */
    private static final String PUBLISHED_ALONE = "01-published-results.ipynb";

    /** Words that say how a comparison came out. */
    private static final Pattern VERDICT = Pattern.compile("\\b(found again|undecided|(be|is|are|more than)"
            + " chance|told (apart|from chance)|too (small|near) to|outperform\\w*|beats?|surpass\\w*|earns? (its|their)"
            + " place|level with|ahead( of)?|leads? (on|at)|(as good|as well) as|do(es)? as well|(better|worse|nearer|more"
            + " accurate) than|(is|are) (better|worse|above|below)|adds? (nothing|most|more|less)|gains? nothing|loses?"
            + " (more|less)|(does|do) matter|do(es)? not help|helps|(it|they) harms?|(there|where) .* pay|decides, |does"
            + " not hold|holds? (on|here|only|in part)|holds? at (every|[0-9])|makes? no difference)\\b");

    /** What is no verdict about a measurement: published findings, claims as such, questions, conditions, expectations. */
    private static final Pattern OTHER = Pattern.compile(
            "\\b(papers?|published|claims?|claimed|expect(ed)?|whether|which|if|may" + "|how|verdict)\\b|\\?",
            Pattern.CASE_INSENSITIVE);

    /** Said of a paper's finding, it is a verdict all the same. */
    private static final String FOUND_AGAIN = "found again";

    /** Sentences with a verdict. */
    static List<String> verdicts(String text) {
        String prose = text.replaceAll("(?s)```.*?```|<style>.*?</style>", "");
        return Arrays.stream(prose.split("(?<=[.;?!])\\s+|\n\n|\n- |\n\\|"))
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
                .filter(sentence -> VERDICT.matcher(sentence).find())
                .filter(sentence -> sentence.contains(FOUND_AGAIN) && !sentence.contains("hether")
                        || !OTHER.matcher(sentence).find())
                .toList();
    }

    @Test
    void knowsAVerdictFromWhatIsNone() {
        for (String verdict : List.of(
                "G3 is above Img2Loc with either model at every threshold.",
                "The paper's finding is found again: G3 loses less by a weak model than Img2Loc.",
                "Diversification adds nothing that could be told from chance.",
                "More than one answer per prompt does not help, and at 1 km it harms.",
                "Here alignment and verification earn their place.",
                "[L]kNN is level with it.",
                "It holds on `tourist` from 25 km on.")) {
            assertEquals(1, verdicts(verdict).size(), verdict);
        }
        for (String none : List.of(
                "Expect the aligned spaces below CLIP.",
                "In the paper IMG+GPS leads at 1 and 25 km, by 0.3 and 0.5 points.",
                "Each line leads from where a photo was taken to where G3 says it was.",
                "Is G3 better than Img2Loc?",
                "The claim as a whole holds if every part is as claimed.")) {
            assertEquals(List.of(), verdicts(none));
        }
    }

    @Test
    void documentsSayNoVerdictOfTheirOwn() throws IOException {
        Path report = ROOT.resolve("workbench-src/library/src/main/resources/org/terrella/report");
        for (Path file : List.of(
                ROOT.resolve("README.md"),
                ROOT.resolve("experiments/README.md"),
                report.resolve("report.mustache"),
                report.resolve("claims.mustache"))) {
            assertEquals(List.of(), verdicts(withoutQuotes(Files.readString(file))), file.toString());
        }
    }

    @Test
    void notebooksSayNoVerdictOfTheirOwn() throws IOException {
        TreeMap<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("notebooks"))) {
            List<Path> notebooks = files.filter(file -> file.toString().endsWith(".ipynb"))
                    .filter(file -> !file.endsWith(PUBLISHED_ALONE))
                    .toList();
            assertTrue(notebooks.size() > 10, notebooks.toString());
            for (Path notebook : notebooks) {
                List<String> verdicts = verdicts(withoutQuotes(markdown(notebook)));
                if (!verdicts.isEmpty()) {
                    found.put(notebook.getFileName().toString(), verdicts);
                }
            }
        }
        assertEquals(new TreeMap<>(), found, "these belong to claims, which are checked");
    }

    private static String markdown(Path notebook) throws IOException {
        List<String> cells = new ArrayList<>();
        for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).get("cells")) {
            if (cell.get("cell_type").textValue().equals("markdown")) {
                StringBuilder text = new StringBuilder();
                cell.get("source").forEach(line -> text.append(line.textValue()));
                cells.add(text.toString());
            }
        }
        assertFalse(cells.isEmpty(), notebook.toString());
        return String.join("\n\n", cells);
    }

    /** Without lines that are quoted from the findings; such a line must be there. */
    private static String withoutQuotes(String text) throws IOException {
        Path findings = ROOT.resolve("experiments/findings.md");
        Set<String> known =
                Files.exists(findings) ? Files.readAllLines(findings).stream().collect(Collectors.toSet()) : Set.of();
        return text.lines()
                .filter(line -> {
                    boolean isQuote = line.startsWith("> - ");
                    assertTrue(!isQuote || known.contains(line.substring(2)), () -> "not in " + findings + ": " + line);
                    return !isQuote;
                })
                .collect(Collectors.joining("\n"));
    }
}

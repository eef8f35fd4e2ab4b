package org.terrella.published;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terrella.file.Csv;
import org.terrella.file.Words;

/**
 * The tables that the field's papers print, each number with its source.
 *
 * <p>Where papers disagree, as in Img2Loc's own numbers and G3's run of Img2Loc, both stand; nothing is resolved here. The
 * data are the files of {@code data-manifests/published}.
 */
public enum PublishedTable {
    /** Table 1 of G3. */
    G3_OVERALL("g3-table1-overall", "G3, table 1: all methods on IM2GPS3K and YFCC4K"),
    /** Table 2 of G3. */
    G3_ABLATION("g3-table2-ablation", "G3, table 2: without Geo-A, Geo-D, Geo-V"),
    /** Table 3 of G3; see {@link PublishedDistances}. */
    G3_RETRIEVAL_DISTANCES("g3-table3-retrieval-distances", "G3, table 3: distances of retrieved photos"),
    /** Table 4 of G3. */
    G3_LMM("g3-table4-lmm", "G3, table 4: LLaVA against GPT-4V"),
    /** Table 5 of G3. */
    G3_ALIGNMENT("g3-table5-alignment", "G3, table 5: which modalities are aligned"),
    /** Table 6 of G3. */
    G3_COST("g3-table6-cost", "G3, table 6: cost of training and inference"),
    /** Table 7 of G3. */
    G3_TEXT_GRANULARITY("g3-table7-text-granularity", "G3, table 7: place text with and without neighbourhood"),
    /** Figures 3 and 4 of G3, which print no values. */
    G3_SWEEPS("g3-figures-3-4-sweeps", "G3, figures 3 and 4: sweeps of K and N, as far as they can be read"),
    /** Table 1 of Img2Loc. */
    IMG2LOC_OVERALL("img2loc-table1-overall", "Img2Loc, table 1: all methods on IM2GPS3K and YFCC4K"),
    /** Gains that Img2Loc claims. */
    IMG2LOC_GAINS("img2loc-claimed-gains", "Img2Loc: gains claimed in its text"),
    /** Img2Loc by its authors and by G3's. */
    IMG2LOC_TWICE("img2loc-own-and-rerun", "Img2Loc as its authors report it and as G3's authors ran it"),
    /** GaGA's coordinate accuracies. */
    GAGA_COORDINATES("gaga-coordinate-accuracy", "GaGA: threshold accuracies as others quote them"),
    /** GaGA's administrative accuracies. */
    GAGA_ADMINISTRATIVE("gaga-administrative-accuracy", "GaGA: country and city accuracy"),
    /** Parts of MG-Geo. */
    GAGA_MG_GEO("gaga-mg-geo-composition", "GaGA: parts of the MG-Geo data"),
    /** Results published after G3. */
    LATER("later-results", "Later results, and earlier ones on other query sets"),
    /** A survey's compilation. */
    SURVEY("survey-compilation", "Results as a survey compiled them");

    private static final String FOLDER = "/org/terrella/manifests/published/";

    private final String label;
    private final String title;

    PublishedTable(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /**
     * The table of a name.
     *
     * @param name as on the command line
     * @return the table
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static PublishedTable named(String name) {
        return Words.named(
                PublishedTable.class, PublishedTable::label, "a published table", name.toLowerCase(Locale.ROOT));
    }

    /**
     * Its name, which is also that of its file.
     *
     * @return lower case with dashes
     */
    public String label() {
        return label;
    }

    /**
     * What it shows.
     *
     * @return a phrase for a caption
     */
    public String title() {
        return title;
    }

    /**
     * The table as it is in its file.
     *
     * @return cells by column, row by row; empty where nothing is known
     */
    public List<Map<String, String>> rows() {
        return Csv.rows(new StringReader(text()), label + ".csv");
    }

    /**
     * Its file.
     *
     * @return CSV with a header
     */
    public String text() {
        try (InputStream in = PublishedTable.class.getResourceAsStream(FOLDER + label + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the published table " + label + " cannot be read", e);
        }
    }

    /**
     * Its threshold accuracies, one result per row that has any.
     *
     * @return results in the order of the rows
     */
    public List<PublishedResult> results() {
        List<PublishedResult> results = new ArrayList<>();
        for (Map<String, String> row : rows()) {
            TreeMap<Double, Double> percents = new TreeMap<>();
            row.forEach((column, cell) -> {
                if (column.matches("within_[0-9.]+km_percent") && !cell.isEmpty()) {
                    percents.put(thresholdKm(column), Double.valueOf(cell));
                }
            });
            if (!percents.isEmpty()) {
                results.add(new PublishedResult(
                        this, row.get("method"), row.get("dataset"), percents, row.get("note"), row.get("source")));
            }
        }
        return results;
    }

    /**
     * Its threshold accuracies on one query set.
     *
     * @param dataset query set as the table names it
     * @return results in the order of the rows
     * @throws IllegalArgumentException if there are none; the message lists the query sets
     */
    public List<PublishedResult> results(String dataset) {
        List<PublishedResult> all = results();
        List<PublishedResult> found =
                all.stream().filter(result -> result.dataset().equals(dataset)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("the query set in " + label + " must be one of "
                    + all.stream().map(PublishedResult::dataset).distinct().collect(Collectors.joining(", "))
                    + ", found " + dataset);
        }
        return found;
    }

    /**
     * What its figures show without numbers.
     *
     * @return in the order of the rows; empty for a table of numbers
     */
    public List<PublishedFinding> findings() {
        return rows().stream()
                .filter(row -> row.containsKey("finding"))
                .map(row -> new PublishedFinding(
                        row.get("figure"),
                        row.get("dataset"),
                        row.get("swept"),
                        Double.parseDouble(row.get("threshold_km")),
                        row.get("finding") + ", on an axis from " + row.get("axis_from_percent") + " to "
                                + row.get("axis_to_percent") + " %",
                        row.get("source")))
                .toList();
    }

    /**
     * The methods of its rows, whatever it tells of them.
     *
     * @return names as printed, each once; empty for a table without methods
     */
    public List<String> methods() {
        return rows().stream()
                .filter(row -> row.containsKey("method"))
                .map(row -> row.get("method"))
                .distinct()
                .toList();
    }

    /**
     * The threshold accuracies of all tables.
     *
     * @return results, table by table; the same number may stand in several
     */
    public static List<PublishedResult> allResults() {
        return Arrays.stream(values())
                .filter(table -> table != IMG2LOC_GAINS)
                .flatMap(table -> table.results().stream())
                .toList();
    }

    private static double thresholdKm(String column) {
        return Double.parseDouble(column.substring("within_".length(), column.length() - "km_percent".length()));
    }
}

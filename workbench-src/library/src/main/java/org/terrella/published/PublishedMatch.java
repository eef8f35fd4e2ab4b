package org.terrella.published;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.terrella.evaluate.Evaluation;

/** Finds the published rows that belong beside a measured one. */
public final class PublishedMatch {

    /** Fewer agreeing thresholds are chance. */
    private static final int FEWEST_THRESHOLDS = 3;

    /** Query sets by number of queries, as their metadata files have them. */
    private static final Map<Integer, String> BY_SIZE = new TreeMap<>(Map.of(
            237, "IM2GPS", 2997, "IM2GPS3K", 4536, "YFCC4K", 25600, "YFCC26K", 14955, "GWS15K", 210122, "OSV-5M"));

    private PublishedMatch() {}

    /**
     * The query set that a file probably holds.
     *
     * @param fileName name of the file
     * @param queries number of its queries
     * @return the set that the name contains, else the one of that size, else nothing
     */
    public static Optional<String> dataset(String fileName, int queries) {
        String plain = plain(fileName);
        return BY_SIZE.values().stream()
                .filter(name -> plain.contains(plain(name)))
                .max((a, b) -> Integer.compare(a.length(), b.length())) // im2gps3k, not im2gps
                .or(() -> Optional.ofNullable(BY_SIZE.get(queries)));
    }

    /**
     * Rows of a query set in the main tables of G3 and Img2Loc.
     *
     * @param dataset name of the query set, in any spelling
     * @return rows of G3's table 1, or what else is known of the set if it has none
     */
    public static List<PublishedResult> rows(String dataset) {
        List<PublishedResult> main = of(dataset, PublishedTable.G3_OVERALL.results());
        return main.isEmpty() ? of(dataset, PublishedTable.LATER.results()) : main;
    }

    /**
     * Published rows that a measured one agrees with.
     *
     * @param evaluation what was measured
     * @param dataset query set to look in
     * @return rows of which at least three thresholds were printed and all agree within rounding
     */
    public static List<PublishedResult> agreeing(Evaluation evaluation, String dataset) {
        return of(dataset, PublishedTable.allResults()).stream()
                .filter(result -> {
                    List<Evaluation.Accuracy> printed = evaluation.accuracies().stream()
                            .filter(accuracy ->
                                    result.percent(accuracy.thresholdKm()).isPresent())
                            .toList();
                    return printed.size() >= FEWEST_THRESHOLDS
                            && printed.stream()
                                    .allMatch(accuracy -> result.agrees(
                                            accuracy.thresholdKm(),
                                            100 * accuracy.share().value()));
                })
                .toList();
    }

    /**
     * Published rows of a method on a query set.
     *
     * @param method part of the method's name, in any case
     * @param dataset query set to look in
     * @return rows of all tables
     */
    public static List<PublishedResult> ofMethod(String method, String dataset) {
        String wanted = method.toLowerCase(Locale.ROOT);
        return of(dataset, PublishedTable.allResults()).stream()
                .filter(result -> result.method().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private static List<PublishedResult> of(String dataset, List<PublishedResult> results) {
        return results.stream()
                .filter(result -> plain(result.dataset()).equals(plain(dataset)))
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}

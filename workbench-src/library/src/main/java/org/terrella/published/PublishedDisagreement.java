package org.terrella.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One method on one query set for which sources print different numbers.
 *
 * <p>Names are compared without what they say about who ran the method and which printing it is. Numbers disagree when no
 * rounding makes them one: 14.1 and 14.11 agree, 17.10 and 15.34 do not. Nothing is said about who is right.
 *
 * @param method the name that the printings have in common
 * @param dataset query set
 * @param results the printings, each unlike the others, in the order of the tables
 */
public record PublishedDisagreement(String method, String dataset, List<PublishedResult> results) {

    /** What a name says about who ran the method, which printing it is, and how OpenAI's model is spelled. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "GPT-4V", "GPT4V",
            ", own paper| *\\((re-run[^)]*|first version|final|M,f\\*?,S3)\\)", "",
            ", re(produced|-run) by G3", "",
            "G3 authors' reproduction, ", "");

    /**
     * Copies the list.
     *
     * @param method common name
     * @param dataset query set
     * @param results printings
     */
    public PublishedDisagreement {
        results = List.copyOf(results);
    }

    /**
     * All disagreements among the published tables.
     *
     * @return the widest first
     */
    public static List<PublishedDisagreement> all() {
        return among(PublishedTable.allResults());
    }

    /** The disagreements among some results. */
    static List<PublishedDisagreement> among(List<PublishedResult> results) {
        Map<String, List<PublishedResult>> printings = new TreeMap<>();
        for (PublishedResult result : results) {
            List<PublishedResult> known = printings.computeIfAbsent(
                    result.dataset() + '\n' + commonName(result.method()), key -> new ArrayList<>());
            if (known.stream().noneMatch(other -> agree(result, other))) {
                known.add(result);
            }
        }
        return printings.values().stream()
                .filter(different -> different.size() > 1)
                .map(different -> new PublishedDisagreement(
                        commonName(different.get(0).method()), different.get(0).dataset(), different))
                .sorted(Comparator.comparingDouble(found -> -found.widestPoints()))
                .toList();
    }

    /**
     * How far the printings are apart.
     *
     * @param thresholdKm threshold in km
     * @return highest minus lowest accuracy in points, or nothing if fewer than two printings have it
     */
    public OptionalDouble spreadPoints(double thresholdKm) {
        double[] printed = results.stream()
                .map(result -> result.percent(thresholdKm))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return printed.length < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(printed[printed.length - 1] - printed[0]);
    }

    /**
     * The largest of the spreads.
     *
     * @return points
     */
    public double widestPoints() {
        return spreadPoints(widestThresholdKm()).orElse(0);
    }

    /**
     * Where the printings are farthest apart.
     *
     * @return threshold in km, the first of several
     */
    public double widestThresholdKm() {
        TreeSet<Double> thresholds = new TreeSet<>();
        results.forEach(result -> thresholds.addAll(result.percents().keySet()));
        return thresholds.stream()
                .max(Comparator.<Double>comparingDouble(km -> spreadPoints(km).orElse(0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** Whether two results are one as far as the coarser of them was printed, wherever both have a number. */
    private static boolean agree(PublishedResult a, PublishedResult b) {
        double unit = Math.pow(10, -Math.min(a.decimals(), b.decimals()));
        return a.percents().keySet().stream()
                .filter(km -> b.percent(km).isPresent())
                .allMatch(km ->
                        Math.abs(a.percent(km).orElseThrow() - b.percent(km).orElseThrow()) <= unit / 2 + 1e-9);
    }

    private static String commonName(String printed) {
        String name = printed;
        for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
            name = name.replaceAll(spelling.getKey(), spelling.getValue());
        }
        return name.strip();
    }
}

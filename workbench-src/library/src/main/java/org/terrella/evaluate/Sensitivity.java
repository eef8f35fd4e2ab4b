package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.geo.DistanceModel;
import org.terrella.lmm.answer.ParserRule;

/**
 * How far the numbers of the same answers move with the rules by which they are read and counted, in every combination.
 *
 * @param method what answered
 * @param dataset name of the query set
 * @param standard the rules of the number that is reported elsewhere
 * @param rows one for each combination of rules
 */
public record Sensitivity(String method, String dataset, Rules standard, List<Row> rows) {

    /**
     * Copies the list.
     *
     * @param method what answered
     * @param dataset name of the query set
     * @param standard the rules of the number that is reported elsewhere
     * @param rows one for each combination of rules
     */
    public Sensitivity {
        rows = List.copyOf(rows);
    }

    /** What may be decided in one way or another. */
    public enum Aspect {
        /** How texts are read. */
        PARSER,
        /** How distances are measured. */
        CONVENTION,
        /** Whether queries without an answer count. */
        DENOMINATOR,
        /** Everything at once. */
        ALL
    }

    /**
     * One decision of each kind.
     *
     * @param parser how texts are read
     * @param convention how distances are measured
     * @param denominator whether queries without an answer count
     */
    public record Rules(ParserRule parser, Convention convention, Denominator denominator) {

        /**
         * This library's own.
         *
         * @param convention how distances are measured
         * @return the rules
         */
        public static Rules standard(Convention convention) {
            return new Rules(ParserRule.TERRELLA, convention, Denominator.MISSING_IS_WRONG);
        }

        /** Whether other rules differ in nothing but one aspect. */
        boolean isVariedBy(Rules other, Aspect aspect) {
            return switch (aspect) {
                case PARSER -> convention == other.convention && denominator == other.denominator;
                case CONVENTION -> parser == other.parser && denominator == other.denominator;
                case DENOMINATOR -> parser == other.parser && convention == other.convention;
                case ALL -> true;
            };
        }
    }

    /**
     * The numbers by some rules.
     *
     * @param rules the rules
     * @param queries how many queries count
     * @param answered how many of them have an answer
     * @param shares accuracies in [0, 1] by threshold in km; none if no query counts
     * @param medianKm median error of the queries that count; nothing if half of them or more are unanswered
     */
    public record Row(Rules rules, int queries, int answered, Map<Double, Double> shares, OptionalDouble medianKm) {

        /**
         * Copies the map.
         *
         * @param rules the rules
         * @param queries how many queries count
         * @param answered how many of them have an answer
         * @param shares accuracies by threshold
         * @param medianKm median error
         */
        public Row {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }

        private static Row of(Rules rules, Optional<ErrorDistances> counted) {
            if (counted.isEmpty()) {
                return new Row(rules, 0, 0, Map.of(), OptionalDouble.empty());
            }
            ErrorDistances errors = counted.get();
            ThresholdAccuracies accuracies =
                    ThresholdAccuracies.of(errors, ThresholdAccuracies.DEFAULT_KM, rules.convention());
            Map<Double, Double> shares = new LinkedHashMap<>();
            accuracies.thresholdsKm().forEach(threshold -> shares.put(threshold, accuracies.within(threshold)));
            double median = MedianError.ofSorted(MedianError.sorted(errors.shared()));
            return new Row(
                    rules,
                    errors.queries(),
                    errors.answered(),
                    shares,
                    Double.isInfinite(median) ? OptionalDouble.empty() : OptionalDouble.of(median));
        }
    }

    /**
     * Counts by every combination of rules.
     *
     * @param method what answered
     * @param dataset name of the query set
     * @param readings what each rule reads from the same answers, for the same queries in the same order
     * @param convention of the number that is reported elsewhere
     * @return a row for each combination, in the order of the enums
     * @throws IllegalArgumentException if a rule is missing, or has other queries
     */
    public static Sensitivity of(
            String method, String dataset, Map<ParserRule, Predictions> readings, Convention convention) {
        requireAll(readings);
        Map<Predictions, Map<DistanceModel, ErrorDistances>> measured = new IdentityHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (ParserRule parser : ParserRule.values()) {
            for (Convention each : Convention.values()) {
                ErrorDistances errors = measured.computeIfAbsent(
                                readings.get(parser), any -> new EnumMap<>(DistanceModel.class))
                        .computeIfAbsent(each.model(), model -> ErrorDistances.of(readings.get(parser), each));
                for (Denominator denominator : Denominator.values()) {
                    rows.add(Row.of(new Rules(parser, each, denominator), denominator.of(errors)));
                }
            }
        }
        return new Sensitivity(method, dataset, Rules.standard(convention), rows);
    }

    private static void requireAll(Map<ParserRule, Predictions> readings) {
        for (ParserRule parser : ParserRule.values()) {
            Predictions read = readings.get(parser);
            if (read == null
                    || read.size() != readings.get(ParserRule.values()[0]).size()) {
                throw new IllegalArgumentException("expected the same queries read by every rule, found "
                        + (read == null ? "none" : read.size()) + " by " + parser.label());
            }
        }
    }

    /**
     * The card: the standard rules, and those that differ from them in one decision.
     *
     * @return rows in their order
     */
    public List<Row> card() {
        return rows.stream()
                .filter(row -> row.rules().isVariedBy(standard, Aspect.PARSER)
                        || row.rules().isVariedBy(standard, Aspect.CONVENTION)
                        || row.rules().isVariedBy(standard, Aspect.DENOMINATOR))
                .toList();
    }

    /**
     * How far an accuracy moves when one decision is varied and the others are the standard's, or all are varied.
     *
     * @param aspect which
     * @param thresholdKm the threshold
     * @return largest minus smallest share; nothing if no query has an answer
     */
    public OptionalDouble spread(Aspect aspect, double thresholdKm) {
        List<Double> shares = rows.stream()
                .filter(row -> row.rules().isVariedBy(standard, aspect))
                .flatMap(row -> Optional.ofNullable(row.shares().get(thresholdKm)).stream())
                .sorted()
                .toList();
        return shares.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(shares.get(shares.size() - 1) - shares.get(0));
    }
}

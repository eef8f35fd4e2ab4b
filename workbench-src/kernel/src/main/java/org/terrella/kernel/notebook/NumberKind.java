package org.terrella.kernel.notebook;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Pattern;

/**
 * What a measured number counts, which decides how far it may be from the same number of another run. Trained networks
 * answer differently in their last digits from processor to processor, and so a rank or two changes among a thousand.
 */
enum NumberKind {
    /** Part of the question, such as a seed, or a count of verdicts. */
    EXACT((was, is) -> 0),
    /** A probability between 0 and 1 that decides at 0.05. */
    P_VALUE((was, is) -> isSignificant(was) == isSignificant(is) ? 0.15 : -1),
    /** An end of an interval that decides at 0, in points. */
    BOUND((was, is) -> Math.signum(was) == Math.signum(is) ? 1.5 : -1),
    /** A share in percent, or a difference of such shares. */
    PERCENT((was, is) -> 1.5),
    /** Kilometres or metres. */
    DISTANCE((was, is) -> Math.max(1.5, 0.05 * Math.abs(was))),
    /** How long something took; machines differ, and so do their other tasks. */
    TIME((was, is) -> Math.max(10, 9 * Math.abs(was))),
    /** A count whose column does not say what it counts. */
    COUNT((was, is) -> Math.max(1.5, 0.05 * Math.abs(was))),
    /** A loss, a similarity or the like. */
    OTHER((was, is) -> Math.max(0.05, 0.05 * Math.abs(was)));

    private static final double SIGNIFICANT = 0.05;
    private static final double ROUNDING = 1e-9;

    private static final Pattern IS_P = Pattern.compile("(?:^|.*[^\\w])p(?:[- ]values?)?");
    private static final Pattern IS_P_COLUMN = Pattern.compile("p|p,.*|.*\\bp[- ]values?");
    private static final Pattern IS_BOUND = Pattern.compile("lower.*|upper.*");
    private static final Pattern IS_EXACT = Pattern.compile(
            "(?:.* )?(?:seeds?|n|k|s|σ|top k|holds|does not hold|undecided|verdicts?|left out|parts?|rows?"
                    + "|columns?|epochs?|steps?|batch|queries|photographers|numbers|within|row|line)|threshold.*");
    private static final Pattern IS_PERCENT = Pattern.compile(".*(?:%|\\bpoints\\b|\\bpercent\\b).*");
    private static final Pattern IS_DISTANCE = Pattern.compile(".*\\b(?:km|kilomet.*|m|met(?:er|re)s)\\b.*");
    private static final Pattern IS_TIME =
            Pattern.compile(".*\\b(?:ms|s|sec|seconds?|min|minutes?|h|hours?|time|took)\\b.*");

    private static final Pattern IS_TIME_COLUMN = Pattern.compile(".*, (?:ms|s|min|h)");

    private final DoubleBinaryOperator allowed;

    NumberKind(DoubleBinaryOperator allowed) {
        this.allowed = allowed;
    }

    private static boolean isSignificant(double p) {
        return p < SIGNIFICANT;
    }

    /** Whether one may stand for the other. */
    boolean agree(double was, double is) {
        return Math.abs(was - is) <= allowed.applyAsDouble(was, is) + ROUNDING;
    }

    /** The kind of a table's column, by its head; of a whole number or of one with decimals. */
    static NumberKind ofColumn(String head, boolean isWhole) {
        String name = head.strip().toLowerCase(Locale.ROOT);
        if (IS_P_COLUMN.matcher(name).matches()) {
            return P_VALUE;
        }
        if (IS_TIME_COLUMN.matcher(name).matches()) {
            return TIME;
        }
        if (IS_BOUND.matcher(name).matches()) {
            return BOUND;
        }
        if (IS_EXACT.matcher(name).matches()) {
            return EXACT;
        }
        return ofUnit(name, isWhole);
    }

    /** The kind of a number between other words, by those before and behind it. */
    static NumberKind between(String before, String behind, boolean isWhole) {
        String name = before.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*[=:<≤]$", "");
        String unit = behind.strip().toLowerCase(Locale.ROOT).replaceFirst("(?s)^([\\p{L}%]*).*", "$1");
        if (IS_P.matcher(name).matches()) {
            return P_VALUE;
        }
        if (IS_EXACT.matcher(name).matches()
                || unit.length() > 1 && IS_EXACT.matcher(unit).matches()) {
            return EXACT;
        }
        return ofUnit(unit, isWhole);
    }

    private static NumberKind ofUnit(String unit, boolean isWhole) {
        if (IS_PERCENT.matcher(unit).matches()) {
            return PERCENT;
        }
        if (IS_DISTANCE.matcher(unit).matches()) {
            return DISTANCE;
        }
        if (IS_TIME.matcher(unit).matches()) {
            return TIME;
        }
        return isWhole ? COUNT : OTHER;
    }
}

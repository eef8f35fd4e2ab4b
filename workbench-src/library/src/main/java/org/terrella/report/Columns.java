package org.terrella.report;

import java.util.Locale;
import org.terrella.draw.Text;
import org.terrella.locate.method.Setting;
import tech.tablesaw.api.ColumnType;

/** Names of frame columns, once: what a column is called decides its type, its unit and how its numbers are written. */
public final class Columns {

    /** Name of the method. */
    public static final String METHOD = "method";
    /** Measured here or published. */
    public static final String KIND = "kind";
    /** Paper that printed a number. */
    public static final String PAPER = "paper";
    /** Table of the paper. */
    public static final String TABLE = "table";
    /** Query set. */
    public static final String DATASET = "dataset";
    /** Where a number was read. */
    public static final String SOURCE = "source";
    /** Number of different printings of a result. */
    public static final String PRINTINGS = "printings";
    /** A remark. */
    public static final String NOTE = "note";
    /** Number of queries. */
    public static final String N = "n";
    /** Number of queries with an answer. */
    public static final String ANSWERED = "answered";
    /** Number of queries or predictions that were left out, as was asked for. */
    public static final String LEFT_OUT = "left_out";
    /** Number of truths without a label to compare with. */
    public static final String TRUTHS_WITHOUT_LABEL = "truths_without_label";
    /** How distances were measured. */
    public static final String CONVENTION = "convention";
    /** What a bootstrap drew again, and with which seed. */
    public static final String INTERVAL_BY = "interval_by";
    /** What a row measures. */
    public static final String MEASURE = "measure";
    /** Unit of a row. */
    public static final String UNIT = "unit";
    /** A value, in the unit of its row. */
    public static final String VALUE = "value";
    /** Lower end of an interval. */
    public static final String LOWER = "lower";
    /** Upper end of an interval. */
    public static final String UPPER = "upper";
    /** Lower end of an interval of a share. */
    public static final String LOWER_PERCENT = "lower_percent";
    /** Upper end of an interval of a share. */
    public static final String UPPER_PERCENT = "upper_percent";
    /** Threshold. */
    public static final String THRESHOLD_KM = "threshold_km";
    /** Accuracy measured here. */
    public static final String MEASURED_PERCENT = "measured_percent";
    /** Accuracy as published. */
    public static final String PUBLISHED_PERCENT = "published_percent";
    /** Measured minus published, or method minus baseline, in percentage points. */
    public static final String DIFFERENCE_POINTS = "difference_points";
    /** Whether two numbers are the same as far as the published one was printed. */
    public static final String AGREES = "agrees_within_rounding";
    /** Median error. */
    public static final String MEDIAN_KM = "median_km";
    /** Mean error. */
    public static final String MEAN_KM = "mean_km";
    /** Largest distance of retrieved photos. */
    public static final String MAX_KM = "max_km";
    /** Smallest distance of retrieved photos. */
    public static final String MIN_KM = "min_km";
    /** Method minus baseline, in km. */
    public static final String DIFFERENCE_KM = "difference_km";
    /** The same as a paper prints it. */
    public static final String PUBLISHED_DIFFERENCE_KM = "published_difference_km";
    /** What is subtracted. */
    public static final String BASELINE = "baseline";
    /** How many retrieved photos count. */
    public static final String TOP_K = "top_k";
    /** Mean score. */
    public static final String GEOSCORE = "geoscore";
    /** p-value. */
    public static final String P_VALUE = "p_value";
    /** p-value, Holm corrected. */
    public static final String HOLM_P_VALUE = "holm_p_value";

    /** Training seed. */
    public static final String SEED = "seed";
    /** Number of training seeds. */
    public static final String SEEDS = "seeds";
    /** Answers of a language model, per query. */
    public static final String ANSWERS_ASKED = "answers_asked";
    /** Seconds of locating, per 1,000 queries. */
    public static final String SECONDS_PER_1000 = "seconds_per_1000_queries";
    /** Numbers in all networks that take part. */
    public static final String PARAMETERS = "parameters";
    /** Billions of operations. */
    public static final String GIGAFLOPS = "gigaflops";
    /** Tokens that a language model reads, per query. */
    public static final String PROMPT_TOKENS = "prompt_tokens";
    /** Tokens that a language model writes, per query. */
    public static final String ANSWER_TOKENS = "answer_tokens";
    /** What was found about a claim, in a sentence. */
    public static final String FOUND = "found";
    /** The smallest difference that a run shows in four cases of five, in points. */
    public static final String DETECTABLE_POINTS = "detectable_points";
    /** A paper's difference, in points. */
    public static final String PAPER_POINTS = "paper_points";
    /** By how many points two methods may differ and count as equal. */
    public static final String MARGIN_POINTS = "margin_points";
    /** What calls of a language model cost. */
    public static final String DOLLARS = "dollars";

    /** Before the name of a setting that a sweep varies; the rest of such a name says nothing about type and unit. */
    public static final String SETTING = "setting.";

    private Columns() {}

    /**
     * The column of an accuracy.
     *
     * @param thresholdKm threshold in km
     * @return a name such as within_25km_percent
     */
    public static String within(double thresholdKm) {
        return "within_" + Text.threshold(thresholdKm) + "km_percent";
    }

    static String withinLower(double thresholdKm) {
        return "within_" + Text.threshold(thresholdKm) + "km_lower_percent";
    }

    static String withinUpper(double thresholdKm) {
        return "within_" + Text.threshold(thresholdKm) + "km_upper_percent";
    }

    /** The lower end of the interval of a column in km. */
    static String lowerKm(String column) {
        return column.replace("_km", "_lower_km");
    }

    /** The upper end. */
    static String upperKm(String column) {
        return column.replace("_km", "_upper_km");
    }

    /** Whether a column holds values of a setting. */
    static boolean isSetting(String name) {
        return name.startsWith(SETTING);
    }

    /**
     * Type of a column that is no setting's.
     *
     * @param name column name
     * @return double for units, integer for counts, otherwise text
     */
    public static ColumnType type(String name) {
        if (name.matches(
                "n|seed|seeds|training_processors|answers_asked|among_worst|above|below|equal|open|photos|photographers|cities|countries|classes|least_photos|median_photos|most_photos|in_holes|answered|left_out|truths_without_label|printings|year|top_k|pairs|only_baseline|only_method")) {
            return ColumnType.INTEGER;
        }
        boolean number = name.matches(
                "value|lower|upper|geoscore(_lower|_upper)?|threshold_km|.*_(percent|points|km|km2|degrees|nats|p_value|tokens|ratio)|p_value|parameters|trained_parameters|gigaflops|training_seconds|seconds_per_1000_queries|told_per_photo");
        return number ? ColumnType.DOUBLE : ColumnType.STRING;
    }

    /**
     * How a person reads a column name.
     *
     * @param name column name
     * @return for within_25km_percent: 25 km, %
     */
    public static String label(String name) {
        if (isSetting(name)) {
            return name.substring(SETTING.length());
        }
        if (name.startsWith("within_") && name.endsWith("km_percent")) {
            return name.substring("within_".length(), name.length() - "km_percent".length()) + " km, %";
        }
        if (name.startsWith("within_") && name.matches(".*km_(lower|upper)_percent")) {
            return name.endsWith("lower_percent") ? "from, %" : "to, %"; // beside the accuracy whose interval it is
        }
        if (name.endsWith("_lower_km") || name.endsWith("_upper_km")) {
            return name.endsWith("_lower_km") ? "from, km" : "to, km";
        }
        if (name.startsWith("gain_") && name.endsWith("km_points")) {
            return "gain at " + name.substring("gain_".length(), name.length() - "km_points".length()) + " km, points";
        }
        for (String unit : new String[] {"percent", "points", "km", "km2", "degrees", "nats"}) {
            if (name.endsWith("_" + unit)) {
                String stem =
                        name.substring(0, name.length() - unit.length() - 1).replace('_', ' ');
                return stem + ", " + (unit.equals("percent") ? "%" : unit.replace("km2", "km²"));
            }
        }
        return name.equals(GEOSCORE)
                ? "GeoScore"
                : name.equals(P_VALUE) ? "p" : name.equals(HOLM_P_VALUE) ? "p, Holm" : name.replace('_', ' ');
    }

    /**
     * A number as a person reads it in a column.
     *
     * @param name column name
     * @param value the number
     * @param decimals decimals of accuracies
     * @return text with a dot as decimal sign
     */
    static String format(String name, double value, int decimals) {
        if (isSetting(name)) {
            return Setting.text(value);
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (name.equals(P_VALUE) || name.equals(HOLM_P_VALUE)) {
            return value < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", value);
        }
        if (name.equals(THRESHOLD_KM)) {
            return Text.threshold(value);
        }
        if (name.startsWith(GEOSCORE) || name.endsWith("_km2")) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        if (name.equals(DETECTABLE_POINTS) || name.equals(MARGIN_POINTS)) {
            return String.format(Locale.ROOT, "%.2f", value); // of either sign
        }
        if (name.endsWith("_points")) {
            return String.format(Locale.ROOT, "%+.2f", value);
        }
        if (name.equals(DOLLARS)) {
            return String.format(Locale.ROOT, "%.4f", value);
        }
        if (name.endsWith("_degrees")) {
            return String.format(Locale.ROOT, "%.4f", value); // some ten metres
        }
        if (name.matches("(trained_)?parameters|training_seconds")) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        if (name.equals(GIGAFLOPS)) {
            return String.format(Locale.ROOT, "%.4f", value);
        }
        boolean measured = name.matches("value|lower|upper|gain|measured_percent|rank_correlation");
        int shown = measured ? 2 : name.endsWith("_km") ? 1 : decimals;
        return String.format(Locale.ROOT, "%." + shown + "f", value);
    }
}

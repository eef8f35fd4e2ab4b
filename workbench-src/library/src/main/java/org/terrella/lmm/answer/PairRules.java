package org.terrella.lmm.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.terrella.lmm.answer.Angle.Axis;
import org.terrella.lmm.answer.Numeral.Style;
import org.terrella.lmm.answer.ParsedAnswer.Form;

/**
 * Decides whether two numbers are a place: by sides behind both or before both, by labels of both, or else as two numbers side by
 * side that look like coordinates.
 *
 * <p>A side beside one number only, such as the W of a street, decides nothing unless the other is labelled.
 */
final class PairRules {

    private static final int MOST_BETWEEN = 90;
    private static final int MOST_BETWEEN_LABELLED = 400;
    private static final int MOST_BETWEEN_PLAIN = 8;
    private static final Pattern SEPARATOR =
            Pattern.compile("[\\s\u00B0'\"]*+(?:[,;/|&]|(?:and|y|et|und|e|\u548C)(?!\\p{L}))?+[\\s'\"]*+");
    private static final Pattern LNG_FIRST =
            Pattern.compile("(?iu)(?:\\b(?:multi)?point\\s?(?:zm?|m)?\\s?\\(\\s?\\(?|st_(?:make)?point\\w{0,8}\\(\\s?"
                    + "|<coordinates>\\s*|\"?point\"?[^{}]{0,60}coordinates\"?\\s?:\\s?\\[\\s*"
                    + "|geojson[^\\n\\[]{0,40}\\[\\s*"
                    + "|ln?g?lat\"?\\s?[:=(]\\s?[\\[(\"']{0,2})$");
    private static final int LOOK_BACK = 110;

    private final String text;
    private final OMeaning o;
    private final Plausibility plausibility;

    PairRules(String text) {
        this.text = text;
        this.o = new OMeaning(text);
        this.plausibility = new Plausibility(text);
    }

    /** The place that two of the numbers make, if they make one. */
    Optional<Mention> join(List<Angle> angles, int first, int second) {
        Angle a = angles.get(first);
        Angle b = angles.get(second);
        int between = b.start() - a.end();
        boolean areLabelled = a.isLabelled()
                && b.isLabelled()
                && a.label().axis() != b.label().axis();
        if (between < 0 || between > (areLabelled ? MOST_BETWEEN_LABELLED : MOST_BETWEEN)) {
            return Optional.empty();
        }
        Optional<Mention> sided = sided(a, b);
        if (sided.isPresent()) {
            return areFine(a, b) ? sided : Optional.empty();
        }
        if (areLabelled) {
            return Optional.of(labelled(a, b));
        }
        if (second != first + 1) {
            return Optional.empty();
        }
        Optional<Mention> half = halfKnown(a, b);
        return half.isPresent() ? half : plain(angles, first);
    }

    /** Street numbers and postcodes have neither decimals nor marks; an answer of nothing but two numbers may. */
    private boolean areFine(Angle a, Angle b) {
        return a.numeral().isFine() && b.numeral().isFine()
                || a.isLabelled() && b.isLabelled()
                || plausibility.isAlone(a, b);
    }

    /** Sides behind both, before both, or before the first and behind the second. */
    private Optional<Mention> sided(Angle a, Angle b) {
        Optional<Side> behind = a.surely();
        Optional<Side> behindOther = b.surely();
        boolean areFine = a.numeral().decimals() > 1 && b.numeral().decimals() > 1;
        if (areFine && behind.isPresent() != behindOther.isPresent()) { // the one makes the other sure
            behind = a.after().map(SideWords.Beside::side);
            behindOther = b.after().map(SideWords.Beside::side);
        }
        Optional<Mention> mention = opposite(a, behind, b, behindOther);
        mention = mention.isPresent() ? mention : opposite(a, a.before(), b, b.before());
        if (mention.isEmpty() && a.before().map(Side::axis).equals(Optional.of(Axis.LATITUDE))) {
            mention = opposite(a, a.before(), b, b.surely());
        }
        return mention;
    }

    private Optional<Mention> opposite(Angle a, Optional<Side> one, Angle b, Optional<Side> other) {
        if (one.isEmpty() || other.isEmpty() || one.get().axis() == other.get().axis()) {
            return Optional.empty();
        }
        boolean isLatFirst = one.get().axis() == Axis.LATITUDE;
        return Optional.of(
                isLatFirst
                        ? mention(value(a, one.get()), value(b, other.get()), a, b)
                        : mention(value(b, other.get()), value(a, one.get()), a, b));
    }

    /** A signed value, and whether its sign is beyond doubt. */
    private record Value(double degrees, boolean isCertain, boolean mayBeEitherSide) {
        Value(double degrees) {
            this(degrees, true, false);
        }
    }

    private Value value(Angle angle, Side side) {
        double size = Math.abs(angle.numeral().degrees());
        if (side == Side.EAST_OR_WEST) {
            return o.side()
                    .map(known -> new Value(known.isNegative() ? -size : size))
                    .orElse(new Value(size, false, true));
        }
        boolean contradicts = angle.numeral().isNegative() && !side.isNegative() && size > 0;
        return new Value(side.isNegative() ? -size : angle.numeral().degrees(), !contradicts, false);
    }

    private Mention labelled(Angle a, Angle b) {
        Optional<Side> sideA = ownSide(a);
        Optional<Side> sideB = ownSide(b);
        Value first =
                sideA.map(side -> value(a, side)).orElse(new Value(a.numeral().degrees()));
        Value second =
                sideB.map(side -> value(b, side)).orElse(new Value(b.numeral().degrees()));
        boolean isHalfSided = sideA.isPresent() && sideB.isEmpty() && isUnsigned(b)
                || sideB.isPresent()
                        && sideA.isEmpty()
                        && isUnsigned(a)
                        && sideB.get().isNegative();
        boolean isLatFirst = a.label().axis() == Axis.LATITUDE;
        Mention mention = isLatFirst ? mention(first, second, a, b) : mention(second, first, a, b);
        Form form = sideA.isEmpty() && sideB.isEmpty() && mention.form() != Form.SEXAGESIMAL
                ? Form.LABELLED
                : mention.form();
        return new Mention(
                mention.lat(),
                mention.lng(),
                form,
                mention.isCertain() && !isHalfSided,
                mention.start(),
                mention.end());
    }

    private static boolean isUnsigned(Angle angle) {
        return !angle.numeral().isSigned() && angle.numeral().degrees() != 0;
    }

    /** The side beside a labelled number, if it is one of its axis. */
    private static Optional<Side> ownSide(Angle angle) {
        Axis axis = angle.label().axis();
        Optional<Side> behind = angle.surely().filter(side -> side.axis() == axis);
        return behind.isPresent() ? behind : angle.before().filter(side -> side.axis() == axis);
    }

    /** In "48.85 N, -2.35" the sign says what the letter of the other number would; without sign nobody knows. */
    private Optional<Mention> halfKnown(Angle a, Angle b) {
        Optional<Side> side = a.surely().filter(known -> known.axis() == Axis.LATITUDE);
        if (side.isEmpty()
                || !isJoined(a, b)
                || !a.numeral().isFine()
                || b.numeral().decimals() == 0) {
            return Optional.empty();
        }
        Value lng = new Value(b.numeral().degrees(), b.numeral().isSigned(), false);
        return Optional.of(mention(value(a, side.get()), lng, a, b));
    }

    private Optional<Mention> plain(List<Angle> angles, int first) {
        Angle a = angles.get(first);
        Angle b = angles.get(first + 1);
        boolean isLabelledOtherwise =
                a.label().axis() == Axis.LATITUDE && b.label().axis() == Axis.LATITUDE
                        || a.label().axis() == Axis.LONGITUDE && b.label().axis() == Axis.LONGITUDE;
        if (isLabelledOtherwise || !isJoined(a, b) || !plausibility.isPlace(a, b)) {
            return Optional.empty();
        }
        boolean isLngFirst = LNG_FIRST
                .matcher(text.substring(Math.max(0, a.start() - LOOK_BACK), a.start()))
                .find();
        boolean isOneLabelled = a.label().axis() == Axis.LONGITUDE
                && !a.label().isListed()
                && a.label().isWhole();
        Value one = new Value(a.numeral().degrees(), !isOneLabelled, false);
        Value other = new Value(b.numeral().degrees());
        return Optional.of(isLngFirst ? mention(other, one, a, b) : mention(one, other, a, b));
    }

    /** Whether nothing but a separator stands between two numbers. */
    boolean isJoined(Angle a, Angle b) {
        int between = b.start() - a.numeral().end();
        boolean isSigned = between == 0 && a.numeral().isSigned() && b.numeral().isSigned();
        return isSigned
                || between > 0
                        && b.start() - Math.max(a.end(), a.numeral().end()) <= MOST_BETWEEN_PLAIN
                        && b.start() >= a.end()
                        && SEPARATOR.matcher(text.substring(a.end(), b.start())).matches();
    }

    private Mention mention(Value lat, Value lng, Angle a, Angle b) {
        boolean isSexagesimal =
                a.numeral().style() == Style.SEXAGESIMAL || b.numeral().style() == Style.SEXAGESIMAL;
        boolean hasSides = a.surely().isPresent()
                || b.surely().isPresent()
                || a.before().isPresent() && b.before().isPresent();
        Form form = isSexagesimal ? Form.SEXAGESIMAL : hasSides ? Form.HEMISPHERES : Form.PAIR;
        double degrees = lng.degrees();
        boolean isCertain = lng.isCertain();
        if (lng.mayBeEitherSide()) {
            Optional<Side> side = o.byLand(lat.degrees(), lng.degrees());
            isCertain = side.isPresent();
            degrees = side.map(Side::isNegative).orElse(false) ? -degrees : degrees;
        }
        return new Mention(lat.degrees(), degrees, form, lat.isCertain() && isCertain, a.start(), b.end());
    }
}

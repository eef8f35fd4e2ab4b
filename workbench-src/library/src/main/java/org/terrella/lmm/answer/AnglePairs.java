package org.terrella.lmm.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.terrella.lmm.answer.Angle.Axis;

/** Puts numbers of an answer together to places, the nearest ones that complete each other, and tells ranges from places. */
final class AnglePairs {

    private static final int MOST_AHEAD = 5;
    private static final int FAR = 40;
    private static final Pattern TO =
            Pattern.compile("[\\s\u00B0]{0,3}+(?:\u2013|-|~|\\.\\.|(?iu:to|through|and|bis|a|\u00E0|y|et|und|\u81F3"
                    + "|\u5230)(?!\\p{L}))(?iu:\\s(?:about|around|approximately))?\\s{0,3}+");

    private static final Pattern CORNERS =
            Pattern.compile("[\\s)\\]]{0,3}(?iu:to|through|bis|\u81F3|\u5230|\u2013)[\\s(\\[]{1,3}");

    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\b(?:between|from|zwischen|von|entre|de)\\b[^.,;\\d]{0,24}$");
    private static final int BETWEEN_BEFORE = 32;

    private final String text;
    private final PairRules rules;
    private final List<Angle> angles;
    private final boolean[] isUsed;
    private int firstRange = Integer.MAX_VALUE;

    private AnglePairs(String text) {
        this.text = text;
        this.angles = AngleLabels.apply(
                text,
                NumeralScanner.scan(text).stream()
                        .map(numeral -> Angle.of(text, numeral))
                        .toList());
        this.rules = new PairRules(text);
        this.isUsed = new boolean[angles.size()];
    }

    /** All mentioned places, in their order, and whether a range stands before the first of them. */
    record Found(List<Mention> mentions, boolean hasRange) {}

    static Found find(String text) {
        AnglePairs pairs = new AnglePairs(text);
        pairs.takeRanges();
        pairs.takeRows();
        List<Mention> mentions = pairs.withoutRanges(pairs.pairs());
        int first = mentions.isEmpty() ? text.length() : mentions.get(0).start();
        return new Found(mentions, pairs.firstRange < first);
    }

    private void takeRanges() {
        for (int i = 0; i + 1 < angles.size(); i++) {
            if (isRange(angles.get(i), angles.get(i + 1))) {
                isUsed[i] = true;
                isUsed[i + 1] = true;
                if (axis(angles.get(i)) != Axis.UNKNOWN || axis(angles.get(i + 1)) != Axis.UNKNOWN) {
                    firstRange = Math.min(firstRange, angles.get(i).start());
                }
            }
        }
    }

    /**
     * Four numbers side by side and more are boxes or vectors, and so are three of one fineness; a height behind two or the number
     * of a row before them is left out.
     */
    private void takeRows() {
        for (int first = 0; first < angles.size(); ) {
            int last = first;
            while (last + 1 < angles.size() && isInOneRow(last)) {
                last++;
            }
            int length = last - first + 1;
            if (length == 3 && decimals(last) < Math.min(2, decimals(first))) {
                isUsed[last] = true;
            } else if (length == 3 && decimals(first) == 0 && decimals(last) > 0) {
                isUsed[first] = true;
            } else if (length >= 3) {
                Arrays.fill(isUsed, first, last + 1, true);
            }
            first = last + 1;
        }
    }

    private int decimals(int at) {
        return angles.get(at).numeral().decimals();
    }

    private boolean isInOneRow(int at) {
        Angle a = angles.get(at);
        Angle b = angles.get(at + 1);
        return a.surely().isEmpty()
                && b.surely().isEmpty()
                && (!a.isLabelled() || a.label().isListed())
                && (!b.isLabelled() || b.label().isListed())
                && rules.isJoined(a, b)
                && text.substring(a.end(), b.start()).indexOf('\n') < 0;
    }

    /** The places between which no range goes: "48.1 N, 2.1 E to 48.9 N, 2.9 E" are two corners. */
    private List<Mention> withoutRanges(List<Mention> mentions) {
        List<Mention> kept = new ArrayList<>(mentions);
        for (int i = 0; i + 1 < mentions.size(); i++) {
            Mention a = mentions.get(i);
            Mention b = mentions.get(i + 1);
            if (b.start() >= a.end()
                    && b.start() - a.end() <= 24
                    && CORNERS.matcher(text.substring(a.end(), b.start())).matches()) {
                kept.removeAll(List.of(a, b));
                firstRange = Math.min(firstRange, a.start());
            }
        }
        return kept;
    }

    /** From here to there on one axis; without sides or labels two joined numbers need decimals. */
    private boolean isRange(Angle a, Angle b) {
        int between = b.start() - a.end();
        if (between < 0
                || between > 24
                || !TO.matcher(text.substring(a.end(), b.start())).matches()) {
            return false;
        }
        Axis first = axis(a);
        Axis second = axis(b);
        boolean isDash = "\u2013-~".indexOf(text.substring(a.end(), b.start()).strip()) >= 0;
        boolean isOneAxis = first != Axis.UNKNOWN
                        && (first == second || second == Axis.UNKNOWN && (isDash || isWordOfRange(a, b)))
                || first == Axis.UNKNOWN
                        && second != Axis.UNKNOWN
                        && (isDash || b.surely().isPresent() && a.before().isEmpty() && isWordOfRange(a, b));
        return isOneAxis || isDash && a.numeral().decimals() > 0 && b.numeral().decimals() > 0;
    }

    private boolean isWordOfRange(Angle a, Angle b) {
        String before = text.substring(Math.max(0, a.start() - BETWEEN_BEFORE), a.start());
        return text.substring(a.end(), b.start()).strip().matches("(?iu)to|through|bis|\u81F3|\u5230")
                || BETWEEN.matcher(before).find();
    }

    private static Axis axis(Angle angle) {
        return angle.surely().map(Side::axis).orElseGet(() -> angle.label().axis());
    }

    private List<Mention> pairs() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i + 1 < angles.size(); i++) {
            if (!isUsed[i]) {
                pair(i).ifPresent(mentions::add);
            }
        }
        return mentions;
    }

    private Optional<Mention> pair(int first) {
        for (int second = first + 1;
                second < angles.size() && second <= first + MOST_AHEAD && !isUsed[second];
                second++) {
            Optional<Mention> joined = rules.join(angles, first, second);
            if (joined.isPresent()) {
                if (hasNearer(first, second)) {
                    return Optional.empty();
                }
                isUsed[first] = true;
                isUsed[second] = true;
                return joined;
            }
            if (axis(angles.get(first)) != Axis.UNKNOWN && axis(angles.get(first)) == axis(angles.get(second))) {
                return Optional.empty(); // what completes the first is nearer to the second
            }
        }
        return Optional.empty();
    }

    /** Whether the second number has a much nearer partner behind it. */
    private boolean hasNearer(int first, int second) {
        int gap = angles.get(second).start() - angles.get(first).end();
        return gap > FAR
                && second + 1 < angles.size()
                && !isUsed[second + 1]
                && (angles.get(second + 1).start() - angles.get(second).end()) * 2 < gap
                && rules.join(angles, second, second + 1).isPresent();
    }
}

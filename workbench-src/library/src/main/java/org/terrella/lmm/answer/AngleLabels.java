package org.terrella.lmm.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.lmm.answer.Angle.Axis;

/**
 * Finds out from words such as "latitude" beside numbers which of both they are. Short words that names also have, such as "long",
 * count only directly beside a number.
 */
final class AngleLabels {

    private static final Pattern WORD = Pattern.compile("(?iu)(?<![\\p{L}])(?:"
            + "(?<lat>latitud(?:e?s?|ine)|breitengrad\\p{L}{0,2}"
            + "|\u0448\u0438\u0440\u043E\u0442[\u0430\u044B\u0435\u0443]|szeroko\u015B\u0107"
            + "|breedtegraad|breddgrad|breddegrad|enlem|lintang)"
            + "|(?<lng>longitud(?:e?s?|ine)|l(?:\u00E4|ae)ngengrad\\p{L}{0,2}"
            + "|\u0434\u043E\u043B\u0433\u043E\u0442[\u0430\u044B\u0435\u0443]|d\u0142ugo\u015B\u0107"
            + "|lengtegraad|l\u00E4ngdgrad|lengdegrad|boylam|bujur)"
            + "|(?<shortlat>lat|breite)|(?<shortlng>long|lon|lng|l(?:\u00E4|ae)nge))(?![\\p{L}']"
            + "|-(?!lat|lo?ng?|\\d|\\s)|_(?!d))"
            + "|(?<cjklat>[\u7EAC\u7DEF]\u5EA6|\uC704\uB3C4|\u062E\u0637 \u0627\u0644\u0639\u0631\u0636"
            + "|\u0905\u0915\u094D\u0937\u093E\u0902\u0936)"
            + "|(?<cjklng>[\u7ECF\u7D4C\u7D93]\u5EA6|\uACBD\uB3C4"
            + "|\u062E\u0637 \u0627\u0644\u0637\u0648\u0644|\u0926\u0947\u0936\u093E\u0902\u0924\u0930)");
    private static final int MOST_BEFORE = 48;
    private static final Pattern BETWEEN_LABELS = Pattern.compile(
            "[\\s,./&\"'|+;)(\\u00B0\\[\\]-]{0,8}+(?:and|then|y|et|und|e|\u548C)?+[\\s\"'(]{0,3}+(?:the\\s)?+");
    private static final Pattern DIRECTLY_BEHIND = Pattern.compile(
            "(?iu)(?:[\\s\u00B0(]|degrees?|deg|north|south|east|west|[NSEW](?!\\p{L})){0,5}+(?:de\\s)?");
    private static final Pattern DIRECTLY_BEFORE = Pattern.compile("(?iu)\\.?[\\s\"'\\])}>:=\u2248~|_(\\[{\u2013-]*+"
            + "(?:(?:is|of|at|about|around|approx(?:imately)?\\.?|roughly|near|value|coordinates?|estimate"
            + "|deg(?:rees?)?|\u00B0|[NSEWO]|north|south|east|west|decimal|ca\\.?)(?!\\p{L})"
            + "[\\s\"'\\])}>:=\u2248~|(\\[]*+){0,4}");

    private final String text;
    private final List<Word> words;
    private int next; // first word behind the number
    private int taken = -1; // last word that is known to belong to a number

    private AngleLabels(String text) {
        this.text = text;
        this.words = words(text);
    }

    /** A word that names an axis. */
    private record Word(Axis axis, boolean isShort, int start, int end) {}

    /** The same numbers; of some it is known now which they are. */
    static List<Angle> apply(String text, List<Angle> angles) {
        AngleLabels labels = new AngleLabels(text);
        List<Angle> named = new ArrayList<>();
        Angle previous = null;
        for (int i = 0; i < angles.size(); i++) {
            if (isNumberOfRow(angles, i)) {
                named.add(angles.get(i));
            } else {
                previous = angles.get(i).with(labels.label(angles.get(i), previous));
                named.add(previous);
            }
        }
        return named;
    }

    /** A whole number before two with decimals in a table. */
    private static boolean isNumberOfRow(List<Angle> angles, int at) {
        return at + 2 < angles.size()
                && !angles.get(at).numeral().isFine()
                && angles.get(at + 1).numeral().decimals() > 1
                && angles.get(at + 2).numeral().decimals() > 1
                && angles.get(at + 1).start() - angles.get(at).end() <= 3
                && angles.get(at + 2).start() - angles.get(at + 1).end() <= 3;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            boolean isShort = word.group("shortlat") != null || word.group("shortlng") != null;
            boolean isLat = word.group("lat") != null || word.group("shortlat") != null || word.group("cjklat") != null;
            words.add(new Word(isLat ? Axis.LATITUDE : Axis.LONGITUDE, isShort, word.start(), word.end()));
        }
        return words;
    }

    private Angle.Label label(Angle angle, Angle previous) {
        while (next < words.size() && words.get(next).start() < angle.start()) {
            next++;
        }
        int since = previous == null ? 0 : previous.numeral().end();
        boolean isFree = next > 0 && taken < next - 1 && words.get(next - 1).start() >= since;
        if (isFree && isDirectlyBefore(words.get(next - 1), angle)) {
            return before(since);
        }
        if (next < words.size() && isDirectlyBehind(angle, words.get(next))) {
            return behind();
        }
        if (isFree && isBefore(words.get(next - 1), angle)) {
            return before(since);
        }
        boolean follows = previous != null
                && previous.label().isListed()
                && angle.start() - previous.end() <= 5
                && (next == 0 || words.get(next - 1).end() < previous.start());
        return follows ? new Angle.Label(previous.label().axis().other(), true, true) : Angle.Label.NONE;
    }

    /** The label of a number before which a word stands: "latitude: 48.85", "latitude, longitude: 48.85, 2.35". */
    private Angle.Label before(int since) {
        taken = next - 1;
        boolean isSecond =
                next > 1 && words.get(next - 2).start() >= since && areListed(words.get(next - 2), words.get(next - 1));
        return isSecond
                ? new Angle.Label(words.get(next - 2).axis(), true, true)
                : new Angle.Label(
                        words.get(next - 1).axis(), false, !words.get(next - 1).isShort());
    }

    /** The label of a number behind which a word stands: "48.85 (latitude)", "48.85, 2.35 (latitude, longitude)". */
    private Angle.Label behind() {
        boolean isSecond = next + 1 < words.size() && areListed(words.get(next), words.get(next + 1));
        taken = isSecond ? next + 1 : next;
        return isSecond
                ? new Angle.Label(words.get(next + 1).axis(), true, true)
                : new Angle.Label(
                        words.get(next).axis(), false, !words.get(next).isShort());
    }

    private boolean isDirectlyBefore(Word word, Angle angle) {
        return isWithin(word, angle)
                && DIRECTLY_BEFORE
                        .matcher(text.substring(word.end(), angle.start()))
                        .matches();
    }

    private boolean isBefore(Word word, Angle angle) {
        boolean isListed = next > 1 && areListed(words.get(next - 2), word);
        return isWithin(word, angle) && (!word.isShort() || isListed);
    }

    private static boolean isWithin(Word word, Angle angle) {
        return word.end() <= angle.start() && angle.start() - word.end() <= MOST_BEFORE;
    }

    private boolean isDirectlyBehind(Angle angle, Word word) {
        int end = angle.numeral().end();
        return word.start() >= end
                && word.start() - end < 20
                && DIRECTLY_BEHIND.matcher(text.substring(end, word.start())).matches()
                && !isFollowed(word.end());
    }

    /** Whether both axes are named one directly after the other. */
    private boolean areListed(Word first, Word second) {
        return first.axis() != second.axis()
                && second.start() - first.end() < 16
                && BETWEEN_LABELS
                        .matcher(text.substring(first.end(), second.start()))
                        .matches();
    }

    /** Whether a word is followed by a number or a colon, so that it belongs to what comes. */
    private boolean isFollowed(int end) {
        int at = end;
        while (at < text.length() && at < end + 4 && " \"'".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return ":=~-0123456789".indexOf(Letters.at(text, at)) >= 0;
    }
}

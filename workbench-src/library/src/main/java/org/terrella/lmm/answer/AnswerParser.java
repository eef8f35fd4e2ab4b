package org.terrella.lmm.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.ParsedAnswer.Form;
import org.terrella.lmm.answer.ParsedAnswer.None;
import org.terrella.lmm.answer.ParsedAnswer.Reason;
import org.terrella.lmm.answer.ParsedAnswer.Stated;

/**
 * Reads the place that an answer states, in whatever form, or says why it states none. It never makes a place up.
 *
 * <p>Thoughts before the answer are left out; what stands behind the words "final answer" goes before the rest, and JSON before
 * prose, since it is what prompts ask for. In prose, {@link NumeralScanner} finds numbers, {@link SideWords} and {@link
 * AngleLabels} what is said about them, {@link PairRules} and {@link AnglePairs} the nearest ones that make a place. An answer
 * that states places far from each other, a range, a side that is not clear, a number that is cut off, or a form that was not
 * filled in has no place. The time taken grows with the length of the text and no faster.
 */
public final class AnswerParser implements AnswerReader {

    private static final Pattern USUAL = Pattern.compile(
            "\\s*+\\{\\s*+(?:\"country\": \"[^\"]*+\", )?+"
                    + "\"latitude\": (-?\\d{1,2}+(?:\\.\\d{1,9}+)?+), \"longitude\": (-?\\d{1,3}+(?:\\.\\d{1,9}+)?+)\\s*+\\}\\s*+");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)placeholder|\\bX{1,3}\\.X{2,}"
            + "|<(?:your_)?(?:lat|lon)\\w{0,12}>(?!\\s?[-+\\d])|your[_ ](?:lat|lon)");
    private static final int MOST_MARKERS = 4;
    private static final int NEAR = 120;

    private final Function<String, Optional<LatLng>> names;

    private AnswerParser(Function<String, Optional<LatLng>> names) {
        this.names = names;
    }

    /**
     * Reads stated coordinates only.
     *
     * @return the parser
     */
    public static AnswerParser ofCoordinates() {
        return new AnswerParser(answer -> Optional.empty());
    }

    /**
     * Where no coordinates are stated, takes the point of a named place; such answers are marked
     * {@link Form#PLACE_NAME}.
     *
     * @param names finds the point of the place that a text names, if it names one
     * @return the parser
     */
    public static AnswerParser withPlaceNames(Function<String, Optional<LatLng>> names) {
        return new AnswerParser(names);
    }

    /** Whether an answer is nothing but the object that prompts ask for, with decimals: any rule reads the same from it. */
    static boolean isUnmistakable(String answer, ParsedAnswer read) {
        Matcher usual = USUAL.matcher(answer);
        return usual.matches()
                && usual.group(1).indexOf('.') > 0
                && usual.group(2).indexOf('.') > 0
                && answer.substring(0, usual.start(1)).chars().noneMatch(Character::isDigit)
                && read instanceof Stated;
    }

    @Override
    public ParsedAnswer read(String answer) {
        Matcher usual = USUAL.matcher(answer);
        if (usual.matches()) {
            return place(Double.parseDouble(usual.group(1)), Double.parseDouble(usual.group(2)), Form.JSON);
        }
        ParsedAnswer read = coordinates(answer);
        boolean mayHaveName = read instanceof None none
                && (none.reason() == Reason.NO_COORDINATES
                        || none.reason() == Reason.EMPTY_FIELDS
                        || none.reason() == Reason.REFUSED);
        return mayHaveName
                ? names.apply(answer)
                        .<ParsedAnswer>map(point -> new Stated(point, Form.PLACE_NAME))
                        .orElse(read)
                : read;
    }

    private static ParsedAnswer coordinates(String output) {
        String answer = FinalPart.of(JsonObjects.unquoted(output));
        if (answer.isBlank()) {
            return new None(
                    output.isBlank() ? Reason.EMPTY : Reason.NO_COORDINATES,
                    output.isBlank() ? "the answer is empty" : "there are thoughts, but no answer behind them");
        }
        if (AnswerMarkers.isMissing(answer)) {
            return new None(Reason.CUT_OFF, "an answer is announced, but the text ends there");
        }
        List<JsonObjects.Span> objects = JsonObjects.spans(answer);
        Reading whole = Reading.of(answer, Reading.refusal(answer).isPresent());
        Reading last = behind(answer, AnswerMarkers.sure(answer, objects), answer.length(), whole);
        ParsedAnswer read = chosen(answer, last);
        if (read instanceof None none && none.reason() == Reason.SEVERAL) {
            Reading likely = behind(answer, AnswerMarkers.perhaps(answer, objects), NEAR, last);
            return likely == last ? read : chosen(answer, likely);
        }
        return read;
    }

    /** What is read behind the last announcement of an answer that a place follows within some letters; the whole if there is none. */
    private static Reading behind(String answer, List<Integer> markers, int within, Reading whole) {
        boolean isRefusal = !markers.isEmpty() && Reading.refusal(answer).isPresent();
        for (int i = markers.size() - 1; i >= Math.max(0, markers.size() - MOST_MARKERS); i--) {
            Reading behind = Reading.of(answer.substring(markers.get(i)), isRefusal);
            if (!behind.mentions().isEmpty()
                    && (behind.isJson() || behind.mentions().get(0).start() <= within)) {
                return behind;
            }
        }
        return whole;
    }

    private static ParsedAnswer chosen(String answer, Reading reading) {
        List<Mention> mentions = reading.mentions();
        if (mentions.isEmpty()) {
            return nothing(answer, reading);
        }
        if (!reading.isJson() && reading.hasRange()) {
            return nothing(answer, reading);
        }
        Mention last = mentions.get(mentions.size() - 1);
        Mention first = mentions.get(0);
        int end = Math.min(reading.text().length(), last.end() + 100);
        if (!reading.isJson()
                && PLACEHOLDER
                        .matcher(reading.text().substring(first.start(), end))
                        .find()) {
            return new None(Reason.PLACEHOLDER, "the numbers are said to stand in for others");
        }
        boolean isAtEnd = !reading.isJson() && last.end() >= reading.text().length() - 1; // a point may follow
        if (isAtEnd && CutEnd.isInNumber(answer, reading.text())) {
            return new None(Reason.CUT_OFF, "the answer ends within a number");
        }
        boolean isBrokenJson = !reading.isJson() && isInObject(reading.text(), first);
        return agreed(mentions, isBrokenJson);
    }

    private static boolean isInObject(String text, Mention first) {
        int brace = text.lastIndexOf('{', first.start());
        return first.form() == Form.LABELLED && brace >= 0 && text.indexOf('"') >= 0;
    }

    /** The place that all of them mean; nothing if they mean several. Places of doubt count only where there is no other. */
    private static ParsedAnswer agreed(List<Mention> mentions, boolean isBrokenJson) {
        List<Mention> certain = preferred(
                preferred(
                        preferred(mentions, Mention::isCertain),
                        mention -> LatLng.isValid(mention.lat(), mention.lng())),
                mention -> mention.lat() != 0 || mention.lng() != 0);
        Mention first = certain.stream()
                .max(Comparator.comparingInt(Mention::fineness)) // the first of the finest
                .orElseThrow();
        for (Mention other : certain) {
            if (!other.isNear(first)) {
                return new None(
                        Reason.SEVERAL,
                        "places far from each other are stated, such as " + told(first.lat(), first.lng()) + " and "
                                + told(other.lat(), other.lng()));
            }
        }
        if (!first.isCertain()) {
            return new None(
                    Reason.UNDECIDED,
                    "it is not clear on which side of the equator or of Greenwich " + told(first.lat(), first.lng())
                            + " is");
        }
        return place(first.lat(), first.lng(), isBrokenJson ? Form.BROKEN_JSON : first.form());
    }

    private static List<Mention> preferred(List<Mention> mentions, Predicate<Mention> better) {
        List<Mention> preferred = mentions.stream().filter(better).toList();
        return preferred.isEmpty() ? mentions : preferred;
    }

    private static ParsedAnswer place(double lat, double lng, Form form) {
        if (lat == 0 && lng == 0) {
            return new None(Reason.PLACEHOLDER, "0, 0 stands for no place");
        }
        if (LatLng.isValid(lat, lng)) {
            return new Stated(new LatLng(lat + 0.0, lng + 0.0), form); // no zero below zero
        }
        return new None(
                Reason.OUT_OF_RANGE,
                told(lat, lng) + " is no latitude and longitude"
                        + (LatLng.isValid(lng, lat) ? "; exchanged they would be" : ""));
    }

    private static ParsedAnswer nothing(String answer, Reading reading) {
        if (reading.hasRange() || reading.json().hasBounds()) {
            return new None(Reason.RANGE, "a range of coordinates is stated rather than a place");
        }
        if (reading.json().hasEmptyFields()) {
            return new None(Reason.EMPTY_FIELDS, "the fields for coordinates have no numbers");
        }
        Optional<String> refusal = Reading.refusal(answer);
        if (refusal.isPresent()) {
            return new None(Reason.REFUSED, "the model does not answer: \"" + refusal.get() + "\"");
        }
        return new None(
                Reason.NO_COORDINATES,
                reading.isRepetition()
                        ? "only places that the question named are repeated"
                        : "there are no coordinates in the answer");
    }

    private static String told(double lat, double lng) {
        return String.format(Locale.ROOT, "%.4f, %.4f", lat, lng);
    }
}

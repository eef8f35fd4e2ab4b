package org.terrella.lmm.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
 * <p>JSON goes before prose, since it is what prompts ask for. An answer that states places far from each other, a range, or
 * a form that was not filled in has no place. The time taken grows with the length of the text and no faster.
 */
public final class AnswerParser implements AnswerReader {

    private static final Pattern USUAL = Pattern.compile(
            "\\s*+\\{\\s*+(?:\"country\": \"[^\"]*+\", )?+"
                    + "\"latitude\": (-?\\d{1,2}+(?:\\.\\d{1,9}+)?+), \"longitude\": (-?\\d{1,3}+(?:\\.\\d{1,9}+)?+)\\s*+\\}\\s*+");
    private static final Pattern REFUSAL = Pattern.compile("(?i)\\b(?:sorry|can(?:no|')t|unable|not able|not possible"
            + "|impossible|won't|will not|decline|refuse|not comfortable)\\b");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i)placeholder|\\bX{1,3}\\.X{2,}|<(?:lat|lon)|your[_ ](?:lat|lon)");
    private static final Pattern FINAL = Pattern.compile(
            "(?i)\\bfinal\\s++(?:answer|guess|coordinates?|location|estimate|prediction|output)\\b|\\banswer\\s*+:");
    private static final double ONE_PLACE_DEGREES = 0.1;

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

    private static ParsedAnswer coordinates(String answer) {
        if (answer.isBlank()) {
            return new None(Reason.EMPTY, "the answer is empty");
        }
        JsonAnswers.Found json = JsonAnswers.find(answer);
        if (!json.places().isEmpty()) {
            return agreed(json.places(), Form.JSON);
        }
        String text = AnswerText.plain(answer);
        AnglePairs.Found prose = AnglePairs.find(text);
        List<AnglePairs.Mention> last = finalOnes(text, prose.mentions());
        boolean isObject = !last.isEmpty() && text.lastIndexOf('{', last.get(0).start()) >= 0;
        if (!last.isEmpty() && (isObject || !prose.hasRange())) {
            return stated(text, last);
        }
        if (prose.hasRange()) {
            return new None(Reason.RANGE, "a range of coordinates is stated rather than a place");
        }
        return prose.mentions().isEmpty() ? nothing(answer, json) : stated(text, prose.mentions());
    }

    /** The places behind "final answer". */
    private static List<AnglePairs.Mention> finalOnes(String text, List<AnglePairs.Mention> mentions) {
        int behind = -1;
        for (Matcher marker = FINAL.matcher(text); marker.find(); ) {
            behind = marker.end();
        }
        int from = behind;
        List<AnglePairs.Mention> last = mentions.stream()
                .filter(mention -> from >= 0 && mention.start() >= from)
                .toList();
        return last.isEmpty() ? mentions : last;
    }

    private static ParsedAnswer stated(String text, List<AnglePairs.Mention> mentions) {
        AnglePairs.Mention first = mentions.get(0);
        int end = Math.min(text.length(), mentions.get(mentions.size() - 1).end() + 100);
        if (PLACEHOLDER.matcher(text.substring(first.start(), end)).find()) {
            return new None(Reason.PLACEHOLDER, "the numbers are said to stand in for others");
        }
        List<double[]> places = new ArrayList<>();
        mentions.forEach(mention -> places.add(new double[] {mention.lat(), mention.lng()}));
        boolean isJson = text.indexOf('{') >= 0 && text.indexOf('{') < first.start() && text.indexOf('"') >= 0;
        return agreed(places, isJson && first.form() == Form.LABELLED ? Form.BROKEN_JSON : first.form());
    }

    /** The place that all of them mean; nothing if they mean several. */
    private static ParsedAnswer agreed(List<double[]> places, Form form) {
        double[] first = places.get(0);
        for (double[] other : places) {
            boolean isNear = Math.abs(other[0] - first[0]) <= ONE_PLACE_DEGREES
                    && Math.abs(other[1] - first[1]) <= ONE_PLACE_DEGREES;
            if (!isNear) {
                return new None(
                        Reason.SEVERAL,
                        "places far from each other are stated, such as " + told(first) + " and " + told(other));
            }
        }
        return place(first[0], first[1], form);
    }

    private static ParsedAnswer place(double lat, double lng, Form form) {
        if (lat == 0 && lng == 0) {
            return new None(Reason.PLACEHOLDER, "0, 0 stands for no place");
        }
        if (LatLng.isValid(lat, lng)) {
            return new Stated(new LatLng(lat, lng), form);
        }
        return new None(
                Reason.OUT_OF_RANGE,
                told(lat, lng) + " is no latitude and longitude"
                        + (LatLng.isValid(lng, lat) ? "; exchanged they would be" : ""));
    }

    private static ParsedAnswer nothing(String answer, JsonAnswers.Found json) {
        if (json.hasEmptyFields()) {
            return new None(Reason.EMPTY_FIELDS, "the fields for coordinates have no numbers");
        }
        Matcher refusal = REFUSAL.matcher(answer);
        return refusal.find()
                ? new None(Reason.REFUSED, "the model does not answer: \"" + refusal.group() + "\"")
                : new None(Reason.NO_COORDINATES, "there are no coordinates in the answer");
    }

    private static String told(double... numbers) {
        return String.format(Locale.ROOT, "%.4f, %.4f", numbers[0], numbers[1]);
    }
}

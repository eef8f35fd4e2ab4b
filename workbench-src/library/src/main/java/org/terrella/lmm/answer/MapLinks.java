package org.terrella.lmm.answer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.lmm.answer.ParsedAnswer.Form;

/** Places in addresses of maps, such as those of Google, OpenStreetMap, Bing, Apple, Yandex and Gaode. */
final class MapLinks {

    private static final int MOST = 2000;
    private static final Pattern LINK =
            Pattern.compile("(?i)(?:https?://|(?<![a-z/])(?:www\\.|maps\\.(?:google|apple|app|bing|yandex)"
                    + "|geo:(?=[-+\\d])))[^\\s<>\"'`{}|\\\\^]{3,"
                    + MOST + "}");
    private static final Pattern TRAILING = Pattern.compile("[)\\].,;:!?*]+$");
    private static final String NUMBER = "([-+]?\\d{1,3}(?:\\.\\d{1,17})?)";
    private static final String PAIR = NUMBER + "(?:[,~]\\+?|\\+)\\s?" + NUMBER + "(?![\\d.])";

    /** Addresses in which the longitude comes first. */
    private static final Pattern LNG_FIRST_HOST =
            Pattern.compile("(?i)^[a-z:/.]{0,12}(?:yandex|amap|ditu|2gis|mapy|kakao|naver|gaode|map\\.baidu)\\.?");

    /** From the most exact to what may only be the middle of a map. */
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("!3d" + NUMBER + "!4d" + NUMBER + "(?!.*!3d)"),
            Pattern.compile("(?i)[?&#;](?:m?lat|latitude|y)=" + NUMBER + "&(?:amp;)?(?:m?lo?ng?|longitude"
                    + "|x)=" + NUMBER
                    + "(?![\\d.])"),
            Pattern.compile("(?i)[?&#;](?:q|query|ll|cbll|sll|pt|daddr|destination|viewpoint|center|cp|position"
                    + "|location|marker|markers|dest|coordinate|coords|latlng|to|map|at|c)="
                    + "(?:loc:|point\\.|[a-z:_]{0,20}\\|)?\\(?" + PAIR),
            Pattern.compile("(?i)(?:^geo:|/(?:place|search|dir|maps/dir|loc)/(?:[^/]{0,200}/)?)" + PAIR),
            Pattern.compile("#(?:map=)?\\d{1,2}(?:\\.\\d{1,4})?/" + NUMBER + "/" + NUMBER + "(?![\\d.])"),
            Pattern.compile("[/@]" + PAIR + ",\\d"),
            Pattern.compile("@" + PAIR));

    private static final Pattern LNG_LAT_FIELDS = Pattern.compile("(?i)[?&#;](?:m?lo?ng?|longitude|x)=" + NUMBER
            + "&(?:amp;)?(?:m?lat|latitude" + "|y)=" + NUMBER + "(?![\\d.])");

    private MapLinks() {}

    /**
     * The text without its addresses, and the places in them.
     *
     * @param text of the same length, blanks where addresses were
     * @param mentions in their order
     */
    record Found(String text, List<Mention> mentions) {}

    static Found find(String text) {
        StringBuilder rest = new StringBuilder(text);
        List<Mention> mentions = new ArrayList<>();
        for (Matcher link = LINK.matcher(text); link.find(); ) {
            String address = TRAILING.matcher(link.group()).replaceFirst("");
            int start = link.start();
            for (int i = start; i < start + address.length(); i++) {
                rest.setCharAt(i, ' ');
            }
            place(address)
                    .ifPresent(place -> mentions.add(
                            new Mention(place[0], place[1], Form.PAIR, true, start, start + address.length())));
        }
        return new Found(rest.toString(), mentions);
    }

    private static Optional<double[]> place(String address) {
        String decoded = decoded(address);
        Matcher fields = LNG_LAT_FIELDS.matcher(decoded);
        if (fields.find()) {
            return Optional.of(new double[] {number(fields, 2), number(fields, 1)});
        }
        for (Pattern kind : PLACES) {
            Matcher found = kind.matcher(decoded);
            if (found.find()) {
                boolean isLngFirst =
                        kind == PLACES.get(2) && LNG_FIRST_HOST.matcher(decoded).find();
                return Optional.of(new double[] {number(found, isLngFirst ? 2 : 1), number(found, isLngFirst ? 1 : 2)});
            }
        }
        return Optional.empty();
    }

    private static double number(Matcher found, int group) {
        return Double.parseDouble(found.group(group));
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address; // a percent sign that stands for itself
        }
    }
}

package org.terrella.lmm.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;

/**
 * The point of the place that an answer names in fields or labelled lines, such as {@code "city": "Tokyo"} or
 * {@code Country: Japan}; names in running text are not looked for, since they need not be the answer.
 */
public final class NamedPlaces implements Function<String, Optional<LatLng>> {

    private static final List<String> SMALLEST_FIRST = List.of("city", "state", "country");
    private static final Pattern FIELD = Pattern.compile("(?i)(?<![a-z])\"?(city|town|state|region|province"
            + "|country)\"?"
            + "\\s{0,3}:\\s{0,3}\"?([\\p{L}][\\p{L} .'-]{1,60})");
    private static final Pattern NOTHING =
            Pattern.compile("(?i)(?:unknown|not |n/a|none|null|unclear|uncertain|unspecified|likely|possibly).*");

    private final Gazetteer gazetteer;

    /**
     * Names are looked up in a gazetteer.
     *
     * @param gazetteer knows the points of names
     */
    public NamedPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Finds the point of the smallest named place.
     *
     * @param answer as the model wrote it
     * @return its point; nothing if no field names a place that is known
     */
    @Override
    public Optional<LatLng> apply(String answer) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Matcher field = FIELD.matcher(AnswerText.plain(answer)); field.find(); ) {
            String name = field.group(2).strip();
            if (!NOTHING.matcher(name).matches()) {
                named.put(level(field.group(1)), name); // the last one of each level
            }
        }
        String address = SMALLEST_FIRST.stream()
                .flatMap(level -> Stream.ofNullable(named.get(level)))
                .collect(Collectors.joining(", "));
        return address.isEmpty()
                ? Optional.empty()
                : gazetteer
                        .resolve(address)
                        .map(found -> found.candidates().get(0).location());
    }

    private static String level(String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "city", "town" -> "city";
            case "country" -> "country";
            default -> "state";
        };
    }
}

package org.terrella.lmm.pocket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;
import org.terrella.geo.LatLng;
import org.terrella.lmm.PromptTemplate;

/**
 * Reads of a prompt what {@link PocketLvlm} understands: places in the lines that {@link PromptTemplate} lists them in, and
 * a country in the line with what is known about the photo.
 *
 * <p>All else is passed over, as are names of places, what is no place on Earth, and all places of a line after the
 * first 32. Of several lines of a kind the first one counts, but of hints the last, as a person's last word does.
 */
final class PromptReader {

    private static final String NUMBER = "(-?\\d{1,3}(?:\\.\\d{1,15})?)";
    private static final Pattern PLACE = Pattern.compile("\\[\\s*" + NUMBER + "\\s*,\\s*" + NUMBER + "\\s*[,\\]]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*(\"|$)");
    private static final Pattern NOT =
            Pattern.compile("\\b(not|never|no|isn't|nowhere)\\b|n't\\b", Pattern.CASE_INSENSITIVE);

    private final List<Name> names;

    /** A name in lower case and which word it is for the model. */
    private record Name(Pattern pattern, int country) {}

    /**
     * A reader for a model that can name some countries.
     *
     * @param countries two letters of each
     */
    PromptReader(List<String> countries) {
        Gazetteer gazetteer = Gazetteer.standard();
        this.names = IntStream.range(0, countries.size())
                .boxed()
                .flatMap(i -> gazetteer.country(countries.get(i)).stream().map(country -> name(country, i)))
                .sorted(Comparator.comparing(
                        (Name name) -> -name.pattern().pattern().length()))
                .toList();
    }

    private static Name name(Territory country, int index) {
        String whole = "(?<![\\p{L}\\p{N}])" + Pattern.quote(country.name()) + "(?![\\p{L}\\p{N}])";
        return new Name(Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), index);
    }

    /**
     * Reads a prompt.
     *
     * @param text all of it
     * @return what is understood; nothing of it if there is nothing
     */
    PocketPrompt read(String text) {
        List<String> lines = text.lines().toList();
        return new PocketPrompt(
                places(lines, PromptTemplate.SIMILAR), places(lines, PromptTemplate.DISSIMILAR), hint(lines));
    }

    private static List<PlaceTokens> places(List<String> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .map(line -> places(line.substring(beginning.length())))
                .orElse(List.of());
    }

    private static List<PlaceTokens> places(String list) {
        List<PlaceTokens> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(QUOTED.matcher(list).replaceAll("\"\""));
        while (matcher.find() && places.size() < PocketShape.MOST_REFERENCES) {
            double lat = Double.parseDouble(matcher.group(1));
            double lng = Double.parseDouble(matcher.group(2));
            if (LatLng.isValid(lat, lng)) {
                places.add(PlaceTokens.of(new LatLng(lat, lng)));
            }
        }
        return places;
    }

    private Optional<CountryHint> hint(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(PromptTemplate.HINT))
                .reduce((first, last) -> last)
                .flatMap(line -> hint(line.substring(PromptTemplate.HINT.length())));
    }

    /** The country with the longest name, since Guinea is in many; denied if there is a "not" before it. */
    private Optional<CountryHint> hint(String said) {
        for (Name name : names) {
            Matcher matcher = name.pattern().matcher(said);
            if (matcher.find()) {
                boolean denied = NOT.matcher(said.substring(0, matcher.start())).find();
                return Optional.of(new CountryHint(name.country(), denied));
            }
        }
        return Optional.empty();
    }
}

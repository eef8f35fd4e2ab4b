package org.terrella.lmm.pocket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;

/**
 * Reads hints that say which country it is, or is not, and nothing else.
 *
 * <p>A hint names one country that the model knows; its other words are few and known, so that nothing that somebody says is
 * passed over. A country is denied by one "not" before it.
 */
final class HintReader {

    private static final Set<String> DENYING = Set.of("not", "never", "isn't", "wasn't");
    private static final Set<String> PLAIN = Set.of(
            "the",
            "a",
            "country",
            "is",
            "was",
            "it",
            "it's",
            "in",
            "this",
            "that",
            "photo",
            "picture",
            "image",
            "place",
            "taken",
            "somewhere");
    private static final Pattern WORD = Pattern.compile("[^\\s.,;:!]+");

    private final List<Name> names;

    /** How a country is found in a text, and which word it is for the model. */
    private record Name(Pattern pattern, int country) {}

    /**
     * A reader for a model that can name some countries.
     *
     * @param countries two letters of each
     */
    HintReader(List<String> countries) {
        Gazetteer gazetteer = Gazetteer.standard();
        this.names = IntStream.range(0, countries.size())
                .boxed()
                .flatMap(i -> gazetteer.country(countries.get(i)).stream().map(country -> name(country, i)))
                .sorted(Comparator.comparing( // Guinea is in many
                        (Name name) -> -name.pattern().pattern().length()))
                .toList();
    }

    private static Name name(Territory country, int index) {
        String whole = "(?<![\\p{L}\\p{N}])" + Pattern.quote(country.name()) + "(?![\\p{L}\\p{N}])";
        return new Name(Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), index);
    }

    /**
     * Reads a hint.
     *
     * @param said what somebody knows
     * @return which country it is, or is not
     * @throws IllegalArgumentException if it says something else or more, with the words that are not known
     */
    CountryHint read(String said) {
        for (Name name : names) {
            Matcher found = name.pattern().matcher(said);
            if (found.find()) {
                List<String> before = words(said.substring(0, found.start()));
                List<String> after = words(said.substring(found.end()));
                requireKnown(before, after);
                long denials = before.stream().filter(DENYING::contains).count();
                if (denials > 1 || after.stream().anyMatch(DENYING::contains)) {
                    throw fault("at most one \"not\", before the country, found another");
                }
                return new CountryHint(name.country(), denials == 1);
            }
        }
        throw fault("one that it knows, found "
                + shown(words(said), word -> !isKnown(word)).orElse("none"));
    }

    private static void requireKnown(List<String> before, List<String> after) {
        List<String> all = new ArrayList<>(before);
        all.addAll(after);
        shown(all, word -> !isKnown(word)).ifPresent(unknown -> {
            throw fault("nothing else, found " + unknown);
        });
    }

    private static boolean isKnown(String word) {
        return PLAIN.contains(word) || DENYING.contains(word);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.replace('\u2019', '\''))
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<String> shown(List<String> words, Predicate<String> which) {
        String all =
                words.stream().filter(which).map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static IllegalArgumentException fault(String rest) {
        return new IllegalArgumentException(
                "the embedded model reads hints that say which country it is or is not, and " + "expects " + rest);
    }
}

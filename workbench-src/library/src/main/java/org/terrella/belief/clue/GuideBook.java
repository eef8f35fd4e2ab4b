package org.terrella.belief.clue;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;

/**
 * What a guide-book says of countries, in sentences that name none of them unless its money does.
 *
 * <p>Immutable. Of the real Earth or of Little Earth, whose book tells of what is painted there alone.
 */
public final class GuideBook {

    /** What direction signs look like. */
    private static final Pattern COLOURS = Pattern.compile("(.+) sign with (.+) letters");

    private final ClueTable table;
    private final Set<ClueKind> told;

    private GuideBook(ClueTable table, Set<ClueKind> told) {
        this.table = table;
        this.told = told;
    }

    /**
     * The guide-book of the real Earth.
     *
     * @return the book
     */
    public static GuideBook ofEarth() {
        return new GuideBook(EarthClues.table(), EarthClues.table().kinds());
    }

    /**
     * The guide-book of Little Earth; made once and kept.
     *
     * @return the book
     */
    public static GuideBook ofLittleEarth() {
        return Invented.BOOK;
    }

    private static final class Invented {
        static final GuideBook BOOK = make(WorldClues.of(LittleEarth.of(Scale.SMALL)));

        private static GuideBook make(ClueTable painted) {
            return new GuideBook(EarthClues.table().with(painted), painted.kinds());
        }
    }

    /**
     * Which clues it knows, and some that it does not tell of: languages of Little Earth are those of the Earth, but none is painted.
     *
     * @return the table
     */
    public ClueTable table() {
        return table;
    }

    /**
     * What it says of a country.
     *
     * @param country two letters of ISO 3166-1
     * @return a sentence for each kind of thing that it tells of, about its commonest look there
     */
    public List<String> sentences(String country) {
        List<String> sentences = new ArrayList<>();
        for (ClueKind kind : ClueKind.values()) {
            if (told.contains(kind)) {
                table.valuesIn(kind, country).stream()
                        .limit(1)
                        .map(look -> sentence(kind, look))
                        .forEach(sentences::add);
            }
        }
        return List.copyOf(sentences);
    }

    private static String sentence(ClueKind kind, String look) {
        return switch (kind) {
            case SIDE -> "Traffic keeps " + look + ".";
            case LANGUAGE -> "The signs are in " + look + ".";
            case CLIMATE -> "It has " + withArticle(look) + " climate.";
            case PLATE -> "The number plates are " + look + ".";
            case SCRIPT, ROAD_LINE, CENTER_LINE, EDGE_LINE, ROAD_SIGN, DIRECTION_SIGN, POLE, BOLLARD, MAIL, TAXI ->
                seen(kind, look);
            case CURRENCY -> "People pay in " + Currency.getInstance(look).getDisplayName(Locale.ENGLISH) + ".";
            case CALLING -> "The phone numbers start with +" + look + ".";
            case DOMAIN -> "The web addresses end in ." + look + ".";
        };
    }

    /** Some looks have the name of the thing in them: a white bollard with a red band. */
    private static String seen(ClueKind kind, String look) {
        if (kind.nouns().stream().anyMatch(look::contains)) {
            return "I see " + withArticle(look) + ".";
        }
        Matcher sign = COLOURS.matcher(look);
        String words = sign.matches() ? sign.group(1) + " and " + sign.group(2) : look;
        return "The " + kind.nouns().get(0) + " is " + words + ".";
    }

    private static String withArticle(String words) {
        return (words.matches("[aeiou].*") ? "an " : "a ") + words;
    }
}

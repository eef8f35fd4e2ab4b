package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.belief.clue.ClueKind;
import org.terrella.belief.clue.ClueTable;
import org.terrella.file.TabbedLines;

/** What phrases stand for: those of the list that comes along, and the words of a clue table. */
final class Lexicon {

    /** The longest phrase, in words. */
    static final int LONGEST = 6;

    private final Map<String, Piece> phrases = new HashMap<>();
    private final Set<String> everyday = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    Lexicon(ClueTable table) {
        for (String[] cells : TabbedLines.of(Lexicon.class, "phrases.tsv")) {
            for (String phrase : cells[1].split("\\|")) {
                add(Tag.valueOf(cells[0]), phrase, cells.length > 2 ? cells[2] : "");
            }
        }
        add(Tag.OR, "|", "");
        for (ClueKind kind : ClueKind.values()) {
            kind.nouns().forEach(noun -> add(tag(kind, table), noun, kind.name()));
        }
        table.values(ClueKind.LANGUAGE).forEach(language -> add(Tag.LANGUAGE, Token.fold(language), language));
        table.values(ClueKind.SCRIPT).forEach(script -> addScript(script, table));
        table.values(ClueKind.CURRENCY).forEach(this::addCurrency);
        table.kinds().stream()
                .filter(kind -> !kind.nouns().isEmpty())
                .forEach(kind -> table.values(kind).forEach(this::addLooks));
        TabbedLines.of(Lexicon.class, "everyday-words.tsv")
                .forEach(cells -> everyday.addAll(List.of(cells[0].split(" "))));
        phrases.keySet().forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
    }

    private static Tag tag(ClueKind kind, ClueTable table) {
        return switch (kind) {
            case ROAD_SIGN, DIRECTION_SIGN -> Tag.BOARD;
            case SIDE,
                    LANGUAGE,
                    SCRIPT,
                    CLIMATE,
                    PLATE,
                    ROAD_LINE,
                    CENTER_LINE,
                    EDGE_LINE,
                    POLE,
                    BOLLARD,
                    MAIL,
                    TAXI,
                    CURRENCY,
                    CALLING,
                    DOMAIN -> table.kinds().contains(kind) ? Tag.NOUN : Tag.THING;
        };
    }

    private void add(Tag tag, String phrase, String value) {
        phrases.putIfAbsent(phrase, Piece.of(tag, phrase, value));
    }

    /** A language's own name means its letters only together with a word for letters. */
    private void addScript(String script, ClueTable table) {
        if (!table.values(ClueKind.LANGUAGE).contains(script)) {
            add(Tag.SCRIPT, Token.fold(script), script);
        }
    }

    /** By the last word of its name, which several may share: dollars, pesos. */
    private void addCurrency(String code) {
        String name = Token.fold(Currency.getInstance(code).getDisplayName(Locale.ENGLISH));
        String unit = name.substring(name.lastIndexOf(' ') + 1);
        for (String word : List.of(unit, unit + "s", name, name + "s")) {
            Piece known = phrases.get(word);
            if (known == null) {
                add(Tag.CURRENCY, word, code);
            } else if (known.tag() == Tag.CURRENCY && !known.values().contains(code)) {
                List<String> codes = new ArrayList<>(known.values());
                codes.add(code);
                phrases.put(word, Piece.of(Tag.CURRENCY, word, codes.toArray(String[]::new)));
            }
        }
    }

    private void addLooks(String value) {
        for (String word : Token.fold(value).split("[^\\p{L}\\p{N}]+")) {
            Piece known = phrases.get(word);
            if (known == null || known.tag() == Tag.THING) {
                phrases.put(word, Piece.of(Tag.LOOK, word, word));
            }
        }
    }

    Optional<Piece> find(String phrase) {
        return Optional.ofNullable(phrases.get(phrase));
    }

    boolean isEveryday(String word) {
        return everyday.contains(word);
    }

    /** Words of all phrases. */
    Set<String> words() {
        return words;
    }
}

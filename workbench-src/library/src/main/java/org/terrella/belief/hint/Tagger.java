package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.belief.clue.ClueKind;
import org.terrella.belief.clue.ClueTable;

/** Cuts a sentence into the longest phrases that mean something. */
final class Tagger {

    private final Lexicon lexicon;
    private final PlaceNames places;
    private final Spelling spelling;
    private final ClueTable table;

    Tagger(Lexicon lexicon, PlaceNames places, ClueTable table) {
        this.lexicon = lexicon;
        this.places = places;
        this.spelling = new Spelling(lexicon, places);
        this.table = table;
    }

    /**
     * A cut sentence.
     *
     * @param pieces its phrases
     * @param notes words that were taken for others, a sentence each
     */
    record Tagged(List<Piece> pieces, List<String> notes) {}

    /** Words that mean nothing are corrected where that makes them mean something. */
    Tagged tag(List<Token> sentence) {
        List<Piece> pieces = cut(sentence);
        List<String> notes = new ArrayList<>();
        List<Token> corrected = new ArrayList<>(sentence);
        for (int i = 0; i < corrected.size(); i++) {
            Token token = corrected.get(i);
            boolean isUnknown = pieces.stream()
                    .anyMatch(
                            piece -> piece.tag() == Tag.UNKNOWN && piece.text().equals(token.text()));
            if (isUnknown && token.kind() == Token.Kind.WORD && !lexicon.isEveryday(token.folded())) {
                Optional<String> meant = spelling.correct(token.folded());
                if (meant.isPresent()) {
                    corrected.set(i, new Token(token.text(), meant.get(), Token.Kind.WORD));
                    notes.add("“" + token.text() + "” was read as “" + meant.get() + "”.");
                }
            }
        }
        return notes.isEmpty() ? new Tagged(pieces, notes) : new Tagged(cut(corrected), notes);
    }

    private List<Piece> cut(List<Token> tokens) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < tokens.size(); ) {
            int length = longest(tokens, from);
            Piece found = find(tokens, from, length).orElseGet(() -> Piece.of(Tag.UNKNOWN, ""));
            pieces.add(found.withText(text(tokens, from, from + length)));
            from += length;
        }
        return withAdjectives(pieces);
    }

    /** A German town is in Germany; a German sign is in German. */
    private List<Piece> withAdjectives(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece before = joined.isEmpty() ? piece : joined.get(joined.size() - 1);
            List<Area> areas = before.tag() == Tag.ADJECTIVE || before.tag() == Tag.LANGUAGE
                    ? places.ofAdjective(Token.fold(before.text()))
                    : List.of();
            if (piece.text().equals(":") && before.tag() == Tag.PLACE) { // "South America: signs in Spanish"
                joined.add(Piece.of(Tag.COMMA, piece.text()));
            } else if (piece.tag() == Tag.LEVEL && before.tag() == Tag.THING) { // a small town
                joined.set(joined.size() - 1, piece.after(before.text()));
            } else if (piece.tag() == Tag.LEVEL && !areas.isEmpty()) {
                joined.set(joined.size() - 1, Piece.place(before.text() + " " + piece.text(), areas, areas));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private int longest(List<Token> tokens, int from) {
        for (int length = Math.min(Lexicon.LONGEST, tokens.size() - from); length > 1; length--) {
            Optional<Piece> found = find(tokens, from, length);
            boolean isSmallPlace = found.filter(piece ->
                            piece.tag() == Tag.UNKNOWN && !piece.namesakes().isEmpty())
                    .isPresent();
            if (found.isPresent() && !isSmallPlace) {
                return length;
            }
        }
        return 1;
    }

    private Optional<Piece> find(List<Token> tokens, int from, int length) {
        if (length == 1) {
            return single(tokens, from);
        }
        List<Token> span = tokens.subList(from, from + length);
        if (span.stream().anyMatch(token -> token.kind() != Token.Kind.WORD)) {
            return Optional.empty();
        }
        Optional<Piece> phrase = phrase(folded(span), tokens).or(() -> adjective(span));
        return phrase.isPresent() ? phrase : place(span, true);
    }

    private Optional<Piece> single(List<Token> tokens, int from) {
        Token token = tokens.get(from);
        return switch (token.kind()) {
            case NUMBER ->
                Optional.of(Piece.of(Tag.NUMBER, token.text(), token.text().replace(",", "")));
            case POINT ->
                Coordinates.read(token.text()).map(point -> Piece.place(token.text(), List.of(point), List.of(point)));
            case CODE -> callingCode(token.text().substring(1));
            case DOMAIN -> domain(token.folded());
            case MARK -> mark(token.text());
            case WORD -> word(tokens, from);
        };
    }

    /** Words of money mean money only beside prices: Cordoba is a town. */
    private Optional<Piece> phrase(String folded, List<Token> sentence) {
        Optional<Piece> found = lexicon.find(folded);
        boolean isMoney = found.filter(piece -> piece.tag() == Tag.CURRENCY).isPresent();
        boolean isCountry = found.filter(piece -> piece.tag() == Tag.SCRIPT && places.isCountry(folded))
                .isPresent(); // Myanmar
        boolean isOther = isCountry || isMoney && sentence.stream().noneMatch(this::isOfMoney);
        return isOther ? Optional.empty() : found;
    }

    private boolean isOfMoney(Token token) {
        return lexicon.find(token.folded())
                .filter(piece -> piece.tag() == Tag.MONEY)
                .isPresent();
    }

    private Optional<Piece> word(List<Token> tokens, int from) {
        Token token = tokens.get(from);
        Optional<Piece> phrase = phrase(token.folded(), tokens).or(() -> adjective(List.of(token)));
        if (phrase.isPresent()) {
            return phrase;
        }
        boolean isAlone =
                tokens.size() == from + 1 || tokens.get(from + 1).text().equals(","); // "Split, Croatia"
        boolean isName = token.isCapitalized() && (from > 0 || isAlone);
        Optional<Piece> place =
                lexicon.isEveryday(token.folded()) && !isName ? Optional.empty() : place(List.of(token), isName);
        String script = token.foreignScript();
        return place.isPresent() || !table.values(ClueKind.SCRIPT).contains(script)
                ? place
                : Optional.of(Piece.of(Tag.SCRIPT, token.text(), script));
    }

    private Optional<Piece> adjective(List<Token> span) {
        List<Area> areas = places.ofAdjective(folded(span));
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(Piece.place("", areas, areas).withTag(Tag.ADJECTIVE));
    }

    private Optional<Piece> place(List<Token> span, boolean isName) {
        Piece found = places.find(folded(span), isName);
        return found.namesakes().isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static Optional<Piece> mark(String mark) {
        return switch (mark) {
            case ",", "(", ")" -> Optional.of(Piece.of(Tag.COMMA, mark));
            case "/", "|" -> Optional.of(Piece.of(Tag.OR, mark));
            case "&" -> Optional.of(Piece.of(Tag.AND, mark));
            case "°" -> Optional.of(Piece.of(Tag.DEGREES, mark));
            case ":", "…" -> Optional.of(Piece.of(Tag.FILLER, mark));
            default -> Optional.empty();
        };
    }

    /** The longest code that the number begins with. */
    private Optional<Piece> callingCode(String digits) {
        for (int length = Math.min(3, digits.length()); length > 0; length--) {
            if (table.values(ClueKind.CALLING).contains(digits.substring(0, length))) {
                return Optional.of(Piece.of(Tag.CODE, digits, digits.substring(0, length)));
            }
        }
        return Optional.empty();
    }

    private Optional<Piece> domain(String address) {
        String end = address.substring(address.lastIndexOf('.') + 1);
        return table.values(ClueKind.DOMAIN).contains(end)
                ? Optional.of(Piece.of(Tag.DOMAIN, address, end))
                : Optional.empty();
    }

    private static String folded(List<Token> tokens) {
        return tokens.stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    private static String text(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().map(Token::text).collect(Collectors.joining(" "));
    }
}

package org.terrella.belief.hint;

import java.util.List;
import java.util.stream.Stream;
import org.terrella.belief.clue.ClueKind;
import org.terrella.belief.clue.ClueTable;

/** What is said about what is seen; an empty list where the clue table has no such thing. */
final class Looks {

    private final ClueTable table;

    Looks(ClueTable table) {
        this.table = table;
    }

    /** Drives on the left; a steering wheel is on the other side. */
    List<Fact> side(List<Piece> pieces) {
        boolean isWheel = Patterns.first(pieces, Tag.WHEEL).isPresent();
        String side = Patterns.first(pieces, Tag.SIDE, Tag.HAND).orElseThrow().value();
        return seen(ClueKind.SIDE, List.of(!isWheel ? side : side.equals("left") ? "right" : "left"));
    }

    /** The looks whose words hold all that were said, in that order. */
    List<Fact> ofThings(List<Piece> pieces) {
        List<ClueKind> kinds = kinds(pieces);
        List<String> words = pieces.stream()
                .filter(piece -> piece.tag() == Tag.COLOUR || piece.tag() == Tag.LOOK)
                .flatMap(piece -> Stream.of(piece.value().split(" ")))
                .toList();
        return kinds.size() != 1 || words.isEmpty()
                ? List.of()
                : seen(
                        kinds.get(0),
                        table.values(kinds.get(0)).stream()
                                .filter(value -> holds(value, words))
                                .toList());
    }

    private static List<ClueKind> kinds(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.tag() == Tag.NOUN || piece.tag() == Tag.BOARD)
                .map(piece -> ClueKind.valueOf(piece.value()))
                .distinct()
                .toList();
    }

    /** All words, in the order of those of a look that is made of parts: a white bollard with a red band. */
    private static boolean holds(String value, List<String> words) {
        List<String> has = List.of(Token.fold(value).split("[^\\p{L}\\p{N}]+"));
        boolean isOther = words.size() == 1 && has.size() > 1 && isNamedAlone(value);
        return !isOther && (has.contains("with") ? isPartOf(words, has) : has.containsAll(words));
    }

    private static boolean isPartOf(List<String> words, List<String> has) {
        int next = 0;
        for (String word : has) {
            next += next < words.size() && word.equals(words.get(next)) ? 1 : 0;
        }
        return next == words.size();
    }

    /** A blue strip is not a blue plate. */
    private static boolean isNamedAlone(String value) {
        return value.endsWith(" strip");
    }

    List<Fact> languageAlone(Piece language) {
        return several(ClueKind.LANGUAGE, language);
    }

    /** With a word for signs or for speaking, else it may be what a dog is. */
    List<Fact> language(List<Piece> pieces) {
        return Patterns.first(pieces, Tag.SIGN, Tag.BOARD).isEmpty()
                ? List.of()
                : several(
                        ClueKind.LANGUAGE, Patterns.first(pieces, Tag.LANGUAGE).orElseThrow());
    }

    List<Fact> script(List<Piece> pieces) {
        boolean isOther = kinds(pieces).stream().anyMatch(kind -> kind != ClueKind.SCRIPT);
        return isOther
                ? List.of()
                : several(ClueKind.SCRIPT, Patterns.first(pieces, Tag.SCRIPT).orElseThrow());
    }

    /** Greek letters are a script; Polish ones are not. */
    List<Fact> lettersOfLanguage(List<Piece> pieces) {
        Piece language = Patterns.first(pieces, Tag.LANGUAGE).orElseThrow();
        if (!kinds(pieces).equals(List.of(ClueKind.SCRIPT))) {
            return List.of();
        }
        boolean isScript = table.values(ClueKind.SCRIPT).containsAll(language.values());
        return several(isScript ? ClueKind.SCRIPT : ClueKind.LANGUAGE, language);
    }

    List<Fact> currency(List<Piece> pieces) {
        return seen(
                ClueKind.CURRENCY,
                Patterns.first(pieces, Tag.CURRENCY).orElseThrow().values());
    }

    List<Fact> callingCode(List<Piece> pieces) {
        return seen(
                ClueKind.CALLING,
                Patterns.first(pieces, Tag.CODE, Tag.NUMBER).orElseThrow().values());
    }

    List<Fact> domain(List<Piece> pieces) {
        boolean isNamed = Patterns.first(pieces, Tag.WEB).isPresent();
        return isNamed
                ? seen(
                        ClueKind.DOMAIN,
                        Patterns.first(pieces, Tag.DOMAIN).orElseThrow().values())
                : List.of();
    }

    List<Fact> climate(List<Piece> pieces) {
        return seen(
                ClueKind.CLIMATE, pieces.stream().map(Piece::value).distinct().toList());
    }

    /** French and Arabic are two facts, French or Arabic is one. */
    private List<Fact> several(ClueKind kind, Piece list) {
        boolean areAll = list.link().filter(link -> link != Tag.OR).isPresent();
        Stream<List<String>> facts = areAll ? list.values().stream().map(List::of) : Stream.of(list.values());
        boolean areKnown = table.values(kind).containsAll(list.values());
        return areKnown ? facts.flatMap(values -> seen(kind, values).stream()).toList() : List.of();
    }

    private List<Fact> seen(ClueKind kind, List<String> values) {
        boolean isKnown = !values.isEmpty() && table.values(kind).containsAll(values);
        return isKnown ? List.of(new Fact.Seen(kind, values)) : List.of();
    }
}

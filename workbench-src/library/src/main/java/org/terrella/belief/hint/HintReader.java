package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrella.belief.clue.ClueKind;
import org.terrella.belief.clue.ClueTable;
import org.terrella.belief.hint.Reading.Claim;
import org.terrella.belief.hint.Reading.Forget;
import org.terrella.belief.hint.Reading.Only;
import org.terrella.belief.hint.Reading.Scope;
import org.terrella.gazetteer.Gazetteer;

/**
 * Reads hints as people type them, in English with place names of many languages.
 *
 * <p>No model and no network: phrases of a list, words of a clue table, names of a gazetteer, and patterns of these. It rather
 * leaves a part of a text unread than read it as something else: a part is read only if all of its words are understood, and
 * questions never are. Immutable; for many threads.
 */
public final class HintReader {

    private static final Set<String> QUESTIONS = Set.of(
            "what", "where", "why", "how", "who", "when", "which", "whose", "tell", "explain", "whats", "wheres");
    private static final Set<String> VERBS = Set.of(
            "is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "may", "has",
            "have", "isnt", "arent", "am");
    private static final Set<String> PRONOUNS =
            Set.of("it", "this", "that", "these", "those", "there", "they", "you", "we", "i", "he", "she", "the");

    private final Tagger tagger;
    private final Patterns patterns;
    private final Looks looks;

    private HintReader(ClueTable table, Gazetteer gazetteer) {
        this.tagger = new Tagger(new Lexicon(table), new PlaceNames(gazetteer), table);
        this.patterns = new Patterns(table);
        this.looks = new Looks(table);
    }

    /**
     * A reader that knows the words of a clue table and the names of a gazetteer.
     *
     * @param table which looks of which things it understands
     * @param gazetteer which places it knows
     * @return the reader; making it takes about a second
     */
    public static HintReader of(ClueTable table, Gazetteer gazetteer) {
        return new HintReader(table, gazetteer);
    }

    /**
     * Reads a text.
     *
     * @param text as it was typed
     * @return what it says, and which parts were not understood
     */
    public Hint read(String text) {
        Set<Reading> readings = new LinkedHashSet<>();
        List<String> unread = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        for (Token token : Token.of(text)) {
            if (token.endsSentence()) {
                read(sentence, token.text().equals("?"), new Hint.Parts(readings, unread, notes));
                sentence.clear();
            } else {
                sentence.add(token);
            }
        }
        read(sentence, false, new Hint.Parts(readings, unread, notes));
        if (readings.isEmpty() && unread.isEmpty() && !text.isBlank()) {
            unread.add(text.trim());
        }
        return new Hint(text, List.copyOf(readings), unread, notes);
    }

    private void read(List<Token> sentence, boolean endsInQuestionMark, Hint.Parts parts) {
        if (sentence.isEmpty()) {
            return;
        }
        if (isQuestion(sentence, endsInQuestionMark)) {
            parts.unread().add(sentence.stream().map(Token::text).collect(Collectors.joining(" ")));
            return;
        }
        Tagger.Tagged tagged = tagger.tag(sentence);
        boolean anyRead = false;
        for (Clause clause : Clause.split(Joining.of(tagged.pieces()))) {
            List<Reading> found = readings(clause);
            if (clause.pieces().isEmpty() && clause.text().equalsIgnoreCase("no")) { // "Spain. No, Portugal"
                parts.dropLast();
            }
            parts.readings().addAll(found);
            anyRead |= !found.isEmpty();
            if (found.isEmpty() && !clause.pieces().isEmpty()) {
                parts.unread().add(clause.text());
            }
            clause.pieces().forEach(piece -> ambiguity(piece, found).ifPresent(parts.notes()::add));
        }
        if (anyRead) {
            parts.notes().addAll(tagged.notes());
        }
    }

    /** What is asked is not said: "is it Portugal?"; but "maybe Portugal?" is. */
    private static boolean isQuestion(List<Token> sentence, boolean endsInQuestionMark) {
        String first = sentence.get(0).folded();
        boolean asks = VERBS.contains(first)
                && sentence.size() > 1
                && (endsInQuestionMark || PRONOUNS.contains(sentence.get(1).folded()));
        return asks
                || QUESTIONS.contains(first)
                || endsInQuestionMark && sentence.stream().anyMatch(token -> QUESTIONS.contains(token.folded()));
    }

    private static Optional<String> ambiguity(Piece piece, List<Reading> found) {
        boolean mayBeSeveral = piece.tag() == Tag.PLACE
                && piece.link().isEmpty()
                && piece.areas().size() > 1;
        return mayBeSeveral && !found.isEmpty()
                ? Optional.of(piece.text().trim() + " may be "
                        + piece.areas().stream().map(Area::fullName).collect(Collectors.joining(" or ")) + ".")
                : Optional.empty();
    }

    private List<Reading> readings(Clause clause) {
        List<Piece> pieces = clause.pieces();
        if (pieces.isEmpty()) {
            return List.of();
        }
        String letters = clause.letters();
        Piece first = pieces.get(0);
        if (letters.matches("F+")) {
            return List.of(new Forget(first.value().equals("all") ? Scope.all() : Scope.last()));
        }
        if (letters.startsWith("G")) {
            return forget(clause);
        }
        if (letters.matches("O+[wo]?P|[wo]?PO+|O+j")) {
            List<Area> areas = Patterns.first(pieces, Tag.PLACE, Tag.ADJECTIVE)
                    .orElseThrow()
                    .areas();
            return clause.isNegated() ? List.of() : List.of(new Only(areas));
        }
        boolean isUnclear = clause.isNegated() // "not Spain, Portugal"
                && pieces.stream()
                        .anyMatch(
                                piece -> piece.link().filter(Tag.COMMA::equals).isPresent());
        return isUnclear
                ? List.of()
                : patterns.read(clause, looks)
                        .map(facts -> claims(clause, facts))
                        .orElse(List.of());
    }

    private static List<Reading> claims(Clause clause, List<Fact> facts) {
        List<Reading> readings = new ArrayList<>();
        for (Fact fact : facts) {
            if (clause.isRevised() && clause.isNegated()) {
                readings.add(new Forget(Scope.of(fact)));
            }
            readings.add(
                    clause.isNegated() && fact instanceof Fact.Distance distance
                            ? new Claim(
                                    new Fact.Distance(distance.place(), distance.km(), !distance.isNear()),
                                    false,
                                    clause.isTentative())
                            : new Claim(fact, clause.isNegated(), clause.isTentative()));
        }
        return readings;
    }

    /** Forget about the plates; I was wrong about Brazil. */
    private List<Reading> forget(Clause clause) {
        List<Piece> rest = clause.pieces().stream()
                .dropWhile(piece -> piece.tag() == Tag.FORGET_OF || piece.tag() == Tag.FROM)
                .toList();
        Clause what = new Clause(rest, false, false, false, clause.text());
        if (rest.size() == 1 && (rest.get(0).tag() == Tag.NOUN || rest.get(0).tag() == Tag.BOARD)) {
            return List.of(new Forget(Scope.of(ClueKind.valueOf(rest.get(0).value()))));
        }
        if (rest.size() == 1 && rest.get(0).tag() == Tag.SIGN) {
            boolean isLanguage = rest.get(0).text().toLowerCase(Locale.ROOT).contains("language");
            return isLanguage ? List.of(new Forget(Scope.of(ClueKind.LANGUAGE))) : List.of();
        }
        return patterns.read(what, looks).orElse(List.of()).stream()
                .<Reading>map(fact -> new Forget(Scope.of(fact)))
                .toList();
    }
}

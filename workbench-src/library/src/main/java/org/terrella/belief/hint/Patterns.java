package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.terrella.belief.clue.ClueTable;

/**
 * What clauses say: patterns over the letters of {@link Tag}, tried in order where the last one ended.
 *
 * <p>A clause of which anything is left over is not read at all, since what is left over may turn its sense.
 */
final class Patterns {

    private record Rule(Pattern pattern, Function<List<Piece>, List<Fact>> facts) {}

    private final List<Rule> rules;

    Patterns(ClueTable table) {
        Looks looks = new Looks(table);
        this.rules = List.of(
                rule("[wza]*n?u[mDt]*c?[oa]+P", Positions::distance),
                rule("fo?P[wz]nu", Positions::distance),
                rule("fo?P", Positions::far),
                rule("[ra]o?P", Positions::near),
                rule("bP", Positions::between),
                rule("h", Positions::band),
                rule("l?[bwzoa]*ng?n?gc?|l[bwzoa]*n?ng?c?", Positions::latitudes),
                rule("coP", Positions::direction),
                rule("[Dv]*x[Dv]*|D+o?s[tD]*|sD+|D*W+D*s", looks::side),
                rule("[CV]*[KB][KBo]*[CV]*", looks::ofThings),
                rule("[TKo]*L[TKo]*", looks::lettersOfLanguage),
                rule("[TBo]*L[TBok]*", looks::language),
                rule("[TKo]*S[TKok]*", looks::script),
                rule("[Mo]+n?Y[Mo]*|n?Y[Mo]*M", looks::currency),
                rule("[po]*q[pon]*|p+[o]*n", looks::callingCode),
                rule("[eo]*d[eo]*", looks::domain),
                rule("A+", looks::climate),
                rule("[wo]?o?P", Positions::within));
    }

    private static Rule rule(String letters, Function<List<Piece>, List<Fact>> facts) {
        return new Rule(Pattern.compile(letters), facts);
    }

    /** All that a clause says; nothing if some of it was not understood. */
    Optional<List<Fact>> read(Clause clause, Looks looks) {
        String letters = clause.letters();
        if (letters.equals("L")) { // a language by itself may also be what a car or a dog is
            return Optional.of(looks.languageAlone(clause.pieces().get(0)));
        }
        if (letters.equals("j")) { // "it looks European"; but not "a European"
            return clause.isTentative()
                    ? Optional.of(List.of(new Fact.Within(clause.pieces().get(0).areas())))
                    : Optional.empty();
        }
        List<Fact> facts = new ArrayList<>();
        for (int from = 0; from < letters.length(); ) {
            Optional<Integer> end = next(clause.pieces(), letters, from, facts);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            from = end.get();
        }
        // from Brazil to Peru: neither is where the photo was taken
        boolean areSeveral =
                facts.stream().filter(Fact.Within.class::isInstance).count() > 1;
        return facts.isEmpty() || areSeveral ? Optional.empty() : Optional.of(List.copyOf(facts));
    }

    /** Where the first pattern that says something ends. */
    private Optional<Integer> next(List<Piece> pieces, String letters, int from, List<Fact> facts) {
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(letters).region(from, letters.length());
            if (matcher.lookingAt()) {
                List<Fact> found = rule.facts().apply(pieces.subList(from, matcher.end()));
                if (!found.isEmpty()) {
                    facts.addAll(found);
                    return Optional.of(matcher.end());
                }
            }
        }
        return Optional.empty();
    }

    /** The pieces of a tag. */
    static List<Piece> all(List<Piece> pieces, Tag tag) {
        return pieces.stream().filter(piece -> piece.tag() == tag).toList();
    }

    static Optional<Piece> first(List<Piece> pieces, Tag... tags) {
        return pieces.stream()
                .filter(piece -> Stream.of(tags).anyMatch(piece.tag()::equals))
                .findFirst();
    }
}

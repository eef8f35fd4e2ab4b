package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a sentence that says one thing, or several that follow each other.
 *
 * @param pieces what is said, without the words that say how
 * @param isNegated whether it is denied
 * @param isTentative whether the person is not sure
 * @param isRevised whether it takes back what was said before
 * @param text as it was typed
 */
record Clause(List<Piece> pieces, boolean isNegated, boolean isTentative, boolean isRevised, String text) {

    /** Tags beside which things that say nothing may stand. */
    private static final List<Tag> WITH_THINGS = List.of(
            Tag.SIGN,
            Tag.TRAFFIC,
            Tag.WHEEL,
            Tag.NOUN,
            Tag.BOARD,
            Tag.MONEY,
            Tag.PHONE,
            Tag.WEB,
            Tag.SCRIPT,
            Tag.FORGET_OF);

    /** The clauses of a sentence whose phrases have been joined. */
    static List<Clause> split(List<Piece> sentence) {
        List<Clause> clauses = new ArrayList<>();
        List<Piece> current = new ArrayList<>();
        boolean isTentative = false; // "perhaps, Spain"
        for (Piece piece : sentence) {
            if (piece.tag() == Tag.BUT || piece.tag() == Tag.COMMA || piece.tag() == Tag.AND) {
                isTentative = close(current, clauses, isTentative);
                if (piece.text().endsWith("not")) { // "and not"
                    current.add(Piece.of(Tag.NOT, "not"));
                }
            } else {
                current.add(piece);
            }
        }
        if (close(current, clauses, isTentative) && !clauses.isEmpty()) { // "Spain, perhaps"
            Clause last = clauses.remove(clauses.size() - 1);
            clauses.add(new Clause(last.pieces(), last.isNegated(), true, last.isRevised(), last.text()));
        }
        return clauses;
    }

    /** Whether the next clause is tentative since this one says nothing but that. */
    private static boolean close(List<Piece> pieces, List<Clause> clauses, boolean isTentative) {
        if (pieces.isEmpty()) {
            return false;
        }
        boolean onlyHedges = pieces.stream()
                .allMatch(piece -> piece.tag() == Tag.HEDGE && !piece.value().equals("not"));
        if (!onlyHedges) {
            clauses.add(of(pieces, isTentative));
        }
        pieces.clear();
        return onlyHedges;
    }

    private static Clause of(List<Piece> pieces, boolean isTentative) {
        long denials = pieces.stream()
                .filter(piece -> piece.tag() == Tag.NOT
                        || piece.tag() == Tag.HEDGE && piece.value().equals("not"))
                .count();
        boolean hasHedge = pieces.stream().anyMatch(piece -> piece.tag() == Tag.HEDGE);
        boolean isRevised = pieces.stream().anyMatch(piece -> piece.tag() == Tag.AFTER_ALL);
        boolean withThings = pieces.stream().anyMatch(piece -> WITH_THINGS.contains(piece.tag()));
        boolean isOfNature = pieces.stream().anyMatch(piece -> piece.tag() == Tag.CLIMATE || piece.tag() == Tag.BAND);
        List<Piece> said = pieces.stream()
                .filter(piece -> piece.tag() != Tag.NOT && piece.tag() != Tag.HEDGE && piece.tag() != Tag.AFTER_ALL)
                .filter(piece -> !withThings || piece.tag() != Tag.THING && piece.tag() != Tag.VEHICLE)
                .filter(piece -> !(withThings || isOfNature) || piece.tag() != Tag.LEVEL)
                .toList();
        String text = pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
        // who denies twice has said something that is not read here
        List<Piece> read = denials > 1 && !said.isEmpty() ? List.of(Piece.of(Tag.UNKNOWN, text)) : said;
        return new Clause(read, denials == 1, isTentative || hasHedge, isRevised, text);
    }

    /** The letters of its tags. */
    String letters() {
        return pieces.stream()
                .map(piece -> String.valueOf(piece.tag().letter()))
                .collect(Collectors.joining());
    }
}

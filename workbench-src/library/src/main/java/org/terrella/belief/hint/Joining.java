package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Joins phrases that belong together: a town and its country, the parts of a list, a side and what it is a side of.
 *
 * <p>Each step looks at all neighbours, from left to right, and gives a shorter sentence.
 */
final class Joining {

    private static final List<Tag> LISTED = List.of(Tag.PLACE, Tag.LANGUAGE, Tag.SCRIPT);

    private Joining() {}

    static List<Piece> of(List<Piece> sentence) {
        return lists(parts(nested(levels(numbers(withoutFillers(sentence))))));
    }

    /** What fillers say is nothing, but they are part of what was typed. */
    private static List<Piece> withoutFillers(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.tag() == Tag.FILLER) {
                before.append(before.isEmpty() ? "" : " ").append(piece.text());
            } else {
                kept.add(piece.after(before.toString()));
                before.setLength(0);
            }
        }
        if (!kept.isEmpty() && !before.isEmpty()) {
            Piece last = kept.remove(kept.size() - 1);
            kept.add(last.withText(last.text() + " " + before));
        }
        return kept;
    }

    /** Between two numbers or colours there is no new clause, nor before "at least 400 km". */
    private static List<Piece> numbers(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Tag before = tag(kept, kept.size() - 1);
            Tag after = tag(pieces, i + 1);
            boolean inside = before == after && (before == Tag.NUMBER || before == Tag.COLOUR || before == Tag.LOOK);
            boolean isLimit = before == Tag.PLACE
                    && (after == Tag.WITHIN || after == Tag.BEYOND)
                    && tag(pieces, i + 2) == Tag.NUMBER;
            Tag tag = pieces.get(i).tag();
            boolean isLoose = tag == Tag.BEYOND // "a sign over the door"
                    && !List.of(Tag.NUMBER, Tag.UNIT, Tag.AROUND, Tag.BEYOND).contains(after);
            boolean joins = tag == Tag.AND && inside || tag == Tag.COMMA && isLimit;
            if (!joins) {
                kept.add(isLoose ? pieces.get(i).withTag(Tag.THING) : pieces.get(i));
            }
        }
        return kept;
    }

    private static Tag tag(List<Piece> pieces, int index) {
        return index < 0 || index >= pieces.size()
                ? Tag.FILLER
                : pieces.get(index).tag();
    }

    /** The state of Georgia; Georgia, the country. */
    private static List<Piece> levels(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int next = tag(pieces, i + 1) == Tag.FROM || tag(pieces, i + 1) == Tag.COMMA ? i + 2 : i + 1;
            boolean before = piece.tag() == Tag.LEVEL && isName(pieces, next) && tag(pieces, i + 1) != Tag.COMMA;
            boolean after = isName(pieces, i)
                    && tag(pieces, next) == Tag.LEVEL
                    && tag(pieces, i + 1) != Tag.FROM
                    && !isName(pieces, next + 1);
            boolean isBeside = after
                    && PlaceKind.only(piece, pieces.get(next).value()).areas().isEmpty();
            if (before && pieces.get(next).text().matches("(?i)(.* )?(in|at) .*")
                    || isBeside) { // a town in Peru; Texas town
                joined.add((before ? pieces.get(next) : piece)
                        .withText(piece.text() + " " + pieces.get(next).text()));
                i = next;
            } else if (before || after) {
                Piece name = before ? pieces.get(next) : piece;
                String level = (before ? piece : pieces.get(next)).value();
                joined.add(PlaceKind.only(name, level)
                        .withText(piece.text() + " " + pieces.get(next).text()));
                i = next;
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** Paris, Texas; Nairobi in Kenya; Asia, Japan. */
    private static List<Piece> nested(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            while (isName(List.of(piece), 0)) {
                int next = tag(pieces, i + 1) == Tag.COMMA ? i + 2 : i + 1;
                Optional<Piece> inner =
                        isName(pieces, next) ? PlaceKind.nest(piece, pieces.get(next)) : Optional.empty();
                if (inner.isEmpty()) {
                    break;
                }
                piece = inner.get();
                i = next;
            }
            joined.add(piece);
        }
        return joined;
    }

    private static boolean isName(List<Piece> pieces, int index) {
        return index < pieces.size() && !pieces.get(index).namesakes().isEmpty();
    }

    /** Northern Italy; the south of France; but not 300 km north of Madrid. */
    private static List<Piece> parts(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int next = tag(pieces, i + 1) == Tag.FROM ? i + 2 : i + 1;
            boolean isPart = piece.tag() == Tag.COMPASS
                    && tag(pieces, next) == Tag.PLACE
                    && tag(joined, joined.size() - 1) != Tag.UNIT
                    && pieces.get(next).areas().stream()
                            .allMatch(area -> area instanceof Area.Countries || area instanceof Area.Division);
            if (isPart) {
                Compass side = Compass.valueOf(piece.value());
                Piece whole = pieces.get(next);
                List<Area> areas = whole.areas().stream()
                        .<Area>map(area -> new Area.Part(side, area))
                        .toList();
                joined.add(whole.withAreas(areas).withText(piece.text() + " " + whole.text()));
                i = next;
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** Peru, Bolivia or Ecuador; French and Arabic. */
    private static List<Piece> lists(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece list = pieces.get(i);
            while (LISTED.contains(list.tag())) {
                int next = i + 1;
                Optional<Tag> link = Optional.empty();
                for (; List.of(Tag.COMMA, Tag.AND, Tag.OR).contains(tag(pieces, next)); next++) {
                    link = stronger(link, tag(pieces, next));
                }
                if (link.isEmpty()
                        || !areAlike(list.tag(), tag(pieces, next), link.get())
                        || beginsAnew(pieces.get(next))) {
                    break;
                }
                list = both(list, pieces.get(next), stronger(list.link(), link.get()));
                i = next;
            }
            joined.add(list);
        }
        return joined;
    }

    /** "The sign isn't in Spanish, it's in Catalan". */
    private static boolean beginsAnew(Piece piece) {
        return Token.fold(piece.text()).matches("(it|its|this|that|thats) .*");
    }

    /** Greek or Cyrillic letters. */
    private static boolean areAlike(Tag one, Tag other, Tag link) {
        boolean areLetters = LISTED.contains(other) && one != Tag.PLACE && other != Tag.PLACE;
        return one == other || areLetters && link == Tag.OR;
    }

    /** An "or" or "and" before the last says what the commas before it mean. */
    private static Optional<Tag> stronger(Optional<Tag> one, Tag other) {
        return one.isEmpty() || one.get() == Tag.COMMA ? Optional.of(other) : one;
    }

    private static Piece both(Piece one, Piece other, Optional<Tag> link) {
        return new Piece(
                one.tag() == other.tag() ? one.tag() : Tag.SCRIPT,
                one.text() + " " + other.text(),
                Stream.concat(one.values().stream(), other.values().stream()).toList(),
                Stream.concat(one.areas().stream(), other.areas().stream()).toList(),
                List.of(),
                link);
    }
}

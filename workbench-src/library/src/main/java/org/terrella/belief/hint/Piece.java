package org.terrella.belief.hint;

import java.util.List;
import java.util.Optional;

/**
 * A phrase of a hint, with what it stands for.
 *
 * @param tag what it does
 * @param text as it was typed
 * @param values what it says, where that is words
 * @param areas what it names, where these are places
 * @param namesakes all that the name may mean; holds the areas
 * @param link what joins a list: AND, OR, COMMA; nothing for a phrase alone
 */
record Piece(Tag tag, String text, List<String> values, List<Area> areas, List<Area> namesakes, Optional<Tag> link) {

    Piece {
        values = List.copyOf(values);
        areas = List.copyOf(areas);
        namesakes = List.copyOf(namesakes);
    }

    static Piece of(Tag tag, String text, String... values) {
        return new Piece(tag, text, List.of(values), List.of(), List.of(), Optional.empty());
    }

    static Piece place(String text, List<Area> areas, List<Area> namesakes) {
        return new Piece(
                areas.isEmpty() ? Tag.UNKNOWN : Tag.PLACE, text, List.of(), areas, namesakes, Optional.empty());
    }

    String value() {
        return values.get(0);
    }

    double number() {
        return Double.parseDouble(value());
    }

    /** The same after other words. */
    Piece after(String words) {
        return words.isEmpty() ? this : withText(words + " " + text);
    }

    Piece withText(String words) {
        return new Piece(tag, words, values, areas, namesakes, link);
    }

    /** The same, not to be taken for a name. */
    Piece withTag(Tag other) {
        return new Piece(other, text, values, areas, List.of(), link);
    }

    Piece withAreas(List<Area> others) {
        return place(text, others, others);
    }
}

package org.terrella.lmm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is read from its beginning, and the fields that were found in it so far. */
final class TextReading {

    private final String text;
    private int at;

    final List<Reference> similar = new ArrayList<>();
    final List<Reference> dissimilar = new ArrayList<>();
    final List<Turn> dialogue = new ArrayList<>();
    Optional<String> hint = Optional.empty();

    TextReading(String text) {
        this.text = text;
    }

    /** How many letters were read. */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** Reads these letters, or those of them that are there. */
    boolean literal(String letters) {
        int same = 0;
        while (same < letters.length() && at + same < text.length() && letters.charAt(same) == text.charAt(at + same)) {
            same++;
        }
        at += same;
        return same == letters.length();
    }

    /** Whether these letters are next; nothing is read. */
    boolean isNext(String letters) {
        return text.startsWith(letters, at);
    }

    /** Reads what matches, if it is there. */
    Optional<Matcher> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    /** Goes back to where it was, as if nothing had been read since. */
    void backTo(int before) {
        at = before;
    }

    PromptFields fields() {
        return new PromptFields(similar, dissimilar, hint, dialogue);
    }
}

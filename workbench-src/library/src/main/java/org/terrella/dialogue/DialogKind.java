package org.terrella.dialogue;

import org.terrella.file.Words;

/** What a user of several rounds knows, and says. */
enum DialogKind {
    /** The true country. */
    COUNTRY(3),
    /** The true division. */
    DIVISION(2),
    /** A sentence of a guide-book. */
    CLUE(3),
    /** That the answer is wrong, and no more. */
    NO(2),
    /** That the answer is right. */
    YES(1),
    /** The true part of a continent. */
    SUBREGION(2),
    /** Two countries, one of them the true one. */
    EITHER(1),
    /** A country that is wrong, and taken back. */
    RETRACTED(4),
    /** A photo that shows nothing. */
    REFUSAL(0);

    /** How often it is, among photos that show something. */
    final double weight;

    DialogKind(double weight) {
        this.weight = weight;
    }

    String word() {
        return Words.word(this);
    }
}

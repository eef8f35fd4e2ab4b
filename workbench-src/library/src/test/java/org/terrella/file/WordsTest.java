package org.terrella.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

    private enum Fruit {
        APPLE,
        BLOOD_ORANGE,
        FIG
    }

    private enum Side {
        LEFT,
        RIGHT
    }

    @Test
    void aWordIsTheNameInLowerCaseWithDashes() {
        assertEquals("apple", Words.word(Fruit.APPLE));
        assertEquals("blood-orange", Words.word(Fruit.BLOOD_ORANGE));
    }

    @Test
    void aPhraseIsTheNameInLowerCaseWithBlanks() {
        assertEquals("blood orange", Words.phrase(Fruit.BLOOD_ORANGE));
    }

    @Test
    void aWordIsTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr")); // where I becomes a letter without dot
            assertEquals("fig", Words.word(Fruit.FIG));
            assertEquals("right", Words.phrase(Side.RIGHT));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyConstantIsFoundByItsWord() {
        for (Fruit fruit : Fruit.values()) {
            assertEquals(fruit, Words.named(Fruit.class, "the fruit", Words.word(fruit)));
        }
    }

    @Test
    void aWordOfNobodyIsToldWithThoseThatThereAre() {
        assertFault(
                "the fruit must be one of apple, blood-orange, fig, found Apple", Fruit.class, "the fruit", "Apple");
        assertFault("the side must be left or right, found up", Side.class, "the side", "up");
    }

    @Test
    void wordsMayBeTheConstantsOwn() {
        assertEquals(Fruit.FIG, Words.named(Fruit.class, WordsTest::initial, "the fruit", "f"));
        var fault = assertThrows(
                IllegalArgumentException.class, () -> Words.named(Fruit.class, WordsTest::initial, "the fruit", "x"));
        assertEquals("the fruit must be one of a, b, f, found x", fault.getMessage());
    }

    @Test
    void allWordsAreListedInTheirOrder() {
        assertEquals("apple, blood-orange, fig", Words.all(Fruit.class));
    }

    private static String initial(Enum<?> constant) {
        return Words.word(constant).substring(0, 1);
    }

    private static <E extends Enum<E>> void assertFault(String message, Class<E> type, String what, String word) {
        var fault = assertThrows(IllegalArgumentException.class, () -> Words.named(type, what, word));
        assertEquals(message, fault.getMessage());
    }
}

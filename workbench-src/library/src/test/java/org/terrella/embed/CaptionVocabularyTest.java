package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CaptionVocabularyTest {

    @Test
    void splitsAtAllButLettersDigitsAndHyphens() {
        assertEquals(
                List.of("street", "at", "dusk", "three-storey", "house", "2"),
                CaptionVocabulary.split("Street at dusk: three-storey house (2)."));
        assertEquals(List.of(), CaptionVocabulary.split(" ,; "));
    }

    @Test
    void keepsLettersOfAllScriptsAndTheirMarks() {
        assertEquals(List.of("saijō", "москва", "दिल्ली"), CaptionVocabulary.split("Saijō, МОСКВА दिल्ली"));
        assertEquals(
                List.of("istanbul"), CaptionVocabulary.split("ISTANBUL"), "the same in a Turkish or any other locale");
    }

    @Test
    void numbersWordsInAlphabeticalOrder() {
        CaptionVocabulary vocabulary = CaptionVocabulary.of(List.of("white bus", "bus stop"));
        assertEquals(List.of("bus", "stop", "white"), vocabulary.words());
        assertEquals(OptionalInt.of(2), vocabulary.row("white"));
        assertEquals(OptionalInt.empty(), vocabulary.row("iyo"));
    }
}

package org.terrella.gaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.data.Conversation;
import org.terrella.dialogue.MgGeo;
import org.terrella.dialogue.MgGeoPart;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;

class LexiconTest {

    private static List<String> said(MgGeoPart part, int from, int to) {
        MgGeo source = new MgGeo(LittleEarth.of(Scale.TINY), 1);
        return source.conversations(part, from, to).stream()
                .flatMap(one -> one.turns().stream())
                .map(Conversation.Turn::value)
                .toList();
    }

    private static List<String> wordings() throws IOException {
        try (InputStream in = MgGeo.class.getResourceAsStream("wordings.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static Lexicon repeated(String text) {
        return Lexicon.of(Collections.nCopies(3, text));
    }

    @Test
    void writesBackAllThatMgGeoSaysAndEachOfItsWordings() throws IOException {
        List<String> texts = new ArrayList<>(wordings());
        for (MgGeoPart part : MgGeoPart.values()) {
            texts.addAll(said(part, 0, 600));
        }
        Lexicon lexicon = Lexicon.of(texts);
        assertTrue(texts.size() > 2000, "texts: " + texts.size());
        texts.forEach(text -> assertEquals(text, lexicon.write(lexicon.read(text))));
    }

    @Test
    void knowsWhatIsWrittenForSpellingAlone() {
        Lexicon lexicon = repeated("I say: A photo of São Paulo, a town (5).");
        boolean[] spelling = lexicon.spelling();
        for (int whole : lexicon.read("I say: A photo of São Paulo, a town (5).")) {
            assertFalse(spelling[whole], lexicon.write(whole));
        }
        for (int letter : lexicon.read(" Posã")) {
            assertTrue(spelling[letter], lexicon.write(letter));
        }
        assertFalse(spelling[Lexicon.END]);
    }

    @Test
    void spellsNamesThatItHasNotHeardOf() {
        Lexicon lexicon = repeated("This is Oslo, or near it: (59.91, 10.75).");
        assertEquals(" so, Olsi", lexicon.write(lexicon.read(" so, Olsi")));
        assertEquals(2, lexicon.read(" (5").length); // a mark with the blank before it, and a digit
        assertEquals(5, lexicon.read(" Olsi").length); // a blank and four letters
    }

    @Test
    void hasAPieceForEachWordWithTheBlankBeforeItAndForEachDigit() {
        Lexicon lexicon = repeated("It is Oslo <box>4 10</box>");
        List<String> pieces = new ArrayList<>();
        for (int number : lexicon.read("It is Oslo <box>4 10</box>")) {
            pieces.add(lexicon.write(number));
        }
        assertEquals(List.of("It", " is", " Oslo", " <box>", "4", " 1", "0", "</box>"), pieces);
    }

    @Test
    void hasOnlyWordsThatAreSaidSeveralTimes() {
        Lexicon lexicon = Lexicon.of(List.of("x ab", "y ab", "z ab", "x cd", "y cd"));
        assertEquals(1, lexicon.read(" ab").length);
        assertEquals(3, lexicon.read(" cd").length); // a blank and two letters
    }

    @Test
    void leavesOutLettersThatItDoesNotKnow() {
        Lexicon lexicon = repeated("Oslo");
        assertEquals("Oslo", lexicon.write(lexicon.read("Oßslo")));
        assertEquals(Set.of("ß"), Set.copyOf(lexicon.unknown("Oßslo")));
    }
}

package org.terrella.belief.clue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.belief.hint.Fact;
import org.terrella.belief.hint.Hint;
import org.terrella.belief.hint.HintReader;
import org.terrella.belief.hint.Reading;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;

class GuideBookTest {

    private static final Gazetteer GAZETTEER = Gazetteer.standard();

    @Test
    void littleEarthsTellsOfWhatIsPaintedThere() {
        List<String> spain = GuideBook.ofLittleEarth().sentences("ES");
        assertTrue(spain.contains("Traffic keeps right."), spain.toString());
        assertTrue(spain.stream().noneMatch(sentence -> sentence.startsWith("The signs are in")), spain.toString());
        assertEquals(List.of(), GuideBook.ofLittleEarth().sentences("XX"));
    }

    @Test
    void theEarthsTellsOfLanguagesAndMoney() {
        List<String> portugal = GuideBook.ofEarth().sentences("PT");
        assertTrue(
                portugal.containsAll(List.of(
                        "Traffic keeps right.",
                        "The signs are in Portuguese.",
                        "The script is Latin.",
                        "People pay in Euro.",
                        "The phone numbers start with +351.",
                        "The web addresses end in .pt.")),
                portugal.toString());
    }

    /** Each sentence is read as one thing seen, which is found in its country; a few names are beyond the reader. */
    @Test
    void whoReadsHintsReadsItsSentences() {
        for (GuideBook book : List.of(GuideBook.ofLittleEarth(), GuideBook.ofEarth())) {
            HintReader reader = HintReader.of(book.table(), GAZETTEER);
            int all = 0;
            List<String> unread = new ArrayList<>();
            for (Territory country : GAZETTEER.countries()) {
                for (String sentence : book.sentences(country.alpha2())) {
                    all++;
                    if (!isFound(reader.read(sentence), book.table(), country.alpha2())) {
                        unread.add(sentence);
                    }
                }
            }
            assertTrue(unread.size() < 0.01 * all, unread.size() + " of " + all + ": " + unread);
        }
    }

    private static boolean isFound(Hint hint, ClueTable table, String country) {
        return hint.unread().isEmpty()
                && hint.readings().size() == 1
                && hint.readings().get(0) instanceof Reading.Claim claim
                && claim.fact() instanceof Fact.Seen seen
                && seen.values().stream()
                        .anyMatch(value ->
                                table.share(seen.kind(), value, country).orElse(0) > 0);
    }
}

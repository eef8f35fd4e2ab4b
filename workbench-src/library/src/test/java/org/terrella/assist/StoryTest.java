package org.terrella.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.terrella.locate.Explanation;
import org.terrella.locate.Prediction;

class StoryTest {

    private static Inquiry start;

    @BeforeAll
    static void ask() {
        // 0.98 of two and one thirds, and a tenth of 0.02
        start = ask(FourCities.amongTen((id, photo) -> FourCities.answer(id)));
    }

    private static Inquiry ask(Assistant assistant) {
        byte[] bytes = FourCities.photo(1);
        return assistant.ask(AssistedPhoto.of("a.png", bytes), bytes);
    }

    private static List<String> brief(Inquiry inquiry) {
        return new Story(inquiry).brief(10);
    }

    @Test
    void tellsWhatIsKnownCandidatesAndReasons() {
        List<String> lines = brief(start);
        assertEquals(
                List.of(
                        "two cities. Knows Oslo and Lisbon only. Shares are not calibrated.",
                        "1.  Oslo, Norway      59.9100, 10.7500  65.5 %  1 of 2 answers, 2 of 3 references",
                        "2.  Lisbon, Portugal  38.7200, -9.1300  32.9 %  1 of 2 answers, 0 of 3 references",
                        "3.  Nairobi, Kenya    -1.2800, 36.8200  0.2 %   0 of 2 answers, 0 of 3 references",
                        "For Oslo, Norway: what the method makes of the photo."),
                lines.subList(0, 5));
        assertEquals(6, lines.size());
        assertTrue(lines.get(5).startsWith("To tell 1 from 2: ") && lines.get(5).contains(" in Norway, "));
    }

    @Test
    void hintsStandBetweenWhatIsKnownAndCandidates() {
        List<String> lines = brief(start.hint("not Norway"));
        assertEquals(
                "“not Norway”: It is not in Norway. Lisbon 2nd → 1st, Nairobi 3rd → 2nd, Rio de Janeiro 4th → 3rd,"
                        + " Oslo out.",
                lines.get(1) + " " + lines.get(2));
        assertTrue(lines.get(3).startsWith("1.  Lisbon, Portugal"), lines.toString());
        String speaking = lines.stream()
                .filter(line -> line.startsWith("For "))
                .findFirst()
                .orElseThrow();
        assertEquals("For Lisbon, Portugal: what the method makes of the photo; It is not in Norway.", speaking);
    }

    @Test
    void whatWasNotUnderstoodHasNoChange() {
        assertEquals(
                "“blah blah”: Not understood: “blah blah”.",
                brief(start.hint("blah blah")).get(1));
    }

    @Test
    void noStoryIsLongerThanItMayBe() {
        Inquiry many = start;
        for (String hint :
                List.of("not Norway", "the sign is in Portuguese", "drives on the right", "not Kenya", "??")) {
            many = many.hint(hint);
            for (int most : new int[] {8, 9, 10}) {
                List<String> lines = new Story(many).brief(most);
                int fewest = Math.min(3, many.candidates().size());
                assertTrue(lines.size() <= most, lines.toString());
                assertTrue(lines.stream().allMatch(line -> line.length() <= Story.WIDTH), lines.toString());
                assertTrue(lines.stream().anyMatch(line -> line.startsWith(fewest + ". ")), lines.toString());
            }
        }
        assertTrue(
                new Story(many).whole().contains("“??”: Not understood: “??”."),
                new Story(many).whole().toString());
    }

    @Test
    void whatShowsTooLittleIsSaidInsteadOfReasons() {
        List<String> lines =
                brief(ask(FourCities.amongTen((id, photo) -> Explanation.of(Prediction.none(id, "too dark")))));
        assertTrue(lines.contains("two cities names no place: too dark"), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("This photo shows too little")), lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("For ")), lines.toString());
    }

    @Test
    void theWholeStoryHasEvidenceAndItsEffects() {
        Inquiry hinted = start.hint("not Norway");
        Inquiry struck = hinted.strike(hinted.evidence().get(1).evidence().id());
        List<String> lines = new Story(struck).whole();
        assertTrue(
                lines.contains("  struck out: It is not in Norway: Lisbon 2nd → 1st, Nairobi 3rd → 2nd,"
                        + " Rio de Janeiro 4th → 3rd, Oslo out. For Portugal. Against Norway."),
                lines.toString());
    }

    @Test
    void linesAreWrappedAtBlanksAndCutWithASign() {
        assertEquals(List.of("one two", "three", "abcdefg", "hi"), Lines.wrapped("one two three abcdefghi", 7));
        assertEquals("abcdef…", Lines.cut("abcdefgh", 7));
        assertEquals(List.of("a…"), Lines.cut(List.of("a", "b"), 1, 7));
        assertEquals("x: a; b", Lines.joined("x: ", List.of("a", "b", "c"), 7).orElseThrow());
        List<List<String>> rows = List.of(List.of("1", "a", "b"), List.of("2", "cccc", "d"));
        assertEquals(List.of("1  a     b", "2  cccc  d"), Lines.table(rows, 1, 10));
        assertEquals(List.of("1  a   b", "2  c…  d"), Lines.table(rows, 1, 8));
    }
}

package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.Turn;

class GagaLocatorTest {

    private static final LatLng OSLO = new LatLng(59.91, 10.75);
    private static final LatLng LIMA = new LatLng(-12.05, -77.04);

    private final TestWorld world = new TestWorld(5);

    /** Says Oslo until it hears of Peru, and takes back what it said when it is told that this was wrong. */
    private final ScriptedAsking asking = new ScriptedAsking((question, number) -> {
        String last = question.prompt().fields().hint().orElse("");
        return last.contains("Peru") ? "This is Lima, (-12.05, -77.04)." : "This is Oslo, (59.91, 10.75).";
    });

    private final GagaLocator gaga = new GagaLocator(asking.interview(), 1);

    private List<Optional<LatLng>> places(List<List<String>> said) {
        return gaga.locate(world.queries().subList(0, said.size()), said).stream()
                .map(Prediction::place)
                .toList();
    }

    @Test
    void answersWithoutAnythingSaid() {
        assertEquals(List.of(Optional.of(OSLO)), places(List.of(List.of())));
        assertEquals(
                Optional.of(OSLO),
                gaga.locate(world.queries().subList(0, 1)).get(0).place());
    }

    @Test
    void whatIsSaidFollowsItsOwnAnswers() {
        assertEquals(
                List.of(Optional.of(LIMA), Optional.of(OSLO), Optional.of(OSLO)),
                places(List.of(List.of("It is in Peru."), List.of(), List.of("It is in Peru.", "That was wrong."))));
        PromptFields last =
                asking.questions().get(asking.questions().size() - 1).prompt().fields();
        assertEquals(Optional.of("That was wrong."), last.hint());
        assertEquals(
                List.of(
                        new Turn(Turn.Speaker.MODEL, "This is Oslo, (59.91, 10.75)."),
                        new Turn(Turn.Speaker.PERSON, "It is in Peru."),
                        new Turn(Turn.Speaker.MODEL, "This is Lima, (-12.05, -77.04).")),
                last.dialogue());
        assertEquals(3 + 2 + 1, asking.questions().size(), "nobody is asked more often than something is said");
    }

    @Test
    void aFailureEndsTheDialogueAndIsNoAnswer() {
        ScriptedAsking failing = new ScriptedAsking((question, number) -> "FAIL");
        Prediction prediction = new GagaLocator(failing.interview(), 1)
                .locate(world.queries().subList(0, 1), List.of(List.of("It is in Peru.")))
                .get(0);
        assertTrue(prediction.isFault());
        assertEquals(1, failing.questions().size());
    }

    @Test
    void wantsAListForEachPhoto() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> gaga.locate(world.queries().subList(0, 2), List.of(List.of())));
        assertEquals("expected what was said of each of 2 photos, found lists for 1", e.getMessage());
    }
}

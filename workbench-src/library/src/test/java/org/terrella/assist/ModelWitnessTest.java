package org.terrella.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.belief.PlaceCandidate;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Usage;

class ModelWitnessTest {

    private static final byte[] PHOTO = FourCities.photo(1);
    private static final Shot SHOT = Shot.of("a.png", PHOTO);

    private final List<String> prompts = new ArrayList<>();

    private static Assistant assistant(Asking asking, int answers) {
        return FourCities.assistant(new ModelWitness(asking, answers, Gazetteer.standard()));
    }

    private Assistant saying(String... texts) {
        return assistant(
                (questions, answers, sampling) -> {
                    prompts.add(questions.get(0).prompt().text());
                    return List.of(new Reply.Answered(List.of(texts), Usage.NONE));
                },
                texts.length);
    }

    private static Inquiry ask(Assistant assistant) {
        return assistant.ask(SHOT.photo(), PHOTO);
    }

    private static String first(Inquiry inquiry) {
        return inquiry.candidates().get(0).name();
    }

    @Test
    void answersAreCountedAndCluesAreListed() {
        String lisbon = ScriptedEndpoint.answer("Lisbon, Portugal", "38.72", "-9.13");
        Inquiry asked = ask(saying(
                lisbon, "Sure!\n```json\n" + lisbon + "\n```", ScriptedEndpoint.answer("Oslo", "59.91", "10.75")));
        PlaceCandidate candidate = asked.candidates().get(0);
        assertEquals("Lisbon, Portugal", candidate.name());
        assertTrue(candidate.support().startsWith("2 of 3 "), candidate.support());
        SeenClue clue = asked.dossier().clues().values().iterator().next();
        assertEquals("Tram wires over the street", clue.sentence());
        assertEquals(Optional.of(new PhotoPart(0, 0, 0.5, 0.4)), clue.part());
        assertEquals(3, asked.dossier().exchanges().size());
        assertEquals(prompts.get(0), asked.dossier().exchanges().get(0).prompt());
    }

    @Test
    void hintsAreToldAsADialogue() {
        Assistant assistant = assistant(
                (questions, answers, sampling) -> {
                    String prompt = questions.get(0).prompt().text();
                    prompts.add(prompt);
                    return List.of(
                            new Reply.Answered(List.of(ScriptedEndpoint.LISBON_THEN_OSLO.apply(prompt)), Usage.NONE));
                },
                1);
        Inquiry asked = ask(assistant);
        assertEquals("Lisbon, Portugal", first(asked));
        assertFalse(assistant.isAskedAgain(asked));
        Inquiry hinted = asked.hint("they speak Norwegian here");
        assertTrue(assistant.isAskedAgain(hinted));
        Inquiry again = assistant.askAgain(SHOT, hinted).apply(hinted);
        String told = prompts.get(prompts.size() - 1);
        assertTrue(told.contains("\nYou: {\"candidates\": [{\"place\": \"Lisbon, Portugal\""), told);
        assertTrue(told.endsWith("\nPerson: they speak Norwegian here"), told);
        assertEquals("Oslo, Norway", first(again));
        assertTrue(again.evidence().get(0).isStruck()); // the answer before
        assertTrue(
                again.candidates().get(0).support().startsWith("1 of 1 "),
                again.candidates().toString());
        assertTrue(again.evidence().get(1).isStruck()); // its clue, which is for Portugal
        assertEquals(1, again.dossier().clues().size()); // the same words for Norway
        assertFalse(assistant.isAskedAgain(again));
        assertEquals(
                "Lisbon, Portugal",
                first(again.strike(again.evidence().stream()
                                .filter(effect -> effect.evidence().sentence().contains("after"))
                                .findFirst()
                                .orElseThrow()
                                .evidence()
                                .id())
                        .restore(again.evidence().get(0).evidence().id())
                        .strike(hinted.evidence().get(2).evidence().id())));
        Inquiry struck =
                again.strike(again.dossier().clues().keySet().iterator().next());
        assertTrue(assistant.isAskedAgain(struck));
        assistant.askAgain(SHOT, struck);
        assertTrue(prompts.get(prompts.size() - 1)
                .endsWith("Person: It is wrong that you see this: Tram wires over the street"));
    }

    @Test
    void placesThatDoNotLieWhereTheySayAreLeftOut() {
        Inquiry asked = ask(saying(
                ScriptedEndpoint.answer("Lisbon, Portugal", "59.91", "10.75"),
                ScriptedEndpoint.answer("Nairobi, Kenya", "-1.28", "36.82")));
        assertEquals("Nairobi, Kenya", first(asked));
        assertEquals(
                List.of("Left out: Lisbon, Portugal at 59.9100, 10.7500, which does not lie in Portugal."),
                asked.explanation().lines());
    }

    @Test
    void sentencesAndRubbishAreRead() {
        assertEquals("Oslo, Norway", first(ask(saying("Latitude: 59.91, Longitude: 10.75"))));
        Inquiry none = ask(saying(
                "{\"candidates\": [], \"clues\": []}", "I cannot say.", "{\"candidates\": [{\"latitude\": 99}]}"));
        assertTrue(none.saysTooLittle());
        assertEquals(List.of("two cities names no place: none of its answers names a place on Earth"), none.said());
        assertEquals(2, none.explanation().lines().size());
    }

    @Test
    void aFailureIsNoAnswer() {
        Assistant failing =
                assistant((questions, answers, sampling) -> List.of(new Reply.Failed("the server is overloaded")), 1);
        assertEquals(
                "two cities could not be asked about a.png: the server is overloaded",
                assertThrows(IllegalStateException.class, () -> ask(failing)).getMessage());
    }
}

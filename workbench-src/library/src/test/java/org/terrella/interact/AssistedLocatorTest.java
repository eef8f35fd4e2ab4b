package org.terrella.interact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.terrella.belief.EvidenceKind;
import org.terrella.belief.EvidenceWeights;
import org.terrella.geo.LatLng;
import org.terrella.interact.AssistedLocator.Script;
import org.terrella.locate.Listener;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.locate.ToldLocator;

class AssistedLocatorTest {

    private static final List<Query> QUERY = List.of(FourTowns.query("a"));

    private static AssistedLocator locator(Locator base, Listening listens, Saying... says) {
        return locator(base, listens, EvidenceWeights.ones(), says);
    }

    private static AssistedLocator locator(Locator base, Listening listens, EvidenceWeights weights, Saying... says) {
        return new AssistedLocator(
                base, new Script(List.of(says), listens, weights, 1), FourTowns.GROUND, new BaseAnswers());
    }

    private static Prediction after(LatLng truth, Saying... says) {
        return locator(new FourTowns.Method(), Listening.BELIEF, says)
                .locateTold(QUERY, List.of(truth))
                .predictions()
                .get(0);
    }

    private static LatLng place(Prediction prediction) {
        return prediction.place().orElseThrow();
    }

    /** Probability of the first candidate, which is a town alone. */
    private static double first(Prediction prediction) {
        return prediction.candidates().get(0).similarity();
    }

    @Test
    void whereNothingIsSaidTheMethodsAnswerStands() {
        Prediction control = after(FourTowns.LISBON, Saying.NOTHING);
        assertEquals(FourTowns.OSLO, place(control));
        assertEquals(FourTowns.OF_OSLO, first(control), 1e-9);
        assertEquals(FourTowns.OF_OSLO, control.density().orElseThrow().massWithin(FourTowns.OSLO, 500), 1e-4);
    }

    @Test
    void theTrueCountryMovesTheAnswer() {
        Prediction told = after(FourTowns.LISBON, Saying.COUNTRY);
        assertEquals(FourTowns.LISBON, place(told));
        // Lisbon 1.3267; Oslo 0.0026333; Nairobi and Rio 0.00002 each
        double lisbon = 0.98 * 4 / 3 + 0.02;
        assertEquals(lisbon / (lisbon + 0.001 * (4 - lisbon)), first(told), 1e-9);
    }

    @Test
    void theTrueCountryMovesTheAnswerToAPlaceThatTheMethodDoesNotName() {
        // Rio 0.02, Oslo 2.6333 x 0.001
        assertEquals(FourTowns.RIO, place(after(FourTowns.RIO, Saying.COUNTRY)));
        assertEquals(FourTowns.RIO, place(after(FourTowns.RIO, Saying.DIVISION)));
        assertEquals(FourTowns.RIO, place(after(FourTowns.RIO, Saying.ONLY_TRUE_COUNTRY)));
        assertEquals(1, first(after(FourTowns.RIO, Saying.ONLY_TRUE_COUNTRY)), 1e-12);
    }

    @Test
    void yesAndNoAreAboutThePresentAnswer() {
        assertEquals(FourTowns.LISBON, place(after(FourTowns.RIO, Saying.YES_OR_NO))); // not Norway
        assertEquals(FourTowns.OSLO, place(after(FourTowns.OSLO, Saying.YES_OR_NO))); // yes, Norway
        Prediction twice = after(FourTowns.RIO, Saying.YES_OR_NO, Saying.YES_OR_NO); // nor Portugal
        assertEquals(FourTowns.NAIROBI, place(twice), "the first of equal ones");
        assertEquals(FourTowns.RIO, place(after(FourTowns.RIO, Saying.YES_OR_NO, Saying.YES_OR_NO, Saying.YES_OR_NO)));
    }

    @Test
    void aPlausibleWrongCountryHarmsAndItsRetractionRestoresExactly() {
        Prediction control = after(FourTowns.OSLO, Saying.NOTHING);
        Prediction misled = after(FourTowns.OSLO, Saying.WRONG_COUNTRY);
        assertEquals(FourTowns.OSLO, place(control));
        assertEquals(FourTowns.LISBON, place(misled), "the runner-up of the method itself");
        Prediction restored = after(FourTowns.OSLO, Saying.WRONG_COUNTRY, Saying.RETRACTION);
        assertEquals(control.place(), restored.place());
        assertEquals(control.candidates(), restored.candidates());
        assertEquals(
                control.density().orElseThrow().kernels(),
                restored.density().orElseThrow().kernels());
    }

    @Test
    void theWrongCountryIsNeitherTrueNorThePresentOne() {
        // the truth is the runner-up, so the third is said; Kenya comes before Brazil only by its weight, which is
        // equal: BR before KE
        assertEquals(FourTowns.RIO, place(after(FourTowns.LISBON, Saying.WRONG_COUNTRY)));
    }

    @Test
    void weightsSayHowMuchHintsCount() {
        EvidenceWeights deaf = new EvidenceWeights(Map.of(EvidenceKind.HINT, 0.0));
        ToldLocator.Told told = locator(new FourTowns.Method(), Listening.BELIEF, deaf, Saying.COUNTRY)
                .locateTold(QUERY, List.of(FourTowns.LISBON));
        assertEquals(FourTowns.OSLO, place(told.predictions().get(0)));
    }

    @Test
    void sentencesAreCounted() {
        AssistedLocator locator =
                locator(new FourTowns.Method(), Listening.BELIEF, Saying.RETRACTION, Saying.COUNTRY, Saying.CLUE);
        Map<String, Integer> counts =
                locator.locateTold(QUERY, List.of(FourTowns.LISBON)).counts();
        assertEquals(2, counts.get(AssistedLocator.SAID), "there is nothing to retract");
        assertEquals(2, counts.get(AssistedLocator.UNDERSTOOD));
    }

    @Test
    void onTheHighSeasThereIsNothingToSay() {
        LatLng atlantic = LatLng.ofDegrees(30, -40);
        assertEquals(
                after(atlantic, Saying.NOTHING).candidates(),
                after(atlantic, Saying.COUNTRY, Saying.DIVISION, Saying.CLUE).candidates());
    }

    @Test
    void whoIsNotToldTheTruthIsNotHelped() {
        AssistedLocator helped = locator(new FourTowns.Method(), Listening.BELIEF, Saying.COUNTRY);
        Prediction none = helped.locate(QUERY).get(0);
        assertEquals(
                "its scripted user knows the truth from an evaluation alone",
                none.reason().orElseThrow());
        AssistedLocator silent = locator(new FourTowns.Method(), Listening.BELIEF, Saying.NOTHING);
        assertEquals(FourTowns.OSLO, place(silent.locate(QUERY).get(0)));
    }

    @Test
    void failuresStayFailuresAndWithoutAnAnswerHintsMakeOne() {
        Locator silent = new FakeListener(said -> Prediction.none("a", "nothing to be seen"));
        Locator ill = new FakeListener(said -> Prediction.fault("a", "nobody there"));
        assertTrue(locator(ill, Listening.BELIEF, Saying.COUNTRY)
                .locateTold(QUERY, List.of(FourTowns.RIO))
                .predictions()
                .get(0)
                .isFault());
        assertFalse(locator(silent, Listening.BELIEF, Saying.NOTHING)
                .locateTold(QUERY, List.of(FourTowns.RIO))
                .predictions()
                .get(0)
                .place()
                .isPresent());
        assertEquals(
                FourTowns.RIO,
                place(locator(silent, Listening.BELIEF, Saying.COUNTRY)
                        .locateTold(QUERY, List.of(FourTowns.RIO))
                        .predictions()
                        .get(0)));
    }

    /** Answers by what was said; remembers how often it was asked. */
    private static final class FakeListener implements Listener {

        private final java.util.function.Function<List<String>, Prediction> replies;
        private final List<List<String>> heard = new ArrayList<>();

        FakeListener(java.util.function.Function<List<String>, Prediction> replies) {
            this.replies = replies;
        }

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public List<Prediction> locate(List<Query> queries) {
            return locate(queries, Collections.nCopies(queries.size(), List.of()));
        }

        @Override
        public List<Prediction> locate(List<Query> queries, List<List<String>> said) {
            heard.addAll(said);
            return said.stream().map(replies).toList();
        }
    }

    @Test
    void inADialogueTheMethodHearsEachSentenceAndTheUserItsAnswers() {
        FakeListener gullible = new FakeListener(said -> Stream.of("Norway", "Portugal", "Brazil")
                .filter(name -> !said.isEmpty() && said.get(said.size() - 1).contains(name))
                .map(name -> name.equals("Norway")
                        ? FourTowns.OSLO
                        : name.equals("Brazil") ? FourTowns.RIO : FourTowns.LISBON)
                .map(place -> Prediction.of("a", place, List.of(FourTowns.candidate(place, 1))))
                .findFirst()
                .orElse(FourTowns.answer("a")));
        ToldLocator.Told told = locator(
                        gullible, Listening.DIALOGUE, Saying.WRONG_COUNTRY, Saying.RETRACTION, Saying.YES_OR_NO)
                .locateTold(QUERY, List.of(FourTowns.RIO));
        assertEquals(
                List.of(
                        List.of(),
                        List.of("The country is Portugal."),
                        List.of("The country is Portugal.", "I was wrong about Portugal."),
                        List.of("The country is Portugal.", "I was wrong about Portugal.", "It is not Portugal.")),
                gullible.heard);
        assertEquals(Map.of(AssistedLocator.SAID, 3), told.counts());
        assertEquals(FourTowns.LISBON, place(told.predictions().get(0)));
    }

    @Test
    void theOracleRegionOfADialogueIsCutFromItsAnswer() {
        FakeListener listener = new FakeListener(said -> FourTowns.answer("a"));
        Prediction cut = locator(listener, Listening.DIALOGUE, Saying.ONLY_TRUE_COUNTRY)
                .locateTold(QUERY, List.of(FourTowns.LISBON))
                .predictions()
                .get(0);
        assertEquals(FourTowns.LISBON, place(cut));
        assertEquals(1, listener.heard.size());
    }

    @Test
    void theMethodIsAskedOnceHoweverManyRowsBeginAlike() {
        FakeListener listener = new FakeListener(said -> FourTowns.answer("a"));
        BaseAnswers shared = new BaseAnswers();
        for (Saying saying : List.of(Saying.NOTHING, Saying.COUNTRY, Saying.CLUE)) {
            Script script = new Script(List.of(saying), Listening.BELIEF, EvidenceWeights.ones(), 1);
            new AssistedLocator(listener, script, FourTowns.GROUND, shared)
                    .locateTold(QUERY, List.of(FourTowns.LISBON));
        }
        assertEquals(1, listener.heard.size());
    }

    @Test
    void asManyTruthsAsQueries() {
        AssistedLocator locator = locator(new FourTowns.Method(), Listening.BELIEF, Saying.COUNTRY);
        assertEquals(
                "expected a truth of each of 1 queries, found 0 truths",
                assertThrows(IllegalArgumentException.class, () -> locator.locateTold(QUERY, List.of()))
                        .getMessage());
    }
}

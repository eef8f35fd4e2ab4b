package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Question;
import org.terrella.locate.TestWorld.DirectionSpace;

/** What the released code does otherwise than the paper, one by one. */
class ReleasedG3Test {

    private final TestWorld world = new TestWorld(5);
    private final Query query = world.queries().get(0);

    private ScriptedAsking asking;

    private Prediction predict(BiFunction<Question, Integer, String> script) {
        asking = new ScriptedAsking(script);
        return new ReleasedG3(world.search(TestWorld.order(0)), new DirectionSpace(), asking.interview())
                .locate(List.of(query))
                .get(0);
    }

    private LatLng nearest() {
        return new NearestNeighbour(world.search(TestWorld.order(0)), NearestNeighbour.Settings.defaults())
                .locate(List.of(query))
                .get(0)
                .place()
                .orElseThrow();
    }

    /** A place at the other end of the Earth, which verification likes least. */
    private LatLng antipode() {
        LatLng near = nearest();
        return new LatLng(
                -near.latDegrees(), near.lngDegrees() > 0 ? near.lngDegrees() - 180 : near.lngDegrees() + 180);
    }

    private static String json(LatLng place) {
        return ScriptedAsking.json(place.latDegrees(), place.lngDegrees());
    }

    @Test
    void asksForFiveAnswersWhichAreAllThatTheReleasedCodeLooksAt() {
        Prediction prediction = predict((question, n) -> json(antipode()));
        assertEquals(4 * 5, asking.answers());
        assertEquals(Optional.of(nearest()), prediction.place());
    }

    @Test
    void theNearestPhotoIsAlwaysThere() {
        Prediction prediction = predict((question, n) -> json(antipode()));
        assertEquals(Optional.of(nearest()), prediction.place());
        assertTrue(prediction.candidates().stream().anyMatch(c -> c.origin() == Proposal.Origin.RETRIEVED));
    }

    @Test
    void anUnreadableAnswerIsThePlaceZeroZero() {
        Prediction prediction = predict((question, n) -> "no idea");
        assertTrue(prediction.candidates().stream()
                .anyMatch(candidate -> candidate.place().equals(new LatLng(0, 0))));
    }

    @Test
    void aFailedQuestionIsNoAnswer() {
        Prediction prediction = predict((question, n) -> "FAIL");
        assertTrue(prediction.isFault());
        assertEquals(Optional.of("scripted to fail"), prediction.reason());
    }

    @Test
    void anImpossibleLatitudeBecomesNanAndWins() {
        Prediction prediction =
                predict((question, n) -> n == 3 ? "{\"latitude\": 123.5, \"longitude\": 45.5}" : json(nearest()));
        assertEquals(Optional.of(new LatLng(0, 45.5)), prediction.place());
    }

    @Test
    void anImpossibleLongitudeIsComparedWrappedAndReplacedIfChosen() {
        LatLng near = nearest();
        double shifted = near.lngDegrees() + 360;
        Prediction prediction = predict(
                (question, n) -> n == 0 ? ScriptedAsking.json(near.latDegrees() + 0.001, shifted) : json(antipode()));
        Candidate first = prediction.candidates().get(0);
        assertTrue(prediction.place().equals(Optional.of(near)) || first.place().lngDegrees() == 0);
        assertTrue(prediction.candidates().stream().anyMatch(c -> c.place().lngDegrees() == 0));
    }

    @Test
    void wholeNumbersAreSkipped() {
        Prediction prediction = predict((question, n) -> "{\"latitude\": 48, \"longitude\": 2.25, \"score\": 7.5}");
        assertTrue(prediction.candidates().stream()
                .anyMatch(candidate -> candidate.place().equals(new LatLng(2.25, 7.5))));
    }

    @Test
    void answersNothingToNoQueries() {
        assertEquals(
                List.of(),
                new ReleasedG3(
                                world.search(TestWorld.order(0)),
                                new DirectionSpace(),
                                ScriptedAsking.parrot().interview())
                        .locate(List.of()));
    }
}

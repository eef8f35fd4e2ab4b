package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;

class Img2LocTest extends LocatorContract {

    @Override
    Locator locator(List<Integer> order) {
        return new Img2Loc(world.search(order), ScriptedAsking.parrot().interview(), Img2Loc.Settings.defaults());
    }

    private Img2Loc of(ScriptedAsking asking, int references, int answers) {
        return new Img2Loc(
                world.search(TestWorld.order(0)), asking.interview(), new Img2Loc.Settings(references, answers));
    }

    @Test
    void asksOnceWithSoManyReferencesOfEachKind() {
        ScriptedAsking asking = ScriptedAsking.parrot();
        of(asking, 16, 1).locate(world.queries().subList(0, 3));
        assertEquals(3, asking.questions().size());
        assertEquals(3, asking.answers());
        for (String line : asking.questions().get(0).prompt().text().lines().toList()) {
            if (line.contains("[[")) {
                assertEquals(17, line.chars().filter(letter -> letter == '[').count());
            }
        }
    }

    @Test
    void takesTheFirstAnswerThatStatesAPlace() {
        List<String> texts = List.of(
                "no idea",
                "{\"latitude\": 95.0, \"longitude\": 5.0}",
                ScriptedAsking.json(1.5, 2.5),
                ScriptedAsking.json(9.5, 9.5));
        Prediction prediction = of(new ScriptedAsking((question, n) -> texts.get(n)), 4, 4)
                .locate(world.queries().subList(0, 1))
                .get(0);
        assertEquals(Optional.of(new LatLng(1.5, 2.5)), prediction.place());
        assertEquals(2, prediction.candidates().size());
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        List<Query> one = world.queries().subList(0, 1);
        assertEquals(
                Optional.of("scripted to fail"),
                of(new ScriptedAsking((question, n) -> "FAIL"), 4, 1)
                        .locate(one)
                        .get(0)
                        .reason());
        assertEquals(
                Optional.of("no answer states a place; the first: there are no coordinates in the answer"),
                of(new ScriptedAsking((question, n) -> "Perhaps."), 4, 2)
                        .locate(one)
                        .get(0)
                        .reason());
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThrows(IllegalArgumentException.class, () -> new Img2Loc.Settings(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Img2Loc.Settings(16, 0));
        assertTrue(of(ScriptedAsking.parrot(), 0, 1).locate(List.of()).isEmpty());
    }
}

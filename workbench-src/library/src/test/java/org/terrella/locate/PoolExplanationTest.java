package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.locate.TestWorld.DirectionSpace;

class PoolExplanationTest {

    private final TestWorld world = new TestWorld(5);

    private PoolExplanation explain(ScriptedAsking asking, int retrieved) {
        CandidatePools pools = new CandidatePools(
                world.search(TestWorld.order(0)),
                new Verification(new DirectionSpace()),
                asking.interview(),
                List.of(0, 5));
        G3 g3 = new G3("G3", pools, new PoolSize(2, 2, retrieved), CandidateSelector.verified());
        List<Query> one = world.queries().subList(0, 1);
        return new PoolExplanation(
                pools.of(one, g3.size()).get(0), g3.locate(one).get(0));
    }

    @Test
    void tellsReferencesAnswersCandidatesAndWhatWasLeftOut() {
        ScriptedAsking asking = new ScriptedAsking(
                (question, n) -> n == 0 ? ScriptedAsking.json(48.86, 2.35) : "Sorry,\n I cannot  say.");
        PoolExplanation explanation = explain(asking, 1);
        List<String> lines = explanation.lines();
        assertTrue(lines.get(0).startsWith("answer: "), lines.get(0));
        assertTrue(lines.contains("similar photos of the gallery (5 found):"), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("prompt with 5 references, references-")));
        assertTrue(lines.stream()
                .anyMatch(line ->
                        line.startsWith("  2  Sorry, I cannot say.") && line.contains("the model does not answer")));
        assertTrue(lines.stream()
                .anyMatch(line ->
                        line.contains("48.8600, 2.3500 (Paris, France)") && line.endsWith("from prompt 1, answer 1")));
        assertTrue(lines.stream().anyMatch(line -> line.endsWith("from similar photo 1")));
        assertEquals(Map.of("refused", 2), explanation.leftOut());
        assertTrue(lines.contains("left out: 2 x refused"));
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        List<String> lines =
                explain(new ScriptedAsking((question, n) -> "FAIL"), 0).lines();
        assertEquals("no answer: scripted to fail", lines.get(0));
        assertTrue(lines.contains("  failed: scripted to fail"), lines.toString());
    }
}

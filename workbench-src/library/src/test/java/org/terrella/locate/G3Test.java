package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.locate.TestWorld.DirectionSpace;

class G3Test extends LocatorContract {

    @Override
    Locator locator(List<Integer> order) {
        return new G3("G3", pools(ScriptedAsking.parrot(), order), new PoolSize(4, 3, 2), CandidateSelector.verified());
    }

    private CandidatePools pools(ScriptedAsking asking, List<Integer> order) {
        return new CandidatePools(
                world.search(order), new Verification(new DirectionSpace()), asking.interview(), G3.REFERENCES);
    }

    private CandidatePools pools(ScriptedAsking asking) {
        return pools(asking, TestWorld.order(0));
    }

    private static G3 g3(CandidatePools pools, int prompts, int answers, int retrieved) {
        return new G3("G3", pools, new PoolSize(prompts, answers, retrieved), CandidateSelector.verified());
    }

    @Test
    void asksEachPromptOnceForAllItsAnswers() {
        ScriptedAsking asking = ScriptedAsking.parrot();
        List<Query> two = world.queries().subList(0, 2);
        List<CandidatePool> pools = pools(asking).of(two, new PoolSize(4, 5, 3));
        assertEquals(8, asking.questions().size());
        assertEquals(
                List.of(0, 5, 10, 15),
                pools.get(0).asked().stream().map(Asked::references).toList());
        assertEquals(4 * 5 + 3, pools.get(0).candidates().size());
        assertEquals(4 * 5 + 3, new PoolSize(4, 5, 3).most());
    }

    @Test
    void aSmallerPoolIsAPartOfALargerOne() {
        CandidatePools large = pools(ScriptedAsking.parrot());
        large.of(world.queries(), new PoolSize(4, 4, 5));
        for (int k = 1; k <= 4; k++) {
            for (int n : List.of(1, 3, 4)) {
                for (int s : List.of(0, 1, 5)) {
                    List<Prediction> part = g3(large, k, n, s).locate(world.queries());
                    List<Prediction> own =
                            g3(pools(ScriptedAsking.parrot()), k, n, s).locate(world.queries());
                    for (int i = 0; i < part.size(); i++) {
                        assertEquals(own.get(i).place(), part.get(i).place());
                        assertEquals(own.get(i).candidates(), part.get(i).candidates());
                    }
                }
            }
        }
    }

    @Test
    void agridAsksForItsLargestPointOnly() {
        ScriptedAsking asking = ScriptedAsking.parrot();
        CandidatePools pools = pools(asking);
        g3(pools, 4, 5, 1).locate(world.queries());
        int asked = asking.answers();
        for (int k = 1; k <= 4; k++) {
            for (int n = 1; n <= 5; n++) {
                g3(pools, k, n, 0).locate(world.queries());
            }
        }
        assertEquals(asked, asking.answers());
        assertEquals(world.queries().size() * 20, asked);
    }

    @Test
    void partsOfAPoolKnowTheirAnswers() {
        CandidatePool pool = pools(ScriptedAsking.parrot())
                .of(world.queries(), new PoolSize(4, 4, 5))
                .get(2);
        CandidatePool part = pool.part(new PoolSize(2, 3, 1));
        assertEquals(2, part.asked().size());
        assertEquals(3, part.asked().get(1).texts().size());
        assertEquals(7, part.candidates().size());
        assertThrows(IllegalArgumentException.class, () -> part.choose(new PoolSize(3, 3, 1)));
    }

    @Test
    void whatIsNoPlaceIsNeverACandidate() {
        ScriptedAsking asking = new ScriptedAsking((question, n) -> switch (n) {
            case 0 -> "I cannot tell.";
            case 1 -> ScriptedAsking.json(99, 10);
            case 2 -> "{\"latitude\": 0.0, \"longitude\": 0.0}";
            default -> ScriptedAsking.json(-40.5, -120.25);
        });
        List<Query> one = world.queries().subList(0, 1);
        CandidatePool pool = pools(asking).of(one, new PoolSize(1, 4, 0)).get(0);
        assertEquals(1, pool.candidates().size());
        assertEquals("prompt 1, answer 4", pool.candidates().get(0).source().toString());
        assertEquals(4, pool.asked().get(0).parsed().size());
    }

    @Test
    void withoutAnyPlaceThereIsNoAnswerAndItSaysWhy() {
        List<Query> one = world.queries().subList(0, 1);
        ScriptedAsking silent = new ScriptedAsking((question, n) -> "I cannot tell.");
        assertEquals(
                Optional.of("no answer states a place; the first: the model does not answer: \"cannot\""),
                g3(pools(silent), 4, 2, 0).locate(one).get(0).reason());
        ScriptedAsking broken = new ScriptedAsking((question, n) -> "FAIL");
        assertEquals(
                Prediction.fault(one.get(0).id(), "scripted to fail"),
                g3(pools(broken), 4, 2, 1).locate(one).get(0),
                "what was retrieved does not stand in for answers");
    }

    @Test
    void oneFailedPromptOfFourIsAFaultWhereItIsUsedAndIsAskedAgain() {
        List<Query> one = world.queries().subList(0, 1);
        int[] failing = {1};
        ScriptedAsking sometimes = new ScriptedAsking(
                (question, n) -> question.prompt().fields().similar().size() == 10 && n == 0 && failing[0]-- > 0
                        ? "FAIL"
                        : ScriptedAsking.json(1, 2));
        CandidatePools pools = pools(sometimes);
        assertTrue(g3(pools, 4, 1, 0).locate(one).get(0).isFault());
        assertEquals(4, sometimes.answers());
        assertEquals(
                Optional.of(new LatLng(1, 2)),
                g3(pools, 2, 1, 0).locate(one).get(0).place());
        assertEquals(
                Optional.of(new LatLng(1, 2)),
                g3(pools, 4, 1, 0).locate(one).get(0).place());
    }

    @Test
    void drawsByLotWithTheSameChanceForEachCandidate() {
        CandidatePool pool = pools(ScriptedAsking.parrot())
                .of(world.queries(), new PoolSize(2, 2, 0))
                .get(0);
        List<PooledCandidate> four = pool.choose(pool.size());
        Map<PooledCandidate.Source, Integer> drawn = new HashMap<>();
        for (int seed = 0; seed < 4000; seed++) {
            List<PooledCandidate> order = CandidateSelector.random(seed).order("q", four);
            assertEquals(new HashSet<>(four), new HashSet<>(order));
            drawn.merge(order.get(0).source(), 1, Integer::sum);
        }
        assertEquals(4, drawn.size());
        drawn.forEach((source, count) -> assertEquals(1000, count, 120, source.toString()));
        assertEquals(
                CandidateSelector.random(3).order("q", four),
                CandidateSelector.random(3).order("q", four));
        Set<Object> firsts = new HashSet<>();
        for (int query = 0; query < 40; query++) {
            firsts.add(
                    CandidateSelector.random(3).order("q" + query, four).get(0).source());
        }
        assertEquals(4, firsts.size());
    }

    @Test
    void theDiagnosisCountsBestChosenAndLot() {
        // candidates: the sea twice (prompt without references), near the first similar photo twice
        CandidatePools pools = pools(ScriptedAsking.parrot());
        PoolSize size = new PoolSize(2, 2, 0);
        List<CandidatePool> all = pools.of(world.queries(), size);
        List<LatLng> truths = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            truths.add(world.places().get(i % 8));
        }
        PoolDiagnosis near = PoolDiagnosis.of(all, truths, size, 400, DistanceModel.MEAN_SPHERE);
        assertTrue(near.best() > 0.9 && near.chosen() > 0.9, near.toString());
        assertEquals(near.best() / 2, near.byLot(), 1e-9);
        assertEquals(0, near.agreement().orElseThrow(), 0.1);
        PoolDiagnosis everywhere = PoolDiagnosis.of(all, truths, size, 20_100, DistanceModel.MEAN_SPHERE);
        assertEquals(1, everywhere.best());
        assertEquals(1, everywhere.byLot());
        assertEquals(1, everywhere.agreement().orElseThrow());
        assertThrows(
                IllegalArgumentException.class,
                () -> PoolDiagnosis.of(List.of(), List.of(), size, 1, DistanceModel.MEAN_SPHERE));
    }

    @Test
    void theOrderOfAnswersDoesNotMatterButForTies() {
        List<String> texts = new ArrayList<>(List.of(
                ScriptedAsking.json(10, 10),
                ScriptedAsking.json(-20, 40),
                ScriptedAsking.json(33, -70),
                ScriptedAsking.json(60, 100)));
        Prediction before = g3(pools(new ScriptedAsking((q, n) -> texts.get(n))), 1, 4, 0)
                .locate(world.queries().subList(0, 1))
                .get(0);
        List<String> reversed = new ArrayList<>(texts);
        Collections.reverse(reversed);
        Prediction after = g3(pools(new ScriptedAsking((q, n) -> reversed.get(n))), 1, 4, 0)
                .locate(world.queries().subList(0, 1))
                .get(0);
        assertEquals(before.place(), after.place());
        assertEquals(before.candidates(), after.candidates());
    }

    @Test
    void refusesMorePromptsThanThereAre() {
        CandidatePools pools = pools(ScriptedAsking.parrot());
        assertThrows(IllegalArgumentException.class, () -> pools.of(world.queries(), new PoolSize(5, 1, 0)));
        assertThrows(IllegalArgumentException.class, () -> new PoolSize(0, 1, 0));
        assertNotEquals(new PoolSize(1, 1, 0), G3.YFCC4K);
        assertEquals(20, G3.IM2GPS3K.most());
        assertEquals(5, G3.YFCC4K.most());
    }
}

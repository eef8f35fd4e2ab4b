package org.terrella.locate.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.locate.PoolSize;

/** Methods within the settings of methods. */
class ArmTest {

    private static final BenchDefaults BENCH = BenchDefaults.of(new PoolSize(4, 5, 0));

    @Test
    void readsKindAndSettings() {
        ConfiguredMethod<?> method = Arm.of(List.of("nearest", "features=clip"));
        assertEquals("nearest", method.kind());
        assertEquals("clip", method.values().get("features"));
        assertEquals(
                "settings of nearest must be NAME=VALUE, found clip",
                assertThrows(IllegalArgumentException.class, () -> Arm.of(List.of("nearest", "clip")))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Arm.of(List.of("nobody")));
        assertThrows(IllegalArgumentException.class, () -> Arm.of(List.of()));
    }

    @Test
    void whatIsLeftToTheBenchIsFilledIn() {
        List<String> filled = Arm.on(List.of("g3", "retrieved=1"), BENCH);
        assertTrue(filled.containsAll(List.of("g3", "retrieved=1", "answers=5")), filled.toString());
        assertEquals(Arm.of(filled), Arm.of(Arm.on(filled, BENCH)));
        assertEquals(Arm.NONE, Arm.on(Arm.NONE, BENCH));
    }

    @Test
    void methodsThatChooseNeedWhatTheirArmsNeed() {
        RerankMethod rerank = new RerankMethod();
        RerankMethod.Settings alone = rerank.defaults();
        assertTrue(rerank.answers(alone).isEmpty());
        RerankMethod.Settings more = rerank.on(new RerankMethod.Settings("rerank", 12, List.of("g3"), true), BENCH);
        assertTrue(rerank.needs(more).contains(new Need.OfLanguageModel("large")));
        assertEquals(4 * 5, rerank.answers(more).size());
        assertEquals(Judging.BEST_CANDIDATE, rerank.judging(more));
        RouteMethod route = new RouteMethod();
        assertTrue(route.needs(route.defaults()).stream()
                .anyMatch(need -> need.words().contains("cell-embeddings")));
        assertEquals(Judging.CHOSEN, route.judging(route.on(route.defaults(), BENCH)));
    }
}

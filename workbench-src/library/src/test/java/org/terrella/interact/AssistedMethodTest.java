package org.terrella.interact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.locate.PoolSize;
import org.terrella.locate.method.BenchDefaults;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Judging;
import org.terrella.locate.method.Methods;
import org.terrella.locate.method.Need;

class AssistedMethodTest {

    private static ConfiguredMethod<?> method(String... says) {
        return Methods.builtIn().of("assisted", Map.of("of", List.of("g3"), "says", List.of(says)));
    }

    @Test
    void needsAndAsksWhatItsMethodDoes() {
        ConfiguredMethod<?> helped = method("country").on(BenchDefaults.of(new PoolSize(4, 5, 0)));
        assertTrue(helped.needs().contains(new Need.OfLanguageModel("large")));
        assertEquals(20, helped.answers().size());
        assertEquals("g3", helped.arms().get(0).kind());
        assertTrue(((List<?>) helped.values().get("of")).contains("answers=5"));
    }

    @Test
    void onlyWhoIsToldSomethingIsJudgedSo() {
        assertEquals(Judging.CHOSEN, method("nothing").judging());
        assertEquals(Judging.TOLD, method("nothing", "country").judging());
        assertEquals(
                "a scripted user who knows the truth said what “says” lists",
                method("wrong-country", "retraction").judging().words());
        assertTrue(!Judging.TOLD.isOracle() && !Judging.TOLD.isOfCandidates());
    }

    @Test
    void whatNobodySaysIsRefusedWithWhatThereIs() {
        String refused = assertThrows(IllegalArgumentException.class, () -> method("hello"))
                .getMessage();
        assertTrue(refused.contains("wrong-country") && refused.contains("hello"), refused);
        assertThrows(IllegalArgumentException.class, () -> method());
    }
}

package org.terrella.lmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.lmm.pocket.PocketRole;

class TemperaturesTest {

    @Test
    void aModelWithoutAnyIsAskedAsPapersSay() {
        assertEquals(Sampling.G3, Temperatures.AS_SAID.of(Sampling.G3));
        assertEquals(Sampling.IMG2LOC, Temperatures.AS_SAID.of(Sampling.IMG2LOC));
    }

    @Test
    void whatStandsForATemperatureTakesItsPlace() {
        Temperatures own = Temperatures.of(Map.of(1.2, 0.5, 1.0, 0.4));
        assertEquals(new Sampling(0.5, 200, 17), own.of(Sampling.G3));
        assertEquals(new Sampling(0.4, 300, 17), own.of(Sampling.IMG2LOC), "not said is 1");
        assertEquals(
                "expected what stands for a temperature of 0.7, found 1.0, 1.2",
                assertThrows(IllegalArgumentException.class, () -> own.of(Sampling.G3_RELEASED_LLAVA))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Temperatures.of(Map.of(1.2, 2.5)));
    }

    @Test
    void littleEarthsModelsHaveOneForEachThatIsAskedFor() {
        for (PocketRole role : PocketRole.values()) {
            assertEquals(0.72, role.temperatures().of(Sampling.G3).temperature().orElseThrow());
            assertEquals(
                    0.6, role.temperatures().of(Sampling.IMG2LOC).temperature().orElseThrow());
            assertEquals(
                    0.42,
                    role.temperatures()
                            .of(Sampling.G3_RELEASED_LLAVA)
                            .temperature()
                            .orElseThrow());
        }
    }
}

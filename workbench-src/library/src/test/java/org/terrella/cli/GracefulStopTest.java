package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class GracefulStopTest {

    private final StringWriter err = new StringWriter();

    @Test
    void givesWhatTheWorkGives() {
        assertEquals(7, GracefulStop.during(() -> 7, new PrintWriter(err, true)));
        assertEquals("", err.toString());
    }

    @Test
    void saysWhereTheWorkStopped() {
        CancellationException stopped = new CancellationException("training was interrupted in epoch 3");
        assertThrows(
                CancellationException.class,
                () -> GracefulStop.during(
                        () -> {
                            throw stopped;
                        },
                        new PrintWriter(err, true)));
        assertEquals(
                "terrella: training was interrupted in epoch 3", err.toString().strip());
    }
}

package org.terrella.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The verbs in a plain JVM, as in JShell. */
@ResourceLock(Resources.SYSTEM_OUT)
class NbTest {

    @Test
    void printsWithoutAKernel() {
        assertEquals("1\ntwo\nnull\n", printed(() -> Nb.show(1, "two", null)));
        assertEquals("null\n", printed(() -> Nb.show((Object[]) null)));
    }

    @Test
    void endsProgressAsOneLine() {
        String line = printed(() -> {
            try (Progress progress = Nb.progress("Counting", 3)) {
                progress.step(3);
            }
        });
        assertEquals("Counting: 3 of 3 in 0.0 s\n", line.replaceAll("[0-9.]+ s", "0.0 s"));
    }

    private static String printed(Runnable cell) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            cell.run();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

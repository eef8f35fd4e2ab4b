package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.kernel.magic.registry.CellMagic;
import io.github.spencerpark.jupyter.kernel.magic.registry.LineMagic;
import java.util.List;
import java.util.Locale;

/** {@code %time CODE} and {@code %%time}: run code and say how long it took, compiling included. */
public final class TimeMagics {
    private final CodeRunner runner;

    /** Runs code of the cell in place of the magic. */
    interface CodeRunner {
        Object run(String code) throws Exception;
    }

    TimeMagics(CodeRunner runner) {
        this.runner = runner;
    }

    /**
     * Times the rest of the line.
     *
     * @param words the code
     * @return its value
     * @throws Exception what it throws
     */
    @LineMagic("time")
    public Object timeLine(List<String> words) throws Exception {
        return timed(String.join(" ", words));
    }

    /**
     * Times the rest of the cell.
     *
     * @param none no arguments are expected
     * @param body the code
     * @return its value
     * @throws Exception what it throws
     */
    @CellMagic("time")
    public Object timeCell(List<String> none, String body) throws Exception {
        return timed("\n" + body); // below the line of the magic
    }

    private Object timed(String code) throws Exception {
        long start = System.nanoTime();
        try {
            return runner.run(code);
        } finally {
            System.out.println("Wall time: " + readable((System.nanoTime() - start) / 1e9));
        }
    }

    static String readable(double seconds) {
        if (seconds < 1) {
            return String.format(Locale.ROOT, "%.0f ms", seconds * 1e3);
        }
        return seconds < 60
                ? String.format(Locale.ROOT, "%.2f s", seconds)
                : String.format(Locale.ROOT, "%d min %d s", (int) seconds / 60, (int) seconds % 60);
    }
}

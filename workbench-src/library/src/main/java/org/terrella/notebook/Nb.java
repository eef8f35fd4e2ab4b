package org.terrella.notebook;

/**
 * The verbs of a notebook.
 *
 * <p>After {@link #init} a frame, chart, map, evaluation or published table renders itself when it is the last expression
 * of a cell. Outside of notebooks everything is printed as text.
 */
public final class Nb {

    private static Outlet outlet;

    private Nb() {}

    /** Teaches the running kernel to render results; once per notebook, in its first cell. Twice does no harm. */
    public static void init() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true"); // cells draw pictures and open no windows
        }
        synchronized (Nb.class) {
            outlet = Outlet.find(outlet, Nb.class.getClassLoader(), () -> System.out, System.err);
        }
    }

    /**
     * Shows values below the cell, one after the other.
     *
     * @param values anything; frames, charts, maps, evaluations and published tables are rendered
     */
    public static void show(Object... values) {
        Outlet shown = outlet();
        for (Object value : values == null ? new Object[] {null} : values) {
            shown.show(value);
        }
    }

    /**
     * A bar below the cell that shows how far some long work is.
     *
     * <p>Use it with try-with-resources and call {@link Progress#step()} from any thread. It ends as one line.
     *
     * @param label what is done, such as "Embedding photos"
     * @param total number of steps, 1 or more
     * @return the bar
     * @throws IllegalArgumentException if total is not as said
     */
    public static Progress progress(String label, long total) {
        return new Progress(label, total, outlet().place(), System::nanoTime);
    }

    private static Outlet outlet() {
        synchronized (Nb.class) {
            if (outlet != null) {
                return outlet;
            }
        }
        init();
        return outlet();
    }
}

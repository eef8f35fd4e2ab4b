package org.terrella.notebook;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Where what a cell shows appears: below the cell, or as text. */
interface Outlet {

    /** Shows a value. */
    void show(Object value);

    /** A place below the cell whose content changes. */
    Place place();

    /** A place whose content changes until it ends as text. */
    interface Place {

        /** Shows HTML, or text where HTML cannot be shown, instead of what was there. */
        void put(String html, String text);

        /** Shows a last text instead of what was there. */
        void end(String text);
    }

    /**
     * The running kernel, else a printer.
     *
     * <p>A kernel learns the renderers when it is first found.
     *
     * @param before what was found before, or null
     * @param loader where kernels' classes are looked up
     * @param out for text; asked each time, since kernels exchange the stream
     * @param err for the sentence about a kernel that cannot be used
     * @return the earlier one if it still holds
     */
    static Outlet find(Outlet before, ClassLoader loader, Supplier<PrintStream> out, PrintStream err) {
        try {
            Optional<KernelBridge> kernel = KernelBridge.find(loader, before);
            return kernel.isPresent() ? kernel.get() : new Printer(out);
        } catch (KernelBridge.UnexpectedShape shape) {
            if (!(before instanceof Printer)) { // say it once
                err.println(shape.getMessage());
            }
            return new Printer(out);
        }
    }

    /**
     * Prints text; of something that changes, only the end.
     *
     * @param out where to
     */
    record Printer(Supplier<PrintStream> out) implements Outlet {

        @Override
        public void show(Object value) {
            out.get().println(Renderer.text(value).stripTrailing());
        }

        @Override
        public Place place() {
            return new Place() {
                @Override
                public void put(String html, String text) {
                    // a terminal keeps every line, and only the last one matters
                }

                @Override
                public void end(String text) {
                    out.get().println(text);
                }
            };
        }
    }
}

package org.terrella.kernel.runtime;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.terrella.kernel.session.NotebookKernel;

/** Shows objects in the output of a cell. */
public class Display {
    /** For IJava's class of that name, which has the same methods. */
    protected Display() {}

    /**
     * Renders an object as its renderer prefers.
     *
     * @param o any object, may be null
     * @return its MIME types
     */
    public static DisplayData render(Object o) {
        return NotebookKernel.current().renderValue(o);
    }

    /**
     * Renders an object as certain MIME types.
     *
     * @param o any object but null
     * @param as such as {@code text/html}; types that no renderer of it knows are left out
     * @return its MIME types
     */
    public static DisplayData render(Object o, String... as) {
        return NotebookKernel.current().getRenderer().renderAs(o, new LinkedHashMap<>(), as);
    }

    /**
     * Displays an object.
     *
     * @param o any object, may be null
     * @return the id to update it with
     */
    public static String display(Object o) {
        return displayData(render(o));
    }

    /**
     * Displays an object as certain MIME types.
     *
     * @param o any object but null
     * @param as such as {@code text/html}
     * @return the id to update it with
     */
    public static String display(Object o, String... as) {
        return displayData(render(o, as));
    }

    private static String displayData(DisplayData data) {
        String id = data.getDisplayId();
        if (id == null) {
            id = UUID.randomUUID().toString();
            data.setDisplayId(id);
        }
        NotebookKernel.current().display(data);
        return id;
    }

    /**
     * Puts an object where another was displayed.
     *
     * @param id what {@code display} returned
     * @param o any object, may be null
     */
    public static void updateDisplay(String id, Object o) {
        update(id, render(o));
    }

    /**
     * Puts an object where another was displayed, as certain MIME types.
     *
     * @param id what {@code display} returned
     * @param o any object but null
     * @param as such as {@code text/html}
     */
    public static void updateDisplay(String id, Object o, String... as) {
        update(id, render(o, as));
    }

    private static void update(String id, DisplayData data) {
        data.setDisplayId(id);
        NotebookKernel.current().updateDisplay(data);
    }

    /**
     * Prints to System.out.
     *
     * @param format as {@link String#format} takes it
     * @param arguments what is put into it
     */
    public static void printf(String format, Object... arguments) {
        System.out.printf(format, arguments);
    }
}

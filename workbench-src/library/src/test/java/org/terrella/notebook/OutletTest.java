package org.terrella.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Outside of notebooks, and on kernels that look unlike those that are known. */
class OutletTest {

    private static final String IJAVA = "io.github.spencerpark.ijava.IJava";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A kernel class whose kernel does not run. */
    public static final class Stopped {
        private Stopped() {}

        public static Object getKernelInstance() {
            return null;
        }
    }

    /** A kernel class that gives something else. */
    public static final class Odd {
        private Odd() {}

        public static Object getKernelInstance() {
            return "kernel";
        }
    }

    @Test
    void printsTextWithoutAKernel() {
        Outlet outlet = find(null, Map.of());
        outlet.show(KernelContract.FRAME);
        outlet.show(7);
        outlet.show(null);
        assertEquals("""
                towns
                town   n
                ────────
                Bath   7
                <b>   12
                7
                null
                """, text(out));
        assertEquals("", text(err));
    }

    @Test
    void printsOfAChangingPlaceOnlyItsEnd() {
        Outlet.Place place = find(null, Map.of()).place();
        place.put("<i>one</i>", "one");
        place.end("done");
        assertEquals("done\n", text(out));
    }

    @Test
    void takesAKernelThatDoesNotRunForNone() {
        assertInstanceOf(Outlet.Printer.class, find(null, Map.of(IJAVA, Stopped.class)));
        assertEquals("", text(err));
    }

    @Test
    void saysOnceWhatIsUnexpectedAndPrintsText() {
        Outlet outlet = find(null, Map.of(IJAVA, Odd.class));
        outlet.show(7);
        find(outlet, Map.of(IJAVA, Odd.class));
        assertEquals("7\n", text(out));
        assertEquals(
                "Results are shown as text: expected a kernel like IJava, JJava or Terrella's," + " found " + IJAVA
                        + " without java.lang.String.getRenderer()\n",
                text(err));
    }

    @Test
    void saysWhichWayInIsMissing() {
        find(null, Map.of(IJAVA, String.class));
        assertEquals(
                "Results are shown as text: expected a kernel like IJava, JJava or Terrella's," + " found " + IJAVA
                        + " without java.lang.String.getKernelInstance()\n",
                text(err));
    }

    private Outlet find(Outlet before, Map<String, Class<?>> classes) {
        return Outlet.find(
                before,
                new KernelContract.Classes(classes),
                () -> new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}

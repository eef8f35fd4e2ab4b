package org.terrella.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrella.draw.Charts;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.published.PublishedTable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What holds on every kernel; a subclass starts one on the base that it really has. */
abstract class KernelContract {

    static final Table FRAME =
            Table.create("towns", StringColumn.create("town", "Bath", "<b>"), IntColumn.create("n", 7, 12));

    private static final Evaluation EVALUATION =
            Evaluation.of("m", ErrorDistances.ofKm(1, 30), Evaluation.Settings.defaults());

    /** What the kernel sent to the notebook: name of the message and content. */
    final List<Map.Entry<String, JsonObject>> sent = new ArrayList<>();

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Outlet outlet;

    /** Starts a kernel that reports to {@link #sent}; returns the class that gives it, by the name it is known under. */
    abstract Map<String, Class<?>> start() throws ReflectiveOperationException;

    /** A value as the kernel shows it when it is the last expression of a cell. */
    abstract Object render(Object value);

    /** A value as the kernel shows it when one format is asked for. */
    abstract Object renderAs(Object value, String mimeType);

    @BeforeEach
    void init() throws ReflectiveOperationException {
        outlet = find(null, start());
    }

    Outlet find(Outlet before, Map<String, Class<?>> classes) {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Outlet.find(before, new Classes(classes), () -> stream, stream);
    }

    @Test
    void rendersTheLastExpressionOfACell() {
        assertEquals(Set.of("text/html", "text/plain"), data(render(FRAME)).keySet());
        assertEquals(Set.of("text/html", "text/plain"), data(render(EVALUATION)).keySet());
        assertEquals(
                Set.of("text/html", "text/plain"),
                data(render(PublishedTable.G3_LMM)).keySet());
        var chart = Charts.accuracyByThreshold(List.of(EVALUATION), List.of());
        for (Object picture : List.of(chart, Charts.picture(chart))) {
            JsonObject data = data(render(picture));
            assertEquals(Set.of("image/svg+xml", "image/png", "text/plain"), data.keySet());
            assertTrue(data.get("image/svg+xml").getAsString().startsWith("<svg"));
            assertTrue(data.get("image/png").getAsString().startsWith("iVBORw0KGgo")); // a PNG file in base64
            assertEquals(
                    "50.0 % within 25 km: m (picture, 900 × 560)",
                    data.get("text/plain").getAsString());
        }
    }

    @Test
    void rendersNoMoreThanIsAskedFor() {
        assertEquals(Set.of("text/plain"), data(renderAs(FRAME, "text/plain")).keySet());
        assertEquals(
                Set.of("text/html", "text/plain"),
                data(renderAs(FRAME, "text/html")).keySet());
    }

    @Test
    void leavesOtherValuesToTheKernel() {
        assertEquals("[1, 2]", data(render(List.of(1, 2))).get("text/plain").getAsString());
    }

    @Test
    void showsValuesBelowTheCell() {
        outlet.show(FRAME);
        outlet.show("a word");
        outlet.show(null);
        assertEquals(3, sent.size());
        assertTrue(sent.stream().allMatch(message -> message.getKey().equals("PublishDisplayData")));
        assertEquals(Set.of("text/html", "text/plain"), data(0).keySet());
        assertEquals("a word", data(1).get("text/plain").getAsString());
        assertEquals("null", data(2).get("text/plain").getAsString());
    }

    @Test
    void changesOneDisplayInPlaceAndEndsItAsText() {
        Outlet.Place place = outlet.place();
        place.put("<i>one</i>", "one");
        place.put("<i>two</i>", "two");
        place.end("done");
        assertEquals(
                List.of("PublishDisplayData", "PublishUpdateDisplayData", "PublishUpdateDisplayData"),
                sent.stream().map(Map.Entry::getKey).toList());
        assertEquals(
                1,
                sent.stream().map(message -> id(message.getValue())).distinct().count());
        assertEquals("<i>two</i>", data(1).get("text/html").getAsString());
        assertEquals("{\"text/plain\":\"done\"}", data(2).toString());
    }

    @Test
    void givesEachDisplayAnIdOfItsOwn() {
        outlet.place().put("", "a");
        outlet.place().put("", "b");
        assertEquals(
                2,
                sent.stream().map(message -> id(message.getValue())).distinct().count());
    }

    @Test
    void isFoundAgainAndTaughtOnce() throws ReflectiveOperationException {
        Map<String, Class<?>> classes = running();
        assertSame(outlet, find(outlet, classes));
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    /** The class that gives the running kernel, without starting another. */
    abstract Map<String, Class<?>> running();

    void record(Object message) {
        sent.add(Map.entry(message.getClass().getSimpleName(), json(message)));
    }

    private JsonObject data(int message) {
        return sent.get(message).getValue().getAsJsonObject("data");
    }

    private static JsonObject data(Object displayData) {
        return json(displayData).getAsJsonObject("data");
    }

    private static String id(JsonObject message) {
        return message.getAsJsonObject("transient").get("display_id").getAsString();
    }

    private static JsonObject json(Object value) {
        return new Gson().toJsonTree(value).getAsJsonObject();
    }

    /** A loader that knows some classes by names that are not their own. */
    static final class Classes extends ClassLoader {
        private final Map<String, Class<?>> byName;

        Classes(Map<String, Class<?>> byName) {
            this.byName = byName;
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            if (byName.containsKey(name)) {
                return byName.get(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}

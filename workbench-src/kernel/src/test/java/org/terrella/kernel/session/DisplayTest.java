package org.terrella.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.terrella.kernel.KeepsStreams;
import org.terrella.kernel.evaluate.EvaluationException;
import org.terrella.kernel.evaluate.EvaluationException.Thrown;

@ExtendWith(KeepsStreams.class)
class DisplayTest {

    private static final Session SESSION = new Session();

    @Test
    void displaysInOrderWithWhatIsPrinted() throws EvaluationException {
        SESSION.run(
                "System.out.print(\"a\"); display(1); System.out.print(\"b\"); display(\"two\"); display((Object) null);");
        assertEquals(List.of("out:a", "display:1", "out:b", "display:two", "display:null"), SESSION.output());
    }

    @Test
    void doesNotShowTheIdOfADisplay() throws EvaluationException {
        assertTrue(SESSION.run("display(1);").isEmpty());
        assertTrue(SESSION.run("display(1); // the first").isEmpty());
        assertEquals("7", SESSION.shown("display(1);\n7;"));
        assertEquals(36, SESSION.shown("display(1)").length(), "without a semicolon the id is asked for");
    }

    @Test
    void updatesADisplayOfAnEarlierCell() throws EvaluationException {
        SESSION.run("String id = display(\"old\");");
        SESSION.run("updateDisplay(id, \"new\");");
        assertEquals(List.of("update:new"), SESSION.output());
        SESSION.run("updateDisplay(id, \"<b>\", \"text/html\");");
        assertEquals(List.of("update:<b>"), SESSION.output());
    }

    @Test
    void displaysAsTheTypesThatAreAskedFor() throws EvaluationException {
        SESSION.run("display(\"<b>bold</b>\", \"text/html\");");
        DisplayData data = SESSION.displayed().get(0);
        assertEquals("<b>bold</b>", data.getData(MIMEType.TEXT_HTML));
    }

    @Test
    void showsDisplayDataAsItIs() throws EvaluationException {
        DisplayData data = SESSION.run("""
                var data = new io.github.spencerpark.jupyter.kernel.display.DisplayData("plain");
                data.putHTML("<i>rich</i>");
                data""").orElseThrow();
        assertEquals("<i>rich</i>", data.getData(MIMEType.TEXT_HTML));
        assertEquals("plain", Session.text(data));
    }

    @Test
    void rendersAsARegisteredRendererPrefers() throws EvaluationException {
        SESSION.run("""
                record Bold(String text) {}
                getKernelInstance().getRenderer().createRegistration(Bold.class)
                        .preferring(io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML)
                        .register((bold, context) -> context.renderIfRequested(
                                io.github.spencerpark.jupyter.kernel.display.mime.MIMEType.TEXT_HTML,
                                () -> "<b>" + bold.text() + "</b>"));""");
        DisplayData data = SESSION.run("new Bold(\"x\")").orElseThrow();
        assertEquals("<b>x</b>", data.getData(MIMEType.TEXT_HTML));
        assertEquals("Bold[text=x]", Session.text(data));
    }

    @Test
    void leadsTheDisplayStreamOfTheBaseToTheCell() throws EvaluationException {
        SESSION.run("getKernelInstance().getIO().display.display(render(5));");
        assertEquals(List.of("display:5"), SESSION.output());
        SESSION.run("getKernelInstance().getIO().display.updateDisplay(\"some-id\", render(6));");
        assertEquals(List.of("update:6"), SESSION.output());
    }

    @Test
    void displaysTheBodyOfAMarkupMagic() throws EvaluationException {
        assertTrue(SESSION.run("%%html\n<p>a</p>").isEmpty());
        assertEquals("<p>a</p>", SESSION.displayed().get(0).getData(MIMEType.TEXT_HTML));
        SESSION.run("%%svg\n<svg/>");
        assertEquals("<svg/>", SESSION.displayed().get(0).getData(MIMEType.IMAGE_SVG));
    }

    @Test
    void refusesAnUpdateWithoutId() {
        Thrown failure = SESSION.failure(
                Thrown.class,
                "getKernelInstance().updateDisplay(new io.github.spencerpark.jupyter.kernel.display.DisplayData(\"x\"));");
        assertEquals("expected data with a display id, found none", failure.getMessage());
    }
}

package org.terrella.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.report.Charts;
import org.terrella.report.PublishedCharts;
import org.terrella.report.PublishedTable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class RendererTest {

    @Test
    void writesTheFirstRowsOfALongFrameAsText() {
        Table frame = Table.create("numbers", IntColumn.create("n", IntStream.range(0, 172)));
        String text = Renderer.text(frame);
        assertEquals(1 + 2 + 20 + 1, text.lines().count()); // name, header and rule, rows, what is left out
        assertTrue(text.endsWith("\n19\n… and 152 more rows\n"), text);
    }

    @Test
    void callsAPublishedTablePublished() {
        assertTrue(Renderer.text(PublishedTable.G3_LMM).startsWith("G3, table 4: LLaVA against GPT-4V (published)\n"));
    }

    @Test
    void writesTheSameTwice() {
        for (Renderer<?> renderer : Renderer.ALL) {
            for (String format : renderer.formats().keySet()) {
                if (renderer.type() == PublishedTable.class) {
                    assertEquals(
                            renderer.write(format, PublishedTable.LATER), renderer.write(format, PublishedTable.LATER));
                }
            }
        }
        Renderer<?> pictures = Renderer.ALL.get(3);
        for (String format : pictures.formats().keySet()) {
            assertEquals(pictures.write(format, chart()), pictures.write(format, chart()), format);
        }
    }

    @Test
    void givesTheFormatsInOneOrder() {
        assertEquals(
                List.of("image/svg+xml", "image/png", "text/plain"),
                List.copyOf(Renderer.ALL.get(3).formats().keySet()));
    }

    private static Object chart() {
        return Charts.picture(PublishedCharts.accuracyByThreshold(PublishedTable.G3_LMM.results()));
    }
}

package org.terrella.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.assist.AssistedPhoto;
import org.terrella.assist.FourCities;
import org.terrella.assist.SavedInquiry;
import org.terrella.draw.Charts;
import org.terrella.draw.ContactSheet;
import org.terrella.draw.PartitionMaps;
import org.terrella.draw.PartitionSheet;
import org.terrella.draw.Picture;
import org.terrella.draw.PublishedCharts;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.published.PublishedTable;
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
        Renderer<?> pictures = renderer(Picture.class);
        for (String format : pictures.formats().keySet()) {
            assertEquals(pictures.write(format, chart()), pictures.write(format, chart()), format);
        }
    }

    @Test
    void givesTheFormatsInOneOrder() {
        assertEquals(
                List.of("image/svg+xml", "image/png", "text/plain"),
                List.copyOf(renderer(Picture.class).formats().keySet()));
    }

    @Test
    void showsPhotosAsPhotos() {
        int[] grey = new int[64];
        ContactSheet sheet = new ContactSheet("one", 1, List.of(new ContactSheet.Tile(8, grey, "", "")));
        Renderer<?> first = Renderer.ALL.stream()
                .filter(renderer -> renderer.type().isInstance(sheet))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("image/jpeg", "text/plain"), List.copyOf(first.formats().keySet()));
        assertTrue(first.write("image/jpeg", sheet).startsWith("/9j/")); // a JPEG's first bytes in base 64
    }

    @Test
    void showsMapsOfPartitionsAsPixels() {
        GeocellPartition face = GeocellPartition.fit(List.of(new LatLng(0, 0)), new GeocellSettings(1, 1));
        PartitionSheet sheet = PartitionMaps.of("a face", face);
        Renderer<?> first = Renderer.ALL.stream()
                .filter(renderer -> renderer.type().isInstance(sheet))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("image/png", "text/plain"), List.copyOf(first.formats().keySet()));
    }

    @Test
    void showsASavedInquiryAsItsRecord() {
        byte[] photo = FourCities.photo(1);
        SavedInquiry saved = SavedInquiry.of(FourCities.assistant().ask(AssistedPhoto.of("<b>.png", photo), photo));
        String html = renderer(SavedInquiry.class).write("text/html", saved);
        assertTrue(html.startsWith("<h1>Where &lt;b&gt;.png may have been taken</h1>"), html);
        assertTrue(Renderer.text(saved).contains("65.8 %  Oslo, Norway"), Renderer.text(saved));
    }

    private static Renderer<?> renderer(Class<?> type) {
        return Renderer.ALL.stream()
                .filter(renderer -> renderer.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static Object chart() {
        return Charts.picture(PublishedCharts.accuracyByThreshold(PublishedTable.G3_LMM.results()));
    }
}

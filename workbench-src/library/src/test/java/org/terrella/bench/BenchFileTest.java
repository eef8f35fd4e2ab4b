package org.terrella.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.Convention;
import org.terrella.file.InputException;
import org.terrella.lmm.Temperatures;
import org.terrella.locate.G3;
import org.terrella.locate.PoolSize;
import org.terrella.retrieve.IndexKind;

class BenchFileTest {

    private static final String GOOD = """
            schema: 1
            name: mine
            folder: photos
            gallery: {table: g.csv, images: g, index: int8, neighbours: {encoder: I.npy}}
            queries:
              im2gps: {table: q.csv, images: q.tar, like: tourist, convention: g3, answers: 1, retrieved: 0, photos: 237}
            encoder: little-earth
            alignments: {mercator: pretrained}
            models: {large: endpoint.yaml, small: {model: pocket-small, temperatures: {1.2: 0.5, 1: 0.4}}}
            seeds: [0]
            """;

    @TempDir
    private Path folder;

    private Bench read(String yaml) throws IOException {
        return Bench.read(Files.writeString(folder.resolve("mine.yaml"), yaml));
    }

    @Test
    void classifiersAreAllThatComeAlongOrThoseThatAreNamed() throws IOException {
        Map<String, String> all =
                read(GOOD + "classifiers: pretrained\n").networks().classifiers();
        assertEquals(Networks.littleEarth().classifiers(), all);
        assertEquals(Networks.PRETRAINED, all.get("cells-tuned"));
        assertEquals(
                Map.of("cells", "mine.safetensors"),
                read(GOOD + "classifiers: {cells: mine.safetensors}\n")
                        .networks()
                        .classifiers());
        String message = assertThrows(InputException.class, () -> read(GOOD + "classifiers: all\n"))
                .getMessage();
        assertTrue(message.contains("must be pretrained for all that come along, or names, found all"), () -> message);
    }

    @Test
    void readsAllThatAFileSays() throws IOException {
        Bench bench = read(GOOD);
        assertEquals(folder.resolve("photos"), bench.folder().path());
        assertEquals(IndexKind.INT8, bench.gallery().orElseThrow().index());
        assertEquals(Map.of("encoder", "I.npy"), bench.gallery().orElseThrow().neighbours());
        QuerySet im2gps = bench.query("im2gps");
        assertEquals(Optional.of("tourist"), im2gps.like());
        assertEquals(Convention.G3, im2gps.convention());
        assertEquals(new PoolSize(4, 1, 0), im2gps.size());
        assertEquals(237, im2gps.count().getAsInt());
        assertEquals(List.of(0L), bench.networks().seeds());
        Map<String, Networks.Model> models = bench.networks().models();
        assertEquals(new Networks.Model("endpoint.yaml"), models.get("large"));
        assertEquals(
                Optional.of(Temperatures.of(Map.of(1.2, 0.5, 1.0, 0.4))),
                models.get("small").temperatures());
        assertEquals(Networks.Encoder.named("little-earth"), bench.networks().encoder());
    }

    @Test
    void takesAnEncoderThatIsAnotherProgram() throws IOException {
        Bench bench = read(GOOD.replace(
                "encoder: little-earth", "encoder: {process: [python3, encode.py], name: theirs-1, width: 512}"));
        assertEquals(
                new Networks.Program(List.of("python3", "encode.py"), "theirs-1", 512),
                bench.networks().encoder());
    }

    @Test
    void benchesThatComeAlongAreOfThisForm() {
        for (String name : Bench.names()) {
            assertEquals(name, Bench.named(name).name());
        }
        Bench earth = Bench.named("little-earth");
        for (Bench bench : List.of(earth, Bench.named("little-earth-tiny"))) {
            assertEquals(G3.IM2GPS3K, bench.query("tourist").size());
            assertEquals(G3.YFCC4K, bench.query("web").size());
            assertEquals(G3.YFCC4K, bench.query("web-leaky").size());
            assertEquals(G3.IM2GPS3K, bench.query("street").size());
            assertEquals(G3.IM2GPS3K, bench.query("validation").size());
            assertEquals(Convention.G3, bench.query("tourist").convention());
            assertEquals(Convention.G3, bench.query("web").convention());
        }
        assertEquals(G3.IM2GPS3K, Bench.named("paper").query("im2gps3k").size());
        assertEquals(G3.YFCC4K, Bench.named("paper").query("yfcc4k").size());
        assertEquals(Convention.G3, Bench.named("paper").query("yfcc4k").convention());
        assertEquals(
                "IM2GPS3K", earth.query("tourist").published().orElseThrow().dataset());
        assertEquals("YFCC4K", earth.query("web").published().orElseThrow().dataset());
        assertEquals("GWS15K", earth.query("street").published().orElseThrow().dataset());
        assertEquals(Optional.of("web"), Bench.named("paper").query("yfcc4k").like());
        assertTrue(Bench.named("geoclip").gallery().isEmpty());
    }

    @Test
    void saysWhereTheFileIsWrong() throws IOException {
        assertFault(GOOD.replace("encoder:", "encode:"), "expected one of the keys schema, name, words, folder, hint,");
        assertFault(GOOD.replace("int8", "int4"), "gallery.index: ");
        assertFault(GOOD.replace("convention: g3", "convention: g4"), "queries.im2gps.convention: ");
        assertFault(GOOD.replace("answers: 1", "answers: 0"), "queries.im2gps.answers: a pool needs 1 prompt");
        assertFault(GOOD.replace("name: mine", "name: My Bench"), "name: the name of a bench must be of small letters");
        assertFault(
                GOOD.replace("1.2: 0.5", "warm: 0.5"), "models.small.temperatures.warm: must be a temperature that a");
        assertFault(
                GOOD.replace("1.2: 0.5", "1.2: 5"), "models.small.temperatures: sampling needs a temperature within");
        assertFault(GOOD.replace("schema: 1", "schema: 2"), "schema: must be 1, found 2");
        String unknown = assertThrows(IllegalArgumentException.class, () -> Bench.named("mars"))
                .getMessage();
        assertEquals(
                "a bench must be one of little-earth, little-earth-tiny, paper, geoclip, names, or a file that ends in"
                        + " .yaml, found mars",
                unknown);
        String none = assertThrows(
                        IllegalArgumentException.class, () -> read(GOOD).query("web"))
                .getMessage();
        assertEquals("query sets of the bench mine are im2gps, found web", none);
    }

    private void assertFault(String yaml, String fault) {
        String message = assertThrows(InputException.class, () -> read(yaml)).getMessage();
        assertTrue(message.replaceFirst("^mine.yaml(, line [0-9]+)?: ", "").startsWith(fault), message);
    }
}

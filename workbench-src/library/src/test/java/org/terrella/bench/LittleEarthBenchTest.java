package org.terrella.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.embed.Embeddings;
import org.terrella.embed.Encoders;
import org.terrella.embed.ImageEncoder;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.file.InputException;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.NearestNeighbour;
import org.terrella.locate.Normalized;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

class LittleEarthBenchTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void renderTheTinyWorld() {
        new WorldFiles(LittleEarth.of(Scale.TINY), folder)
                .write(List.of(WorldSet.GALLERY, WorldSet.TOURIST), (set, done, all) -> {});
    }

    @Test
    void findsEveryGalleryPhotoItself() {
        try (LittleEarthBench bench = LittleEarthBench.open(folder);
                ImageEncoder encoder = Encoders.named("thumbnail")) {
            var search = GallerySearch.exact(new Normalized("thumbnails"), bench.gallery(encoder));
            var nearest = new NearestNeighbour(search, NearestNeighbour.Settings.defaults());
            Evaluation itself = bench.evaluate(nearest, WorldSet.GALLERY, encoder);
            assertEquals(300, itself.queries());
            assertTrue(itself.within(1).value() > 0.99, () -> "within 1 km: " + itself.within(1));
            List<RetrievalDistances> distances = bench.distances(search, WorldSet.TOURIST, encoder);
            assertEquals(
                    List.of(5, 10, 15),
                    distances.stream().map(RetrievalDistances::k).toList());
            assertTrue(
                    distances.get(0).minKm() >= distances.get(2).minKm(),
                    "more photos have a nearest one that is no farther");
            assertEquals(60, distances.get(0).queries());
        }
    }

    @Test
    void makesVectorsOnce() throws Exception {
        try (LittleEarthBench bench = LittleEarthBench.open(folder);
                ImageEncoder encoder = Encoders.named("thumbnail")) {
            Embeddings first = bench.embeddings(WorldSet.TOURIST, encoder, done -> {});
            Path vectors = folder.resolve("embeddings/thumbnail-8/tourist/vectors.npy");
            var written = Files.getLastModifiedTime(vectors);
            Embeddings second = bench.embeddings(WorldSet.TOURIST, encoder, done -> {});
            assertEquals(first.ids(), second.ids());
            assertEquals(written, Files.getLastModifiedTime(vectors));
        }
    }

    @Test
    void saysWhichCommandMakesWhatIsMissing() {
        Path none = folder.resolve("none");
        assertEquals(
                "none: expected a folder with Little Earth, found none; terrella data make little-earth makes it",
                assertThrows(InputException.class, () -> LittleEarthBench.open(none))
                        .getMessage());
        try (LittleEarthBench bench = LittleEarthBench.open(folder)) {
            String message = assertThrows(InputException.class, () -> bench.photos(WorldSet.STREET))
                    .getMessage();
            assertEquals(
                    "street.csv: expected the set street in " + folder
                            + ", found none; terrella data make little-earth --set street makes it",
                    message);
        }
    }
}

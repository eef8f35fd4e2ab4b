package org.terrella.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.file.InputException;
import org.terrella.locate.NearestNeighbour;
import org.terrella.locate.method.Need;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

class OpenBenchTest {

    @TempDir
    private static Path folder;

    @TempDir
    private Path results;

    @BeforeAll
    static void renderTheTinyWorld() {
        new WorldFiles(LittleEarth.of(Scale.TINY), folder)
                .write(List.of(WorldSet.GALLERY, WorldSet.TOURIST), (set, done, all) -> {});
    }

    /** Little Earth with mean colours instead of a network, which is quick. */
    private static Bench bench() {
        Bench named = Bench.named(Bench.LITTLE_EARTH);
        return named.in(folder).with(named.networks().withEncoder("thumbnail"));
    }

    @Test
    void findsEveryGalleryPhotoItself() {
        try (OpenBench bench = bench().open(results)) {
            var nearest = new NearestNeighbour(bench.encoded(), NearestNeighbour.Settings.defaults());
            Evaluation itself = bench.evaluate(nearest, OpenBench.GALLERY);
            assertEquals(300, itself.queries());
            assertTrue(itself.within(1).value() > 0.99, () -> "within 1 km: " + itself.within(1));
            List<RetrievalDistances> distances = bench.distances(bench.encoded(), "tourist");
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
    void saysBeforehandWhetherTheEncoderReadsTexts() {
        try (OpenBench colours = bench().open(results);
                OpenBench earth = Bench.named(Bench.LITTLE_EARTH).in(folder).open(results)) {
            assertEquals(
                    Optional.of("expected an encoder of photos and texts, found thumbnail, which makes vectors of"
                            + " photos alone"),
                    colours.missing(new Need.OfTexts()));
            assertEquals(Optional.empty(), earth.missing(new Need.OfTexts()));
            assertEquals(256, earth.captions().of(List.of(List.of("a street"))).columns());
        }
    }

    @Test
    void makesVectorsOnce() throws Exception {
        Path vectors = folder.resolve("embeddings/thumbnail-8/tourist/vectors.npy");
        try (OpenBench bench = bench().open(results)) {
            bench.queries("tourist");
        }
        var written = Files.getLastModifiedTime(vectors);
        try (OpenBench bench = bench().open(results)) {
            assertEquals(60, bench.queries("tourist").size());
        }
        assertEquals(written, Files.getLastModifiedTime(vectors));
    }

    @Test
    void saysWhichCommandMakesWhatIsMissing() {
        try (OpenBench bench = bench().open(results)) {
            String message = assertThrows(InputException.class, () -> bench.photos("street"))
                    .getMessage();
            assertEquals(
                    "street.csv: expected " + folder.resolve("street.csv")
                            + " for the set street of the bench little-earth, found none; terrella data make little-earth"
                            + " --set street makes it",
                    message);
        }
    }

    @Test
    void keepsVectorsOfOnesOwnPhotosWithTheResults() {
        PhotoFiles photos = new PhotoFiles(folder.resolve("tourist.csv"), folder.resolve("tourist.tar"));
        Bench own = Bench.of("mine", photos, photos).with(Networks.littleEarth().withEncoder("thumbnail"));
        try (OpenBench bench = own.open(results)) {
            assertEquals(60, bench.queries("queries").size());
            assertEquals(60, bench.gallery().size());
        }
        assertTrue(Files.isDirectory(results.resolve("vectors/thumbnail-8")));
    }

    @Test
    void anEncoderMayBeAnotherProgram() throws Exception {
        PhotoFiles photos = new PhotoFiles(folder.resolve("tourist.csv"), folder.resolve("tourist.tar"));
        Networks own = Networks.littleEarth();
        Networks theirs = new Networks(
                new Networks.Program(org.terrella.locate.process.Programs.answering("vector"), "theirs-1", 3),
                own.alignments(),
                own.geoClip(),
                own.classifiers(),
                own.models(),
                own.seeds());
        for (int run = 0; run < 2; run++) {
            try (OpenBench bench = Bench.of("mine", photos, photos).with(theirs).open(results)) {
                assertEquals(60, bench.queries("queries").size());
                assertEquals(3, bench.gallery().vectors().columns());
                assertEquals("theirs-1", bench.encoderName());
                assertThrows(IllegalArgumentException.class, bench::encoder);
            }
        }
        assertTrue(Files.isDirectory(results.resolve("vectors/theirs-1")));
    }
}

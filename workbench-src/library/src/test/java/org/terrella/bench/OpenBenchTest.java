package org.terrella.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.file.InputException;
import org.terrella.image.ImageDecoder;
import org.terrella.locate.NearestNeighbour;
import org.terrella.locate.Query;
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
    void profilesAreAppliedInSetsThatWantIt() throws Exception {
        Path photos = Files.createDirectory(results.resolve("photos"));
        Files.write(photos.resolve("one.png"), linearGrey());
        Files.writeString(results.resolve("one.csv"), "id,lat,lon\none.png,1,2\n");
        Path file = Files.writeString(results.resolve("mine.yaml"), """
                schema: 1
                name: mine
                queries:
                  plain: {table: one.csv, images: photos}
                  profiled: {table: one.csv, images: photos, profiles: applied}
                encoder: thumbnail
                """);
        try (OpenBench bench = Bench.read(file).open(results)) {
            Query plain = bench.queries("plain").get(0);
            Query profiled = bench.queries("profiled").get(0);
            assertEquals(64, grey(plain));
            // sRGB of a quarter of the light: 1.055 · 0.251^(1 / 2.4) − 0.055 = 0.538, which is 137 of 255
            assertEquals(137, grey(profiled), 2);
            assertNotEquals(plain.embedding()[0], profiled.embedding()[0]);
        }
        String wrong = Files.readString(file).replace("applied", "sometimes");
        Path bad = Files.writeString(results.resolve("bad.yaml"), wrong);
        String message =
                assertThrows(InputException.class, () -> Bench.read(bad)).getMessage();
        assertTrue(message.contains("queries.profiled.profiles: must be applied or ignored, found sometimes"), message);
    }

    private static int grey(Query query) throws Exception {
        return ImageDecoder.pixels(query.image().bytes()).getRGB(0, 0) & 255;
    }

    /** A PNG of 64 everywhere, in a linear colour space. */
    private static byte[] linearGrey() throws Exception {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        image.setRGB(
                0,
                0,
                64,
                64,
                Collections.nCopies(64 * 64, 0x404040).stream()
                        .mapToInt(Integer::intValue)
                        .toArray(),
                0,
                64);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.write(new byte[] {'i', 'C', 'C', 'P', 'p', 0, 0});
        try (var packed = new DeflaterOutputStream(named)) {
            packed.write(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        }
        CRC32 check = new CRC32();
        check.update(named.toByteArray());
        int header = 33; // signature and first chunk
        return ByteBuffer.allocate(png.size() + named.size() + 8)
                .put(png.toByteArray(), 0, header)
                .putInt(named.size() - 4)
                .put(named.toByteArray())
                .putInt((int) check.getValue())
                .put(png.toByteArray(), header, png.size() - header)
                .array();
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

package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.align.Alignment;
import org.terrella.align.AlignmentVariant;
import org.terrella.align.GeoClip;
import org.terrella.embed.LittleEarthClip;
import org.terrella.geo.Projection;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

class TrainAlignmentCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void trainsOnATinyWorldAndSaysWhereTheResultComesFrom() {
        new WorldFiles(LittleEarth.of(Scale.TINY), folder).write(List.of(WorldSet.GALLERY), (set, done, all) -> {});
        assertEquals(0, train("alignment", "--which", "equal-earth"), err::toString);
        assertTrue(out.toString().contains("little-earth-equal-earth.safetensors: losses ["), out::toString);
        assertEquals(0, train("geoclip"), err::toString);
        try (LittleEarthClip encoder = LittleEarthClip.shipped();
                Alignment alignment = Alignment.read(read("little-earth-equal-earth"));
                GeoClip geoClip = GeoClip.read(read("little-earth-geoclip"))) {
            assertEquals(Projection.EQUAL_EARTH, alignment.shape().location().projection());
            assertEquals(AlignmentVariant.IMG_GPS_TEXT, alignment.variant());
            assertEquals(encoder.photos().name(), alignment.provenance().get("encoder"));
            assertEquals(encoder.photos().name(), geoClip.provenance().get("encoder"));
            assertTrue(alignment.provenance().get("data").matches("gallery.csv [0-9a-f]{64}"));
            assertEquals("3", alignment.provenance().get("seed"));
        }
    }

    private SafetensorsFile read(String name) {
        return SafetensorsFile.read(folder.resolve(name + ".safetensors"));
    }

    private int train(String what, String... more) {
        String name = more.length > 0 ? more[1] : what;
        String[] always = {
            "train",
            what,
            "--world",
            folder.toString(),
            "--work",
            folder.resolve("work").toString(),
            "--out",
            folder.resolve("little-earth-" + name + ".safetensors").toString(),
            "--epochs",
            "1",
            "--seed",
            "3"
        };
        return run(java.util.stream.Stream.concat(java.util.Arrays.stream(always), java.util.Arrays.stream(more))
                .toArray(String[]::new));
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(2, run("train", "alignment", "--which", "flat"));
        assertError(
                "alignment must be one of mercator, equal-earth, img-gps, neighbourhood, mercator-paper, mercator-tuned, mercator-released-code, found flat");
        Path none = folder.resolve("none.safetensors");
        assertEquals(2, run("train", "geoclip", "--clip", none.toString(), "--out", none.toString()));
        assertError("none.safetensors: expected an encoder that terrella train clip wrote, found none at ");
        assertTrue(Files.notExists(none));
    }

    private void assertError(String sentence) {
        assertTrue(err.toString().contains(sentence), err::toString);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}

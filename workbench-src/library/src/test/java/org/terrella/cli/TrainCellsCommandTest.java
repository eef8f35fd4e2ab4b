package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.embed.LittleEarthClip;
import org.terrella.locate.LocationClassifier;
import org.terrella.partition.GeocellSettings;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

class TrainCellsCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void trainsOnATinyWorldAndSaysWhereTheResultComesFrom() {
        new WorldFiles(LittleEarth.of(Scale.TINY), folder).write(List.of(WorldSet.GALLERY), (set, done, all) -> {});
        Path file = folder.resolve("cells.safetensors");
        assertEquals(0, train("--out", file.toString(), "--most", "40", "--fewest", "4"), err::toString);
        assertTrue(out.toString().contains(" geocells of level "), out::toString);
        assertTrue(out.toString().contains("cells.safetensors: losses "), out::toString);
        try (LittleEarthClip encoder = LittleEarthClip.shipped();
                LocationClassifier read = LocationClassifier.read(SafetensorsFile.read(file))) {
            assertEquals(new GeocellSettings(40, 4), read.partition().settings());
            assertEquals(encoder.photos().name(), read.provenance().get("encoder"));
            assertTrue(read.provenance().get("data").matches("gallery.csv [0-9a-f]{64}"));
            assertTrue(read.provenance().get("training").contains("seed=3"), read.provenance()::toString);
        }
    }

    @Test
    void saysWhichLimitsCannotBe() {
        Path file = folder.resolve("cells.safetensors");
        assertEquals(2, train("--out", file.toString(), "--most", "3", "--fewest", "5"));
        assertTrue(
                err.toString().contains("a geocell must hold from 1 or more to no fewer photos, found from 5 to 3"),
                err::toString);
    }

    private int train(String... more) {
        Stream<String> always = Stream.of(
                "train",
                "cells",
                "--world",
                folder.toString(),
                "--work",
                folder.resolve("work").toString(),
                "--epochs",
                "1",
                "--seed",
                "3");
        String[] arguments = Stream.concat(always, Stream.of(more)).toArray(String[]::new);
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}

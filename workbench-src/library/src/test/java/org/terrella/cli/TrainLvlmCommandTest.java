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
import org.terrella.embed.LittleEarthClip;
import org.terrella.lmm.pocket.PocketLvlm;
import org.terrella.lmm.pocket.PocketModel;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

class TrainLvlmCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void trainsOnATinyWorldAndSaysWhereTheResultComesFrom() {
        new WorldFiles(LittleEarth.of(Scale.TINY), folder)
                .write(List.of(WorldSet.LMM_APART, WorldSet.LMM_HERE), (set, done, all) -> {});
        Path file = folder.resolve("large.safetensors");
        assertEquals(0, train("--role", "large", "--epochs", "1", "--out", file.toString()), err::toString);
        assertTrue(out.toString().contains("large.safetensors: least loss "), out::toString);
        assertTrue(out.toString().contains("; held out, unknown towns, 4 references "), out::toString);
        try (LittleEarthClip clip = LittleEarthClip.shipped();
                PocketModel model = PocketModel.read(SafetensorsFile.read(file))) {
            assertEquals(clip.photos().name(), model.provenance().get("encoder"));
            assertEquals(
                    "PocketLvlm large (stands in for GPT-4V)",
                    model.provenance().get("label"));
            assertTrue(model.provenance().get("data lmm-apart").matches("[0-9a-f]{64}"));
            assertTrue(model.provenance().get("data lmm-here").matches("[0-9a-f]{64}"));
            assertEquals("3", model.provenance().get("seed"));
            assertEquals(
                    PocketRole.LARGE,
                    PocketLvlm.of(PocketRole.LARGE, model, clip.photos()).role());
        }
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(2, train("--role", "huge"));
        assertTrue(err.toString().contains("the role must be small or large, found huge"), err::toString);
        assertEquals(2, train("--role", "small", "--out", folder.resolve("none").toString()));
        assertTrue(err.toString().contains("lmm-apart.csv: expected a file of Little Earth, found none"));
        assertTrue(Files.notExists(folder.resolve("none")));
    }

    private int train(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "train",
                "lvlm",
                "--world",
                folder.toString(),
                "--work",
                folder.resolve("work").toString(),
                "--seed",
                "3"));
        arguments.addAll(List.of(more));
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }
}

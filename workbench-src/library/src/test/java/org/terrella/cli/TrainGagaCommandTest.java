package org.terrella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.Conversation;
import org.terrella.dialogue.MgGeo;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.PhotoBackbone;
import org.terrella.gaga.Gaga;
import org.terrella.gaga.GagaModel;
import org.terrella.gaga.Talk;
import org.terrella.lmm.Sampling;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;

class TrainGagaCommandTest {

    private static final long MOST_BYTES = 2_500_000;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void trainsOnATinyWorldInTwoStagesTheFirstOfThemOnce() throws IOException {
        new WorldFiles(LittleEarth.of(Scale.TINY), folder).write(MgGeo.SETS, (set, done, all) -> {});
        Path file = folder.resolve("gaga.safetensors");
        String[] options = {"gaga-without-dialog", "--epochs", "1", "--out", file.toString()};
        assertEquals(0, train("3", options), err::toString);
        assertTrue(out.toString().contains("gaga.safetensors: losses "), out::toString);
        assertTrue(said().contains("stage 1, places"), this::said);
        assertTrue(Files.size(file) < MOST_BYTES, "bytes: " + Files.size(file));
        try (LittleEarthClip clip = LittleEarthClip.shipped();
                Gaga gaga = Gaga.of(GagaModel.read(file), clip.photos())) {
            assertEquals(clip.photos().name(), gaga.model().provenance().get("encoder"));
            assertEquals("3", gaga.model().provenance().get("seed"));
            assertEquals("GaGA of Little Earth", gaga.model().provenance().get("label"));
            assertTrue(gaga.model().provenance().get("data pretrain").startsWith("pretrain.csv "));
            assertTrue(gaga.model().provenance().get("training before").contains("{META=1}"));
            Talk talk = new Talk(
                    new byte[PhotoBackbone.BYTES],
                    List.of(new Conversation.Turn("human", "What are the coordinates?")));
            assertEquals(1, gaga.answer(List.of(talk), new Sampling(0, 20, 1)).size());
        }
        err.getBuffer().setLength(0);
        out.getBuffer().setLength(0);
        assertEquals(0, train("4", options), err::toString);
        assertFalse(said().contains("stage 1, places"), this::said);
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(2, train("3", "gaga-huge"));
        assertTrue(err.toString().contains("a GaGA must be one of gaga, gaga-without-places, "), err::toString);
        assertEquals(2, train("3", "--out", folder.resolve("none").toString()));
        assertTrue(err.toString().contains("gallery.csv: expected a file of Little Earth, found none"), err::toString);
        assertTrue(Files.notExists(folder.resolve("none")));
    }

    private String said() {
        return out.toString() + err;
    }

    private int train(String seed, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "train",
                "gaga",
                "--world",
                folder.toString(),
                "--work",
                folder.resolve("work").toString(),
                "--seed",
                seed));
        arguments.addAll(List.of(more));
        return Terrella.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }
}

package org.terrella.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.align.Alignment;
import org.terrella.classify.PartitionNetwork;
import org.terrella.classify.PlanetKind;
import org.terrella.embed.LittleEarthClip;
import org.terrella.file.InputException;
import org.terrella.locate.LocationClassifier;
import org.terrella.tensor.Checkpoint;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

class TrainingsTest {

    @TempDir
    private static Path world;

    @TempDir
    private Path kept;

    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void render() {
        new WorldFiles(LittleEarth.of(Scale.TINY), world).write(List.of(WorldSet.GALLERY), (set, done, all) -> {});
    }

    @Test
    void aSeedThatDoesNotComeAlongIsTrainedOnceAndKept() throws IOException {
        Trainings trainings = Trainings.of(world, kept, Progress.told(said::add));
        Path file = trainings.head("cells", 20);
        assertEquals(
                "the classifier of geocells, seed 20 does not come along; it is trained now, which takes about 1 minute,"
                        + " and kept in " + kept,
                said.get(0));
        byte[] bytes = Files.readAllBytes(file);
        said.clear();
        assertEquals(file, trainings.head("cells", 20));
        assertEquals(List.of(), said);
        assertArrayEquals(bytes, Files.readAllBytes(file));
        assertNotEquals(file, trainings.head("cells", 21));
        try (LocationClassifier classifier = LocationClassifier.read(file);
                LittleEarthClip encoder = LittleEarthClip.shipped()) {
            assertEquals("20", classifier.provenance().get("seed"));
            assertEquals(encoder.photos().name(), classifier.provenance().get("encoder"));
            assertTrue(classifier.provenance().get("data").startsWith("gallery.csv "));
        }
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        Trainings interrupted = Trainings.of(world, kept, new Stopping(40));
        assertThrows(IllegalStateException.class, () -> interrupted.head("img-gps", 20));
        Stopping whole = new Stopping(Long.MAX_VALUE);
        Path file = Trainings.of(world, kept, whole).head("img-gps", 20);
        assertTrue(whole.first > 0, "the first step of the second run was " + whole.first);
        Path other = kept.resolve("other");
        try (Alignment resumed = Alignment.read(file);
                Alignment anew = Alignment.read(
                        Trainings.of(world, other, Progress.told(said::add)).head("img-gps", 20))) {
            assertEquals(anew.weights().fingerprint(), resumed.weights().fingerprint());
            assertTrue(Long.parseLong(anew.provenance().get("training seconds")) >= 0);
            assertFalse(resumed.provenance().containsKey("training seconds"), "of a part of it");
        }
    }

    /** Stops a training at a step. */
    private static final class Stopping implements Progress {
        private final long at;
        private long first = -1;

        Stopping(long at) {
            this.at = at;
        }

        @Override
        public void say(String sentence) {}

        @Override
        public Steps begin(String task, String unit) {
            return new Steps() {
                @Override
                public void at(long done, long all, String note) {
                    if (task.equals("training")) {
                        first = first < 0 ? done : first;
                        if (done == at) {
                            throw new IllegalStateException("killed");
                        }
                    }
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void networksThatClassifyPhotosAreTrainedAsHeadsAre() {
        Trainings trainings = Trainings.of(world, kept, Progress.told(said::add));
        Path file = trainings.head("planet", 20); // on its pixels
        assertTrue(
                said.get(0).startsWith("the network planet, seed 20 does not come along; it is trained now"),
                said.get(0));
        assertTrue(said.stream().anyMatch(sentence -> sentence.contains("geocells of level")), said.toString());
        try (PartitionNetwork network = new PlanetKind().read(Checkpoint.read(file))) {
            assertTrue(network.isWhole());
            assertEquals("20", network.weights().provenance().get("seed"));
            assertTrue(network.weights().provenance().get("data").startsWith("gallery.csv "));
        }
        try (PartitionNetwork network =
                new PlanetKind().read(Checkpoint.read(trainings.head("planet-frozen", 20)))) { // on vectors of them
            assertFalse(network.isWhole());
        }
    }

    @Test
    void saysWhichPhotosAreMissing() {
        Trainings nowhere = Trainings.of(kept.resolve("world"), kept, Progress.told(said::add));
        String message = assertThrows(InputException.class, () -> nowhere.head("geoclip", 20))
                .getMessage();
        assertTrue(message.startsWith("gallery.csv: expected a file of Little Earth, found none at "), message);
        assertEquals(List.of(), said);
    }
}

package org.terrella.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.Photo;
import org.terrella.data.Scene;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class SceneClassifierTest {

    private static final Training.Settings COURSE =
            new Training.Settings(30, 12, 5, new LearningRate.PerEpoch(0.05, 1), AdamW.Settings.ofWeightDecay(0), true);

    @TempDir
    private Path folder;

    @Test
    void scenesAreThoseOfTheTableOrOfTheSubject() {
        Photo photo = Photo.of("p", LatLng.ofDegrees(0, 0), () -> new byte[0], Origin.of("test"));
        assertEquals(Optional.empty(), SceneLabels.of(photo));
        assertEquals(Optional.empty(), SceneLabels.of(photo.withAttributes(Map.of("subject", "dream"))));
        assertEquals(
                Optional.of(Scene.Kind.INDOOR), SceneLabels.of(photo.withAttributes(Map.of("subject", "close up"))));
        assertEquals(Optional.of(Scene.Kind.NATURAL), SceneLabels.of(photo.withAttributes(Map.of("subject", "road"))));
        assertEquals(
                Optional.of(Scene.Kind.URBAN), SceneLabels.of(photo.withAttributes(Map.of("subject", "landmark"))));
    }

    @Test
    void learnsScenesAndIsTheSameOnceRead() {
        Path file = folder.resolve("scenes.safetensors");
        // one town out of three by its number has each subject in turn, so towns do not tell scenes: vectors here do
        try (TestMaterial towns = new TestMaterial(24, 3, folder);
                SceneClassifier trained = SceneClassifier.fit(COURSE, byScene(towns), TrainingRun.QUIET)) {
            List<Scene.Kind> scenes = trained.scenes(byScene(towns).vectors());
            assertEquals(
                    towns.photos().stream()
                            .map(photo -> SceneLabels.of(photo).orElseThrow())
                            .toList(),
                    scenes);
            trained.write(file, Map.of());
            try (SceneClassifier read = new SceneKind().read(Checkpoint.read(file))) {
                assertEquals(scenes, read.scenes(byScene(towns).vectors()));
                assertEquals("24", read.weights().provenance().get("photos"));
            }
            assertEquals(
                    "expected vectors of 3 numbers, found 2",
                    assertThrows(IllegalArgumentException.class, () -> trained.scenes(Matrix.of(2, new float[2])))
                            .getMessage());
            assertTrue(trained.flops().orElseThrow() < 100);
        }
    }

    /** The same photos with vectors that tell their scenes. */
    private static TrainingMaterial byScene(TestMaterial towns) {
        float[] vectors = new float[3 * towns.photos().size()];
        for (int i = 0; i < towns.photos().size(); i++) {
            vectors[3 * i + i % 3] = 1 + 0.1f * (i % 5);
        }
        return new TrainingMaterial() {
            @Override
            public List<Photo> photos() {
                return towns.photos();
            }

            @Override
            public TrainingPixels pixels() {
                return towns.pixels();
            }

            @Override
            public Matrix vectors() {
                return Matrix.of(3, vectors);
            }

            @Override
            public org.terrella.embed.LittleEarthClip encoder() {
                return towns.encoder();
            }

            @Override
            public void say(String sentence) {
                towns.say(sentence);
            }
        };
    }

    @Test
    void anExpertIsTrainedOnItsSceneAlone() {
        try (TestMaterial towns = new TestMaterial(48, 3, folder)) {
            SomePhotos rooms =
                    SomePhotos.of(towns, photo -> SceneLabels.of(photo).equals(Optional.of(Scene.Kind.INDOOR)));
            assertEquals(16, rooms.photos().size());
            assertEquals(16, rooms.pixels().size());
            assertEquals("p2", rooms.photos().get(0).id());
            assertEquals("p5", rooms.photos().get(1).id());
            org.junit.jupiter.api.Assertions.assertArrayEquals(
                    towns.vectors().row(5), rooms.vectors().row(1));
            try (ai.djl.ndarray.NDManager manager = org.terrella.tensor.TensorEngine.manager()) {
                assertEquals(
                        towns.pixels().plain(manager, new int[] {5}),
                        rooms.pixels().plain(manager, new int[] {1}));
            }
        }
    }
}

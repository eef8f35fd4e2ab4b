package org.terrella.classify.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.classify.TrainingMaterial;
import org.terrella.classify.TrainingPixels;
import org.terrella.data.Photo;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.PixelFile;
import org.terrella.file.InputException;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.SegmentationMap;
import org.terrella.world.WorldSet;

class SegmenterTest {

    @TempDir
    private Path folder;

    @Test
    void learnsMapsAndIsReadAsItWasWritten() {
        Pretrain material = new Pretrain(40, folder);
        Training.Settings course = new Training.Settings(
                8, 10, 17, new LearningRate.PerEpoch(3e-3, 1), AdamW.Settings.ofWeightDecay(0), true);
        List<Double> losses = new ArrayList<>();
        TrainingRun run = TrainingRun.heardBy(new Training.Listener() {
            @Override
            public void step(long done, long steps, double loss) {}

            @Override
            public void epoch(int epoch, Map<String, Double> measures) {
                losses.add(measures.get(Training.LOSS));
                assertTrue(measures.get("right") >= 0 && measures.get("right") <= 1);
            }
        });
        try (Segmenter segmenter = new SegmenterSettings(30, 10, course).fit(material, run);
                NDManager manager = TensorEngine.manager()) {
            assertTrue(losses.get(7) < 0.7 * losses.get(0), losses::toString);
            assertTrue(segmenter
                    .weights()
                    .provenance()
                    .get("held out")
                    .matches("10 maps: 0\\.\\d{3} of the parts right.*"));
            segmenter.write(folder.resolve("segmenter.safetensors"), Map.of());
            int[] photos = {3, 8};
            List<SegmentationMap> before = segmenter.maps(material.pixels().plain(manager, photos));
            assertEquals(2, before.size());
            try (Segmenter read = new SegmenterKind().read(Checkpoint.read(folder.resolve("segmenter.safetensors")))) {
                List<SegmentationMap> after = read.maps(material.pixels().plain(manager, photos));
                assertArrayEquals(before.get(0).classes(), after.get(0).classes());
                assertArrayEquals(before.get(1).classes(), after.get(1).classes());
            }
        }
    }

    @Test
    void trueMapsAreFoundInTheSetsThatAreAskedAndNowhereElse() {
        TrueMaps maps = new TrueMaps();
        var photo = LittleEarth.of(Scale.SMALL).photo(WorldSet.STREET, 2);
        assertArrayEquals(
                SegmentationMap.of(photo).reduced(24).classes(),
                maps.of(photo.id(), 24).classes());
        assertEquals(
                "holiday.jpg: expected a photo of Little Earth, whose maps alone are known, found holiday.jpg in none of its"
                        + " sets",
                assertThrows(InputException.class, () -> maps.of("holiday.jpg", 24))
                        .getMessage());
    }

    /** The first photos of the set that the encoder is trained on. */
    private static final class Pretrain implements TrainingMaterial {
        private final List<Photo> photos;
        private final PixelFile file;

        Pretrain(int count, Path folder) {
            LittleEarth world = LittleEarth.of(Scale.SMALL);
            this.photos = world.photos(WorldSet.PRETRAIN).stream().limit(count).toList();
            this.file = PixelFile.of(photos, "test", folder.resolve("pixels"), done -> {});
            assertEquals(count, IntStream.range(0, photos.size()).count());
        }

        @Override
        public List<Photo> photos() {
            return photos;
        }

        @Override
        public TrainingPixels pixels() {
            return new TrainingPixels(file);
        }

        @Override
        public Matrix vectors() {
            throw new UnsupportedOperationException("no vectors are needed");
        }

        @Override
        public LittleEarthClip encoder() {
            throw new UnsupportedOperationException("no encoder is needed");
        }

        @Override
        public void say(String sentence) {}
    }
}

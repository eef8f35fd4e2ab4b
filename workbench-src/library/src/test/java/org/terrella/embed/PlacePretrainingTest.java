package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class PlacePretrainingTest {

    private static final List<String> TOWNS = List.of("Waco", "Lyon", "Oslo", "Lima");

    @Test
    void learnsNamesOfTownsThatItNeverKnewAndLeavesTheStartAsItWas() {
        try (LittleEarthClip start = LittleEarthClip.shipped()) {
            String before = start.weights().fingerprint();
            Training.Settings settings = new Training.Settings(
                    12, 4, 5, new LearningRate.PerEpoch(1e-3, 1), AdamW.Settings.ofWeightDecay(0), true);
            try (LittleEarthClip taught = fit(start, settings);
                    LittleEarthClip again = fit(start, settings)) {
                double[] losses = Arrays.stream(
                                taught.provenance().get(PlacePretraining.LOSSES).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                assertEquals(12, losses.length);
                assertTrue(losses[11] < 0.5 * losses[0], () -> Arrays.toString(losses));
                assertEquals(before, start.weights().fingerprint());
                assertNotEquals(before, taught.weights().fingerprint());
                assertEquals(taught.weights().fingerprint(), again.weights().fingerprint());
                assertArrayEquals(words(start), words(taught)); // a word has the vector that it had
                assertEquals(start.captions().vocabulary(), taught.captions().vocabulary());
            }
        }
    }

    private static float[] words(LittleEarthClip clip) {
        return clip.captions().parameters().get("words").toFloatArray();
    }

    /** Photos of one colour for each town. */
    private static LittleEarthClip fit(LittleEarthClip start, Training.Settings settings) {
        List<PlacePretraining.Caption> captions = IntStream.range(0, 16)
                .<PlacePretraining.Caption>mapToObj(i -> random -> "A photo I took in " + TOWNS.get(i % 4) + ".")
                .toList();
        return new PlacePretraining(settings)
                .fit(
                        start,
                        captions,
                        (manager, photos, random) -> {
                            ByteBuffer bytes = ByteBuffer.allocateDirect(photos.length * LittleEarthPreparation.BYTES);
                            for (int photo : photos) {
                                byte[] colour = new byte[LittleEarthPreparation.BYTES];
                                new Random(photo % 4).nextBytes(colour);
                                bytes.put(colour);
                            }
                            NDArray batch =
                                    manager.create(bytes.flip(), new Shape(photos.length, 96, 96, 3), DataType.UINT8);
                            return batch;
                        },
                        TrainingRun.QUIET);
    }
}

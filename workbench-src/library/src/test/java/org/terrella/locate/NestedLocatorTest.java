package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.terrella.classify.ActivationMap;
import org.terrella.classify.NestedClassifier;
import org.terrella.classify.PhotoFeatures;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.NestedPartitions;
import org.terrella.partition.Partition;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Weights;

class NestedLocatorTest {

    private static final List<LatLng> PLACES = List.of(
            new LatLng(40, 10),
            new LatLng(40.1, 10.1),
            new LatLng(42, 12),
            new LatLng(42.1, 12.1),
            new LatLng(-30, 140),
            new LatLng(-30.1, 140.1));

    /** Two coarse cells around the pairs in the north and the one in the south, three fine ones. */
    private static final NestedPartitions PARTITIONS = NestedPartitions.fit(
            PLACES, List.of(new GeocellSettings(4, 1), new GeocellSettings(2, 1)), NestedPartitions.Rule.MEAN_PLACE);

    @Test
    void multipliesTheProbabilitiesOfCellsAndTheirAncestors() {
        Partition coarse = PARTITIONS.levels().get(0);
        Partition fine = PARTITIONS.finest();
        assertEquals(List.of(2, 3), List.of(coarse.size(), fine.size()));
        float[] ofCoarse = new float[2];
        ofCoarse[coarse.classOf(PLACES.get(0)).getAsInt()] = 0.25f;
        ofCoarse[coarse.classOf(PLACES.get(4)).getAsInt()] = 0.75f;
        float[] ofFine = new float[3];
        ofFine[fine.classOf(PLACES.get(0)).getAsInt()] = 0.5f; // 0.125
        ofFine[fine.classOf(PLACES.get(2)).getAsInt()] = 0.1f; // 0.025
        ofFine[fine.classOf(PLACES.get(4)).getAsInt()] = 0.4f; // 0.3
        NestedLocator locator = new NestedLocator(
                "a test", new Saying(ofCoarse, ofFine), queries -> Matrix.of(1, new float[1]), Optional.empty(), 2);
        Query query = new Query("q", () -> new byte[0], new float[1]);
        Prediction prediction = locator.locate(List.of(query)).get(0);
        assertEquals(
                fine.answer(fine.classOf(PLACES.get(4)).getAsInt()),
                prediction.place().orElseThrow());
        assertEquals(0.3 / 0.45, prediction.candidates().get(0).similarity(), 1e-6);
        assertEquals(0.125 / 0.45, prediction.candidates().get(1).similarity(), 1e-6);
        assertEquals(2, prediction.candidates().size());
        assertTrue(prediction.density().isPresent());
        Explanation explanation = locator.explain(query);
        assertEquals(prediction.place(), explanation.prediction().place());
        assertEquals(
                "scene: indoor 20.00 %, natural 50.00 %, urban 30.00 %",
                explanation.lines().get(0));
        assertTrue(
                explanation.lines().get(1).startsWith(" 66.67 %  cell "),
                explanation.lines().get(1));
        assertEquals(List.of(), locator.locate(List.of()));
        assertEquals(Optional.empty(), explanation.activation()); // it was not told how photos are seen
    }

    @Test
    void whatSpeaksForTheAnswerIsWhereThePhotoCannotBeCovered() {
        // the more red there is in the fourth part of the second row, the surer is the cell in the south
        PhotoFeatures eyes = pixels -> pixels.get(new NDIndex(":, 16:32, 48:64, 0"))
                .toType(DataType.FLOAT32, true)
                .div(255)
                .reshape(pixels.getShape().get(0), -1)
                .mean(new int[] {1})
                .reshape(-1, 1);
        NestedLocator locator = new NestedLocator("a test", new Red(), queries -> red(1), Optional.of(eyes), 2);
        ActivationMap map = locator.explain(new Query("q", NestedLocatorTest::redInOnePart, new float[1]))
                .activation()
                .orElseThrow();
        // covered with the mean, 255 / 36 = 7 of 255, it is 7 / 255 sure on both levels; before it was sure
        assertEquals(-2 * Math.log(7 / 255.0), map.at(1, 3), 1e-3);
        assertEquals(map.sum(), map.at(1, 3), 1e-6);
        assertEquals(ActivationMap.Meaning.OCCLUSION, map.meaning());
    }

    private static byte[] redInOnePart() {
        BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
        for (int x = 48; x < 64; x++) {
            for (int y = 16; y < 32; y++) {
                image.setRGB(x, y, 0xff0000);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Matrix red(float share) {
        return Matrix.of(1, new float[] {share});
    }

    /** As sure of the cells in the south as its feature is great. */
    private static final class Red extends Saying {

        Red() {
            super(null, null);
        }

        @Override
        public Matrix cells(Matrix features, int level) {
            Partition partition = PARTITIONS.levels().get(level);
            int south = partition.classOf(PLACES.get(4)).getAsInt();
            int rows = (int) features.rows();
            float[] all = new float[rows * partition.size()];
            for (int row = 0; row < rows; row++) {
                for (int cell = 0; cell < partition.size(); cell++) {
                    float sure = features.row(row)[0];
                    all[row * partition.size() + cell] = cell == south ? sure : (1 - sure) / (partition.size() - 1);
                }
            }
            return Matrix.of(partition.size(), all);
        }
    }

    @Test
    void keepsAtLeastOneCandidate() {
        assertEquals(
                "candidates must be 1 or more, found 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new NestedLocator(
                                        "a test", new Saying(null, null), QueryFeatures.VECTORS, Optional.empty(), 0))
                        .getMessage());
    }

    /** Says the same of every photo. */
    private static class Saying implements NestedClassifier {

        private final float[] coarse;
        private final float[] fine;

        Saying(float[] coarse, float[] fine) {
            this.coarse = coarse;
            this.fine = fine;
        }

        @Override
        public NestedPartitions partitions() {
            return PARTITIONS;
        }

        @Override
        public Matrix cells(Matrix features, int level) {
            return level == 0 ? Matrix.of(2, coarse) : Matrix.of(3, fine);
        }

        @Override
        public Matrix scenes(Matrix features) {
            return Matrix.of(3, new float[] {0.2f, 0.5f, 0.3f});
        }

        @Override
        public Weights weights() {
            throw new UnsupportedOperationException("has none");
        }

        @Override
        public OptionalLong flops() {
            return OptionalLong.empty();
        }

        @Override
        public void write(java.nio.file.Path file, Map<String, String> more) {
            throw new UnsupportedOperationException("has none");
        }
    }
}

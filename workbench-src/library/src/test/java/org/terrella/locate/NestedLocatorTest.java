package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.terrella.classify.NestedClassifier;
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
        NestedLocator locator =
                new NestedLocator("a test", new Saying(ofCoarse, ofFine), queries -> Matrix.of(1, new float[1]), 2);
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
    }

    @Test
    void keepsAtLeastOneCandidate() {
        assertEquals(
                "candidates must be 1 or more, found 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new NestedLocator("a test", new Saying(null, null), QueryFeatures.VECTORS, 0))
                        .getMessage());
    }

    /** Says the same of every photo. */
    private record Saying(float[] coarse, float[] fine) implements NestedClassifier {
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

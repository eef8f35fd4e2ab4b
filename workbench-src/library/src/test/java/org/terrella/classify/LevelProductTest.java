package org.terrella.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.Partition;

class LevelProductTest {

    /** Places around the middles of three faces of the cube: 4 in one spot, 4 in another of the same face, 2 and 3 elsewhere. */
    private static List<LatLng> places() {
        List<LatLng> places = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            places.add(new LatLng(20 + 0.01 * i, 20));
            places.add(new LatLng(-20 - 0.01 * i, -20));
        }
        for (int i = 0; i < 2; i++) {
            places.add(new LatLng(10 + 0.01 * i, 100));
        }
        for (int i = 0; i < 3; i++) {
            places.add(new LatLng(10 + 0.01 * i, -100));
        }
        return places;
    }

    private static Partition partition(int most) {
        return GeocellPartition.fit(places(), new GeocellSettings(most, 1));
    }

    @Test
    void aFineCellHasItsOwnProbabilityTimesThoseOfItsAncestors() {
        // faces as a whole: three cells; at most 4 photos: the first face falls into two, so four cells; at most 4
        // again
        List<Partition> partitions = List.of(partition(8), partition(4), partition(4));
        assertEquals(List.of(3, 4, 4), partitions.stream().map(Partition::size).toList());
        float[] coarse = {0.5f, 0.3f, 0.2f};
        float[] middle = {0.1f, 0.2f, 0.3f, 0.4f};
        float[] fine = {0.4f, 0.3f, 0.2f, 0.1f};
        int north = partitions.get(0).classOf(new LatLng(20, 20)).getAsInt();
        float[] products = LevelProduct.of(partitions).of(coarse, middle, fine);
        double[] expected = new double[4];
        double sum = 0;
        for (int cell = 0; cell < 4; cell++) {
            int face = partitions.get(0).classOf(partitions.get(2).answer(cell)).getAsInt();
            expected[cell] = coarse[face] * middle[cell] * fine[cell]; // middle and fine have the same cells
            sum += expected[cell];
        }
        assertEquals(0, north, "the first face is that of latitude 0, longitude 0");
        // 0.5·0.1·0.4 = 0.02, 0.5·0.2·0.3 = 0.03 on the first face, 0.3·0.3·0.2 = 0.018, 0.2·0.4·0.1 = 0.008
        assertEquals(0.02 + 0.03 + 0.018 + 0.008, sum, 1e-6);
        assertArrayEquals(
                new float[] {0.02f / 0.076f, 0.03f / 0.076f, 0.018f / 0.076f, 0.008f / 0.076f}, products, 1e-6f);
    }

    @Test
    void cellsThatWereNotDividedAreCounted() {
        LevelProduct product = LevelProduct.of(List.of(partition(8), partition(4), partition(4)));
        assertEquals(2, product.alone(0));
        assertEquals(4, product.alone(1));
    }

    @Test
    void saysWhichCellHasNoAncestor() {
        Partition all = partition(8);
        Partition few = GeocellPartition.fit(places(), new GeocellSettings(8, 3)); // without the cell of two
        String message = assertThrows(IllegalArgumentException.class, () -> LevelProduct.of(List.of(few, all)))
                .getMessage();
        assertTrue(message.startsWith("expected an ancestor of cell "), message);
    }
}

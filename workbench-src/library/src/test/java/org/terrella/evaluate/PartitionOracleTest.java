package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.partition.CellAnswer;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;

class PartitionOracleTest {

    @Test
    void isHowFarPlacesAreFromTheAnswersOfTheirOwnCells() {
        // one face, whose answer is (0, 1); a degree on the equator is 111.2 km: 0, 111, 1,001 and 3,336 km; face 1 is
        // a hole
        List<LatLng> photos = List.of(new LatLng(0, 0), new LatLng(0, 2));
        GeocellPartition partition = GeocellPartition.fit(photos, new GeocellSettings(2, 2));
        List<LatLng> truths =
                List.of(new LatLng(0, 1), new LatLng(0, 2), new LatLng(0, 10), new LatLng(0, 31), new LatLng(0, 90));
        PartitionOracle oracle = PartitionOracle.of(partition, truths);
        assertEquals(1, oracle.outside());
        assertEquals(0.2, oracle.accuracies().within(1));
        assertEquals(111.195, oracle.errors().km(1).orElseThrow(), 1e-3);
        assertEquals(
                "perfect classification over geocells: 20.0 / 20.0 / 40.0 / 40.0 / 60.0 % within 1 / 25 / 200 / 750 / 2500 km,"
                        + " of 5 places with 1 in holes",
                oracle.summary());
    }

    @Test
    void tellsMeanFromCentre() {
        List<LatLng> photos = List.of(new LatLng(10, 20), new LatLng(10, 20));
        GeocellSettings settings = new GeocellSettings(2, 1);
        GeocellPartition mean = GeocellPartition.fit(photos, settings);
        GeocellPartition centre = GeocellPartition.fit(photos, settings.with(CellAnswer.CENTRE));
        assertEquals(1, PartitionOracle.of(mean, photos).accuracies().within(1));
        assertEquals(0, PartitionOracle.of(centre, photos).accuracies().within(1)); // (0, 0) is 2,500 km away
    }
}

package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.geo.LatLng;
import org.terrella.run.TrialPredictions;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldSet;
import tech.tablesaw.api.Table;

class SubjectFramesTest {

    private static final LatLng HERE = new LatLng(0, 0);

    @Test
    void groupsPhotosByAnAttribute() {
        List<Photo> photos = photos();
        TrialPredictions predictions = new TrialPredictions(photos.stream()
                .map(photo -> new TrialPredictions.Judged(
                        photo.id(),
                        "x",
                        HERE,
                        isRoad(photo) ? Optional.of(HERE) : Optional.of(new LatLng(0, 10)),
                        List.of()))
                .toList());
        Table frame = SubjectFrames.accuracies("subject", predictions, photos, 5);
        assertEquals(2, frame.rowCount());
        assertEquals(60, (int) frame.intColumn(Columns.N).sum());
        assertEquals(5, (int) frame.intColumn("among_worst").sum());
        for (int row = 0; row < frame.rowCount(); row++) {
            boolean isRoad = frame.stringColumn("subject").get(row).equals("road");
            assertEquals(
                    isRoad ? 100 : 0, frame.doubleColumn(Columns.within(25)).get(row), 1e-9);
            assertEquals(100, frame.doubleColumn(Columns.within(2500)).get(row), 1e-9);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> SubjectFrames.accuracies("subject", predictions, photos.subList(0, 3), 5));
    }

    private static boolean isRoad(Photo photo) {
        return photo.attributes().get("subject").equals("road");
    }

    private static List<Photo> photos() {
        List<Photo> photos = new ArrayList<>();
        try (var all = LittleEarth.of(Scale.TINY).photos(WorldSet.TOURIST).stream()) {
            all.forEach(photo ->
                    photos.add(photo.withAttributes(Map.of("subject", photos.size() % 3 == 0 ? "road" : "street"))));
        }
        return photos;
    }
}

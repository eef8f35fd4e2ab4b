package org.terrella.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.data.Photo;
import org.terrella.evaluate.GalleryDensity;
import org.terrella.file.Csv;
import org.terrella.geo.LatLng;

/** How many photos of the gallery were taken near each query's place: a table for each query set in the folder of a run. */
final class GalleryCounts {

    private static final String COUNT = "gallery_photos_within_200km";
    private static final List<String> HEADER = List.of("query", COUNT);

    private GalleryCounts() {}

    static String file(String queries) {
        return "gallery-near-" + queries + ".csv";
    }

    static String csv(List<LatLng> gallery, List<Photo> photos) {
        int[] counts =
                GalleryDensity.near(gallery, photos.stream().map(Photo::truth).toList());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            rows.add(List.of(photos.get(i).id(), String.valueOf(counts[i])));
        }
        return Csv.text(HEADER, rows);
    }

    static Optional<Map<String, Integer>> read(Path folder, String queries) {
        Path file = folder.resolve(file(queries));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        Csv.rows(file).forEach(cells -> counts.put(cells.get("query"), Integer.parseInt(cells.get(COUNT))));
        return Optional.of(counts);
    }
}

package org.terrella.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.RealData;
import org.terrella.data.Leakage;
import org.terrella.data.NearPlaces;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.PhotoTable;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageSource;

class PublishedPlacesTest {

    private static final ImageSource NO_IMAGE = () -> new byte[0];

    @Test
    void measuresTheReachOfThePublishedSetsAgain() throws IOException {
        Path gallery = RealData.file("geoclip/coordinates_100K.csv");
        PhotoSet photos = every(gallery);
        for (String set : List.of("im2gps3k", "yfcc4k")) {
            Path truths = RealData.file(set.equals("yfcc4k") ? "yfcc4k_truth.csv" : "im2gps3k_places365.csv");
            Leakage near = Leakage.between(photos, PhotoTable.metadata(set, truths), 1, 25, 200, 750);
            for (NearPlaces places : near.near()) {
                double share = share(set, "photo_within_" + (int) places.withinKm() + "km");
                assertEquals(share, (double) places.queries() / near.queries().photos(), 1e-4, set);
            }
        }
    }

    @Test
    void keepsTheWholeGalleryInItsSquares() {
        List<LatLng> gallery = PublishedPlaces.gallery();
        assertEquals(100_000, gallery.size());
        assertTrue(gallery.stream().allMatch(place -> Math.abs(place.latDegrees() % 1) == 0.5));
    }

    @Test
    void isMatchedByLittleEarth() {
        LittleEarth world = LittleEarth.of(Scale.SMALL);
        PhotoSet gallery = world.photos(WorldSet.GALLERY);
        assertReach(gallery, world.photos(WorldSet.TOURIST), "im2gps3k");
        assertReach(gallery, world.photos(WorldSet.WEB), "yfcc4k");
    }

    /** Within 5 points at 25 km and beyond; at 1 km Little Earth has more, as it has fewer spots. */
    private static void assertReach(PhotoSet gallery, PhotoSet queries, String published) {
        Leakage near = Leakage.between(gallery, queries, 1, 25, 200, 750);
        for (NearPlaces places : near.near()) {
            double measured = (double) places.queries() / near.queries().photos();
            double target = share(published, "photo_within_" + (int) places.withinKm() + "km");
            assertEquals(
                    target, measured, places.withinKm() == 1 ? 0.18 : 0.05, published + " at " + places.withinKm());
        }
    }

    private static double share(String set, String statistic) {
        return PublishedPlaces.shares().stream()
                .filter(share -> share.set().equals(set) && share.statistic().equals(statistic))
                .findFirst()
                .orElseThrow()
                .share();
    }

    /** Three of ten lines, as the README beside the resource says. */
    private static PhotoSet every(Path coordinates) throws IOException {
        List<String> lines = Files.readAllLines(coordinates);
        List<Photo> photos = new ArrayList<>();
        IntStream.range(0, lines.size() - 1).filter(i -> i % 10 < 3).forEach(i -> {
            String[] cells = lines.get(i + 1).split(",");
            LatLng place = LatLng.ofDegrees(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]));
            photos.add(Photo.of("line " + i, place, NO_IMAGE, Origin.of("coordinates")));
        });
        assertEquals(30_000, photos.size());
        return PhotoSet.of("geoclip", photos);
    }
}

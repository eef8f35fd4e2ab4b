package org.terrella.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;

/** Photos without images, for tests of what is recorded about photos. */
final class TestPhotos {

    private TestPhotos() {}

    static Photo photo(String id, double lat, double lng) {
        return Photo.of(id, LatLng.ofDegrees(lat, lng), () -> new byte[0], Origin.of("test"));
    }

    static Photo photo(String id, double lat, double lng, String photographer) {
        return photo(id, lat, lng).withPhotographer(photographer);
    }

    /** Photos anywhere, some of them crowded at the poles and the date line, some at places of earlier ones. */
    static List<Photo> anywhere(String prefix, int count, Random random) {
        List<Photo> photos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double lat = random.nextInt(4) == 0 ? (random.nextBoolean() ? 89.99 : -89.99) : random.nextDouble() * 4 - 2;
            double lng = random.nextInt(3) == 0
                    ? (random.nextBoolean() ? 179.999 : -179.999)
                    : random.nextDouble() * 360 - 180;
            photos.add(photo(prefix + i, lat, lng, "p" + random.nextInt(50)));
        }
        return photos;
    }
}

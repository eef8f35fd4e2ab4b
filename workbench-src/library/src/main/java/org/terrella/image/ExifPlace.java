package org.terrella.image;

import com.drew.metadata.exif.GpsDirectory;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.geo.LatLng;

/** Where a camera noted that a photo was taken. */
public final class ExifPlace {

    private ExifPlace() {}

    /**
     * The place in an image file's EXIF.
     *
     * @param bytes all of the file
     * @return nothing if none is noted, if it is no place on Earth, or if it is 0, 0, which cameras without a fix write
     */
    public static Optional<LatLng> of(byte[] bytes) {
        return ImageMetadata.of(bytes)
                .directories(GpsDirectory.class)
                .flatMap(gps -> Stream.ofNullable(gps.getGeoLocation()))
                .filter(noted -> !noted.isZero() && LatLng.isValid(noted.getLatitude(), noted.getLongitude()))
                .map(noted -> new LatLng(noted.getLatitude(), noted.getLongitude()))
                .findFirst();
    }
}

package org.terrella.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
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
        try {
            GpsDirectory gps = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length)
                    .getFirstDirectoryOfType(GpsDirectory.class);
            GeoLocation noted = gps == null ? null : gps.getGeoLocation();
            return noted == null || noted.isZero() || !LatLng.isValid(noted.getLatitude(), noted.getLongitude())
                    ? Optional.empty()
                    : Optional.of(new LatLng(noted.getLatitude(), noted.getLongitude()));
        } catch (ImageProcessingException | IOException e) {
            return Optional.empty(); // no image, or one whose metadata is damaged
        }
    }
}

package org.terrella.image;

import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.geo.LatLng;

/**
 * What an image file says of how it came about, which anybody may have written there.
 *
 * @param place where it was taken
 * @param time when, as it stands there, without a time zone
 * @param camera what it was taken with
 */
public record ExifClaim(Optional<LatLng> place, Optional<String> time, Optional<String> camera) {

    private static final int LONGEST = 80;

    /**
     * The claims of a file.
     *
     * @param bytes all of it
     * @return those that it makes; none if it is damaged
     */
    public static ExifClaim of(byte[] bytes) {
        ImageMetadata metadata = ImageMetadata.of(bytes);
        Optional<String> time = text(
                        metadata.directories(ExifSubIFDDirectory.class), ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL)
                .or(() -> text(metadata.directories(ExifIFD0Directory.class), ExifIFD0Directory.TAG_DATETIME));
        Optional<String> make = text(metadata.directories(ExifIFD0Directory.class), ExifIFD0Directory.TAG_MAKE);
        Optional<String> model = text(metadata.directories(ExifIFD0Directory.class), ExifIFD0Directory.TAG_MODEL);
        String camera =
                Stream.of(make, model).flatMap(Optional::stream).distinct().collect(Collectors.joining(" "));
        return new ExifClaim(ExifPlace.of(bytes), time, camera.isEmpty() ? Optional.empty() : Optional.of(camera));
    }

    private static Optional<String> text(Stream<? extends Directory> directories, int tag) {
        return directories
                .flatMap(directory -> Stream.ofNullable(directory.getString(tag)))
                .map(text -> text.replaceAll("\\p{C}", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                .findFirst();
    }
}

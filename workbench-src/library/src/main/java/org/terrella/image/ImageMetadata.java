package org.terrella.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What an image file says beside its pixels; nothing where that is damaged, since the pixels may be read all the same. */
final class ImageMetadata {

    private static final int DNG_VERSION = 0xC612;
    private static final int NEW_SUBFILE_TYPE = 0xFE;
    private static final int REDUCED = 1;
    private static final int PHOTOMETRIC = 0x106;
    private static final int SEPARATED = 5;
    private static final int CIE_LAB = 8;
    private static final int STRIPS = 0x111;
    private static final int STRIP_LENGTHS = 0x117;
    private static final int COLOUR_MAP = 0x140;
    private static final int TILES = 0x144;
    private static final int TILE_LENGTHS = 0x145;
    private static final int COLOUR_FILTERS = 32803; // of a sensor, DNG 1.7
    private static final String XMP_ORIENTATION = "tiff:Orientation";

    private final Optional<Metadata> metadata;

    private ImageMetadata(Optional<Metadata> metadata) {
        this.metadata = metadata;
    }

    /** That of a file of any format. */
    static ImageMetadata of(byte[] bytes) {
        try {
            return new ImageMetadata(
                    Optional.of(ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length)));
        } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError e) {
            return new ImageMetadata(Optional.empty());
        }
    }

    /** How the image is stored: as its EXIF says, and where that says nothing, its XMP; as Pillow reads both. */
    Orientation orientation() {
        OptionalInt exif = exif(ExifIFD0Directory.TAG_ORIENTATION);
        return Orientation.of(exif.isPresent() ? exif : xmpOrientation());
    }

    private OptionalInt xmpOrientation() {
        return metadata.stream()
                .flatMap(all -> all.getDirectoriesOfType(XmpDirectory.class).stream())
                .flatMap(xmp -> Stream.ofNullable(xmp.getXmpProperties().get(XMP_ORIENTATION)))
                .filter(text -> text.matches("[1-8]"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** Whether a TIFF is what a sensor saw, or begins with a preview of that. */
    boolean isRawOfCamera() {
        return exif().anyMatch(tags -> tags.containsTag(DNG_VERSION))
                || exif(NEW_SUBFILE_TYPE).equals(OptionalInt.of(REDUCED))
                || exif(PHOTOMETRIC).equals(OptionalInt.of(COLOUR_FILTERS));
    }

    /** Whether a TIFF has the colours of print. */
    boolean isInks() {
        return exif(PHOTOMETRIC).equals(OptionalInt.of(SEPARATED));
    }

    /** Whether a TIFF has the colours of CIE Lab. */
    boolean isLab() {
        return exif(PHOTOMETRIC).equals(OptionalInt.of(CIE_LAB));
    }

    /** Where the last pixels of a TIFF end, in bytes from its start; 0 if that is not known. */
    long endOfStrips() {
        return exif().findFirst()
                .map(tags -> Math.max(end(tags, STRIPS, STRIP_LENGTHS), end(tags, TILES, TILE_LENGTHS)))
                .orElse(0L);
    }

    private static long end(ExifIFD0Directory tags, int starts, int lengths) {
        long[] from = numbers(tags, starts);
        long[] count = numbers(tags, lengths);
        long end = 0;
        for (int i = 0; i < Math.min(from.length, count.length); i++) {
            end = Math.max(end, from[i] + count[i]);
        }
        return end;
    }

    private static long[] numbers(ExifIFD0Directory tags, int tag) {
        Object value = tags.getObject(tag);
        if (value instanceof Number one) {
            return new long[] {one.longValue()};
        }
        if (value instanceof long[] longs) {
            return longs;
        }
        return value instanceof int[] ints ? Arrays.stream(ints).asLongStream().toArray() : new long[0];
    }

    /**
     * The colours of a TIFF with a palette.
     *
     * @return [3, colours], red, green and blue one after the other, of 16 bits; nothing if there is none
     */
    Optional<int[]> colourMap() {
        return exif().map(tags -> tags.getIntArray(COLOUR_MAP))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Stream<ExifIFD0Directory> exif() {
        return directories(ExifIFD0Directory.class);
    }

    /** Its parts of a kind. */
    <T extends Directory> Stream<T> directories(Class<T> kind) {
        return metadata.stream().flatMap(all -> all.getDirectoriesOfType(kind).stream());
    }

    private OptionalInt exif(int tag) {
        return exif().map(tags -> tags.getInteger(tag))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}

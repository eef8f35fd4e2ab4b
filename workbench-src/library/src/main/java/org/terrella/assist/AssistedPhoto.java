package org.terrella.assist;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.terrella.file.Checksum;
import org.terrella.geo.LatLng;
import org.terrella.image.ExifPlace;
import org.terrella.image.ImageDecoder;
import org.terrella.image.ImageSize;
import org.terrella.image.UnreadableImageException;

/**
 * What is known of a photo before anybody is asked; its pixels are not kept.
 *
 * @param name what a person calls it; it is shown and never used as a path
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param size as it is stored
 * @param claimed where its EXIF says that it was taken: a claim to check, which no method is told
 */
public record AssistedPhoto(String name, String sha256, ImageSize size, Optional<LatLng> claimed) {

    /** Larger files are refused. */
    public static final int MOST_BYTES = 32 << 20;

    /** Pictures of more pixels are refused by what their header says, before they are decoded. */
    public static final long MOST_PIXELS = 100_000_000;

    private static final int LONGEST_NAME = 80;
    private static final int SHOWN_DIGITS = 12;

    /**
     * Looks at a file that somebody handed over.
     *
     * @param name what it is called; what may be a path before the name is cut off
     * @param bytes all of it
     * @return what is known of it
     * @throws IllegalArgumentException if it is too large, or no picture that can be decoded; the message says what it is
     */
    public static AssistedPhoto of(String name, byte[] bytes) {
        String shown = shown(name);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    shown + ": expected a photo of at most " + MOST_BYTES + " bytes, found " + bytes.length);
        }
        ImageSize.of(bytes).ifPresent(size -> require(shown, size));
        AssistedPhoto photo = ofOwn(name, bytes);
        require(shown, photo.size());
        return photo;
    }

    /**
     * Looks at a file of the person's own who asks, however large it is.
     *
     * @param name what it is called; what may be a path before the name is cut off
     * @param bytes all of it
     * @return what is known of it
     * @throws IllegalArgumentException if it is no picture that can be decoded; the message says what it is
     */
    public static AssistedPhoto ofOwn(String name, byte[] bytes) {
        String shown = shown(name);
        try {
            BufferedImage pixels = ImageDecoder.pixels(bytes);
            ImageSize size = ImageSize.of(bytes).orElseGet(() -> new ImageSize(pixels.getWidth(), pixels.getHeight()));
            return new AssistedPhoto(shown, Checksum.sha256(bytes), size, ExifPlace.of(bytes));
        } catch (UnreadableImageException e) {
            throw new IllegalArgumentException(shown + ": expected a photo, found " + e.getMessage(), e);
        }
    }

    private static void require(String name, ImageSize size) {
        if (size.pixels() > MOST_PIXELS) {
            throw new IllegalArgumentException(name + ": expected a photo of at most " + MOST_PIXELS
                    + " pixels, found one of " + size.width() + " x " + size.height());
        }
    }

    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{C}", "").strip();
        return plain.isEmpty() ? "photo" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /**
     * What methods are told it is called: the first digits of its hash, since a file's name may tell the place.
     *
     * @return twelve hexadecimal digits
     */
    public String id() {
        return sha256.substring(0, SHOWN_DIGITS);
    }
}

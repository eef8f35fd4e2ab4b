package org.terrella.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.terrella.file.Origin;

/**
 * A photo as a JPEG of nothing but its pixels, for whoever must not learn where, when or with what it was taken.
 *
 * <p>Of an upright JPEG the coded pixels stay as they are, and everything else is left out: EXIF, XMP, IPTC, colour profiles,
 * comments, thumbnails and what follows the image. What is turned, in CMYK or of another format is coded anew.
 */
public final class BareJpeg {

    private static final float QUALITY = 0.95f;
    private static final Origin ORIGIN = Origin.of("photo");

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int ADOBE = 0xEE;
    private static final int RESTART = 0xD0; // to 0xD7, without a length
    private static final int CMYK_COMPONENTS = 4;
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0};
    private static final int JFIF_LENGTH = 16;

    private BareJpeg() {}

    /**
     * Leaves everything out but the pixels.
     *
     * @param image an image file of any format that {@link ImageDecoder} reads
     * @return a JPEG; nothing if the image cannot be decoded
     */
    public static Optional<byte[]> of(byte[] image) {
        boolean isJpeg = image.length > 2 && at(image, 0) == 0xFF && at(image, 1) == START;
        if (isJpeg && ImageDecoder.orientation(image) == Orientation.UPRIGHT) {
            Optional<byte[]> stripped = stripped(image);
            if (stripped.isPresent()) {
                return stripped;
            }
        }
        return new ImageDecoder(ImageDecoder.Incomplete.FILLED)
                .decode(image, ORIGIN, "that is to be sent")
                .map(BareJpeg::encoded);
    }

    /** The same JPEG with the segments that pixels need; nothing if it is CMYK, cut or otherwise odd. */
    private static Optional<byte[]> stripped(byte[] image) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(image.length);
        bare.write(image, 0, 2);
        int from = 2;
        while (from + 4 <= image.length && at(image, from) == 0xFF) {
            int marker = at(image, from + 1);
            if (marker == END) {
                bare.write(image, from, 2);
                return Optional.of(bare.toByteArray());
            }
            int end = from + 2 + (at(image, from + 2) << 8 | at(image, from + 3));
            if (end > image.length || isFrame(marker) && at(image, from + 9) == CMYK_COMPONENTS) {
                return Optional.empty();
            }
            keep(image, from, end, marker, bare);
            from = end;
            if (marker == SCAN) {
                from = endOfScan(image, end);
                bare.write(image, end, from - end);
            }
        }
        boolean isEnd = from + 2 <= image.length && at(image, from) == 0xFF && at(image, from + 1) == END;
        if (isEnd) {
            bare.write(image, from, 2);
        }
        return isEnd ? Optional.of(bare.toByteArray()) : Optional.empty();
    }

    private static void keep(byte[] image, int from, int end, int marker, ByteArrayOutputStream bare) {
        boolean isApplication = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
        if (marker == FIRST_APPLICATION && isJfif(image, from, end)) {
            byte[] header = Arrays.copyOfRange(image, from, from + 2 + JFIF_LENGTH);
            header[2] = 0;
            header[3] = JFIF_LENGTH;
            header[JFIF_LENGTH] = 0; // no thumbnail
            header[JFIF_LENGTH + 1] = 0;
            bare.write(header, 0, header.length);
        } else if (marker != COMMENT && (!isApplication || marker == ADOBE)) {
            bare.write(image, from, end - from);
        }
    }

    private static boolean isJfif(byte[] image, int from, int end) {
        return end - from >= 2 + JFIF_LENGTH
                && Arrays.equals(image, from + 4, from + 4 + JFIF.length, JFIF, 0, JFIF.length);
    }

    /** Start of frame, of whatever kind of coding. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Where the next marker stands behind coded pixels, in which 0xFF is followed by 0 or is a restart. */
    private static int endOfScan(byte[] image, int from) {
        int at = from;
        while (at + 1 < image.length) {
            int next = at(image, at + 1);
            boolean isCoded = next == 0 || next == 0xFF || next >= RESTART && next < RESTART + 8;
            if (at(image, at) == 0xFF && !isCoded) {
                return at;
            }
            at++;
        }
        return image.length;
    }

    private static int at(byte[] image, int index) {
        return image[index] & 0xFF;
    }

    private static byte[] encoded(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("a photo cannot be coded as JPEG", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

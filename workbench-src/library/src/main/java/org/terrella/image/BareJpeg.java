package org.terrella.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A photo as a JPEG of nothing but its pixels, for whoever must not learn where, when or with what it was taken.
 *
 * <p>Of an upright JPEG the coded pixels stay as they are, and everything else is left out: EXIF, XMP, IPTC, colour profiles,
 * comments, thumbnails and what follows the image. What is turned, cut, in CMYK or of another format is coded anew.
 */
public final class BareJpeg {

    private static final float QUALITY = 0.95f;

    private BareJpeg() {}

    /**
     * Leaves everything out but the pixels.
     *
     * @param image an image file of any format that {@link ImageDecoder} reads
     * @return a JPEG of the same colours that {@link ImageDecoder} gives
     * @throws UnreadableImageException if the image cannot be decoded; the message says what it is
     */
    public static byte[] of(byte[] image) {
        boolean isJpeg = ImageFormat.of(image).filter(ImageFormat.JPEG::equals).isPresent();
        if (isJpeg && ImageMetadata.of(image).orientation() == Orientation.UPRIGHT) {
            JpegFile file = JpegFile.of(image);
            if (file.isCommon() && file.isWhole()) {
                return file.bare();
            }
        }
        return encoded(ReadImage.of(image).upright());
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

package org.terrella.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/**
 * What was read of an image file.
 *
 * @param upright of {@link BufferedImage#TYPE_INT_RGB}
 * @param stored how it was stored
 * @param isInks whether it is a JPEG in the colours of print
 * @param isCut whether the file ends before its last pixels
 * @param step 1 where all pixels were read, 2 for every second across and down, and so on
 * @param size its width and height as stored, for sentences
 */
record ReadImage(BufferedImage upright, Orientation stored, boolean isInks, boolean isCut, int step, String size) {

    /**
     * Reads a file of any format.
     *
     * @throws UnreadableImageException if it gives no pixels, whatever the reason
     */
    static ReadImage of(byte[] bytes) {
        ImageFormat format =
                ImageFormat.of(bytes).orElseThrow(() -> new UnreadableImageException(ForeignFile.found(bytes)));
        try {
            ImageMetadata metadata = ImageMetadata.of(bytes);
            if (format == ImageFormat.TIFF) {
                Optional<String> foreign = ForeignFile.ofTiff(bytes, metadata);
                if (foreign.isPresent()) {
                    throw new UnreadableImageException(foreign.get());
                }
            }
            return of(bytes, format, metadata);
        } catch (UnreadableImageException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders throw about anything at damaged bytes
            throw StoredImage.isEnd(e)
                    ? UnreadableImageException.cut(format)
                    : new UnreadableImageException(format.description() + " that cannot be decoded: " + said(e));
        } catch (OutOfMemoryError e) {
            throw new UnreadableImageException(format.description() + " for which the memory is too small");
        } catch (StackOverflowError | LinkageError e) {
            throw new UnreadableImageException(format.description() + " that cannot be decoded: " + e);
        }
    }

    private static ReadImage of(byte[] bytes, ImageFormat format, ImageMetadata metadata) throws IOException {
        try (StoredImage stored = new StoredImage(bytes, format, metadata)) {
            StoredImage.Pixels pixels = stored.read();
            return new ReadImage(
                    pixels.upright(),
                    metadata.orientation(),
                    stored.isInks(),
                    pixels.isCut(),
                    pixels.step(),
                    stored.size());
        }
    }

    private static String said(Exception fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}

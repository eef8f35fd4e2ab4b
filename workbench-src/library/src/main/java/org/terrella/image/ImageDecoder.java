package org.terrella.image;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.terrella.file.Decision;
import org.terrella.file.DecisionLog;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import org.terrella.file.Origin;

/**
 * Makes pixels of image files: 8-bit RGB, upright. JPEG, PNG, GIF, BMP, TIFF and WebP are read, whatever the file is called.
 *
 * <p>Colours are as the field's programs see them, which is as Pillow's {@code convert("RGB")} gives them: profiles are not
 * applied, transparency is dropped, of 16 bits the upper 8 are taken, CMYK becomes RGB by the plain formula. What is missing of
 * an image whose file ends too early is filled. Of one that is too large for the memory every second, third … pixel is read.
 * Images are turned as their EXIF orientation says, or that of their XMP, which most tools of the field ignore, so decoded
 * pixels may differ from theirs in that. All this is counted. Safe for use by several threads.
 */
public final class ImageDecoder {

    private final DecisionLog log = new DecisionLog();

    /** A decoder with counts of its own. */
    public ImageDecoder() {}

    /**
     * What was decided so far.
     *
     * @return a copy of the counts
     */
    public LoadingReport report() {
        return log.report();
    }

    /**
     * The pixels of an image file in memory, where nothing is counted.
     *
     * @param bytes all its bytes
     * @return an image of {@link BufferedImage#TYPE_INT_RGB}
     * @throws UnreadableImageException if it cannot be decoded; the message says what it is
     */
    public static BufferedImage pixels(byte[] bytes) {
        return ReadImage.of(bytes).upright();
    }

    /**
     * The pixels of an image file in memory.
     *
     * @param bytes all its bytes
     * @param origin where it is from, for messages
     * @param id what it is called in messages
     * @return an image of {@link BufferedImage#TYPE_INT_RGB}; nothing if it cannot be decoded, which is counted with the reason
     */
    public Optional<BufferedImage> decode(byte[] bytes, Origin origin, String id) {
        try {
            return Optional.of(noted(ReadImage.of(bytes), bytes, origin, id));
        } catch (UnreadableImageException e) {
            Decision decision = e.isCut() ? Decision.INCOMPLETE_IMAGE : Decision.UNREADABLE_IMAGE;
            log.note(decision, origin, "expected an image " + id + ", found " + e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The same for whoever cannot go on without.
     *
     * @param bytes all its bytes
     * @param origin where it is from, for messages
     * @param id what it is called in messages
     * @return an image of {@link BufferedImage#TYPE_INT_RGB}
     * @throws InputException if it cannot be decoded; the message says why
     */
    public BufferedImage require(byte[] bytes, Origin origin, String id) {
        try {
            return noted(ReadImage.of(bytes), bytes, origin, id);
        } catch (UnreadableImageException e) {
            String name = origin.equals(Origin.of(id)) ? "" : " " + id;
            throw new InputException(
                    origin, "expected an image" + name + " that can be decoded, found " + e.getMessage());
        }
    }

    private BufferedImage noted(ReadImage image, byte[] bytes, Origin origin, String id) {
        if (image.isCut()) {
            log.note(
                    Decision.INCOMPLETE_IMAGE_FILLED,
                    origin,
                    "expected the end of the image " + id + " behind its " + bytes.length + " bytes, found none");
        }
        if (image.step() > 1) {
            log.note(
                    Decision.LARGE_IMAGE,
                    origin,
                    "image " + id + " of " + image.size() + ", of which one in " + image.step() + " is read across and"
                            + " down");
        }
        if (image.isInks()) {
            log.note(Decision.CMYK_JPEG, origin, "image " + id);
        }
        if (image.stored() != Orientation.UPRIGHT) {
            log.note(
                    Decision.EXIF_ORIENTATION,
                    origin,
                    "image " + id + ": " + image.stored().description());
        }
        log.delivered();
        return image.upright();
    }
}

package org.terrella.assist;

import java.awt.image.BufferedImage;
import java.util.StringJoiner;
import org.terrella.file.Checksum;
import org.terrella.image.ImageDecoder;
import org.terrella.image.ImageSize;
import org.terrella.image.Png;

/**
 * How a photo is set right before anybody is asked about it: turned, then cut.
 *
 * @param quarterTurns to the right, 0 to 3
 * @param part what is kept of the turned photo
 */
public record PhotoEdit(int quarterTurns, PhotoPart part) {

    private static final String[] TURNS = {"", "turned right", "turned upside down", "turned left"};

    /**
     * Checks the number.
     *
     * @param quarterTurns to the right, 0 to 3
     * @param part what is kept
     * @throws IllegalArgumentException if it is another
     */
    public PhotoEdit {
        if (quarterTurns < 0 || quarterTurns >= TURNS.length) {
            throw new IllegalArgumentException("expected 0 to 3 quarter turns, found " + quarterTurns);
        }
    }

    /** {@return what is done, in words} */
    public String words() {
        StringJoiner words = new StringJoiner(", ");
        if (quarterTurns > 0) {
            words.add(TURNS[quarterTurns]);
        }
        if (!part.equals(PhotoPart.ALL)) {
            words.add("cut");
        }
        return words.toString();
    }

    /**
     * Sets a photo right.
     *
     * @param shot the photo as it was handed over, or as it was set before
     * @return another file of the new pixels and nothing else, which remembers the first one
     * @throws IllegalArgumentException if less than a pixel is left
     */
    public Shot of(Shot shot) {
        BufferedImage turned = turned(ImageDecoder.pixels(shot.bytes()));
        int left = (int) Math.round(part.left() * turned.getWidth());
        int top = (int) Math.round(part.top() * turned.getHeight());
        int width = (int) Math.round(part.right() * turned.getWidth()) - left;
        int height = (int) Math.round(part.bottom() * turned.getHeight()) - top;
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("expected a part of a photo of a pixel or more, found " + width + " x "
                    + height + " pixels of " + shot.photo().name());
        }
        byte[] png = Png.of(turned.getSubimage(left, top, width, height));
        AssistedPhoto photo = shot.photo();
        AssistedPhoto edited = new AssistedPhoto(
                words().isEmpty() ? photo.name() : photo.name() + ", " + words(),
                Checksum.sha256(png),
                new ImageSize(width, height),
                photo.claimed());
        return new Shot(edited, png, shot.original());
    }

    private BufferedImage turned(BufferedImage image) {
        BufferedImage now = image;
        for (int turn = 0; turn < quarterTurns; turn++) {
            BufferedImage next = new BufferedImage(now.getHeight(), now.getWidth(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < now.getHeight(); y++) {
                for (int x = 0; x < now.getWidth(); x++) {
                    next.setRGB(now.getHeight() - 1 - y, x, now.getRGB(x, y));
                }
            }
            now = next;
        }
        return now;
    }
}

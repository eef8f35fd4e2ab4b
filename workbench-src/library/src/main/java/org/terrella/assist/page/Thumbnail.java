package org.terrella.assist.page;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.terrella.image.ImageDecoder;
import org.terrella.image.ImageSource;
import org.terrella.image.Png;
import org.terrella.image.UnreadableImageException;

/** A photo so small that many can be shown. */
final class Thumbnail {

    private static final int SIDE = 160;

    private Thumbnail() {}

    /** As PNG; nothing if the photo cannot be decoded. */
    static Optional<byte[]> of(ImageSource photo) {
        try {
            BufferedImage whole = ImageDecoder.pixels(photo.bytes());
            double scale = Math.min(1, (double) SIDE / Math.max(whole.getWidth(), whole.getHeight()));
            int width = Math.max(1, (int) Math.round(scale * whole.getWidth()));
            int height = Math.max(1, (int) Math.round(scale * whole.getHeight()));
            BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = small.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(whole, 0, 0, width, height, null);
            pen.dispose();
            return Optional.of(Png.of(small));
        } catch (UnreadableImageException e) {
            return Optional.empty();
        }
    }
}

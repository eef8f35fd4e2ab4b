package org.terrella.embed;

import java.awt.image.BufferedImage;

/** Photos of any size as {@link LittleEarthEncoder} reads them: the square in the middle, at 96 pixels. */
final class LittleEarthPreparation implements ImagePreparation {

    private static final int PLANE = PhotoTower.PIXELS * PhotoTower.PIXELS;
    static final int BYTES = 3 * PLANE;

    /** Cuts and resizes as CLIP does; a photo of the right size stays as it is. */
    private static final ClipPreparation SQUARE = new ClipPreparation(PhotoTower.PIXELS);

    @Override
    public int pixels() {
        return PhotoTower.PIXELS;
    }

    @Override
    public float[] prepare(BufferedImage image) {
        byte[] planes = SQUARE.crop(image);
        float[] prepared = new float[BYTES];
        for (int i = 0; i < BYTES; i++) {
            prepared[i] = ((planes[i] & 0xFF) - PhotoTower.MEAN) / PhotoTower.DEVIATION;
        }
        return prepared;
    }

    /** The same before it is scaled, [96, 96, 3]. */
    static byte[] bytes(BufferedImage image) {
        byte[] planes = SQUARE.crop(image);
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            bytes[i] = planes[i % 3 * PLANE + i / 3];
        }
        return bytes;
    }
}

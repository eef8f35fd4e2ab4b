package org.terrella.embed;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Photos of any size as {@link LittleEarthEncoder} reads them: the square in the middle, at 96 pixels. */
final class LittleEarthPreparation implements ImagePreparation {

    static final int BYTES = PhotoTower.PIXELS * PhotoTower.PIXELS * 3;

    @Override
    public int pixels() {
        return PhotoTower.PIXELS;
    }

    @Override
    public float[] prepare(BufferedImage image) {
        byte[] bytes = bytes(image);
        float[] prepared = new float[BYTES];
        int plane = BYTES / 3;
        for (int i = 0; i < BYTES; i++) {
            prepared[i % 3 * plane + i / 3] = ((bytes[i] & 0xFF) - PhotoTower.MEAN) / PhotoTower.DEVIATION;
        }
        return prepared;
    }

    /** The same before it is scaled, [96, 96, 3]. */
    static byte[] bytes(BufferedImage image) {
        int pixels = PhotoTower.PIXELS;
        int[] colours = sized(image).getRGB(0, 0, pixels, pixels, null, 0, pixels);
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < colours.length; i++) {
            bytes[3 * i] = (byte) (colours[i] >> 16);
            bytes[3 * i + 1] = (byte) (colours[i] >> 8);
            bytes[3 * i + 2] = (byte) colours[i];
        }
        return bytes;
    }

    private static BufferedImage sized(BufferedImage image) {
        int pixels = PhotoTower.PIXELS;
        if (image.getWidth() == pixels && image.getHeight() == pixels) {
            return image;
        }
        int side = Math.min(image.getWidth(), image.getHeight());
        int left = (image.getWidth() - side) / 2;
        int top = (image.getHeight() - side) / 2;
        BufferedImage sized = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sized.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, pixels, pixels, left, top, left + side, top + side, null);
        graphics.dispose();
        return sized;
    }
}

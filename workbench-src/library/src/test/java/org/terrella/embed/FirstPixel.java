package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;

/** A vector of the red of the first pixel and the number of photos in the batch; notices where a batch begins. */
record FirstPixel(String name) implements ImageEncoder {

    @Override
    public int width() {
        return 2;
    }

    @Override
    public ImagePreparation preparation() {
        return new ImagePreparation() {
            @Override
            public int pixels() {
                return 1;
            }

            @Override
            public float[] prepare(BufferedImage image) {
                int rgb = image.getRGB(0, 0);
                return new float[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
            }
        };
    }

    @Override
    public NDArray encode(NDArray pixels) {
        NDManager manager = pixels.getManager();
        long photos = pixels.getShape().get(0);
        NDArray red = pixels.reshape(photos, 3).get(":, 0:1");
        return red.concat(manager.full(new Shape(photos, 1), photos), 1);
    }

    @Override
    public void close() {
        // nothing is open
    }
}

package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import org.terrella.classify.ActivationMap.Meaning;
import org.terrella.embed.PhotoBackbone;
import org.terrella.tensor.TensorEngine;

/**
 * What an answer loses where a part of the photo is covered with the photo's mean colour.
 *
 * <p>For networks that are not linear in their tokens, as transformers and decoders: there tokens have looked at one another, so
 * that neither attention nor gradient times token says what the answer would be without a part. Covering it does.
 *
 * @see <a href="https://arxiv.org/abs/1311.2901">Zeiler and Fergus 2014</a>, section 4.2
 */
public final class Occlusion {

    private static final int SIDE = PhotoBackbone.SIDE;
    private static final int PART = PhotoBackbone.PIXELS / SIDE;
    private static final int COLOURS = 3;

    private Occlusion() {}

    /** How much a network believes in an answer. */
    @FunctionalInterface
    public interface Belief {

        /**
         * Scores photos.
         *
         * @param pixels uint8 [B, 96, 96, 3]
         * @return the logarithm of the answer's probability by photo, [B]
         */
        double[] in(NDArray pixels);
    }

    /**
     * Covers each part by itself.
     *
     * @param photo 96 × 96 × 3 bytes, colours last
     * @param belief asked once about the photo and all its covered copies
     * @return six rows of six parts
     */
    public static ActivationMap of(byte[] photo, Belief belief) {
        byte[] mean = mean(photo);
        ByteBuffer all = ByteBuffer.allocateDirect((1 + SIDE * SIDE) * photo.length);
        all.put(photo);
        for (int part = 0; part < SIDE * SIDE; part++) {
            all.put(covered(photo, part, mean));
        }
        double[] parts = new double[SIDE * SIDE];
        try (NDManager manager = TensorEngine.manager()) {
            Shape shape = new Shape(1 + parts.length, PhotoBackbone.PIXELS, PhotoBackbone.PIXELS, COLOURS);
            double[] scores = belief.in(manager.create(all.flip(), shape, DataType.UINT8));
            for (int part = 0; part < parts.length; part++) {
                parts[part] = scores[0] - scores[1 + part];
            }
        }
        return ActivationMap.of(SIDE, parts, Meaning.OCCLUSION);
    }

    private static byte[] mean(byte[] photo) {
        long[] sums = new long[COLOURS];
        for (int i = 0; i < photo.length; i++) {
            sums[i % COLOURS] += photo[i] & 0xff;
        }
        byte[] mean = new byte[COLOURS];
        for (int colour = 0; colour < COLOURS; colour++) {
            mean[colour] = (byte) Math.round((double) COLOURS * sums[colour] / photo.length);
        }
        return mean;
    }

    private static byte[] covered(byte[] photo, int part, byte[] colour) {
        byte[] covered = photo.clone();
        int top = part / SIDE * PART;
        int left = part % SIDE * PART;
        for (int y = top; y < top + PART; y++) {
            for (int x = left; x < left + PART; x++) {
                System.arraycopy(colour, 0, covered, (y * PhotoBackbone.PIXELS + x) * COLOURS, COLOURS);
            }
        }
        return covered;
    }
}

package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Random;
import org.terrella.tensor.Parameters;

/**
 * The layers of {@link LittleEarthEncoder} up to its tokens, as the start of other networks that are trained as a whole.
 *
 * <p>Like the other networks here, it is functions of parameters. An instance is the network in use: its normalizations have
 * become part of the convolutions, so its parameters must not change any more. Photos come as bytes, [B, 96, 96, 3].
 */
public final class PhotoBackbone {

    /** Height and width of a photo. */
    public static final int PIXELS = PhotoTower.PIXELS;

    /** Bytes of a photo. */
    public static final int BYTES = LittleEarthPreparation.BYTES;

    /** Rows and columns of tokens. */
    public static final int SIDE = PhotoTower.SIDE;

    /** Tokens of a photo, row by row from the top left. */
    public static final int TOKENS = PhotoTower.TOKENS;

    /** Numbers of a token. */
    public static final int WIDTH = PhotoTower.WIDTH;

    /** Numbers of a photo's pooled tokens. */
    public static final int POOLED = PhotoTower.POOLED;

    private final Parameters parameters;
    private final NDList folded;

    private PhotoBackbone(Parameters parameters) {
        this.parameters = parameters;
        this.folded = PhotoTower.folded(parameters);
    }

    /**
     * Adds the parameters of a backbone whose numbers are to be overwritten.
     *
     * @param parameters a view without any
     */
    public static void addUntrained(Parameters parameters) {
        PhotoTower.addTokens(parameters, new Random(0));
    }

    /**
     * Adds a copy of an encoder's numbers, to be trained on; running statistics among them, frozen.
     *
     * @param parameters a view without any
     * @param start stays as it is
     */
    public static void addCopy(Parameters parameters, LittleEarthEncoder start) {
        addUntrained(parameters);
        parameters.names().forEach(name -> start.parameters().get(name).copyTo(parameters.get(name)));
    }

    /**
     * A backbone in use.
     *
     * @param parameters those that {@link #addCopy} or {@link #addUntrained} added; they do not change any more
     * @return the network, whose folded numbers belong to the parameters' manager
     */
    public static PhotoBackbone of(Parameters parameters) {
        return new PhotoBackbone(parameters);
    }

    /**
     * Tokens by running statistics.
     *
     * @param pixels uint8 [B, 96, 96, 3]
     * @return [B, 36, 160] in the manager of the pixels, normalized layer-wise
     */
    public NDArray tokens(NDArray pixels) {
        NDManager owner = pixels.getManager();
        try (NDManager scope = owner.newSubManager()) {
            pixels.tempAttach(scope); // what is computed from an array belongs to its manager
            NDArray tokens = PhotoTower.tokens(PhotoTower.scaled(pixels), folded, parameters);
            tokens.attach(owner);
            return tokens;
        }
    }

    /**
     * Tokens by the statistics of their batch, which the running ones follow.
     *
     * @param pixels uint8 [B, 96, 96, 3]
     * @param parameters those that {@link #addCopy} added
     * @return [B, 36, 160], a function of the parameters
     */
    public static NDArray trainingTokens(NDArray pixels, Parameters parameters) {
        return PhotoTower.trainingTokens(PhotoTower.scaled(pixels), parameters);
    }

    /**
     * Mean and greatest of tokens.
     *
     * @param tokens [B, T, W]
     * @return [B, 2·W], the mean first
     */
    public static NDArray pooled(NDArray tokens) {
        return PhotoTower.pool(tokens);
    }

    /**
     * Operations for one photo.
     *
     * @return as {@link org.terrella.tensor.Flops} counts them, up to the tokens
     */
    public static long flops() {
        return PhotoTower.tokenFlops();
    }

    /**
     * A photo of any size as the network sees it: the square in its middle.
     *
     * @param photo decoded
     * @return 96 × 96 × 3 bytes, colours last
     */
    public static byte[] pixels(BufferedImage photo) {
        return LittleEarthPreparation.bytes(photo);
    }

    /**
     * Appends a photo, moved within its frame; what is left open shows the nearest pixels of its edge.
     *
     * @param from 96 × 96 × 3 bytes
     * @param right pixels, negative to the left
     * @param down pixels, negative upwards
     * @param to gets as many bytes
     */
    public static void move(byte[] from, int right, int down, ByteBuffer to) {
        if (right == 0 && down == 0) {
            to.put(from);
            return;
        }
        for (int y = 0; y < PIXELS; y++) {
            int row = Math.max(0, Math.min(PIXELS - 1, y - down)) * PIXELS * 3;
            for (int x = 0; x < PIXELS; x++) {
                to.put(from, row + 3 * Math.max(0, Math.min(PIXELS - 1, x - right)), 3);
            }
        }
    }
}

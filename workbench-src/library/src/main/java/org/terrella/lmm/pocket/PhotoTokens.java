package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.terrella.embed.ImageEncoder;
import org.terrella.embed.ImagePreparation;
import org.terrella.embed.LittleEarthEncoder;

/**
 * Little Earth's encoder as {@link PocketLvlm} looks through it: what it sees in each of 36 patches, then its vector of the
 * whole photo, in one row.
 *
 * <p>The encoder is not closed with this.
 */
public final class PhotoTokens implements ImageEncoder {

    static final int TOKEN_WIDTH = 160;
    static final int SIDE = 6;
    static final int WHOLE_WIDTH = 256;
    static final int PATCHES_WIDTH = SIDE * SIDE * TOKEN_WIDTH;

    private final LittleEarthEncoder encoder;

    /**
     * A view of an encoder.
     *
     * @param encoder the frozen encoder, open as long as this is used
     */
    public PhotoTokens(LittleEarthEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return encoder.name() + "-tokens";
    }

    @Override
    public int width() {
        return PATCHES_WIDTH + WHOLE_WIDTH;
    }

    @Override
    public ImagePreparation preparation() {
        return encoder.preparation();
    }

    @Override
    public NDArray encode(NDArray pixels) {
        NDManager owner = pixels.getManager();
        try (NDManager scope = owner.newSubManager()) {
            NDArray tokens = encoder.tokens(pixels);
            tokens.attach(scope);
            NDArray row =
                    tokens.reshape(tokens.getShape().get(0), PATCHES_WIDTH).concat(encoder.summary(tokens), 1);
            row.attach(owner);
            return row;
        }
    }

    /** Nothing: the encoder is somebody else's. */
    @Override
    public void close() {}
}

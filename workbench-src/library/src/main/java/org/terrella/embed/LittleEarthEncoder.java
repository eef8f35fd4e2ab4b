package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.OptionalLong;
import org.terrella.tensor.Parameters;

/**
 * Little Earth's encoder of photos: four convolutions, one layer of a transformer over the 36 patches they leave, and the
 * mean and greatest of these.
 *
 * <p>Convolutions at the start see details that a transformer over patches of 16 pixels misses at this size. Photos have
 * 96×96 pixels. It was trained with captions as CLIP is, and to tell their words: see {@link LittleEarthTraining}.
 *
 * @see <a href="https://arxiv.org/abs/2106.14881">Xiao et al. 2021</a>, on convolutional stems
 */
public final class LittleEarthEncoder implements ImageEncoder {

    private static final Shape BYTES = new Shape(-1, PhotoTower.PIXELS, PhotoTower.PIXELS, 3);
    private static final Shape FLOATS = new Shape(-1, 3, PhotoTower.PIXELS, PhotoTower.PIXELS);

    private final Parameters parameters;
    private final NDList folded;
    private final String name;
    private final Optional<TextEncoder> texts;

    LittleEarthEncoder(Parameters parameters) {
        this(parameters, Optional.empty());
    }

    /** With an encoder of captions that has the same owner. */
    LittleEarthEncoder(Parameters parameters, Optional<TextEncoder> texts) {
        this.parameters = parameters;
        this.texts = texts;
        this.folded = PhotoTower.folded(parameters);
        this.name = "little-earth-clip-" + parameters.fingerprint();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int width() {
        return PhotoTower.EMBEDDING;
    }

    @Override
    public ImagePreparation preparation() {
        return new LittleEarthPreparation();
    }

    /**
     * Vectors of photos.
     *
     * @param pixels float32 [B, 3, 96, 96] as {@link #preparation} gives them, or bytes [B, 96, 96, 3], which are faster
     * @return [B, 256] in the manager of the pixels; not normalized
     * @throws IllegalArgumentException if the pixels are of another kind or shape
     */
    @Override
    public NDArray encode(NDArray pixels) {
        NDManager owner = pixels.getManager();
        try (NDManager scope = owner.newSubManager()) {
            NDArray embeddings = PhotoTower.project(PhotoTower.pool(tokensIn(scope, pixels)), parameters);
            embeddings.attach(owner);
            return embeddings;
        }
    }

    /**
     * What it sees in each part of a photo: rows of 6 patches from the top left.
     *
     * @param pixels as for {@link #encode}
     * @return [B, 36, 160] in the manager of the pixels, normalized layer-wise
     * @throws IllegalArgumentException if the pixels are of another kind or shape
     */
    public NDArray tokens(NDArray pixels) {
        NDManager owner = pixels.getManager();
        try (NDManager scope = owner.newSubManager()) {
            NDArray tokens = tokensIn(scope, pixels);
            tokens.attach(owner);
            return tokens;
        }
    }

    /**
     * What {@link #encode} makes of what it sees in each part.
     *
     * @param tokens [B, 36, 160] as {@link #tokens} gives them
     * @return [B, 256] in the manager of the tokens; not normalized
     */
    public NDArray summary(NDArray tokens) {
        NDManager owner = tokens.getManager();
        try (NDManager scope = owner.newSubManager()) {
            tokens.tempAttach(scope);
            NDArray embeddings = PhotoTower.project(PhotoTower.pool(tokens), parameters);
            embeddings.attach(owner);
            return embeddings;
        }
    }

    private NDArray tokensIn(NDManager scope, NDArray pixels) {
        pixels.tempAttach(scope); // what is computed from an array belongs to its manager
        return PhotoTower.tokens(prepared(pixels), folded, parameters);
    }

    private static NDArray prepared(NDArray pixels) {
        Shape shape = pixels.getShape();
        if (pixels.getDataType() == DataType.UINT8 && fits(shape, BYTES)) {
            return PhotoTower.scaled(pixels);
        }
        if (pixels.getDataType() == DataType.FLOAT32 && fits(shape, FLOATS)) {
            return PhotoTower.coloursLast(pixels);
        }
        throw new IllegalArgumentException("pixels must be float32 " + FLOATS + " or uint8 " + BYTES + ", found "
                + pixels.getDataType() + " " + shape);
    }

    private static boolean fits(Shape shape, Shape wanted) {
        return shape.dimension() == wanted.dimension() && shape.slice(1).equals(wanted.slice(1));
    }

    @Override
    public OptionalLong flops() {
        return OptionalLong.of(PhotoTower.flops());
    }

    @Override
    public OptionalLong parameterCount() {
        return OptionalLong.of(parameters.count());
    }

    /** {@inheritDoc} Captions never said where, so it knows no name of a place. */
    @Override
    public Optional<TextEncoder> texts() {
        return texts;
    }

    Parameters parameters() {
        return parameters;
    }

    @Override
    public void close() {
        parameters.manager().close();
    }
}

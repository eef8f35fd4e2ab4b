package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.ComputeDevice;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.Weights;

/**
 * A CLIP with a vision transformer, by OpenAI, LAION or others: vectors of photos, and of texts in the same space.
 *
 * <p>Weights are read in Hugging Face's or OpenCLIP's names from whatever file holds them, and kept in single precision. Vectors are the
 * projected ones, not normalized. Those of a small network agree with another implementation's to 1e-6 of their length, and
 * how many photos or texts are encoded together changes them by no more.
 *
 * <p>Safe for use by several threads.
 *
 * @see <a href="https://arxiv.org/abs/2103.00020">Radford et al. 2021</a>
 */
public final class Clip implements ImageEncoder {

    private final String name;
    private final ClipSettings settings;
    private final ClipPreparation preparation;
    private final Weights weights;
    private final ClipVision vision;
    private final ClipText text;
    private final Optional<Path> file;

    /** Owns the weights from now on. */
    Clip(String name, ClipSettings settings, ClipPreparation preparation, Weights weights) {
        this(name, settings, preparation, weights, Optional.empty());
    }

    private Clip(
            String name, ClipSettings settings, ClipPreparation preparation, Weights weights, Optional<Path> file) {
        this.name = name;
        this.file = file;
        this.settings = settings;
        this.preparation = preparation;
        this.weights = weights;
        this.vision = new ClipVision(settings, weights.parameters());
        this.text = new ClipText(settings, weights.parameters());
    }

    /**
     * Reads the weights of a CLIP of any size.
     *
     * <p>Heads, activations and how photos are prepared are taken from {@code config.json} and {@code
     * preprocessor_config.json} or from {@code open_clip_config.json} where they lie beside the weights. Without them a file
     * in Hugging Face's names is taken for one of OpenAI's networks, from which those of LAION and DataComp differ in their
     * activation alone, which is not seen from the weights.
     *
     * @param name what to call it, such as {@code clip-vit-l-14}
     * @param checkpoint a file with its weights: Hugging Face's, OpenCLIP's, G3's, or one with a whole CLIP under a prefix
     * @return the network; whoever asks for it closes it
     * @throws InputException if arrays are missing, superfluous or of shapes that do not fit together, or a configuration
     *     says something that cannot be computed here
     */
    public static Clip read(String name, Checkpoint checkpoint) {
        ClipNames names = ClipNames.in(checkpoint);
        Optional<ClipConfig> config = names.config();
        ClipSettings settings = ClipSizes.of(names, config);
        Map<String, List<Long>> shapes = settings.shapes();
        names.check(shapes);
        NDManager manager = ComputeDevice.manager();
        try {
            Parameters parameters = Parameters.on(manager);
            for (String array : shapes.keySet()) {
                if (names.checkpoint().has(names.of(array))) {
                    parameters.addFrozen(
                            array, names.checkpoint().tensor(names.of(array)).toArray(manager));
                }
            }
            ClipPreparation preparation = config.map(ClipConfig::preparation)
                    .orElseGet(() -> new ClipPreparation(settings.vision().pixels()));
            return new Clip(
                    name,
                    settings,
                    preparation,
                    Weights.of(parameters, checkpoint.metadata()),
                    Optional.of(checkpoint.file()));
        } catch (IllegalArgumentException e) {
            manager.close();
            throw names.fault(e.getMessage());
        }
    }

    @Override
    public NDManager arrays() {
        return weights.manager().newSubManager();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int width() {
        return settings.projection();
    }

    /**
     * Its sizes.
     *
     * @return the settings
     */
    public ClipSettings settings() {
        return settings;
    }

    /**
     * Its weights.
     *
     * @return the arrays by Hugging Face's names; closed with this
     */
    public Weights weights() {
        return weights;
    }

    @Override
    public OptionalLong flops() {
        return OptionalLong.of(settings.vision().flops(settings.projection()));
    }

    @Override
    public OptionalLong parameterCount() {
        return OptionalLong.of(weights.parameters().under("vision_model").count()
                + weights.parameters().under("visual_projection").count());
    }

    @Override
    public ClipPreparation preparation() {
        return preparation;
    }

    @Override
    public NDArray encode(NDArray pixels) {
        int size = settings.vision().pixels();
        Shape shape = pixels.getShape();
        if (shape.dimension() != 4 || shape.get(0) < 1 || !shape.slice(1).equals(new Shape(3, size, size))) {
            throw new IllegalArgumentException(
                    name + " must be given photos of [1 or more, 3, " + size + ", " + size + "], found " + shape);
        }
        return vision.encode(pixels);
    }

    /**
     * Vectors of texts that are tokens already.
     *
     * @param manager who owns the result
     * @param tokens a row for each text, from the start token to at least the end token, which is the highest of the
     *     vocabulary; what follows it has no effect
     * @return [B, D]; not normalized
     * @throws IllegalArgumentException if there is no text, or one that is empty, too long or not of the vocabulary
     */
    public NDArray encodeTokens(NDManager manager, List<int[]> tokens) {
        return text.encode(manager, tokens);
    }

    /**
     * The part that reads.
     *
     * @param tokenizer splits texts into tokens of the vocabulary that this network was trained on
     * @return an encoder of the same width; it does not own the weights, and closes the tokenizer only
     */
    public TextEncoder texts(ClipTokenizer tokenizer) {
        return ClipTexts.of(this, tokenizer);
    }

    /** {@inheritDoc} Its tokenizer is read from {@value ClipTokenizer#FILE} beside the weights. */
    @Override
    public Optional<TextEncoder> texts() {
        return file.map(weightsFile -> texts(ClipTokenizer.read(
                weightsFile.resolveSibling(ClipTokenizer.FILE), settings.text().context())));
    }

    @Override
    public void close() {
        weights.close();
    }
}

package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;

/**
 * OpenAI's CLIP with a vision transformer: vectors of photos, and of texts in the same space.
 *
 * <p>Weights are read in Hugging Face's names from whatever file holds them, and kept in single precision. Vectors are the
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
    private final Parameters parameters;
    private final ClipVision vision;
    private final ClipText text;

    /** Owns the manager of the parameters from now on. */
    Clip(String name, ClipSettings settings, Parameters parameters) {
        this.name = name;
        this.settings = settings;
        this.parameters = parameters;
        this.vision = new ClipVision(settings, parameters);
        this.text = new ClipText(settings, parameters);
    }

    /**
     * Reads the weights of a CLIP of any size.
     *
     * @param name what to call it, such as {@code clip-vit-l-14}
     * @param checkpoint a file with its weights: Hugging Face's, G3's, or one with a whole CLIP under a prefix
     * @return the network; whoever asks for it closes it
     * @throws InputException if arrays are missing, superfluous or of shapes that do not fit together
     */
    public static Clip read(String name, Checkpoint checkpoint) {
        ClipNames names = ClipNames.in(checkpoint);
        ClipSettings settings = ClipSizes.of(names);
        Map<String, List<Long>> shapes = settings.shapes();
        names.check(shapes);
        NDManager manager = TensorEngine.manager();
        try {
            Parameters parameters = Parameters.on(manager);
            for (String array : shapes.keySet()) {
                if (checkpoint.has(names.of(array))) {
                    parameters.addFrozen(
                            array, checkpoint.tensor(names.of(array)).toArray(manager));
                }
            }
            return new Clip(name, settings, parameters);
        } catch (IllegalArgumentException e) {
            manager.close();
            throw names.fault(e.getMessage());
        }
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
     * @return the arrays by Hugging Face's names, frozen; not to be changed
     */
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public ClipPreparation preparation() {
        return new ClipPreparation(settings.vision().pixels());
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
     * @return an encoder with the same name and width; it does not own the weights, and closes the tokenizer only
     */
    public TextEncoder texts(ClipTokenizer tokenizer) {
        return new ClipTexts(this, tokenizer);
    }

    /**
     * Writes the weights, in Hugging Face's names; read again they give the same vectors to the last bit.
     *
     * @param file where to, in the format of safetensors; a file of that name is replaced
     */
    public void save(Path file) {
        Map<String, String> heads = Map.of(
                ClipNames.headsKey("vision"),
                String.valueOf(settings.vision().tower().heads()),
                ClipNames.headsKey("text"),
                String.valueOf(settings.text().tower().heads()));
        SafetensorsFile.write(file, heads, parameters.stored());
    }

    @Override
    public void close() {
        parameters.manager().close();
    }
}

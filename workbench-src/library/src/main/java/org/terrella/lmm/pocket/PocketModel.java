package org.terrella.lmm.pocket;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Weights;
import org.terrella.tensor.WeightsKind;

/** Trained weights of a {@link PocketLvlm}, and where they come from. Safe for use by several threads. */
public final class PocketModel implements AutoCloseable {

    static final String ENCODER = "encoder";
    static final String SEED = "seed";

    private final PocketShape shape;
    private final Weights weights;

    private PocketModel(PocketShape shape, Weights weights) {
        this.shape = shape;
        this.weights = weights;
    }

    /** What a training hands over. */
    static PocketModel trained(PocketShape shape, Parameters parameters, Map<String, String> provenance) {
        return new PocketModel(shape, Weights.trained(parameters, name -> true, provenance));
    }

    /**
     * Reads a model.
     *
     * @param file what {@link #write} left
     * @return the model; to be closed
     * @throws InputException if the file holds anything else
     */
    public static PocketModel read(Path file) {
        return read(Checkpoint.read(file));
    }

    /**
     * Reads a model.
     *
     * @param checkpoint a file that {@link #write} left
     * @return the model; to be closed
     * @throws InputException if an array is missing or of another shape than the size asks for
     */
    public static PocketModel read(Checkpoint checkpoint) {
        WeightsKind.LANGUAGE_MODEL.require(checkpoint);
        PocketShape shape = PocketShape.read(checkpoint);
        return new PocketModel(shape, Weights.read(checkpoint, shape::untrained));
    }

    /**
     * The trainings that come with Terrella.
     *
     * @param role whom the model stands in for
     * @return one seed, or two
     */
    public static List<Long> seeds(PocketRole role) {
        return role.files().alongSeeds();
    }

    /**
     * One that comes with Terrella, trained on photos of Little Earth.
     *
     * @param role whom it stands in for
     * @return the model of the first training; to be closed
     */
    public static PocketModel shipped(PocketRole role) {
        return shipped(role, ShippedFiles.FIRST_SEED);
    }

    /**
     * One training of those that come with Terrella.
     *
     * @param role whom it stands in for
     * @param seed one of {@link #seeds}
     * @return the model; to be closed
     * @throws IllegalArgumentException if it does not come along
     */
    public static PocketModel shipped(PocketRole role, long seed) {
        if (!seeds(role).contains(seed)) {
            throw new IllegalArgumentException("the language model " + role.word() + " comes trained with the seeds "
                    + seeds(role) + ", found seed " + seed);
        }
        return read(role.files().read(seed));
    }

    /**
     * Writes the model as .safetensors, with its size, so that nothing else is needed to read it.
     *
     * @param file where to; a file of that name is replaced
     * @param more texts by name, beside those of {@link #provenance}
     */
    public void write(Path file, Map<String, String> more) {
        Map<String, String> said = new TreeMap<>(more);
        said.put(WeightsKind.KEY, WeightsKind.LANGUAGE_MODEL.word());
        said.putAll(shape.metadata());
        weights.write(file, said);
    }

    /**
     * Where it comes from: what the file says, or how it was trained.
     *
     * @return texts by name
     */
    public Map<String, String> provenance() {
        return weights.provenance();
    }

    /**
     * Its numbers.
     *
     * @return the weights; closed with this
     */
    public Weights weights() {
        return weights;
    }

    PocketShape shape() {
        return shape;
    }

    PocketNetwork network() {
        return new PocketNetwork(shape, weights.parameters());
    }

    @Override
    public void close() {
        weights.close();
    }
}

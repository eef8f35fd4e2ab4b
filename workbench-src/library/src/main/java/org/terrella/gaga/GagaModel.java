package org.terrella.gaga;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.terrella.classify.PhotoTrunk;
import org.terrella.embed.PhotoBackbone;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.Weights;
import org.terrella.tensor.WeightsKind;

/** Trained weights of a {@link Gaga} with its vocabulary, and where they come from. Safe for use by several threads. */
public final class GagaModel implements AutoCloseable {

    static final String ENCODER = "encoder";
    static final String SEED = "seed";
    private static final String TRUNK = "trunk.";

    private final GagaShape shape;
    private final Lexicon lexicon;
    private final Weights weights;
    private final Optional<PhotoBackbone> trunk;

    private GagaModel(GagaShape shape, Lexicon lexicon, Weights weights) {
        this.shape = shape;
        this.lexicon = lexicon;
        this.weights = weights;
        this.trunk = PhotoTrunk.of(weights.parameters());
    }

    /** What a training hands over; an encoder that was not trained on is left out. */
    static GagaModel trained(
            GagaShape shape, Lexicon lexicon, Parameters parameters, boolean isWhole, Map<String, String> provenance) {
        return new GagaModel(
                shape,
                lexicon,
                Weights.trainedInBytes(parameters, name -> isWhole || !name.startsWith(TRUNK), provenance));
    }

    /**
     * Reads a model.
     *
     * @param file what {@link #write} left
     * @return the model; to be closed
     * @throws org.terrella.file.InputException if the file holds anything else
     */
    public static GagaModel read(Path file) {
        return read(Checkpoint.read(file));
    }

    /**
     * Reads a model.
     *
     * @param checkpoint a file that {@link #write} left
     * @return the model; to be closed
     * @throws org.terrella.file.InputException if an array is missing or of another shape than the size asks for
     */
    public static GagaModel read(Checkpoint checkpoint) {
        WeightsKind.GAGA.require(checkpoint);
        GagaShape shape = GagaShape.read(checkpoint);
        Lexicon lexicon = Lexicon.read(checkpoint);
        boolean isWhole = checkpoint.names().stream().anyMatch(name -> name.startsWith(TRUNK));
        return new GagaModel(shape, lexicon, Weights.read(checkpoint, manager -> {
            Parameters parameters = shape.untrained(manager, lexicon.size());
            if (isWhole) {
                PhotoTrunk.addUntrained(parameters);
            }
            return parameters;
        }));
    }

    /**
     * Writes the model as .safetensors, with its size and vocabulary, so that nothing else is needed to read it.
     *
     * @param file where to; a file of that name is replaced
     * @param more texts by name, beside those of {@link #provenance}
     */
    public void write(Path file, Map<String, String> more) {
        Map<String, String> said = new TreeMap<>(more);
        said.put(WeightsKind.KEY, WeightsKind.GAGA.word());
        said.putAll(shape.metadata());
        weights.write(file, said, List.of(lexicon.stored()));
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

    /**
     * Its words.
     *
     * @return the vocabulary
     */
    public Lexicon lexicon() {
        return lexicon;
    }

    /**
     * Its size.
     *
     * @return the shape
     */
    public GagaShape shape() {
        return shape;
    }

    /** The encoder that was trained on with it; nothing if it looks through the frozen one. */
    Optional<PhotoBackbone> trunk() {
        return trunk;
    }

    GagaNetwork network() {
        return new GagaNetwork(shape, weights.parameters());
    }

    @Override
    public void close() {
        weights.close();
    }
}

package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;

/** Trained weights of a {@link PocketLvlm}, and where they come from. Safe for use by several threads. */
public final class PocketModel implements AutoCloseable {

    static final String ENCODER = "encoder";

    private final PocketShape shape;
    private final Parameters parameters;
    private final Map<String, String> provenance;

    private PocketModel(PocketShape shape, Parameters parameters, Map<String, String> provenance) {
        this.shape = shape;
        this.parameters = parameters;
        this.provenance = Map.copyOf(provenance);
    }

    /** A model with the numbers of parameters that may go on changing. */
    static PocketModel copyOf(PocketShape shape, Parameters parameters, Map<String, String> provenance) {
        return new PocketModel(shape, parameters.copy(TensorEngine.manager()), provenance);
    }

    /**
     * Reads a model.
     *
     * @param checkpoint a file that {@link #write} left
     * @return the model; to be closed
     * @throws InputException if an array is missing or of another shape than the size asks for
     */
    public static PocketModel read(Checkpoint checkpoint) {
        PocketShape shape = PocketShape.read(checkpoint);
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Parameters.on(manager);
            shape.addTo(parameters, new Random(0)); // every number is overwritten
            parameters.load(checkpoint, "");
            return copyOf(shape, parameters, checkpoint.metadata());
        }
    }

    /**
     * One that comes with Terrella, trained on photos of Little Earth.
     *
     * @param role whom it stands in for
     * @return the model; to be closed
     */
    public static PocketModel shipped(PocketRole role) {
        try (InputStream in = PocketModel.class.getResourceAsStream(role.file())) {
            if (in == null) {
                throw new IllegalStateException(
                        "expected " + role.file() + " beside the class that reads it, found none");
            }
            return read(SafetensorsFile.of(role.file(), in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(role.file() + " cannot be read", e);
        }
    }

    /**
     * Writes the model as .safetensors, with its size, so that nothing else is needed to read it.
     *
     * @param file where to; a file of that name is replaced
     * @param more texts by name, beside those of {@link #provenance}
     */
    public void write(Path file, Map<String, String> more) {
        Map<String, String> metadata = new TreeMap<>(provenance);
        metadata.putAll(more);
        metadata.putAll(shape.metadata());
        SafetensorsFile.write(file, metadata, parameters.stored());
    }

    /**
     * Where it comes from: what the file says, or how it was trained.
     *
     * @return texts by name
     */
    public Map<String, String> provenance() {
        return provenance;
    }

    /**
     * How many numbers it has.
     *
     * @return the count of its parameters
     */
    public long size() {
        return parameters.count();
    }

    PocketShape shape() {
        return shape;
    }

    PocketNetwork network() {
        return new PocketNetwork(shape, parameters);
    }

    String fingerprint() {
        return parameters.fingerprint();
    }

    @Override
    public void close() {
        parameters.manager().close();
    }
}

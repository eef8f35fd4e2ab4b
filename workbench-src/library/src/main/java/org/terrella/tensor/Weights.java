package org.terrella.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What training hands over: the numbers of a fitted network, which do not change any more, and where they come from.
 *
 * <p>Every network here has its weights: encoders, alignments, GeoCLIP, classifiers, language models. Immutable and safe for
 * use by several threads. Closing them frees their memory.
 *
 * <p>They are computed with in single precision. A file holds an array in half precision, or in 8 bits with a step for each row,
 * where that changes none of its numbers, which is so of all that {@link #trained} and {@link #trainedInBytes} hand over.
 */
public final class Weights implements AutoCloseable {

    private final Parameters parameters;
    private final Map<String, String> provenance;

    private Weights(Parameters parameters, Map<String, String> provenance) {
        this.parameters = parameters;
        this.provenance = Map.copyOf(provenance);
        parameters.freeze();
    }

    /**
     * The numbers of parameters that nobody changes any more.
     *
     * @param parameters taken over with their manager, and frozen
     * @param provenance where they come from, texts by name
     * @return the weights; to be closed
     */
    public static Weights of(Parameters parameters, Map<String, String> provenance) {
        return new Weights(parameters, provenance);
    }

    /**
     * A copy of some of these numbers.
     *
     * @param parameters stay as they are
     * @param kept names of those that the network has; others served its training alone
     * @param provenance where they come from, texts by name
     * @return weights of their own; to be closed
     */
    public static Weights copyOf(Parameters parameters, Predicate<String> kept, Map<String, String> provenance) {
        return new Weights(parameters.copy(TensorEngine.manager(), kept), provenance);
    }

    /**
     * What a training hands over: its trained numbers, each brought to the nearest in half precision, so that they take half
     * the room in a file and are the same in memory. Scalars stay as they are, and what is not trained, such as a place
     * encoder's frequencies: the last digit of a high one in half precision would be half a turn.
     *
     * @param parameters rounded in place
     * @param kept names of those that the network has; others served its training alone
     * @param provenance where they come from, texts by name
     * @return weights of their own, whose provenance says so; to be closed
     * @throws IllegalArgumentException if a trained number is beyond ±65,504 or none
     */
    public static Weights trained(Parameters parameters, Predicate<String> kept, Map<String, String> provenance) {
        parameters.trainable().stream()
                .filter(array -> !array.isScalar())
                .forEach(array -> Halves.round(
                        array.getName(),
                        array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer()));
        Map<String, String> said = new TreeMap<>(provenance);
        said.put("precision", "trained in single, rounded to half");
        return copyOf(parameters, kept, said);
    }

    /**
     * The same in 8 bits: each row of an array of two axes or more is brought to whole numbers from -127 to 127 of a step of its
     * own, so that a file takes a quarter of the room. Vectors, and arrays with a row of very small numbers, are rounded to half
     * precision, and scalars stay as they are.
     *
     * @param parameters rounded in place
     * @param kept names of those that the network has; others served its training alone
     * @param provenance where they come from, texts by name
     * @return weights of their own, whose provenance says so; to be closed
     * @throws IllegalArgumentException if a trained number is beyond ±65,504 or none
     */
    public static Weights trainedInBytes(
            Parameters parameters, Predicate<String> kept, Map<String, String> provenance) {
        Map<String, String> said = new TreeMap<>(provenance);
        for (NDArray array : parameters.trainable()) {
            long[] shape = array.getShape().getShape();
            FloatBuffer numbers =
                    array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
            boolean isRounded = shape.length > 1
                    && numbers.limit() > 0
                    && ScaledBytes.round(numbers, Math.toIntExact(numbers.limit() / shape[0]));
            if (!isRounded && shape.length > 0) {
                Halves.round(array.getName(), numbers);
            }
        }
        said.put("precision", "trained in single, matrices rounded to 8 bits with a step for each row, others to half");
        return copyOf(parameters, kept, said);
    }

    /**
     * Reads weights.
     *
     * @param checkpoint a file with at least the arrays that the network has
     * @param untrained the network's parameters, all of whose numbers are overwritten
     * @return the weights, with what the file says of itself as provenance; to be closed
     * @throws org.terrella.file.InputException if an array is missing or of another shape
     */
    public static Weights read(Checkpoint checkpoint, Function<NDManager, Parameters> untrained) {
        NDManager manager = TensorEngine.manager();
        try {
            Parameters parameters = untrained.apply(manager);
            parameters.load(checkpoint, "");
            return new Weights(parameters, checkpoint.metadata());
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /**
     * Writes them as .safetensors.
     *
     * @param file where to; a file of that name is replaced
     * @param more texts by name, beside those of {@link #provenance} and before them where both have one
     */
    public void write(Path file, Map<String, String> more) {
        write(file, more, List.of());
    }

    /**
     * The same with arrays that are no parameters, such as a classifier's cells.
     *
     * @param file where to; a file of that name is replaced
     * @param more texts by name, beside those of {@link #provenance} and before them where both have one
     * @param others arrays after those of the network
     */
    public void write(Path file, Map<String, String> more, List<StoredTensor> others) {
        Map<String, String> metadata = new TreeMap<>(provenance);
        metadata.putAll(more);
        List<StoredTensor> tensors = new ArrayList<>();
        parameters.stored().stream().flatMap(StoredTensor::compact).forEach(tensors::add);
        tensors.addAll(others);
        SafetensorsFile.write(file, metadata, tensors);
    }

    /**
     * The numbers by name.
     *
     * @return the parameters, frozen; not to be changed
     */
    public Parameters parameters() {
        return parameters;
    }

    /**
     * Who owns the numbers.
     *
     * @return the manager, open until these are closed
     */
    public NDManager manager() {
        return parameters.manager();
    }

    /**
     * Where they come from: what the file says, or how they were trained.
     *
     * @return texts by name
     */
    public Map<String, String> provenance() {
        return provenance;
    }

    /**
     * How many numbers there are.
     *
     * @return the count
     */
    public long size() {
        return parameters.count();
    }

    /**
     * Tells one set of weights from another.
     *
     * @return eight hexadecimal digits of names and numbers; by chance the same for one pair of four billion
     */
    public String fingerprint() {
        return parameters.fingerprint();
    }

    @Override
    public void close() {
        parameters.manager().close();
    }
}

package org.terrella.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The numbers of a network by name, such as {@code location_encoder.capsule.1.weight}, in the order they were added.
 *
 * <p>A network is a function of its parameters: reading, writing, counting and training look at the names alone. A view
 * {@link #under} a prefix shares its arrays with the whole.
 */
public final class Parameters {

    private static final double FROZEN = 0;
    private final NDManager manager;
    private final Map<String, NDArray> arrays;
    private final Map<String, Double> paces; // learning rates over the course's
    private final String prefix;

    private Parameters(NDManager manager, Map<String, NDArray> arrays, Map<String, Double> paces, String prefix) {
        this.manager = manager;
        this.arrays = arrays;
        this.paces = paces;
        this.prefix = prefix;
    }

    /**
     * No parameters yet.
     *
     * @param manager who owns the arrays; they live as long as it is open
     * @return an empty collection
     */
    public static Parameters on(NDManager manager) {
        return new Parameters(manager, new LinkedHashMap<>(), new HashMap<>(), "");
    }

    /**
     * The parameters below a prefix.
     *
     * @param part a name without its last dot, such as {@code visual.blocks.3}
     * @return a view in which names are relative to it
     */
    public Parameters under(String part) {
        return new Parameters(manager, arrays, paces, prefix + part + ".");
    }

    /**
     * Who owns the arrays.
     *
     * @return the manager
     */
    public NDManager manager() {
        return manager;
    }

    /**
     * An array.
     *
     * @param name its name, relative to this view
     * @return the array itself
     * @throws IllegalArgumentException if there is none
     */
    public NDArray get(String name) {
        NDArray array = arrays.get(prefix + name);
        if (array == null) {
            throw new IllegalArgumentException("expected a parameter " + prefix + name + ", found none");
        }
        return array;
    }

    /**
     * Whether there is an array of a name.
     *
     * @param name its name, relative to this view
     * @return whether {@link #get} gives one
     */
    public boolean has(String name) {
        return arrays.containsKey(prefix + name);
    }

    /**
     * Adds an array that is trained.
     *
     * @param name its name, relative to this view; new
     * @param array float32
     * @return this
     * @throws IllegalArgumentException if the name is taken
     */
    public Parameters add(String name, NDArray array) {
        if (arrays.putIfAbsent(prefix + name, array) != null) {
            throw new IllegalArgumentException("expected a new name, found " + prefix + name + " twice");
        }
        array.attach(manager);
        array.setName(prefix + name);
        return this;
    }

    /**
     * Adds an array that is not trained.
     *
     * @param name its name, relative to this view; new
     * @param array float32
     * @return this
     * @throws IllegalArgumentException if the name is taken
     */
    public Parameters addFrozen(String name, NDArray array) {
        add(name, array);
        paces.put(prefix + name, FROZEN);
        return this;
    }

    /**
     * Names of this view.
     *
     * @return relative to it, in the order they were added
     */
    public List<String> names() {
        return arrays.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    /**
     * Arrays that are trained.
     *
     * @return those of this view that are not frozen
     */
    public List<NDArray> trainable() {
        return trainableNames().map(this::get).toList();
    }

    /**
     * From now on what is trained of this view learns at another pace, such as faster where it begins with nothing.
     *
     * @param times its learning rate over that of the others, more than 0
     */
    public void learnAt(double times) {
        trainableNames().forEach(name -> paces.put(prefix + name, times));
    }

    /** Learning rate over that of the course for each of {@link #trainable}. */
    List<Double> paces() {
        return trainableNames().map(this::pace).toList();
    }

    private double pace(String name) {
        return paces.getOrDefault(prefix + name, 1.0);
    }

    private Stream<String> trainableNames() {
        return names().stream().filter(name -> pace(name) != FROZEN);
    }

    /** From now on nothing of this view is trained. */
    public void freeze() {
        names().forEach(name -> {
            paces.put(prefix + name, FROZEN);
            if (get(name).hasGradient()) {
                get(name).setRequiresGradient(false);
            }
        });
    }

    /** From now on gradients of what is trained are collected. */
    public void requireGradients() {
        trainable().forEach(array -> array.setRequiresGradient(true));
    }

    /**
     * How many numbers are trained.
     *
     * @return the count over {@link #trainable}
     */
    public long trainableCount() {
        return trainable().stream().mapToLong(array -> array.getShape().size()).sum();
    }

    /**
     * How many numbers there are.
     *
     * @return the count over all arrays of this view
     */
    public long count() {
        return names().stream().mapToLong(name -> get(name).getShape().size()).sum();
    }

    /**
     * Some of the same numbers in other arrays.
     *
     * @param owner who owns the copies
     * @param kept which names of this view are copied
     * @return these, none frozen and none collecting gradients
     */
    public Parameters copy(NDManager owner, Predicate<String> kept) {
        Parameters copy = on(owner);
        names().stream()
                .filter(kept)
                .forEach(name -> copy.add(name, StoredTensor.of(name, get(name)).toArray(owner)));
        return copy;
    }

    /**
     * The arrays as they would be stored.
     *
     * @return those of this view by their names in it; their memory is shared
     */
    public List<StoredTensor> stored() {
        return names().stream().map(name -> StoredTensor.of(name, get(name))).toList();
    }

    /**
     * Tells one set of weights from another.
     *
     * @return eight hexadecimal digits of names and numbers; by chance the same for one pair of four billion
     */
    public String fingerprint() {
        return StoredTensor.fingerprint(stored());
    }

    /**
     * Overwrites every array of this view with one from a file.
     *
     * @param checkpoint the file, which may hold more, and may hold them in a dictionary {@code state_dict} or {@code model}
     *     or behind {@code module.}
     * @param from what its names start with before the names of this view
     * @throws org.terrella.file.InputException if an array is missing or of another shape
     */
    public void load(Checkpoint checkpoint, String from) {
        List<String> names = names();
        Checkpoint part = names.isEmpty() ? checkpoint : StateDictionary.with(checkpoint, from + names.get(0));
        for (String name : names) {
            NDArray array = get(name);
            List<Long> shape =
                    LongStream.of(array.getShape().getShape()).boxed().toList();
            array.toByteBuffer(true)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .put(part.tensor(from + name, shape).floats());
        }
    }
}

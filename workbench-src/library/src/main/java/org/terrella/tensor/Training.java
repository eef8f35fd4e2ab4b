package org.terrella.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.terrella.file.InputException;

/**
 * Trains parameters on batches of examples, and can be interrupted at any time.
 *
 * <p>After each epoch parameters, moments and losses go into one file, written whole or not at all. Started again with the
 * same settings it goes on there and ends with the same bits: the order of an epoch and all random numbers of a step
 * follow from the seed and the number of the epoch or step, and what else changes is a frozen parameter.
 */
public final class Training {

    private static final long STEP_SALT = 0x5DEECE66DL;

    private final String name;
    private final Settings settings;
    private final Parameters parameters;
    private final Objective objective;

    /**
     * How to train.
     *
     * @param epochs passes over the examples, 1 or more
     * @param batch examples per step, 1 or more; what is left over at the end of an epoch waits for the next shuffle
     * @param seed where order and random numbers come from
     * @param learningRate how large the steps are
     * @param adam settings of the optimizer
     * @param shuffled whether each epoch has an order of its own, rather than that of the examples
     */
    public record Settings(
            int epochs, int batch, long seed, LearningRate learningRate, AdamW.Settings adam, boolean shuffled) {

        /**
         * Checks the numbers.
         *
         * @param epochs passes over the examples
         * @param batch examples per step
         * @param seed where order and random numbers come from
         * @param learningRate how large the steps are
         * @param adam settings of the optimizer
         * @param shuffled whether each epoch has an order of its own
         * @throws IllegalArgumentException if epochs or batch is below 1
         */
        public Settings {
            if (epochs < 1 || batch < 1) {
                throw new IllegalArgumentException(
                        "epochs and batch must be 1 or more, found " + epochs + " and " + batch);
            }
        }
    }

    /**
     * One step's examples.
     *
     * @param manager owns what the step computes; closed after it
     * @param rows indices of the examples; not to be changed
     * @param step number of the step, from 0
     * @param random for this step alone
     */
    public record Batch(NDManager manager, int[] rows, long step, Random random) {}

    /** What is made small. */
    @FunctionalInterface
    public interface Objective {
        /**
         * The loss of a batch.
         *
         * @param batch the examples
         * @return a scalar, a function of the parameters
         */
        NDArray loss(Batch batch);
    }

    /** Hears how far training is. */
    @FunctionalInterface
    public interface Listener {
        /**
         * After each step, and once at the start of a resumed training.
         *
         * @param done steps done
         * @param steps how many there will be
         * @param loss loss of the last step, in the objective's unit; NaN at the start of a resumed training
         */
        void step(long done, long steps, double loss);
    }

    /**
     * A training that has not begun.
     *
     * @param name what it is called in messages
     * @param settings how to train
     * @param parameters what is trained; they are changed in place
     * @param objective what is made small
     */
    public Training(String name, Settings settings, Parameters parameters, Objective objective) {
        this.name = name;
        this.settings = settings;
        this.parameters = parameters;
        this.objective = objective;
    }

    /**
     * Trains to the end.
     *
     * @param examples how many examples there are, at least one batch
     * @param state file that training goes on from, if it is there, and that it leaves after each epoch; nothing to keep
     *     none
     * @param listener hears of each step
     * @return mean loss of each epoch
     * @throws InputException if the file is of another training
     * @throws IllegalStateException if the loss is no number any more; the file is still that of the last good epoch
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public List<Double> run(int examples, Optional<Path> state, Listener listener) {
        int perEpoch = examples / settings.batch();
        if (perEpoch == 0) {
            throw new IllegalArgumentException(
                    name + " must have at least a batch of " + settings.batch() + " examples, found " + examples);
        }
        long steps = (long) perEpoch * settings.epochs();
        parameters.requireGradients();
        List<Double> losses = new ArrayList<>();
        try (NDManager moments = TensorEngine.manager()) {
            AdamW adam = new AdamW(moments, parameters.trainable(), settings.adam());
            if (state.filter(Files::exists).isPresent()) {
                losses.addAll(resume(state.get(), adam, examples));
                listener.step(adam.steps(), steps, Double.NaN);
            }
            while (losses.size() < settings.epochs()) {
                losses.add(epoch(losses.size(), order(losses.size(), examples), adam, steps, listener));
                state.ifPresent(file -> save(file, adam, examples, losses));
            }
        }
        return List.copyOf(losses);
    }

    private double epoch(int epoch, int[] order, AdamW adam, long steps, Listener listener) {
        int perEpoch = order.length / settings.batch();
        double sum = 0;
        for (int i = 0; i < perEpoch; i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new java.util.concurrent.CancellationException(
                        name + " was interrupted in epoch " + (epoch + 1) + "; it goes on after the last whole one");
            }
            long step = adam.steps();
            int[] rows = Arrays.copyOfRange(order, i * settings.batch(), (i + 1) * settings.batch());
            double loss = step(rows, step, epoch);
            if (!Double.isFinite(loss)) {
                throw new IllegalStateException(name + ", step " + step + " of epoch " + (epoch + 1)
                        + ": expected a loss that is a number, found " + loss + "; a lower learning rate than "
                        + settings.learningRate().at(step, steps, epoch) + " may help");
            }
            adam.step(settings.learningRate().at(step, steps, epoch));
            sum += loss;
            listener.step(step + 1, steps, loss);
        }
        return sum / perEpoch;
    }

    private double step(int[] rows, long step, int epoch) {
        try (NDManager manager = TensorEngine.manager();
                GradientCollector gradients = TensorEngine.engine().newGradientCollector()) {
            NDArray loss = objective.loss(
                    new Batch(manager, rows, step, new Random(settings.seed() * 31 + step * STEP_SALT + epoch)));
            double value = loss.getFloat();
            if (Double.isFinite(value)) {
                gradients.backward(loss);
            }
            return value;
        }
    }

    private int[] order(int epoch, int examples) {
        int[] order = new int[examples];
        Random random = new Random(settings.seed() * 1_000_003 + epoch);
        for (int i = 0; i < examples; i++) { // Fisher-Yates, inside out
            int j = settings.shuffled() ? random.nextInt(i + 1) : i;
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private void save(Path file, AdamW adam, int examples, List<Double> losses) {
        List<StoredTensor> tensors = new ArrayList<>(parameters.stored());
        tensors.addAll(adam.stored());
        Map<String, String> metadata = Map.of(
                "training", fingerprint(examples),
                "steps", String.valueOf(adam.steps()),
                "losses", losses.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        SafetensorsFile.write(file, metadata, tensors);
    }

    private List<Double> resume(Path file, AdamW adam, int examples) {
        SafetensorsFile saved = SafetensorsFile.read(file);
        String expected = fingerprint(examples);
        String found = saved.metadata().getOrDefault("training", "no training");
        if (!found.equals(expected)) {
            throw new InputException(
                    file,
                    "expected the state of this training, " + expected + ", found " + found
                            + "; remove it to begin anew");
        }
        parameters.load(saved, "");
        adam.load(saved, Long.parseLong(saved.metadata().get("steps")));
        return Arrays.stream(saved.metadata().get("losses").split(" "))
                .map(Double::valueOf)
                .toList();
    }

    private String fingerprint(int examples) {
        return String.format(
                Locale.ROOT, "%s of %d numbers on %d examples, %s", name, parameters.count(), examples, settings);
    }
}

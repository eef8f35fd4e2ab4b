package org.terrella.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.terrella.file.InputException;

/**
 * Trains parameters on batches of examples, and can be interrupted at any time.
 *
 * <p>After each epoch parameters, moments and losses go into one file, written whole or not at all. Started again with the
 * same settings it goes on there and ends with the same bits: the order of an epoch and all random numbers of a step
 * follow from the seed and the number of the epoch or step, and what else changes is a frozen parameter.
 */
public final class Training {

    /** What the mean loss of an epoch is called among its measures. */
    public static final String LOSS = "loss";

    private static final long STEP_SALT = 0x5DEECE66DL;

    private final String name;
    private final Settings settings;
    private final Parameters parameters;
    private final Objective objective;
    private final Check check;

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

        /**
         * After each epoch.
         *
         * @param epoch its number, from 1
         * @param measures its mean loss under {@link #LOSS}, then what the {@link Check} found, by name
         */
        default void epoch(int epoch, Map<String, Double> measures) {}
    }

    /** Looks at the parameters after each epoch, before the state is kept. */
    @FunctionalInterface
    public interface Check {
        /**
         * What there is to say of them.
         *
         * @param epoch number of the epoch, from 1
         * @return numbers by name, in an order
         */
        Map<String, Double> measure(int epoch);
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
        this(name, settings, parameters, objective, epoch -> Map.of());
    }

    private Training(String name, Settings settings, Parameters parameters, Objective objective, Check check) {
        this.name = name;
        this.settings = settings;
        this.parameters = parameters;
        this.objective = objective;
        this.check = check;
    }

    /**
     * The same training, looked at after each epoch.
     *
     * @param other what looks at it; may change frozen parameters
     * @return a training that has not begun
     */
    public Training checkedBy(Check other) {
        return new Training(name, settings, parameters, objective, other);
    }

    /**
     * Trains to the end.
     *
     * @param examples how many examples there are, at least one batch
     * @param run who hears of it, and the file that it goes on from
     * @return mean loss of each epoch
     * @throws InputException if the file is of another training
     * @throws IllegalStateException if the loss is no number any more; the file is still that of the last good epoch
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public List<Double> run(int examples, TrainingRun run) {
        int perEpoch = examples / settings.batch();
        if (perEpoch == 0) {
            throw new IllegalArgumentException(
                    name + " must have at least a batch of " + settings.batch() + " examples, found " + examples);
        }
        long steps = (long) perEpoch * settings.epochs();
        parameters.requireGradients();
        List<Double> losses = new ArrayList<>();
        try (NDManager moments = TensorEngine.manager()) {
            AdamW adam = new AdamW(moments, parameters, settings.adam());
            TrainingState state = new TrainingState(fingerprint(examples), parameters, adam);
            if (run.state().filter(Files::exists).isPresent()) {
                losses.addAll(state.resume(run.state().get()));
                run.listener().step(adam.steps(), steps, Double.NaN);
            }
            while (losses.size() < settings.epochs()) {
                losses.add(epoch(losses.size(), order(losses.size(), examples), adam, steps, run.listener()));
                tell(losses, run.listener());
                run.state().ifPresent(file -> state.save(file, losses));
            }
        }
        return List.copyOf(losses);
    }

    private void tell(List<Double> losses, Listener listener) {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put(LOSS, losses.get(losses.size() - 1));
        measures.putAll(check.measure(losses.size()));
        listener.epoch(losses.size(), Collections.unmodifiableMap(measures));
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

    /** What is trained how on how much, so that no training goes on from another one's state. */
    private String fingerprint(int examples) {
        return String.format(
                Locale.ROOT, "%s of %d numbers on %d examples, %s", name, parameters.count(), examples, settings);
    }
}

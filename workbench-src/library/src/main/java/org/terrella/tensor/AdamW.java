package org.terrella.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adam with decoupled weight decay, in one pass over the memory of parameters, gradients and moments; without the second
 * moments it is stochastic gradient descent with momentum.
 *
 * <p>Gradients are set to zero in the same pass. The engine's own optimizer makes a dozen passes; this one is as fast as
 * memory. Same parameters, gradients and settings give the same bits, whatever the number of threads, since no number
 * depends on another.
 *
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter 2019</a>, algorithm 2
 */
public final class AdamW {

    private static final int CHUNK = 2048;
    private static final float EPSILON = 1e-8f;

    private final List<NDArray> parameters;
    private final List<Double> paces;
    private final List<NDArray> first = new ArrayList<>();
    private final List<NDArray> second = new ArrayList<>();
    private final Settings settings;
    private long step;

    /**
     * Settings that do not change while training.
     *
     * @param weightDecay share of a weight that is taken off per step, times the learning rate; 0 or more
     * @param beta1 decay of the first moment, in [0, 1)
     * @param beta2 decay of the second moment, in [0, 1); 1 for none
     * @param clipNorm gradients are scaled down to this norm over all parameters; 0 for no limit
     */
    public record Settings(double weightDecay, double beta1, double beta2, double clipNorm) {

        /**
         * PyTorch's defaults for the betas, no clipping.
         *
         * @param weightDecay share of a weight that is taken off per step, times the learning rate
         * @return the settings
         */
        public static Settings ofWeightDecay(double weightDecay) {
            return new Settings(weightDecay, 0.9, 0.999, 0);
        }

        /**
         * Stochastic gradient descent: each step goes along the sum of all gradients so far, each {@code momentum} times as
         * much as the next. PyTorch's, but that weights decay apart from the gradients.
         *
         * @param weightDecay share of a weight that is taken off per step, times the learning rate
         * @param momentum in [0, 1)
         * @return the settings
         */
        public static Settings ofMomentum(double weightDecay, double momentum) {
            return new Settings(weightDecay, momentum, 1, 0);
        }

        private boolean isMomentumAlone() {
            return beta2 == 1;
        }
    }

    /**
     * An optimizer that has made no step.
     *
     * @param manager who owns the moments, twice the memory of the parameters
     * @param parameters what is trained; gradients must have been required
     * @param settings settings
     */
    public AdamW(NDManager manager, List<NDArray> parameters, Settings settings) {
        this(manager, parameters, Collections.nCopies(parameters.size(), 1.0), settings);
    }

    /** One for parameters of which some learn faster than others. */
    AdamW(NDManager manager, Parameters parameters, Settings settings) {
        this(manager, parameters.trainable(), parameters.paces(), settings);
    }

    private AdamW(NDManager manager, List<NDArray> parameters, List<Double> paces, Settings settings) {
        this.parameters = List.copyOf(parameters);
        this.paces = List.copyOf(paces);
        this.settings = settings;
        for (NDArray parameter : parameters) {
            first.add(manager.zeros(parameter.getShape()));
            second.add(manager.zeros(parameter.getShape()));
        }
    }

    /**
     * Changes the parameters by their gradients, and sets these to zero.
     *
     * @param learningRate learning rate of this step, 0 or more
     */
    public void step(double learningRate) {
        step++;
        List<Slice> slices = new ArrayList<>();
        List<NDArray> handles = new ArrayList<>(); // each call for a gradient makes one
        for (int i = 0; i < parameters.size(); i++) {
            NDArray gradient = parameters.get(i).getGradient();
            handles.add(gradient);
            Trained trained = new Trained(
                    floats(parameters.get(i)),
                    floats(gradient),
                    floats(first.get(i)),
                    floats(second.get(i)),
                    paces.get(i));
            int length = trained.weights().limit();
            for (int from = 0; from < length; from += CHUNK * 8) {
                slices.add(new Slice(trained, from, Math.min(length, from + CHUNK * 8)));
            }
        }
        float scale = settings.clipNorm() > 0 ? clipScale(slices) : 1;
        boolean isMomentum = settings.isMomentumAlone();
        float rate = (float) (learningRate / (1 - Math.pow(settings.beta1(), isMomentum ? 1 : step)));
        float unbias = isMomentum ? 0 : (float) (1 / Math.sqrt(1 - Math.pow(settings.beta2(), step)));
        double decay = learningRate * settings.weightDecay();
        slices.parallelStream()
                .forEach(slice ->
                        slice.update(settings, scale, rate, new Division(unbias, isMomentum ? 1 : EPSILON), decay));
        handles.forEach(NDArray::close);
    }

    /** Norms of slices are added in order, so that the sum does not depend on threads. */
    private float clipScale(List<Slice> slices) {
        double[] squares = new double[slices.size()];
        IntStream.range(0, squares.length)
                .parallel()
                .forEach(i -> squares[i] = slices.get(i).square());
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        double norm = Math.sqrt(sum);
        return norm > settings.clipNorm() ? (float) (settings.clipNorm() / norm) : 1;
    }

    /**
     * What has to be kept so that training goes on as if it had not stopped.
     *
     * @return first and second moments by the names of the parameters; their memory is shared
     */
    public List<StoredTensor> stored() {
        List<StoredTensor> stored = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).getName();
            stored.add(StoredTensor.of("adam.first." + name, first.get(i)));
            stored.add(StoredTensor.of("adam.second." + name, second.get(i)));
        }
        return stored;
    }

    /**
     * How many steps were made.
     *
     * @return 0 or more
     */
    public long steps() {
        return step;
    }

    /**
     * Takes over moments and count of steps.
     *
     * @param checkpoint a file with what {@link #stored} gave
     * @param steps how many steps had been made
     */
    public void load(Checkpoint checkpoint, long steps) {
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).getName();
            floats(first.get(i)).put(checkpoint.tensor("adam.first." + name).floats());
            floats(second.get(i)).put(checkpoint.tensor("adam.second." + name).floats());
        }
        step = steps;
    }

    private static FloatBuffer floats(NDArray array) {
        return array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /** What steps are divided by: the root of the second moment times this, plus that. */
    private record Division(float unbias, float least) {}

    /** Memory of an array that is trained, and its learning rate over the course's. */
    private record Trained(
            FloatBuffer weights, FloatBuffer gradients, FloatBuffer first, FloatBuffer second, double pace) {}

    private record Slice(Trained of, int from, int to) {

        double square() {
            double sum = 0;
            for (int i = from; i < to; i++) {
                double gradient = of.gradients().get(i);
                sum += gradient * gradient;
            }
            return sum;
        }

        /** In chunks that stay in the first cache, through arrays, which the compiler vectorizes. */
        void update(Settings settings, float scale, float learningRate, Division by, double decay) {
            float rate = (float) (learningRate * of.pace());
            float keep = (float) (1 - decay * of.pace());
            float[] w = new float[CHUNK];
            float[] g = new float[CHUNK];
            float[] m = new float[CHUNK];
            float[] v = new float[CHUNK];
            float[] zeros = new float[CHUNK];
            float unbias = by.unbias();
            float least = by.least();
            for (int at = from; at < to; at += CHUNK) {
                int count = Math.min(CHUNK, to - at);
                of.weights().get(at, w, 0, count);
                of.gradients().get(at, g, 0, count);
                of.first().get(at, m, 0, count);
                of.second().get(at, v, 0, count);
                moments(settings, scale, new float[][] {g, m, v});
                for (int i = 0; i < CHUNK; i++) {
                    w[i] = w[i] * keep - rate * m[i] / ((float) Math.sqrt(v[i]) * unbias + least);
                }
                of.weights().put(at, w, 0, count);
                of.gradients().put(at, zeros, 0, count);
                of.first().put(at, m, 0, count);
                of.second().put(at, v, 0, count);
            }
        }

        private static void moments(Settings settings, float scale, float[][] gmv) {
            float[] g = gmv[0];
            float[] m = gmv[1];
            float[] v = gmv[2];
            float beta1 = (float) settings.beta1();
            float beta2 = (float) settings.beta2();
            float rest1 = (float) (1 - settings.beta1());
            float rest2 = (float) (1 - settings.beta2());
            for (int i = 0; i < CHUNK; i++) {
                float gradient = g[i] * scale;
                m[i] = beta1 * m[i] + rest1 * gradient;
                v[i] = beta2 * v[i] + rest2 * gradient * gradient;
            }
        }
    }
}

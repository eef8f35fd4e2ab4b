package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.terrella.geo.LatLng;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * Vectors of places as the sum of a few networks, each of which sees the map through waves of another length.
 *
 * <p>A capsule turns a point v of the map into γ(v) = [cos 2πBv, sin 2πBv] with a fixed random matrix B, and sends that
 * through four linear layers with ReLU between them. B belongs to the weights: it is drawn when a network is made, stored
 * with it and never drawn again. Names of the parameters are those of GeoCLIP's published state dictionary, such as {@code
 * LocEnc0.capsule.0.b}.
 *
 * <p>Each {@link LatLng} has a finite vector, also the poles: with Web Mercator they are at ±12.1 times half the map's
 * width, where the released networks were never trained; that vector means nothing, and neither here nor there is it
 * repaired.
 *
 * @see <a href="https://arxiv.org/abs/2309.16020">Vivanco Cepeda et al. 2023</a>, section 3.2
 */
public final class FourierLocationEncoder implements LocationEncoder {

    private static final int CHUNK =
            1024; // 4 MB a hidden layer: large enough to multiply at full speed, small enough for the cache
    private static final float TWO_PI = (float) (2 * Math.PI);
    private static final List<String> HIDDEN = List.of("capsule.1", "capsule.3", "capsule.5");
    private static final String HEAD = "head.0";

    private final FourierSettings settings;
    private final Parameters parameters;

    /**
     * An encoder over given weights.
     *
     * @param settings its size
     * @param parameters its weights, whose owner closes them; read at each use, so that training changes what is encoded
     */
    public FourierLocationEncoder(FourierSettings settings, Parameters parameters) {
        this.settings = settings;
        this.parameters = parameters;
    }

    /**
     * Adds the weights of a new encoder: linear layers as PyTorch draws them, and the frozen frequencies.
     *
     * @param parameters what they are added to
     * @param settings the encoder's size
     * @param random where the numbers come from
     */
    public static void addTo(Parameters parameters, FourierSettings settings, Random random) {
        for (int i = 0; i < settings.sigmas().size(); i++) {
            Parameters capsule = parameters.under("LocEnc" + i);
            capsule.addFrozen("capsule.0.b", frequencies(parameters.manager(), settings, i, random));
            int inputs = 2 * settings.features();
            for (String layer : HIDDEN) {
                FirstNumbers.linear(capsule, layer, inputs, settings.hidden(), random);
                inputs = settings.hidden();
            }
            FirstNumbers.linear(capsule, HEAD, inputs, settings.width(), random);
        }
    }

    private static NDArray frequencies(NDManager manager, FourierSettings settings, int capsule, Random random) {
        float[] frequencies = new float[2 * settings.features()];
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] = (float) (settings.sigmas().get(capsule) * random.nextGaussian());
        }
        return manager.create(frequencies, new Shape(settings.features(), 2));
    }

    /**
     * Its size.
     *
     * @return the settings
     */
    public FourierSettings settings() {
        return settings;
    }

    @Override
    public int width() {
        return settings.width();
    }

    @Override
    public NDArray encode(NDManager manager, List<LatLng> places) {
        NDArray vectors = manager.create(new Shape(places.size(), width()));
        ByteBuffer rows = vectors.toByteBuffer(true);
        for (int from = 0; from < places.size(); from += CHUNK) {
            try (NDManager step = manager.newSubManager()) {
                List<LatLng> chunk = places.subList(from, Math.min(places.size(), from + CHUNK));
                rows.put(encode(points(step, chunk)).toByteBuffer(true));
            }
        }
        return vectors;
    }

    /**
     * Places on the map, in the order of axes that the projection's published network expects.
     *
     * @param manager who owns the result
     * @param places B places
     * @return [B, 2], in units of half the map's width
     */
    public NDArray points(NDManager manager, List<LatLng> places) {
        float[] points = new float[2 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            double[] point = settings.projection().encoderInput(places.get(i));
            points[2 * i] = (float) point[0];
            points[2 * i + 1] = (float) point[1];
        }
        return manager.create(points, new Shape(places.size(), 2));
    }

    /**
     * Vectors of points of the map, in one piece; gradients reach the linear layers.
     *
     * @param points as {@link #points} gives them, [B, 2]
     * @return [B, D], not normalized
     */
    public NDArray encode(NDArray points) {
        NDArray turns = points.mul(TWO_PI);
        NDArray sum = capsule(turns, parameters.under("LocEnc0"));
        for (int i = 1; i < settings.sigmas().size(); i++) {
            try (NDArray before = sum;
                    NDArray next = capsule(turns, parameters.under("LocEnc" + i))) {
                sum = before.add(next);
            }
        }
        return sum;
    }

    private static NDArray capsule(NDArray turns, Parameters capsule) {
        NDArray at = waves(turns, capsule.get("capsule.0.b"));
        for (String layer : HIDDEN) {
            try (NDArray input = at; // given back at once, so that the next layer finds its memory in the cache
                    NDArray linear = Layers.linear(input, capsule.under(layer))) {
                at = Activation.relu(linear);
            }
        }
        try (NDArray input = at) {
            return Layers.linear(input, capsule.under(HEAD));
        }
    }

    private static NDArray waves(NDArray turns, NDArray frequencies) {
        try (NDArray phases = Linear.linear(turns, frequencies).singletonOrThrow(); // 2πBv
                NDArray cosines = phases.cos();
                NDArray sines = phases.sin()) {
            return cosines.concat(sines, 1);
        }
    }
}

package org.terrella.tensor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import ai.djl.ndarray.NDManager;

/**
 * Where photos are encoded, by far the longest work on real photos: the processor, unless a graphics card is chosen. Everything
 * else is computed by the processor, on whose memory much of it relies.
 */
public final class ComputeDevice {

    private static final String WORDS = "cpu|gpu(:[0-9]{1,2})?";

    private static volatile Device chosen = Device.cpu();

    private ComputeDevice() {}

    /**
     * Chooses, for encoders that are read from now on.
     *
     * @param word cpu, gpu for the first graphics card, or gpu:N for the one of number N, from 0
     * @throws IllegalArgumentException if it is another word, or no such card can be used; the message says what it takes
     */
    public static void choose(String word) {
        if (!word.matches(WORDS)) {
            throw new IllegalArgumentException("a device must be cpu, gpu or gpu:N, found " + word);
        }
        if (word.equals("cpu")) {
            chosen = Device.cpu();
            return;
        }
        int number = word.contains(":") ? Integer.parseInt(word.substring(word.indexOf(':') + 1)) : 0;
        int cards = cards();
        if (number >= cards) {
            throw new IllegalArgumentException(
                    "expected a graphics card and PyTorch's CUDA natives for the device " + word
                            + " (environment.md says how to bring them), found "
                            + (hasCuda() ? cards + " cards" : "the natives of a processor"));
        }
        chosen = Device.gpu(number);
    }

    /**
     * How many graphics cards can be used.
     *
     * @return 0 without CUDA natives
     */
    public static int cards() {
        return hasCuda() ? TensorEngine.engine().getGpuCount() : 0;
    }

    private static boolean hasCuda() {
        Engine engine = TensorEngine.engine();
        return engine.hasCapability(StandardCapabilities.CUDA);
    }

    /**
     * A manager of arrays there; whoever asks for it closes it, and its arrays with it.
     *
     * @return a manager of its own
     */
    public static NDManager manager() {
        return TensorEngine.engine().newBaseManager(chosen);
    }
}

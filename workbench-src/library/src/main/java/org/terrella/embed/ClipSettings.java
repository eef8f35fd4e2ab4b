package org.terrella.embed;

import java.util.List;
import java.util.Map;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Flops;

/**
 * Sizes of a CLIP: all that has to be known of it beside its weights.
 *
 * @param vision sizes of the part that sees
 * @param text sizes of the part that reads
 * @param projection length of the vectors that both are brought to, 1 or more
 * @see <a href="https://arxiv.org/abs/2103.00020">Radford et al. 2021</a>, tables 19 and 20
 */
public record ClipSettings(Vision vision, Text text, int projection) {

    private static final int OPENAI_VOCABULARY = 49_408;
    private static final int OPENAI_CONTEXT = 77;

    /** What stands between the two linear layers of a hidden layer. */
    public enum Activation {
        /** Gaussian error linear units, x · Φ(x), as OpenCLIP trains with. */
        GELU,
        /** OpenAI's fast stand-in for it, x · sigmoid(1.702 x); the vectors are others. */
        QUICK_GELU
    }

    /**
     * Sizes of a stack of transformer layers.
     *
     * @param width length of a token's vector, a multiple of {@code heads}
     * @param hidden width of the hidden layer of each, 1 or more
     * @param layers number of layers, 1 or more
     * @param heads heads of attention, 1 or more
     * @param activation what the hidden layers are activated by
     */
    public record Tower(int width, int hidden, int layers, int heads, Activation activation) {

        /**
         * Checks the numbers.
         *
         * @param width length of a token's vector
         * @param hidden width of the hidden layer of each
         * @param layers number of layers
         * @param heads heads of attention
         * @param activation what the hidden layers are activated by
         * @throws IllegalArgumentException if one is below 1, or the width cannot be divided among the heads
         */
        public Tower {
            requirePositive("hidden", hidden);
            requirePositive("layers", layers);
            requirePositive("heads", heads);
            if (width < 1 || width % heads != 0) {
                throw new IllegalArgumentException(
                        "width must be a multiple of the heads, found " + width + " for " + heads + " heads");
            }
        }

        /**
         * Layers as OpenAI's, whose hidden layers are four times as wide and have its stand-in for GELU.
         *
         * @param width length of a token's vector, a multiple of {@code heads}
         * @param layers number of layers, 1 or more
         * @param heads heads of attention, 1 or more
         */
        public Tower(int width, int layers, int heads) {
            this(width, 4 * width, layers, heads, Activation.QUICK_GELU);
        }
    }

    /**
     * The part that sees.
     *
     * @param pixels width and height of a prepared photo, a multiple of {@code patch}
     * @param patch width and height of the squares that become tokens, pixels
     * @param tower its layers
     */
    public record Vision(int pixels, int patch, Tower tower) {

        /**
         * Checks the numbers.
         *
         * @param pixels width and height of a prepared photo
         * @param patch width and height of a square
         * @param tower its layers
         * @throws IllegalArgumentException if photos cannot be divided into squares
         */
        public Vision {
            if (patch < 1 || pixels < patch || pixels % patch != 0) {
                throw new IllegalArgumentException(
                        "pixels must be a multiple of the patch, found " + pixels + " for a patch of " + patch);
            }
        }

        /**
         * How many tokens a photo becomes.
         *
         * @return its squares and the class token
         */
        public int tokens() {
            return pixels / patch * (pixels / patch) + 1;
        }

        /** Operations for one photo, whose vector is so long. */
        long flops(int projection) {
            long layer = Flops.transformerLayer(tokens(), tokens(), tower.width(), tower.hidden());
            return Flops.convolution(patch, 3, tower.width(), pixels / patch)
                    + tower.layers() * layer
                    + Flops.linear(1, tower.width(), projection);
        }
    }

    /**
     * The part that reads.
     *
     * @param vocabulary number of different tokens, 1 or more
     * @param context most tokens of a text, 2 or more
     * @param tower its layers
     */
    public record Text(int vocabulary, int context, Tower tower) {

        /**
         * Checks the numbers.
         *
         * @param vocabulary number of different tokens
         * @param context most tokens of a text
         * @param tower its layers
         * @throws IllegalArgumentException if there is no token, or no room for the first and the last
         */
        public Text {
            requirePositive("vocabulary", vocabulary);
            if (context < 2) {
                throw new IllegalArgumentException("context must be 2 or more, found " + context);
            }
        }
    }

    /**
     * Checks the number.
     *
     * @param vision sizes of the part that sees
     * @param text sizes of the part that reads
     * @param projection length of the vectors
     * @throws IllegalArgumentException if it is below 1
     */
    public ClipSettings {
        requirePositive("projection", projection);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, found " + value);
        }
    }

    /**
     * OpenAI's ViT-L/14 for photos of 224 pixels, the encoder of G3, Img2Loc and GeoCLIP.
     *
     * @return sizes of 427,616,513 numbers
     */
    public static ClipSettings vitL14() {
        return new ClipSettings(
                new Vision(224, 14, new Tower(1024, 24, 16)),
                new Text(OPENAI_VOCABULARY, OPENAI_CONTEXT, new Tower(768, 12, 12)),
                768);
    }

    /**
     * OpenAI's ViT-B/32, the smallest of its vision transformers.
     *
     * @return sizes of 151,277,313 numbers
     */
    public static ClipSettings vitB32() {
        return new ClipSettings(
                new Vision(224, 32, new Tower(768, 12, 12)),
                new Text(OPENAI_VOCABULARY, OPENAI_CONTEXT, new Tower(512, 12, 8)),
                512);
    }

    /**
     * The sizes that a file's arrays have.
     *
     * <p>Everything but the number of heads and the activation follows from shapes. These are what {@code config.json} or
     * {@code open_clip_config.json} beside the weights says, or for the heads their file, and otherwise those of OpenAI's
     * networks: heads 64 wide, and its stand-in for GELU.
     *
     * @param checkpoint a file with the weights of a CLIP, alone or among others
     * @return its sizes
     * @throws InputException if there is no CLIP in it, or one of sizes that do not fit together
     */
    public static ClipSettings ofCheckpoint(Checkpoint checkpoint) {
        return ClipSizes.of(ClipNames.in(checkpoint));
    }

    /**
     * The arrays that a CLIP of these sizes has.
     *
     * @return shapes by Hugging Face's names, in the order in which they are stored
     */
    public Map<String, List<Long>> shapes() {
        return ClipShapes.of(this);
    }

    /**
     * How many numbers its weights are.
     *
     * @return the count over all arrays, that of the logarithm of the logit scale included
     */
    public long count() {
        return shapes().values().stream()
                .mapToLong(shape -> shape.stream().reduce(1L, Math::multiplyExact))
                .sum();
    }
}

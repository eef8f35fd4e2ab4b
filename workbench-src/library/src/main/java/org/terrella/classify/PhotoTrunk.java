package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.embed.PhotoBackbone;
import org.terrella.tensor.Parameters;

/** The encoder's copy under a network while it is trained: trained on with it, or as it was. */
public final class PhotoTrunk {

    private static final String NAME = "trunk";
    private static final double PACE = 0.3; // of the layers above, which begin with nothing

    private final Parameters parameters;
    private final Optional<PhotoBackbone> frozen;

    private PhotoTrunk(Parameters parameters, Optional<PhotoBackbone> frozen) {
        this.parameters = parameters;
        this.frozen = frozen;
    }

    /**
     * Adds a copy of an encoder to a network.
     *
     * @param parameters of the network
     * @param start the encoder, which stays as it is
     * @param isTrained whether the copy is trained on
     * @return the trunk
     */
    public static PhotoTrunk copied(Parameters parameters, LittleEarthEncoder start, boolean isTrained) {
        Parameters own = parameters.under(NAME);
        PhotoBackbone.addCopy(own, start);
        if (isTrained) {
            own.learnAt(PACE);
            return new PhotoTrunk(own, Optional.empty());
        }
        own.freeze();
        return new PhotoTrunk(own, Optional.of(PhotoBackbone.of(own)));
    }

    /**
     * Tokens for a step of training.
     *
     * @param pixels uint8 [B, 96, 96, 3]
     * @return [B, 36, 160]; a function of the parameters where they are trained
     */
    public NDArray tokens(NDArray pixels) {
        return frozen.map(backbone -> backbone.tokens(pixels))
                .orElseGet(() -> PhotoBackbone.trainingTokens(pixels, parameters));
    }

    /**
     * Adds a trunk whose numbers are to be overwritten.
     *
     * @param parameters of the network
     */
    public static void addUntrained(Parameters parameters) {
        PhotoBackbone.addUntrained(parameters.under(NAME));
    }

    /**
     * The trunk of a fitted network.
     *
     * @param parameters of the network, which do not change any more
     * @return the trunk; nothing if it has none
     */
    public static Optional<PhotoBackbone> of(Parameters parameters) {
        Parameters own = parameters.under(NAME);
        return own.names().isEmpty() ? Optional.empty() : Optional.of(PhotoBackbone.of(own));
    }
}

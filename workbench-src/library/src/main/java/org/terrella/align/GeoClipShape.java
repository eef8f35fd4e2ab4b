package org.terrella.align;

import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.terrella.embed.FourierLocationEncoder;
import org.terrella.embed.FourierSettings;
import org.terrella.file.InputException;
import org.terrella.geo.Projection;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.WeightsKind;

/**
 * Size of a {@link GeoClip}.
 *
 * @param features length of a photo's vector
 * @param hidden width between the two layers of the head for photos
 * @param location size of the encoder of places, whose width is that of the vectors that are compared
 */
public record GeoClipShape(int features, int hidden, FourierSettings location) {

    static final String HEAD = "image_encoder.mlp";
    static final String ENCODER = "location_encoder";
    static final String TEMPERATURE = "logit_scale";

    private static final double FIRST_TEMPERATURE = 0.07; // its inverse multiplies the cosines

    /**
     * Checks the numbers.
     *
     * @param features length of a photo's vector
     * @param hidden width between the two layers of the head
     * @param location size of the encoder of places
     * @throws IllegalArgumentException if a number is below 1
     */
    public GeoClipShape {
        if (features < 1 || hidden < 1) {
            throw new IllegalArgumentException(
                    "features and hidden must be 1 or more, found " + features + " and " + hidden);
        }
    }

    /**
     * The published size over CLIP ViT-L/14.
     *
     * @return the size of GeoCLIP's released weights
     */
    public static GeoClipShape published() {
        return new GeoClipShape(768, 768, FourierSettings.published(Projection.EQUAL_EARTH));
    }

    /**
     * A size that trains in minutes on a processor.
     *
     * @param features length of a photo's vector
     * @return hidden layers of 256, vectors of 128
     */
    public static GeoClipShape small(int features) {
        return new GeoClipShape(features, 256, FourierSettings.small(Projection.EQUAL_EARTH));
    }

    /**
     * New weights, by the names of the released network.
     *
     * @param manager who owns them
     * @param random where the numbers come from
     * @return linear layers as PyTorch draws them, a temperature of 0.07, frozen frequencies
     */
    public Parameters parameters(NDManager manager, Random random) {
        Parameters parameters = Parameters.on(manager);
        parameters.add(TEMPERATURE, manager.create((float) -Math.log(FIRST_TEMPERATURE)));
        Heads.add(parameters.under(HEAD), new Heads.Shape(features, hidden, location.width()), random);
        FourierLocationEncoder.addTo(parameters.under(ENCODER), location, random);
        return parameters;
    }

    /**
     * How many of its numbers are never trained: the frequencies of the encoder of places.
     *
     * @return 1,536 in the published size
     */
    public long frozenCount() {
        return 2L * location.features() * location.sigmas().size();
    }

    /**
     * The size as a file of weights says it.
     *
     * @return texts by name, understood by {@link #read}
     */
    public Map<String, String> metadata() {
        Map<String, String> metadata = new TreeMap<>(location.metadata());
        metadata.put(WeightsKind.KEY, WeightsKind.GEOCLIP.word());
        metadata.put("features", String.valueOf(features));
        metadata.put("hidden", String.valueOf(hidden));
        return metadata;
    }

    /**
     * The size of the weights in a file.
     *
     * @param checkpoint a file that says its size
     * @return the size
     * @throws InputException if the file says nothing of it
     */
    public static GeoClipShape read(Checkpoint checkpoint) {
        return new GeoClipShape(
                checkpoint.size("features"), checkpoint.size("hidden"), FourierSettings.read(checkpoint));
    }
}

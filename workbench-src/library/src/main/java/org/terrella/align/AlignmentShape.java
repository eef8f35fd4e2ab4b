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
 * Size of an {@link Alignment}: heads of a linear layer, ReLU and another linear layer over frozen features.
 *
 * @param features length of a photo's and of a text's vector, which come from one encoder
 * @param hidden width between the two layers of the heads for photos and texts
 * @param width length of the vectors that are compared
 * @param location size of the encoder of places
 */
public record AlignmentShape(int features, int hidden, int width, FourierSettings location) {

    static final String IMAGE_TO_TEXT = "vision_projection_else_1";
    static final String IMAGE_TO_GPS = "vision_projection_else_2";
    static final String TEXT = "text_projection_else";
    static final String ENCODER = "location_encoder";
    static final String GPS = "location_projection_else";
    static final String TEXT_TEMPERATURE = "logit_scale1";
    static final String GPS_TEMPERATURE = "logit_scale2";
    static final String UNUSED_TEMPERATURE = "logit_scale3";

    private static final float FIRST_TEMPERATURE = 3.99f; // its exponential, 54.05, multiplies the cosines

    /**
     * Checks the numbers.
     *
     * @param features length of a photo's and of a text's vector
     * @param hidden width between the two layers of a head
     * @param width length of the vectors that are compared
     * @param location size of the encoder of places
     * @throws IllegalArgumentException if a number is below 1
     */
    public AlignmentShape {
        if (features < 1 || hidden < 1 || width < 1) {
            throw new IllegalArgumentException("features, hidden and width must be 1 or more, found " + features + ", "
                    + hidden + " and " + width);
        }
    }

    /**
     * The published size over CLIP ViT-L/14: 13,648,131 trained numbers.
     *
     * @return the size of G3's released weights
     */
    public static AlignmentShape published() {
        return new AlignmentShape(768, 768, 768, FourierSettings.published(Projection.WEB_MERCATOR));
    }

    /**
     * A size that trains in minutes on a processor; about a million trained numbers over features of 256.
     *
     * @param features length of a photo's and of a text's vector
     * @return hidden layers of 256, vectors of 128
     */
    public static AlignmentShape small(int features) {
        return new AlignmentShape(features, 256, 128, FourierSettings.small(Projection.WEB_MERCATOR));
    }

    /**
     * The same size with another projection.
     *
     * @param projection what coordinates are brought to the map by
     * @return a changed copy
     */
    public AlignmentShape with(Projection projection) {
        FourierSettings changed = new FourierSettings(
                location.sigmas(), location.features(), location.hidden(), location.width(), projection);
        return new AlignmentShape(features, hidden, width, changed);
    }

    /**
     * New weights, by the names of the released state dictionary.
     *
     * <p>Of three temperatures two are used. The third has no effect; it is there because the released network has it and
     * the paper counts it.
     *
     * @param manager who owns them
     * @param random where the numbers come from
     * @return linear layers as PyTorch draws them, temperatures of 3.99, frozen frequencies
     */
    public Parameters parameters(NDManager manager, Random random) {
        Parameters parameters = Parameters.on(manager);
        for (String temperature : new String[] {TEXT_TEMPERATURE, GPS_TEMPERATURE, UNUSED_TEMPERATURE}) {
            parameters.add(temperature, manager.create(FIRST_TEMPERATURE));
        }
        FourierLocationEncoder.addTo(parameters.under(ENCODER), location, random);
        for (String head : new String[] {IMAGE_TO_TEXT, TEXT, IMAGE_TO_GPS}) {
            Heads.add(parameters.under(head), new Heads.Shape(features, hidden, width), random);
        }
        Heads.add(parameters.under(GPS), new Heads.Shape(location.width(), location.width(), width), random);
        return parameters;
    }

    /**
     * How many numbers of the heads are never trained: the frequencies of the encoder of places, which are drawn once.
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
        metadata.put(WeightsKind.KEY, WeightsKind.ALIGNMENT.word());
        metadata.put("features", String.valueOf(features));
        metadata.put("hidden", String.valueOf(hidden));
        metadata.put("width", String.valueOf(width));
        return metadata;
    }

    /**
     * The size of the weights in a file.
     *
     * @param checkpoint one that says what it is, or a released state dictionary, which does not
     * @return the size it says, else the published one
     * @throws InputException if it says that it is one, and no size
     */
    public static AlignmentShape read(Checkpoint checkpoint) {
        if (!checkpoint.metadata().containsKey(WeightsKind.KEY)) {
            return published();
        }
        return new AlignmentShape(
                checkpoint.size("features"),
                checkpoint.size("hidden"),
                checkpoint.size("width"),
                FourierSettings.read(checkpoint));
    }
}

package org.terrella.embed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.file.InputException;
import org.terrella.geo.Projection;
import org.terrella.tensor.Checkpoint;

/**
 * Size of a {@link FourierLocationEncoder}.
 *
 * @param sigmas standard deviation of the frequencies of each capsule, in periods per half the map's width; above 0
 * @param features frequencies per capsule; each gives a cosine and a sine
 * @param hidden width of the hidden layers
 * @param width length of a place's vector
 * @param projection what coordinates are brought to the map by
 */
public record FourierSettings(List<Double> sigmas, int features, int hidden, int width, Projection projection) {

    private static final List<Double> PUBLISHED_SIGMAS = List.of(1.0, 16.0, 256.0);
    private static final String PREFIX = "location ";

    /**
     * Checks the numbers.
     *
     * @param sigmas standard deviation of the frequencies of each capsule
     * @param features frequencies per capsule
     * @param hidden width of the hidden layers
     * @param width length of a place's vector
     * @param projection what coordinates are brought to the map by
     * @throws IllegalArgumentException if there is no capsule, or a number is not above 0
     */
    public FourierSettings {
        sigmas = List.copyOf(sigmas);
        if (sigmas.isEmpty() || !sigmas.stream().allMatch(sigma -> sigma > 0 && Double.isFinite(sigma))) {
            throw new IllegalArgumentException("sigmas must be one or more numbers above 0, found " + sigmas);
        }
        if (features < 1 || hidden < 1 || width < 1) {
            throw new IllegalArgumentException("features, hidden and width must be 1 or more, found " + features + ", "
                    + hidden + " and " + width);
        }
    }

    /**
     * The size that GeoCLIP published and G3 took over: 9,447,936 trained numbers.
     *
     * @param projection {@link Projection#EQUAL_EARTH} for GeoCLIP, {@link Projection#WEB_MERCATOR} for G3
     * @return σ of 1, 16 and 256, 256 frequencies, hidden layers of 1,024, vectors of 512
     */
    public static FourierSettings published(Projection projection) {
        return new FourierSettings(PUBLISHED_SIGMAS, 256, 1024, 512, projection);
    }

    /**
     * A size that trains in minutes on a processor: 690,816 trained numbers.
     *
     * @param projection what coordinates are brought to the map by
     * @return the published σ, 128 frequencies, hidden layers of 256, vectors of 128
     */
    public static FourierSettings small(Projection projection) {
        return new FourierSettings(PUBLISHED_SIGMAS, 128, 256, 128, projection);
    }

    /**
     * The settings as a file of weights says them.
     *
     * @return texts by name, understood by {@link #read}
     */
    public Map<String, String> metadata() {
        return Map.of(
                PREFIX + "sigmas", sigmas.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                PREFIX + "features", String.valueOf(features),
                PREFIX + "hidden", String.valueOf(hidden),
                PREFIX + "width", String.valueOf(width),
                PREFIX + "projection", projection.name());
    }

    /**
     * The settings of a file that was written with {@link #metadata}.
     *
     * @param checkpoint the file
     * @return the settings
     * @throws InputException if the file does not say them
     */
    public static FourierSettings read(Checkpoint checkpoint) {
        String projection = checkpoint.text(PREFIX + "projection");
        Projection known = Arrays.stream(Projection.values())
                .filter(one -> one.name().equals(projection))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        checkpoint.file(),
                        "expected metadata location projection to be one of " + Arrays.toString(Projection.values())
                                + ", found " + projection));
        return new FourierSettings(
                sigmas(checkpoint),
                checkpoint.size(PREFIX + "features"),
                checkpoint.size(PREFIX + "hidden"),
                checkpoint.size(PREFIX + "width"),
                known);
    }

    private static List<Double> sigmas(Checkpoint checkpoint) {
        String text = checkpoint.text(PREFIX + "sigmas");
        List<Double> sigmas = new ArrayList<>();
        try {
            for (String sigma : text.split(" ")) {
                sigmas.add(Double.valueOf(sigma));
            }
        } catch (NumberFormatException e) {
            throw new InputException(
                    checkpoint.file(), "expected metadata location sigmas to be numbers, found \"" + text + "\"");
        }
        return sigmas;
    }
}

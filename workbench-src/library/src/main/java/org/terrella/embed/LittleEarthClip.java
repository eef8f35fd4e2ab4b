package org.terrella.embed;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.Weights;
import org.terrella.tensor.WeightsKind;

/**
 * Little Earth's own CLIP: an encoder of photos and one of captions whose vectors can be compared.
 *
 * <p>It is to the small world what OpenAI's network is to the real one: trained once, on photos of other towns than those
 * of any gallery or query, with captions that never say where; then frozen. Safe for use by several threads.
 *
 * @see LittleEarthTraining
 */
public final class LittleEarthClip implements AutoCloseable {

    static final String PHOTOS = "photos";
    static final String CAPTIONS = "captions";
    static final String LOG_SCALE = "log_scale";

    private static final String SHIPPED = "little-earth-clip.safetensors";
    private static final String VOCABULARY = "vocabulary";
    private static final double FIRST_TEMPERATURE = 0.07; // OpenAI's

    private final Weights weights;
    private final LittleEarthEncoder photos;
    private final CaptionEncoder captions;

    private LittleEarthClip(CaptionVocabulary vocabulary, Weights weights) {
        this.weights = weights;
        this.captions = new CaptionEncoder(vocabulary, weights.parameters().under(CAPTIONS));
        this.photos = new LittleEarthEncoder(
                weights.parameters().under(PHOTOS), Optional.of(new LentTexts(captions, temperature())));
    }

    /**
     * The one that comes with Terrella.
     *
     * @return a copy of its own; to be closed
     */
    public static LittleEarthClip shipped() {
        return read(SafetensorsFile.resource(LittleEarthClip.class, SHIPPED));
    }

    /**
     * Reads one from a file.
     *
     * @param file what {@link #write} wrote
     * @return both encoders; to be closed
     * @throws InputException if the file holds anything else
     */
    public static LittleEarthClip read(Path file) {
        return read(Checkpoint.read(file));
    }

    static LittleEarthClip read(Checkpoint checkpoint) {
        WeightsKind.ENCODER.require(checkpoint);
        String words = checkpoint.metadata().get(VOCABULARY);
        if (words == null) {
            throw new InputException(checkpoint.file(), "expected a vocabulary in its metadata, found none");
        }
        CaptionVocabulary vocabulary = CaptionVocabulary.of(List.of(words));
        return new LittleEarthClip(
                vocabulary, Weights.read(checkpoint, manager -> untrained(manager, vocabulary, new Random(0))));
    }

    /** The parameters of both encoders and the logarithm of the inverse temperature. */
    static Parameters untrained(NDManager manager, CaptionVocabulary vocabulary, Random random) {
        Parameters parameters = Parameters.on(manager);
        PhotoTower.add(parameters.under(PHOTOS), random);
        CaptionTower.add(parameters.under(CAPTIONS), vocabulary.size(), random);
        return parameters.add(LOG_SCALE, manager.create((float) -Math.log(FIRST_TEMPERATURE)));
    }

    /** Frozen encoders with the numbers of parameters that may go on changing, but for those that only training needs. */
    static LittleEarthClip copyOf(Parameters parameters, CaptionVocabulary vocabulary, Map<String, String> provenance) {
        return new LittleEarthClip(
                vocabulary,
                Weights.copyOf(parameters, name -> !name.startsWith(LittleEarthTraining.TAGS + "."), provenance));
    }

    /**
     * The encoder of photos.
     *
     * @return the one of this; closed with it
     */
    public LittleEarthEncoder photos() {
        return photos;
    }

    /**
     * The encoder of captions.
     *
     * @return the one of this; closed with it
     */
    public CaptionEncoder captions() {
        return captions;
    }

    /**
     * What cosines between photos and captions were divided by in training.
     *
     * @return the learned temperature, above 0
     */
    public double temperature() {
        return Math.exp(-weights.parameters().get(LOG_SCALE).getFloat());
    }

    /**
     * How it came to be: hashes of what it was trained on, settings, losses, versions.
     *
     * @return texts by name
     */
    public Map<String, String> provenance() {
        Map<String, String> provenance = new TreeMap<>(weights.provenance());
        provenance.keySet().removeAll(List.of(VOCABULARY, WeightsKind.KEY));
        return Map.copyOf(provenance);
    }

    /**
     * Its numbers.
     *
     * @return the weights of both encoders; closed with this
     */
    public Weights weights() {
        return weights;
    }

    /**
     * Writes it to a file.
     *
     * @param file where to; replaced if it is there
     * @param more texts by name, beside those of {@link #provenance}
     */
    public void write(Path file, Map<String, String> more) {
        Map<String, String> said = new TreeMap<>(more);
        said.put(WeightsKind.KEY, WeightsKind.ENCODER.word());
        said.put(VOCABULARY, String.join(" ", captions.vocabulary()));
        weights.write(file, said);
    }

    @Override
    public void close() {
        weights.close();
    }
}

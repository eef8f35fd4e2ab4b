package org.terrella.embed;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.StoredTensor;
import org.terrella.tensor.TensorEngine;

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

    private final LittleEarthEncoder photos;
    private final CaptionEncoder captions;
    private final float logScale;
    private final Map<String, String> provenance;

    private LittleEarthClip(
            LittleEarthEncoder photos, CaptionEncoder captions, float logScale, Map<String, String> provenance) {
        this.photos = photos;
        this.captions = captions;
        this.logScale = logScale;
        this.provenance = provenance;
    }

    /**
     * The one that comes with Terrella.
     *
     * @return a copy of its own; to be closed
     */
    public static LittleEarthClip shipped() {
        try (InputStream in = LittleEarthClip.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("expected " + SHIPPED + " beside the class that reads it, found none");
            }
            return of(SafetensorsFile.of(SHIPPED, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED + " cannot be read", e);
        }
    }

    /**
     * Reads one from a file.
     *
     * @param file what {@link #write} wrote
     * @return both encoders; to be closed
     * @throws InputException if the file holds anything else
     */
    public static LittleEarthClip read(Path file) {
        return of(SafetensorsFile.read(file));
    }

    /** Whether a file of weights is one of these. */
    static boolean isIn(Checkpoint checkpoint) {
        return checkpoint.metadata().containsKey(VOCABULARY) && checkpoint.has(LOG_SCALE);
    }

    private static LittleEarthClip of(Checkpoint checkpoint) {
        String words = checkpoint.metadata().get(VOCABULARY);
        if (words == null) {
            throw new InputException(checkpoint.file(), "expected a vocabulary in its metadata, found none");
        }
        CaptionVocabulary vocabulary = CaptionVocabulary.of(List.of(words));
        Map<String, String> provenance = new TreeMap<>(checkpoint.metadata());
        provenance.remove(VOCABULARY);
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = untrained(manager, vocabulary, new Random(0)); // every number is overwritten
            parameters.load(checkpoint, "");
            return copyOf(parameters, vocabulary, provenance);
        }
    }

    /** The parameters of both encoders and the logarithm of the inverse temperature. */
    static Parameters untrained(NDManager manager, CaptionVocabulary vocabulary, Random random) {
        Parameters parameters = Parameters.on(manager);
        PhotoTower.add(parameters.under(PHOTOS), random);
        CaptionTower.add(parameters.under(CAPTIONS), vocabulary.size(), random);
        return parameters.add(LOG_SCALE, manager.create((float) -Math.log(FIRST_TEMPERATURE)));
    }

    /** Frozen encoders with the numbers of parameters that may go on changing. */
    static LittleEarthClip copyOf(Parameters parameters, CaptionVocabulary vocabulary, Map<String, String> provenance) {
        return new LittleEarthClip(
                new LittleEarthEncoder(parameters.under(PHOTOS).copy(TensorEngine.manager())),
                new CaptionEncoder(vocabulary, parameters.under(CAPTIONS).copy(TensorEngine.manager())),
                parameters.get(LOG_SCALE).getFloat(),
                Map.copyOf(provenance));
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
        return Math.exp(-logScale);
    }

    /**
     * How it came to be: hashes of what it was trained on, settings, losses, versions.
     *
     * @return texts by name
     */
    public Map<String, String> provenance() {
        return provenance;
    }

    /**
     * Writes it to a file.
     *
     * @param file where to; replaced if it is there
     */
    public void write(Path file) {
        List<StoredTensor> tensors = new ArrayList<>();
        photos.parameters().stored().forEach(tensor -> tensors.add(renamed(PHOTOS, tensor)));
        captions.parameters().stored().forEach(tensor -> tensors.add(renamed(CAPTIONS, tensor)));
        try (NDManager manager = TensorEngine.manager()) {
            tensors.add(StoredTensor.of(LOG_SCALE, manager.create(logScale)));
            Map<String, String> metadata = new TreeMap<>(provenance);
            metadata.put(VOCABULARY, String.join(" ", captions.vocabulary()));
            SafetensorsFile.write(file, metadata, tensors);
        }
    }

    private static StoredTensor renamed(String part, StoredTensor tensor) {
        return new StoredTensor(part + "." + tensor.name(), tensor.element(), tensor.shape(), tensor.bytes());
    }

    @Override
    public void close() {
        photos.close();
        captions.close();
    }
}

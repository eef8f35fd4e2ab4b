package org.terrella.align;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.terrella.embed.DistinctPlaces;
import org.terrella.embed.FourierLocationEncoder;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.StoredTensor;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Weights;
import org.terrella.tensor.WeightsKind;

/**
 * A trained head for photos and an encoder of places whose vectors are compared: GeoCLIP without its frozen CLIP.
 *
 * <p>Immutable and safe for use by several threads. Closing it frees its weights.
 *
 * @see <a href="https://arxiv.org/abs/2309.16020">Vivanco Cepeda et al. 2023</a>
 */
public final class GeoClip implements AutoCloseable {

    private final GeoClipShape shape;
    private final Weights weights;
    private final FourierLocationEncoder encoder;

    private GeoClip(GeoClipShape shape, Weights weights) {
        this.shape = shape;
        this.weights = weights;
        this.encoder = new FourierLocationEncoder(
                shape.location(), weights.parameters().under(GeoClipShape.ENCODER));
    }

    /** What a training hands over, but for the queue, which only training needs. */
    static GeoClip trained(GeoClipShape shape, Parameters parameters, Map<String, String> provenance) {
        return new GeoClip(shape, Weights.trained(parameters, name -> !name.startsWith(PlaceQueue.NAME), provenance));
    }

    /**
     * The three files that GeoCLIP's weights are published in.
     *
     * @param head {@code image_encoder_mlp_weights.pth}
     * @param places {@code location_encoder_weights.pth}
     * @param temperature {@code logit_scale_weights.pth}, which holds one number
     */
    public record Published(Checkpoint head, Checkpoint places, Checkpoint temperature) {}

    /**
     * Reads the published weights.
     *
     * @param files the three files
     * @return the network at its published size; to be closed
     * @throws InputException if an array is missing or of another shape
     */
    public static GeoClip read(Published files) {
        return loaded(GeoClipShape.published(), Map.of(), parameters -> {
            parameters.under(GeoClipShape.HEAD).load(files.head(), "");
            parameters.under(GeoClipShape.ENCODER).load(files.places(), "");
            String only = files.temperature().names().get(0);
            StoredTensor number = files.temperature().tensor(only, List.of());
            parameters
                    .get(GeoClipShape.TEMPERATURE)
                    .set(new float[] {number.floats().get()});
        });
    }

    /**
     * Reads a network.
     *
     * @param checkpoint a file that {@link #write} left
     * @return the network; to be closed
     * @throws InputException if an array is missing or of another shape than the size asks for
     */
    public static GeoClip read(Checkpoint checkpoint) {
        WeightsKind.GEOCLIP.require(checkpoint);
        GeoClipShape shape = GeoClipShape.read(checkpoint);
        return new GeoClip(shape, Weights.read(checkpoint, manager -> shape.parameters(manager, new Random(0))));
    }

    /**
     * Reads a network.
     *
     * @param file what {@link #write} left
     * @return the network; to be closed
     * @throws InputException if the file holds anything else
     */
    public static GeoClip read(Path file) {
        return read(Checkpoint.read(file));
    }

    /** Reads a network of a known size from a file that holds it and nothing else. */
    static GeoClip read(GeoClipShape shape, Checkpoint checkpoint) {
        return loaded(shape, Map.of(), parameters -> {
            List<String> others = checkpoint.names().stream()
                    .filter(name -> !parameters.has(name))
                    .toList();
            if (!others.isEmpty()) {
                throw new InputException(
                        checkpoint.file(),
                        "expected a GeoCLIP of " + shape.location().sigmas().size() + " capsules, found further arrays "
                                + others);
            }
            parameters.load(checkpoint, "");
        });
    }

    private interface Loader {
        void load(Parameters parameters);
    }

    private static GeoClip loaded(GeoClipShape shape, Map<String, String> provenance, Loader loader) {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = shape.parameters(manager, new Random(0)); // every number is overwritten
            loader.load(parameters);
            return new GeoClip(shape, Weights.copyOf(parameters, name -> true, provenance));
        }
    }

    /**
     * The one that comes with Terrella, trained on the gallery of Little Earth.
     *
     * @return the network; to be closed
     */
    public static GeoClip shipped() {
        return read(PretrainedGeoClip.GEOCLIP.files().read(ShippedFiles.FIRST_SEED));
    }

    /**
     * Writes the network as .safetensors, with its size, so that nothing else is needed to read it.
     *
     * @param file where to; a file of that name is replaced
     * @param more texts by name, beside those of {@link #provenance}
     */
    public void write(Path file, Map<String, String> more) {
        Map<String, String> said = new TreeMap<>(more);
        said.putAll(shape.metadata());
        weights.write(file, said);
    }

    /**
     * Its numbers.
     *
     * @return the weights, without the frozen encoder's; closed with this
     */
    public Weights weights() {
        return weights;
    }

    /**
     * Its size.
     *
     * @return the shape
     */
    public GeoClipShape shape() {
        return shape;
    }

    /**
     * Where it comes from: what the file says, or how it was trained.
     *
     * @return texts by name
     */
    public Map<String, String> provenance() {
        return weights.provenance();
    }

    /**
     * What vectors of places depend on, as a hash: size and weights of the encoder of places.
     *
     * @return 64 hexadecimal digits
     */
    public String placesHash() {
        Map<String, String> hashes = new TreeMap<>();
        hashes.put("size", shape.location().toString());
        for (StoredTensor tensor : weights.parameters().stored()) {
            if (tensor.name().startsWith(GeoClipShape.ENCODER)) {
                hashes.put(tensor.name(), Checksum.sha256(tensor.bytes()));
            }
        }
        return Checksum.ofSet(hashes);
    }

    /**
     * What cosines are multiplied by before a softmax over places; the inverse of the temperature.
     *
     * @return above 0
     */
    public double scale() {
        return Math.exp(weights.parameters().get(GeoClipShape.TEMPERATURE).getFloat());
    }

    /**
     * Photos in the space of places.
     *
     * @param images the frozen encoder's vectors, [N, D], not normalized
     * @return [N, width], normalized
     */
    public Matrix image(Matrix images) {
        Parameters head = weights.parameters().under(GeoClipShape.HEAD);
        return Rows.map(
                images, weights.manager(), encoder.width(), rows -> Layers.normalize(Heads.project(rows, head)));
    }

    /**
     * Places. Each distinct one is encoded once.
     *
     * @param places any number
     * @return [places, width], normalized
     */
    public Matrix gps(List<LatLng> places) {
        DistinctPlaces distinct = DistinctPlaces.of(places);
        try (NDManager step = weights.manager().newSubManager()) {
            NDArray encoded = encoder.encode(step, distinct.places());
            Matrix vectors = Matrix.over(encoder.width(), encoded.toByteBuffer(true));
            return Rows.spread(
                    Rows.map(vectors, weights.manager(), encoder.width(), Layers::normalize), distinct.rows());
        }
    }

    @Override
    public void close() {
        weights.close();
    }
}

package org.terrella.align;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.terrella.embed.DistinctPlaces;
import org.terrella.embed.FourierLocationEncoder;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Weights;
import org.terrella.tensor.WeightsKind;

/**
 * Trained heads over a frozen encoder that bring photos, place names and coordinates together: the geo-alignment of G3.
 *
 * <p>All heads see the encoder's vectors as they are, not normalized; all results are rows of length 1, as the loss
 * compares them. Immutable and safe for use by several threads. Closing it frees its weights.
 *
 * @see <a href="https://arxiv.org/abs/2405.14702">Jia et al. 2024</a>, section 4.2
 */
public final class Alignment implements AutoCloseable {

    static final String VARIANT = "variant";

    private final AlignmentShape shape;
    private final Weights weights;
    private final FourierLocationEncoder encoder;
    private final AlignmentVariant variant;

    private Alignment(AlignmentShape shape, Weights weights) {
        this.shape = shape;
        this.weights = weights;
        this.encoder = new FourierLocationEncoder(
                shape.location(), weights.parameters().under(AlignmentShape.ENCODER));
        this.variant = AlignmentVariant.valueOf(
                weights.provenance().getOrDefault(VARIANT, AlignmentVariant.IMG_GPS_TEXT.name()));
    }

    /** What a training hands over. */
    static Alignment trained(AlignmentShape shape, Parameters parameters, Map<String, String> provenance) {
        return new Alignment(shape, Weights.trained(parameters, name -> true, provenance));
    }

    /**
     * Reads an alignment.
     *
     * @param file what {@link #write} left, or G3's released state dictionary
     * @return the alignment; to be closed
     * @throws InputException if the file holds anything else
     */
    public static Alignment read(Path file) {
        return read(Checkpoint.read(file));
    }

    /**
     * Reads an alignment.
     *
     * @param checkpoint a file that {@link #write} left, or the released state dictionary of G3, whose frozen CLIP is not
     *     read
     * @return the alignment; to be closed
     * @throws InputException if an array is missing or of another shape than the size asks for
     */
    public static Alignment read(Checkpoint checkpoint) {
        WeightsKind.ALIGNMENT.require(checkpoint);
        AlignmentShape shape = AlignmentShape.read(checkpoint);
        return new Alignment(shape, Weights.read(checkpoint, manager -> shape.parameters(manager, new Random(0))));
    }

    /**
     * One that comes with Terrella, trained on the gallery of Little Earth.
     *
     * @param which which one
     * @return the alignment; to be closed
     */
    public static Alignment shipped(PretrainedAlignment which) {
        return shipped(which, ShippedFiles.FIRST_SEED);
    }

    /**
     * One that comes with Terrella, from one of its trainings.
     *
     * @param which which one
     * @param seed seed of the training
     * @return the alignment; to be closed
     * @throws IllegalArgumentException if none comes along that was trained with it
     */
    public static Alignment shipped(PretrainedAlignment which, long seed) {
        return read(which.files().read(seed));
    }

    /**
     * Writes the alignment as .safetensors, with its size, so that nothing else is needed to read it.
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
    public AlignmentShape shape() {
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
     * What photos were brought together with when it was trained.
     *
     * @return {@link AlignmentVariant#IMG_GPS_TEXT} for the released weights
     */
    public AlignmentVariant variant() {
        return variant;
    }

    /**
     * Photos in the space of place names.
     *
     * @param images the encoder's vectors, [N, D], not normalized
     * @return [N, width], normalized
     * @throws IllegalStateException if it was trained without texts
     */
    public Matrix imageToText(Matrix images) {
        return project(images, AlignmentShape.IMAGE_TO_TEXT);
    }

    /**
     * Photos in the space of places.
     *
     * @param images the encoder's vectors, [N, D], not normalized
     * @return [N, width], normalized
     */
    public Matrix imageToGps(Matrix images) {
        return project(images, AlignmentShape.IMAGE_TO_GPS);
    }

    /**
     * Sentences in the space of place names.
     *
     * @param texts the text encoder's vectors, [N, D], not normalized
     * @return [N, width], normalized
     * @throws IllegalStateException if it was trained without texts
     */
    public Matrix text(Matrix texts) {
        return project(texts, AlignmentShape.TEXT);
    }

    /**
     * Places in the space of places. Each distinct one is encoded once.
     *
     * @param places any number
     * @return [places, width], normalized
     */
    public Matrix gps(List<LatLng> places) {
        DistinctPlaces distinct = DistinctPlaces.of(places);
        try (NDManager step = weights.manager().newSubManager()) {
            NDArray encoded = encoder.encode(step, distinct.places());
            Matrix vectors = Matrix.over(encoder.width(), encoded.toByteBuffer(true));
            return Rows.spread(project(vectors, AlignmentShape.GPS), distinct.rows());
        }
    }

    private Matrix project(Matrix input, String head) {
        return Rows.map(input, weights.manager(), shape.width(), rows -> unit(rows, head));
    }

    private NDArray unit(NDArray rows, String head) {
        if (!variant.seesText()
                && List.of(AlignmentShape.IMAGE_TO_TEXT, AlignmentShape.TEXT).contains(head)) {
            throw new IllegalStateException("expected an alignment trained with texts, found one of " + variant);
        }
        return Layers.normalize(Heads.project(rows, weights.parameters().under(head)));
    }

    /**
     * What a gallery of photos is searched by: unit vectors joined, and not normalized again.
     *
     * @param images the encoder's vectors, [N, D], not normalized
     * @param variant which vectors are joined, in the order encoder, place names, place
     * @return [N, D + width for each other part]; inner products are sums of cosines
     * @throws IllegalStateException if it was trained without texts and the variant has them
     */
    public Matrix galleryVectors(Matrix images, AlignmentVariant variant) {
        return Rows.map(images, weights.manager(), columns(images, variant), rows -> joined(rows, variant));
    }

    private int columns(Matrix images, AlignmentVariant variant) {
        if (images.columns() != shape.features()) {
            throw new IllegalArgumentException(
                    "vectors of photos must have " + shape.features() + " columns, found " + images.columns());
        }
        return images.columns() + (variant.parts() - 1) * shape.width();
    }

    private NDArray joined(NDArray images, AlignmentVariant variant) {
        NDArray own = Layers.normalize(images);
        return switch (variant) {
            case IMG -> own;
            case IMG_GPS -> own.concat(unit(images, AlignmentShape.IMAGE_TO_GPS), 1);
            case IMG_GPS_TEXT ->
                NDArrays.concat(
                        new NDList(
                                own,
                                unit(images, AlignmentShape.IMAGE_TO_TEXT),
                                unit(images, AlignmentShape.IMAGE_TO_GPS)),
                        1);
        };
    }

    @Override
    public void close() {
        weights.close();
    }
}

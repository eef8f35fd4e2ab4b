package org.terrella.align;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.terrella.embed.DistinctPlaces;
import org.terrella.embed.Embeddings;
import org.terrella.embed.FourierLocationEncoder;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.NpyWriter;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;

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

    private final NDManager manager;
    private final AlignmentShape shape;
    private final Parameters parameters;
    private final FourierLocationEncoder encoder;
    private final Map<String, String> provenance;
    private final AlignmentVariant variant;

    private Alignment(AlignmentShape shape, Parameters parameters, Map<String, String> provenance) {
        this.manager = parameters.manager();
        this.shape = shape;
        this.parameters = parameters;
        this.encoder = new FourierLocationEncoder(shape.location(), parameters.under(AlignmentShape.ENCODER));
        this.provenance = Map.copyOf(provenance);
        this.variant = AlignmentVariant.valueOf(provenance.getOrDefault(VARIANT, AlignmentVariant.IMG_GPS_TEXT.name()));
    }

    /** An alignment with the numbers of parameters that may go on changing. */
    static Alignment copyOf(AlignmentShape shape, Parameters parameters, Map<String, String> provenance) {
        return new Alignment(shape, parameters.copy(TensorEngine.manager()), provenance);
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
        AlignmentShape shape = AlignmentShape.read(checkpoint);
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = shape.parameters(manager, new Random(0)); // every number is overwritten
            parameters.load(checkpoint, "");
            return copyOf(shape, parameters, checkpoint.metadata());
        }
    }

    /**
     * One that comes with Terrella, trained on the gallery of Little Earth.
     *
     * @param which which one
     * @return the alignment; to be closed
     */
    public static Alignment shipped(PretrainedAlignment which) {
        return shipped(which, PretrainedAlignment.SEEDS.get(0));
    }

    /**
     * One that comes with Terrella, from one of its trainings.
     *
     * @param which which one
     * @param seed seed of the training, one of {@link PretrainedAlignment#SEEDS}
     * @return the alignment; to be closed
     * @throws IllegalArgumentException if none was trained with that seed
     */
    public static Alignment shipped(PretrainedAlignment which, long seed) {
        return read(Pretrained.read(which.file(seed)));
    }

    /**
     * How large it is.
     *
     * @return count of its numbers, without the frozen encoder's
     */
    public long size() {
        return parameters.count();
    }

    /**
     * Writes the alignment as .safetensors, with its size, so that nothing else is needed to read it.
     *
     * @param file where to; a file of that name is replaced
     */
    public void write(Path file) {
        write(file, Map.of());
    }

    /**
     * The same, with more said about where it comes from.
     *
     * @param file where to; a file of that name is replaced
     * @param more texts by name, beside those of {@link #provenance}
     */
    public void write(Path file, Map<String, String> more) {
        Map<String, String> metadata = new TreeMap<>(provenance);
        metadata.putAll(more);
        metadata.putAll(shape.metadata());
        SafetensorsFile.write(file, metadata, parameters.stored());
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
        return provenance;
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
        return Rows.spread(distinctGps(distinct.places()), distinct.rows());
    }

    private Matrix distinctGps(List<LatLng> places) {
        try (NDManager step = manager.newSubManager()) {
            NDArray encoded = encoder.encode(step, places);
            Matrix vectors = Matrix.over(encoder.width(), encoded.toByteBuffer(true));
            return project(vectors, AlignmentShape.GPS);
        }
    }

    private Matrix project(Matrix input, String head) {
        return Rows.map(input, manager, shape.width(), rows -> unit(rows, head));
    }

    private NDArray unit(NDArray rows, String head) {
        if (!head.equals(AlignmentShape.GPS) && !head.equals(AlignmentShape.IMAGE_TO_GPS) && !variant.seesText()) {
            throw new IllegalStateException("expected an alignment trained with texts, found one of " + variant);
        }
        return Layers.normalize(Heads.project(rows, parameters.under(head)));
    }

    /**
     * How close candidates are to a photo; G3's verification takes the closest.
     *
     * @param image the photo in the space of places, one row of {@link #imageToGps}
     * @param candidates places
     * @return cosines in the order of the candidates, in [-1, 1]
     */
    public float[] score(float[] image, List<LatLng> candidates) {
        return score(Matrix.of(image.length, image), List.of(candidates)).get(0);
    }

    /**
     * How close candidates are to their photos. Each distinct place is encoded once, whichever photos it is a candidate of.
     *
     * @param images the photos in the space of places, as {@link #imageToGps} gives them
     * @param candidates for each photo its candidates, any number
     * @return for each photo the cosines of its candidates, in [-1, 1]
     * @throws IllegalArgumentException if there are not as many photos as lists of candidates
     */
    public List<float[]> score(Matrix images, List<List<LatLng>> candidates) {
        if (images.rows() != candidates.size()) {
            throw new IllegalArgumentException("there must be candidates for each photo, found " + images.rows()
                    + " photos and " + candidates.size() + " lists of candidates");
        }
        DistinctPlaces distinct =
                DistinctPlaces.of(candidates.stream().flatMap(List::stream).toList());
        Matrix gps = distinctGps(distinct.places());
        List<float[]> scores = new ArrayList<>();
        int at = 0;
        for (int query = 0; query < candidates.size(); query++) {
            float[] image = images.row(query);
            float[] cosines = new float[candidates.get(query).size()];
            for (int i = 0; i < cosines.length; i++) {
                cosines[i] = dot(image, gps.row(distinct.rows()[at++]));
            }
            scores.add(cosines);
        }
        return scores;
    }

    private static float dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return (float) sum;
    }

    /**
     * What a gallery of photos is searched by, in memory: unit vectors joined, and not normalized again.
     *
     * @param images the encoder's vectors, [N, D], not normalized
     * @param variant which vectors are joined, in the order encoder, place names, place
     * @return [N, D + width for each other part]; inner products are sums of cosines
     * @throws IllegalStateException if it was trained without texts and the variant has them
     */
    public Matrix galleryVectors(Matrix images, AlignmentVariant variant) {
        return Rows.map(images, manager, columns(images, variant), rows -> joined(rows, variant));
    }

    /**
     * The same for galleries that may be larger than memory, written block by block.
     *
     * @param embeddings the encoder's vectors of the gallery
     * @param variant which vectors are joined
     * @param file .npy; a file of that name is replaced
     * @return the written file, mapped, with the ids of the photos
     */
    public Embeddings galleryVectors(Embeddings embeddings, AlignmentVariant variant, Path file) {
        Matrix images = embeddings.vectors();
        try (NpyWriter writer = NpyWriter.create(file, columns(images, variant))) {
            Rows.map(images, manager, rows -> joined(rows, variant), writer::append);
            writer.finish();
        }
        return new Embeddings(embeddings.encoder() + ", aligned " + variant, embeddings.ids(), Matrix.map(file));
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
        manager.close();
    }
}

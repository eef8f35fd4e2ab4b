package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.data.Photo;
import org.terrella.geo.LatLng;
import org.terrella.partition.CellAnswer;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.Partition;
import org.terrella.partition.PartitionTensors;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.StoredTensor;

/**
 * A linear head for each of several nested partitions, the coarse one first, over one vector or over one for each.
 *
 * @param partitions coarse, middle and fine
 */
public record LevelHeads(List<Partition> partitions) {

    /** A cell of the middle partition may hold twice, one of the coarse partition five times as many photos as a fine one. */
    private static final List<Integer> TIMES_COARSE_TO_FINE = List.of(5, 2, 1);

    private static final int FIRST_LEVEL = 2; // no cell is coarser, as in the published code

    /** How many partitions there are. */
    public static final int LEVELS = TIMES_COARSE_TO_FINE.size();

    private static final double PACE = 5; // of the layers below, whose vectors change slowly

    private static final String COUNT = "levels";

    /**
     * Copies the list.
     *
     * @param partitions coarse, middle and fine
     */
    public LevelHeads {
        partitions = List.copyOf(partitions);
    }

    /**
     * Three partitions of one rule: a cell of one is a cell of the next or is divided there.
     *
     * @param photos what is trained on
     * @return the heads
     */
    public static LevelHeads of(List<Photo> photos) {
        List<LatLng> places = photos.stream().map(Photo::truth).toList();
        GeocellSettings fine = GeocellSettings.forPhotos(places.size());
        return new LevelHeads(TIMES_COARSE_TO_FINE.stream()
                .map(times -> new GeocellSettings(times * fine.most(), fine.fewest(), FIRST_LEVEL, CellAnswer.MEAN))
                .<Partition>map(settings -> GeocellPartition.fit(places, settings))
                .toList());
    }

    /**
     * Adds the heads' parameters.
     *
     * @param parameters of the network
     * @param width numbers that a head looks at
     * @param random where first numbers come from
     */
    public void add(Parameters parameters, int width, Random random) {
        for (int level = 0; level < partitions.size(); level++) {
            FirstNumbers.linear(
                    parameters, head(level), width, partitions.get(level).size(), random);
            parameters.under(head(level)).learnAt(PACE);
        }
    }

    /**
     * What a head says.
     *
     * @param vectors [B, width]
     * @param level which head, from 0
     * @param parameters of the network
     * @return logits, [B, classes]
     */
    public static NDArray logits(NDArray vectors, int level, Parameters parameters) {
        return Layers.linear(vectors, parameters.under(head(level)));
    }

    /**
     * What a classifier over each partition ought to say.
     *
     * @param photos what is trained on
     * @param smoothing what is told of other cells
     * @return the targets, the coarse ones first
     */
    public List<CellTargets> targets(List<Photo> photos, Smoothing smoothing) {
        List<LatLng> places = photos.stream().map(Photo::truth).toList();
        return partitions.stream()
                .map(partition -> CellTargets.of(partition, places, smoothing))
                .toList();
    }

    /**
     * What a file of weights keeps of the partitions.
     *
     * @param more what else it says
     * @return arrays and texts
     */
    public PartitionTensors tensors(Map<String, String> more) {
        Map<String, String> said = new HashMap<>(more);
        said.put(COUNT, String.valueOf(partitions.size()));
        List<StoredTensor> arrays = new ArrayList<>();
        for (int level = 0; level < partitions.size(); level++) {
            PartitionTensors stored = partitions.get(level).tensors().under(head(level) + ".");
            arrays.addAll(stored.tensors());
            said.putAll(stored.metadata());
        }
        return new PartitionTensors(arrays, said);
    }

    /**
     * Reads the partitions of a file.
     *
     * @param checkpoint a file that keeps what {@link #tensors} gave
     * @return the heads
     * @throws org.terrella.file.InputException if it keeps none, or damaged ones
     */
    public static LevelHeads read(Checkpoint checkpoint) {
        return new LevelHeads(IntStream.range(0, checkpoint.size(COUNT))
                .mapToObj(level -> PartitionTensors.read(checkpoint, head(level) + "."))
                .toList());
    }

    private static String head(int level) {
        return "heads." + level;
    }
}

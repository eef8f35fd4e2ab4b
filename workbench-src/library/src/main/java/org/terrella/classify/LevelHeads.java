package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.data.Photo;
import org.terrella.geo.LatLng;
import org.terrella.partition.CellAnswer;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.NestedPartitions;
import org.terrella.partition.NestedPartitions.Rule;
import org.terrella.partition.PartitionTensors;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * A linear head for each of several nested partitions, the coarse one first, over one vector or over one for each.
 *
 * @param partitions coarse, middle and fine
 */
public record LevelHeads(NestedPartitions partitions) {

    /** A cell of the middle partition may hold twice, one of the coarse partition five times as many photos as a fine one. */
    private static final List<Integer> TIMES_COARSE_TO_FINE = List.of(5, 2, 1);

    private static final int FIRST_LEVEL = 2; // no cell is coarser, as in the published code

    /** How the Earth is divided for three heads. */
    static final String DIVISION =
            "cells of " + TIMES_COARSE_TO_FINE + " times as many photos from level " + FIRST_LEVEL + " on";

    /** How many partitions there are. */
    public static final int LEVELS = TIMES_COARSE_TO_FINE.size();

    private static final double PACE = 5; // of the layers below, whose vectors change slowly

    private static final String COUNT = "levels";

    /**
     * Heads over three partitions whose ancestors are found as the published codes do, by mean places.
     *
     * @param photos what is trained on
     * @return the heads
     */
    public static LevelHeads of(List<Photo> photos) {
        return new LevelHeads(divided(photos.stream().map(Photo::truth).toList(), Rule.MEAN_PLACE));
    }

    /** Three partitions of one kind: a cell of one is a cell of the next or is divided there. */
    static NestedPartitions divided(List<LatLng> places, Rule rule) {
        GeocellSettings fine = GeocellSettings.forPhotos(places.size());
        return NestedPartitions.fit(
                places,
                TIMES_COARSE_TO_FINE.stream()
                        .map(times ->
                                new GeocellSettings(times * fine.most(), fine.fewest(), FIRST_LEVEL, CellAnswer.MEAN))
                        .toList(),
                rule);
    }

    /**
     * Adds the heads' parameters.
     *
     * @param parameters of the network
     * @param width numbers that a head looks at
     * @param random where first numbers come from
     */
    public void add(Parameters parameters, int width, Random random) {
        for (int level = 0; level < partitions.levels().size(); level++) {
            int classes = partitions.levels().get(level).size();
            FirstNumbers.linear(parameters, head(level), width, classes, random);
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
        return partitions.levels().stream()
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
        int levels = partitions.levels().size();
        PartitionTensors stored = partitions.tensors(prefixes(levels));
        Map<String, String> said = new HashMap<>(more);
        said.put(COUNT, String.valueOf(levels));
        said.putAll(stored.metadata());
        return new PartitionTensors(stored.tensors(), said);
    }

    /**
     * Reads the partitions of a file.
     *
     * @param checkpoint a file that keeps what {@link #tensors} gave
     * @return the heads
     * @throws org.terrella.file.InputException if it keeps none, or damaged ones
     */
    public static LevelHeads read(Checkpoint checkpoint) {
        return new LevelHeads(NestedPartitions.read(checkpoint, prefixes(checkpoint.size(COUNT)), Rule.MEAN_PLACE));
    }

    private static List<String> prefixes(int levels) {
        return IntStream.range(0, levels).mapToObj(level -> head(level) + ".").toList();
    }

    private static String head(int level) {
        return "heads." + level;
    }
}

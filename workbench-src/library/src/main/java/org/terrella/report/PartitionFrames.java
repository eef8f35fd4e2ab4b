package org.terrella.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.draw.PartitionMaps;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.PartitionOracle;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.evaluate.region.CoveredRegions;
import org.terrella.geo.LatLng;
import org.terrella.partition.CellAnswer;
import org.terrella.partition.CellAnswers;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.NestedPartitions;
import org.terrella.partition.Partition;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of divisions of the Earth into classes: how large these are, and what perfect classification would reach. */
public final class PartitionFrames {

    private static final String PARTITION = "partition";
    private static final String CLASSES = "classes";
    private static final String EARTH_PERCENT = "earth_percent";
    private static final String IN_HOLES = "in_holes";

    private PartitionFrames() {}

    /**
     * How many classes partitions have, and how full and large these are.
     *
     * @param partitions by the name that the table gives them, in the order of the rows
     * @return a row each: classes; least, median and greatest number of photos in one; in km² the area that half of the photos lie
     *     in smaller classes than, median and largest area of classes; share of the Earth that lies in one, in percent
     */
    public static Table classes(Map<String, ? extends Partition> partitions) {
        Table frame = Frames.empty(
                "Classes, photos in one, area of one",
                PARTITION,
                CLASSES,
                "least_photos",
                "median_photos",
                "most_photos",
                "middle_photo_km2",
                "median_km2",
                "largest_km2",
                EARTH_PERCENT);
        partitions.forEach((name, partition) -> {
            int size = partition.size();
            int[] photos =
                    IntStream.range(0, size).map(partition::photos).sorted().toArray();
            double[] areas = IntStream.range(0, size)
                    .mapToDouble(partition::areaSquareKm)
                    .sorted()
                    .toArray();
            Row row = frame.appendRow();
            row.setString(PARTITION, name);
            row.setInt(CLASSES, size);
            if (size > 0) {
                row.setInt("least_photos", photos[0]);
                row.setInt("median_photos", (photos[(size - 1) / 2] + photos[size / 2]) / 2);
                row.setInt("most_photos", photos[size - 1]);
                row.setDouble("middle_photo_km2", PartitionMaps.areaOfMiddlePhoto(partition));
                row.setDouble("median_km2", (areas[(size - 1) / 2] + areas[size / 2]) / 2);
                row.setDouble("largest_km2", areas[size - 1]);
            }
            row.setDouble(EARTH_PERCENT, 100 * Arrays.stream(areas).sum() / CoveredRegions.EARTH_SQUARE_KM);
        });
        return frame;
    }

    /**
     * What perfect classification over partitions would reach, by each rule of what a class answers with.
     *
     * @param queries name of the places to be found
     * @param partitions by the name that the table gives them, in the order of the rows
     * @param photos where the photos were taken that made the partitions
     * @param truths the places to be found, one or more
     * @return a row for each partition and rule: accuracies in percent, median distance in km, how many places lie in holes, which
     *     count as wrong; no row for centres where classes have no outlines
     */
    public static Table oracles(
            String queries, Map<String, ? extends Partition> partitions, List<LatLng> photos, List<LatLng> truths) {
        Table frame = Frames.empty("Perfect classification of " + queries, PARTITION, "answer");
        ThresholdAccuracies.DEFAULT_KM.forEach(km -> Frames.addColumn(frame, Columns.within(km)));
        List.of(Columns.MEDIAN_KM, IN_HOLES, Columns.N, Columns.CONVENTION)
                .forEach(column -> Frames.addColumn(frame, column));
        partitions.forEach((name, partition) -> {
            for (CellAnswer rule : CellAnswer.values()) {
                Optional<CellAnswers> answers = CellAnswers.of(partition, photos, rule);
                answers.ifPresent(found -> {
                    Row row = frame.appendRow();
                    row.setString(PARTITION, name);
                    row.setString("answer", rule.phrase());
                    set(row, PartitionOracle.of(partition, found, truths));
                });
            }
        });
        return frame;
    }

    private static void set(Row row, PartitionOracle oracle) {
        ThresholdAccuracies accuracies = oracle.accuracies();
        ThresholdAccuracies.DEFAULT_KM.forEach(km -> row.setDouble(Columns.within(km), 100 * accuracies.within(km)));
        oracle.medianKm().ifPresent(km -> row.setDouble(Columns.MEDIAN_KM, km));
        row.setInt(IN_HOLES, oracle.outside());
        row.setInt(Columns.N, oracle.errors().queries());
        row.setString(Columns.CONVENTION, Convention.TERRELLA.label());
    }

    /**
     * How much of the finest of nested partitions is new: where a fine cell is a coarser cell too, that level only says the same
     * again.
     *
     * @param nested from coarse to fine
     * @return a row for each coarser level, 0 for the coarsest: how many classes it has, which share of fine cells is among them,
     *     and of the photos in fine cells, in percent
     */
    public static Table nesting(NestedPartitions nested) {
        Table frame = Frames.empty(
                "Fine cells that are coarser cells too",
                "level",
                CLASSES,
                "fine_cells_percent",
                "photos_in_them_percent");
        GeocellPartition finest = nested.finest();
        int photos = photos(finest, IntStream.range(0, finest.size()));
        for (int level = 0; level < nested.levels().size() - 1; level++) {
            GeocellPartition coarser = nested.levels().get(level);
            int same = photos(
                    finest,
                    IntStream.range(0, finest.size())
                            .filter(cell -> coarser.has(finest.cells().get(cell).id())));
            Row row = frame.appendRow();
            row.setString("level", String.valueOf(level));
            row.setInt(CLASSES, coarser.size());
            row.setDouble("fine_cells_percent", 100 * nested.alsoCellsOf(level));
            row.setDouble("photos_in_them_percent", 100.0 * same / Math.max(1, photos));
        }
        return frame;
    }

    private static int photos(Partition partition, IntStream cells) {
        return cells.map(partition::photos).sum();
    }
}

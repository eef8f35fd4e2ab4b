package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.data.CoordinateFile;
import org.terrella.data.DelimitedReader;
import org.terrella.evaluate.PartitionOracle;
import org.terrella.geo.LatLng;
import org.terrella.partition.CellAnswer;
import org.terrella.partition.CellTable;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.NestedPartitions;
import org.terrella.partition.Partition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "cells",
        description = {
            "Divides the Earth into geocells by where the photos of a table were taken, and says what perfect classification over"
                    + " them would reach.",
            "",
            "Of a table of cells as published with individual scene networks (class_label, hex_id, imgs_per_cell, latitude_mean,"
                    + " longitude_mean) it says how many there are, and which rows a spreadsheet damaged."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DataCellsCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "TABLE",
            description = "CSV with coordinates of photos or with cells, plain or gzipped.")
    private Path table;

    @Option(
            names = "--most",
            paramLabel = "N",
            split = ",",
            description = "A cell with more photos is divided. Several, such as 5000,2000,1000: nested partitions."
                    + " Default: what suits the number of photos")
    private List<Integer> most = List.of();

    @Option(
            names = "--fewest",
            paramLabel = "N",
            description = "A cell with fewer photos is left out. Default: what suits the number of photos")
    private Optional<Integer> fewest = Optional.empty();

    @Option(
            names = "--start",
            paramLabel = "LEVEL",
            defaultValue = "0",
            description =
                    "No cell is coarser: 0 for whole faces, 2 as individual scene networks. Default: ${DEFAULT-VALUE}")
    private int start;

    @Option(
            names = "--answer",
            paramLabel = "WORD",
            defaultValue = "mean",
            description = "What stands for a cell: mean (of unit vectors), arithmetic-mean (of degrees) or centre."
                    + " Default: ${DEFAULT-VALUE}")
    private String answer;

    @Option(
            names = "--judge",
            paramLabel = "FILE",
            description = "CSV with coordinates to be found by perfect classification. Default: the photos of TABLE")
    private Optional<Path> judged = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (isOfCells()) {
            CellTable cells = CellTable.read(table);
            out().println(cells.partition().summary());
            judged.ifPresent(places -> oracle(cells.partition(), CoordinateFile.read(places)));
            cells.refused().forEach(out()::println);
            return cells.refused().isEmpty() ? 0 : 1;
        }
        List<LatLng> photos = CoordinateFile.read(table);
        List<LatLng> places = judged.map(CoordinateFile::read).orElse(photos);
        for (Partition partition : partitions(photos)) {
            oracle(partition, places);
        }
        return 0;
    }

    private boolean isOfCells() {
        try (DelimitedReader rows = DelimitedReader.open(table)) {
            return rows.header().contains(CellTable.ID_COLUMN);
        }
    }

    private List<? extends Partition> partitions(List<LatLng> photos) {
        List<GeocellSettings> settings = settings(photos.size());
        if (settings.size() == 1) {
            GeocellPartition one = GeocellPartition.fit(photos, settings.get(0));
            out().println(one.summary());
            return List.of(one);
        }
        NestedPartitions nested = NestedPartitions.fit(photos, settings, NestedPartitions.Rule.CELL);
        out().println(nested.summary());
        return nested.levels();
    }

    /** From coarse to fine. */
    private List<GeocellSettings> settings(int photos) {
        GeocellSettings standard = GeocellSettings.forPhotos(photos);
        List<Integer> limits = most.isEmpty() ? List.of(standard.most()) : most;
        try {
            CellAnswer stands = CellAnswer.named(answer);
            return limits.stream()
                    .sorted(Comparator.reverseOrder())
                    .map(limit -> new GeocellSettings(
                            limit, fewest.orElse(Math.min(limit, standard.fewest())), start, stands))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private void oracle(Partition partition, List<LatLng> places) {
        out().println(PartitionOracle.of(partition, places).summary());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

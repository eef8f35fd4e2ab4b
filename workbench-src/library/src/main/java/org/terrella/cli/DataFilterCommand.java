package org.terrella.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.data.Images;
import org.terrella.data.PhotoSet;
import org.terrella.data.PhotoTable;
import org.terrella.data.RowFilter;
import org.terrella.data.TableSelection;
import org.terrella.file.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "filter",
        description = {
            "Writes the rows of a table that can be used, in their order, and says how many others there are and why.",
            "",
            "With --rows g3 these are the rows of G3's gallery: a country, and a .jpg of more than 5,120 bytes."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DataFilterCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TABLE", description = "CSV file of photos, plain or gzipped.")
    private Path table;

    @Option(
            names = "--images",
            paramLabel = "DIR|TAR",
            description = "Where the images are. Default: they are not looked at, and sizes and names not filtered by")
    private Optional<Path> images = Optional.empty();

    @Option(names = "--rows", paramLabel = "FILTER", defaultValue = "g3", description = "g3 or none. Default: g3")
    private String rows;

    @Option(
            names = "--without-photographers-of",
            paramLabel = "CSV",
            split = ",",
            description = "Tables of queries whose photographers' photos are left out.")
    private List<Path> queries = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(table)) {
            throw new InputException(table, "expected a table of photos, found none at " + table);
        }
        RowFilter filter;
        try {
            filter = RowFilter.named(rows);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
        String name = OutputFolder.stem(table);
        if (images.isEmpty()) {
            return write(PhotoTable.metadata(name, table).withFilter(filter));
        }
        Path place = images.get();
        try (Images opened = Files.isDirectory(place) ? Images.folder(place) : Images.tars(List.of(place))) {
            return write(PhotoTable.of(name, table, opened).withFilter(filter));
        }
    }

    private int write(PhotoTable photos) {
        PhotoSet left = photos;
        try {
            for (Path one : queries) {
                left = left.withoutPhotographersOf(PhotoTable.metadata(OutputFolder.stem(one), one));
            }
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
        spec.commandLine().getOut().println(TableSelection.write(table, left, out));
        spec.commandLine().getOut().println(out);
        return 0;
    }
}

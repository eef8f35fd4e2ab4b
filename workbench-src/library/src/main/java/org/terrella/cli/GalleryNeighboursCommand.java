package org.terrella.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.file.WholeFiles;
import org.terrella.retrieve.NeighbourFile;
import org.terrella.retrieve.NeighbourImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "neighbours",
        description = {
            "Brings in neighbours of queries that somebody else has found, such as I_*.npy of G3's repository.",
            "",
            "They stand in for a gallery of vectors: img2loc and g3 need no more than the neighbours' places. What comes out are"
                    + " FILE, its places and its queries; the table is not needed any more."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GalleryNeighboursCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "NEIGHBOURS",
            description = ".npy of int64 or int32, [queries, neighbours]: rows of the table, the nearest first.")
    private Path nearest;

    @Option(
            names = "--farthest",
            paramLabel = "NPY",
            description =
                    "The same of the least similar photos. Default: NEIGHBOURS with _reverse before .npy, if it is there")
    private Optional<Path> farthest = Optional.empty();

    @Option(
            names = "--table",
            paramLabel = "CSV",
            required = true,
            description =
                    "Table of the gallery whose rows the numbers are, counted from 0; G3's is MP16_Pro_filtered.csv.")
    private Path table;

    @Option(
            names = "--queries",
            paramLabel = "CSV",
            required = true,
            description = "Table of the queries, in the order of the rows of NEIGHBOURS.")
    private Path queries;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to; ends in .npy.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<Path> others;
        try {
            NeighbourFile.farthest(out); // refuses other names
            others = farthest.or(
                    () -> Optional.of(NeighbourFile.farthest(nearest)).filter(Files::exists));
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
        WholeFiles.made(out.toAbsolutePath().getParent());
        NeighbourImport.Report report = new NeighbourImport(table, queries).run(nearest, others, out);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s: %,d nearest and %,d farthest of each of %,d queries, %,d photos of the %,d of %s%n",
                        out,
                        report.nearest(),
                        report.farthest(),
                        report.queries(),
                        report.photos(),
                        report.galleryRows(),
                        table.getFileName());
        return 0;
    }
}

package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.data.IdList;
import org.terrella.data.PhotoTable;
import org.terrella.file.FileKind;
import org.terrella.file.InputException;
import org.terrella.retrieve.VectorImport;
import org.terrella.tensor.MatrixFile;
import org.terrella.tensor.NpyTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Brings in vectors of photos that another program made, of a gallery or of queries.",
            "",
            "Checked are numbers of rows and ids, NaN and infinite numbers, lengths, ids that match nothing, and repeated ids."
                    + " What comes out is a folder as terrella embed makes it, with places.csv beside it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GalleryImportCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "VECTORS",
            description =
                    ".npy or .npz of float16, float32 or float64, [N, D], by rows or columns, of either byte order.")
    private Path vectors;

    @Parameters(
            index = "1",
            paramLabel = "IDS",
            description =
                    "Whose they are, in the order of the rows: a text with an id per line, a CSV table, or .npy or .npz"
                            + " of texts or whole numbers.")
    private Path ids;

    @Option(
            names = "--table",
            paramLabel = "CSV",
            required = true,
            description = "Table of the photos with their places, plain or gzipped.")
    private Path table;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to; without embeddings so far.")
    private Path out;

    @Option(names = "--member", paramLabel = "NAME", description = "The vectors' name in an .npz of several arrays.")
    private Optional<String> member = Optional.empty();

    @Option(names = "--ids-member", paramLabel = "NAME", description = "The ids' name in an .npz of several arrays.")
    private Optional<String> idsMember = Optional.empty();

    @Option(
            names = "--ids-column",
            paramLabel = "NAME",
            description = "The ids' column in a table. Default: by its name")
    private Optional<String> idsColumn = Optional.empty();

    @Option(
            names = "--encoder",
            paramLabel = "NAME",
            description =
                    "What made the vectors; a bench compares it with the name of its own encoder. Default: VECTORS'"
                            + " name")
    private Optional<String> encoder = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        MatrixFile opened = MatrixFile.open(vectors, member);
        VectorImport found = new VectorImport(vectors, opened, readIds());
        String name = encoder.orElseGet(() -> OutputFolder.stem(vectors));
        VectorImport.Report report;
        try (ProgressBar bar = ProgressBars.of(
                "importing", opened.rows(), "vectors", 1, spec.commandLine().getErr())) {
            report = found.run(PhotoTable.metadata(OutputFolder.stem(table), table), name, out, bar::stepTo);
        } catch (IllegalArgumentException e) { // an id that no file of ids can hold
            throw new InputException(ids, e.getMessage());
        }
        PrintWriter text = spec.commandLine().getOut();
        text.printf(
                Locale.ROOT,
                "%s: %,d vectors of width %d by %s, of %,d in %s (%s)%n",
                out,
                report.kept(),
                opened.columns(),
                name,
                opened.rows(),
                vectors.getFileName(),
                opened.stored());
        report.lines().forEach(text::println);
        return 0;
    }

    private List<String> readIds() {
        FileKind kind = Files.isRegularFile(ids) ? FileKind.of(ids) : FileKind.UNKNOWN;
        return kind == FileKind.NUMPY || kind == FileKind.ZIP
                ? NpyTexts.read(ids, idsMember)
                : IdList.read(ids, idsColumn);
    }
}

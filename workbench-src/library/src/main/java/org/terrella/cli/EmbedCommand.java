package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.terrella.bench.LongWork;
import org.terrella.data.Images;
import org.terrella.data.Photo;
import org.terrella.data.PhotoTable;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.Embeddings;
import org.terrella.embed.Encoders;
import org.terrella.embed.ImageEncoder;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "embed",
        description = {
            "Makes vectors of the photos of a table: vectors.npy, ids.txt and embeddings.json.",
            "",
            "May be interrupted at any time; the same command goes on after the last whole part of 4,096 photos."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EmbedCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TABLE", description = "CSV file of photos, plain or gzipped.")
    private Path table;

    @Option(
            names = "--images",
            paramLabel = "DIR|TAR",
            split = ",",
            required = true,
            description = "Folder of the images, or the tars, separated by commas. Tars are indexed, beside them if"
                    + " possible, else in --out.")
    private List<Path> images;

    @Option(
            names = "--encoder",
            paramLabel = "NAME|FILE",
            required = true,
            description =
                    "What makes the vectors: little-earth, the CLIP that comes along; a file of CLIP's weights (Hugging"
                            + " Face's or G3's); thumbnail (mean colours).")
    private String encoder;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to.")
    private Path out;

    @Option(names = "--batch", paramLabel = "N", description = "Photos encoded together. Default: 64")
    private int batch = EmbeddingRun.Settings.defaults().batch();

    @Option(names = "--threads", paramLabel = "N", description = "Threads that decode. Default: all processors")
    private int threads = EmbeddingRun.Settings.defaults().threads();

    @Option(
            names = "--apply-profiles",
            description =
                    "Applies the colour profiles of photos, which the field's programs do not. Vectors made so are of"
                            + " their own.")
    private boolean isProfiled;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(table)) {
            throw new InputException(table, "expected a table of photos, found none at " + table);
        }
        try (ImageEncoder named = encoder();
                Images opened = images()) {
            EmbeddingRun run = new EmbeddingRun(PhotoTable.of(setName(), table, profiled(opened)), named, settings());
            LoadingReport report = run(run);
            Embeddings embeddings = EmbeddingFolder.read(out);
            PrintWriter text = spec.commandLine().getOut();
            text.printf(
                    Locale.ROOT,
                    "%s: %,d vectors of width %d by %s%n",
                    out,
                    embeddings.size(),
                    embeddings.vectors().columns(),
                    embeddings.encoder());
            text.println(report);
        }
        return 0;
    }

    private LoadingReport run(EmbeddingRun run) {
        try (Stream<Photo> rows = PhotoTable.metadata(table.toString(), table).stream();
                WorkBars bars = new WorkBars(spec.commandLine().getErr())) {
            long count = rows.count();
            if (count == 0) {
                throw new InputException(table, "expected rows with ids and places of photos, found none");
            }
            return run.run(out, LongWork.embedding(bars, OutputFolder.stem(table), count));
        }
    }

    /** Tells vectors with profiles from those without. */
    private String setName() {
        return OutputFolder.stem(table) + (isProfiled ? ", profiles applied" : "");
    }

    private Images profiled(Images opened) {
        return isProfiled ? opened.withProfiles() : opened;
    }

    private ImageEncoder encoder() {
        try {
            return Encoders.named(encoder);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private EmbeddingRun.Settings settings() {
        try {
            return EmbeddingRun.Settings.of(batch, threads);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private Images images() {
        if (images.size() == 1 && Files.isDirectory(images.get(0))) {
            return Images.folder(images.get(0));
        }
        for (Path tar : images) {
            if (!Files.isRegularFile(tar)) {
                throw new InputException(tar, "expected a folder or tars of images, found none at " + tar);
            }
        }
        boolean isBeside = images.stream()
                .allMatch(tar -> Files.isWritable(tar.toAbsolutePath().getParent()));
        return isBeside
                ? Images.tars(images)
                : Images.tars(images, OutputFolder.create(Optional.of(out), "").path());
    }
}

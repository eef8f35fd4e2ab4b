package org.terrella.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.align.AlignmentExamples;
import org.terrella.align.PlaceSentence;
import org.terrella.data.Images;
import org.terrella.data.Photo;
import org.terrella.data.PhotoTable;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.Embeddings;
import org.terrella.embed.LittleEarthClip;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.run.Commit;
import org.terrella.tensor.Training;
import picocli.CommandLine.Option;

/** Photos that heads over Little Earth's frozen encoder are trained on, and options that all such trainings have. */
final class TrainingPhotos extends LittleEarthOptions {

    @Option(
            names = "--set",
            paramLabel = "SET",
            defaultValue = "gallery",
            description = "What is trained on. Default: ${DEFAULT-VALUE}")
    private String set;

    @Option(
            names = "--embeddings",
            paramLabel = "DIR",
            description = "The encoder's vectors of the set, as terrella embed writes them. Default: made in --work")
    private Path embeddings;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "results/train-align",
            description = "For vectors of photos and the state after each epoch. Default: ${DEFAULT-VALUE}")
    private Path work;

    AlignmentExamples examples(LittleEarthClip encoder, PlaceSentence sentence, PrintWriter err) {
        return AlignmentExamples.of(embeddings(encoder, err), photos(), encoder.captions(), sentence);
    }

    AlignmentExamples examplesWithoutTexts(LittleEarthClip encoder, PrintWriter err) {
        return AlignmentExamples.withoutTexts(embeddings(encoder, err), photos());
    }

    private List<Photo> photos() {
        try (Stream<Photo> photos = PhotoTable.metadata(set, table()).stream()) {
            return photos.toList();
        }
    }

    private Embeddings embeddings(LittleEarthClip encoder, PrintWriter err) {
        Path folder = embeddings == null ? work.resolve(encoder.photos().name() + "-" + set) : embeddings;
        if (embeddings == null) {
            embed(encoder, folder, err);
        }
        Embeddings found = EmbeddingFolder.read(folder);
        if (!found.encoder().equals(encoder.photos().name())) {
            throw new InputException(
                    folder, "expected vectors by " + encoder.photos().name() + ", found some by " + found.encoder());
        }
        return found;
    }

    private void embed(LittleEarthClip encoder, Path folder, PrintWriter err) {
        folder(folder);
        try (Images images = Images.tars(List.of(inWorld(set + ".tar")), folder);
                ProgressBar bar = ProgressBars.of("embedding", photos().size(), "photos", 1, err)) {
            new EmbeddingRun(PhotoTable.of(set, table(), images), encoder.photos(), EmbeddingRun.Settings.defaults())
                    .run(folder, bar::stepTo);
        }
    }

    /** Where a training of a name leaves its state. */
    Path state(String name) {
        return folder(work).resolve(name + ".state.safetensors");
    }

    /** What a trained network says about where it comes from, besides its settings and losses. */
    Map<String, String> provenance(LittleEarthClip encoder) {
        Map<String, String> provenance = new TreeMap<>();
        provenance.put("commit", Commit.ofCheckout());
        provenance.put("encoder", encoder.photos().name());
        provenance.put("data", set + ".csv " + Checksum.sha256(table(), bytes -> {}));
        return provenance;
    }

    private Path table() {
        return inWorld(set + ".csv");
    }

    /** A file of a rendered world, or the sentence that says how to make it. */
    static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    file,
                    "expected a file of Little Earth, found none at " + file + "; terrella data make little-earth"
                            + " makes it");
        }
        return file;
    }

    /** A folder that is there afterwards. */
    static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Hears of each step, and shows it. */
    static Training.Listener shownOn(ProgressBar bar) {
        return (done, steps, loss) -> {
            bar.maxHint(steps);
            bar.stepTo(done);
            bar.setExtraMessage(String.format(Locale.ROOT, " loss %.3f", loss));
        };
    }
}

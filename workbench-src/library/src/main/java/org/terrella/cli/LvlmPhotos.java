package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.data.Images;
import org.terrella.data.Photo;
import org.terrella.data.PhotoTable;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.file.Checksum;
import org.terrella.lmm.pocket.PhotoTokens;
import org.terrella.lmm.pocket.PocketTraining;
import org.terrella.run.Commit;
import org.terrella.world.WorldSet;
import picocli.CommandLine.Option;

/** Photos that Little Earth's language models are trained on, and what they are searched by. */
final class LvlmPhotos extends LittleEarthOptions {

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "results/train-lvlm",
            description =
                    "For what the encoder sees in photos (0.5 GB per set) and the state after each epoch. Default:"
                            + " ${DEFAULT-VALUE}")
    private Path work;

    /** A set with its tokens, which are made now if they were not before. */
    PocketTraining.Photos of(WorldSet set, LittleEarthEncoder encoder, PrintWriter err) {
        PhotoTokens tokens = new PhotoTokens(encoder);
        Path table = inWorld(set.word() + ".csv");
        List<Photo> photos;
        try (Stream<Photo> records = PhotoTable.metadata(set.word(), table).stream()) {
            photos = records.toList();
        }
        Path folder = TrainingPhotos.folder(work.resolve(tokens.name() + "-" + set.word()));
        try (Images images = Images.tars(List.of(inWorld(set.word() + ".tar")), folder);
                ProgressBar bar = ProgressBars.of("looking at " + set.word(), photos.size(), "photos", 1, err)) {
            new EmbeddingRun(PhotoTable.of(set.word(), table, images), tokens, EmbeddingRun.Settings.defaults())
                    .run(folder, bar::stepTo);
        }
        return new PocketTraining.Photos(EmbeddingFolder.read(folder), photos);
    }

    /** Where a training of a name leaves its state. */
    Path state(String name) {
        return TrainingPhotos.folder(work).resolve(name + ".state.safetensors");
    }

    /** What a trained model says about where it comes from, besides its settings and losses. */
    Map<String, String> provenance(LittleEarthClip encoder, List<WorldSet> sets, String label) {
        Map<String, String> provenance = new TreeMap<>();
        provenance.put("commit", Commit.ofCheckout());
        provenance.put("encoder", encoder.photos().name());
        provenance.put("label", label);
        sets.forEach(set ->
                provenance.put("data " + set.word(), Checksum.sha256(inWorld(set.word() + ".csv"), bytes -> {})));
        return provenance;
    }
}

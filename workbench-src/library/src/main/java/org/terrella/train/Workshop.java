package org.terrella.train;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.terrella.align.Alignment;
import org.terrella.align.PretrainedAlignment;
import org.terrella.align.PretrainedGeoClip;
import org.terrella.embed.LittleEarthClip;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;
import org.terrella.run.Commit;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/**
 * Where networks are made.
 *
 * @param world folder of Little Earth's photos
 * @param work folder for decoded photos, vectors and states of trainings
 * @param networks networks that others are made with
 * @param progress hears how far it is
 * @param time how long the last training took
 */
public record Workshop(Path world, Path work, Networks networks, Progress progress, TrainingTime time) {

    /**
     * A workshop in which nothing was trained yet.
     *
     * @param world folder of Little Earth's photos
     * @param work folder for decoded photos, vectors and states of trainings
     * @param networks networks that others are made with
     * @param progress hears how far it is
     */
    public Workshop(Path world, Path work, Networks networks, Progress progress) {
        this(world, work, networks, progress, new TrainingTime());
    }

    /**
     * Networks that others are made with.
     *
     * @param encoder file of the frozen encoder; nothing for the one that comes along
     * @param alignment file of the alignment that language models' references are searched by; nothing for the one that
     *     comes along
     * @param geoClip file of the GeoCLIP that encoders of places may start from; nothing for the one that comes along
     */
    public record Networks(Optional<Path> encoder, Optional<Path> alignment, Optional<Path> geoClip) {

        /** Those that come along. */
        public static final Networks PRETRAINED = new Networks(Optional.empty(), Optional.empty(), Optional.empty());

        Networks withGeoClip(Path file) {
            return new Networks(encoder, alignment, Optional.of(file));
        }
    }

    /** The frozen encoder; to be closed. */
    LittleEarthClip encoder() {
        return networks.encoder().map(Workshop::encoder).orElseGet(LittleEarthClip::shipped);
    }

    private static LittleEarthClip encoder(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(file, "expected an encoder that terrella train clip wrote, found none at " + file);
        }
        return LittleEarthClip.read(file);
    }

    /** What references are searched by; to be closed. */
    Alignment alignment() {
        return networks.alignment()
                .map(Alignment::read)
                .orElseGet(() -> Alignment.shipped(PretrainedAlignment.MERCATOR));
    }

    /** What an encoder of places may start from. */
    Checkpoint geoClip(PretrainedGeoClip which) {
        return networks.geoClip()
                .map(Checkpoint::read)
                .orElseGet(() -> which.files().read(ShippedFiles.FIRST_SEED));
    }

    /** A file of the world, or the sentence that says how to make it. */
    Path inWorld(String name) {
        Path file = world.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    file,
                    "expected a file of Little Earth, found none at " + file + "; terrella data make little-earth"
                            + " makes it");
        }
        return file;
    }

    /** A file beside which others may be made. */
    Path inWork(String name) {
        return WholeFiles.made(work).resolve(name);
    }

    /** Where the state of a training is kept, apart from those of the same network with other settings. */
    Path state(Recipe recipe) {
        return inWork(recipe.file().replace(".safetensors", "-" + key(recipe.settings()) + ".state.safetensors"));
    }

    /** Eight digits that tell a text from others. */
    static String key(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", checksum.getValue());
    }

    /** What every network says of where it comes from, beside its settings and losses. */
    Map<String, String> provenance() {
        Map<String, String> provenance = new TreeMap<>(time.provenance());
        provenance.put("commit", Commit.ofCheckout());
        return provenance;
    }

    /** Runs a training that shows its steps, tells of its epochs where they were checked, and can go on from a state. */
    <T> T trained(Path state, Function<TrainingRun, T> training) {
        try (Progress.Steps steps = progress.begin("training", "steps")) {
            TrainingRun run = TrainingRun.heardBy(listener(steps)).keptIn(state);
            return time.taken(state, () -> training.apply(run));
        }
    }

    private Training.Listener listener(Progress.Steps steps) {
        return new Training.Listener() {
            @Override
            public void step(long done, long all, double loss) {
                steps.at(done, all, Double.isNaN(loss) ? "" : String.format(Locale.ROOT, "loss %.3f", loss));
            }

            @Override
            public void epoch(int epoch, Map<String, Double> measures) {
                if (measures.size() > 1) { // the loss alone is among the steps
                    progress.say("epoch " + epoch + ": "
                            + measures.entrySet().stream()
                                    .map(measure ->
                                            String.format(Locale.ROOT, "%s %.3f", measure.getKey(), measure.getValue()))
                                    .collect(Collectors.joining("; ")));
                }
            }
        };
    }
}

package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingNotes;
import org.terrella.tensor.TrainingRun;

/**
 * Trains a {@link PocketLvlm} to answer prompts with references from real searches.
 *
 * <p>After each epoch it is asked about photos that are held out: of towns that it does not know, and other people's of the
 * bench's places. The model of the epoch with the least mean loss of the latter is the result, in both roles: later ones know
 * their own photos by heart.
 */
final class PocketTraining {

    private static final String NOW = "now";
    private static final String BEST = "best";
    private static final String LEAST_LOSS = "least_loss";
    private static final String LEAST_EPOCH = "least_epoch";

    private final PocketSettings settings;
    private final PocketExamples examples;
    private final PocketEpisodes episodes;
    private final HeldOutCheck check;

    PocketTraining(PocketSettings settings, PocketLessons lessons) {
        this.settings = settings;
        this.examples = lessons.apart();
        this.episodes = new PocketEpisodes(settings, lessons.apart(), lessons.known());
        this.check = new HeldOutCheck(episodes, lessons.sets());
    }

    /** Trains to the end. */
    PocketModel run(TrainingRun run) {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters all = parameters(manager);
            PocketNetwork network = new PocketNetwork(settings.shape(), all.under(NOW));
            Training training = new Training(
                    "a pocket model, " + settings.shape().layers() + " layers of "
                            + settings.shape().width() + ", " + settings.episodes(),
                    settings.training(),
                    all,
                    batch -> episodes.draw(batch.rows(), batch.random()).loss(network, batch.manager()));
            List<Double> losses =
                    training.checkedBy(epoch -> check(epoch, network, all)).run(examples.learned().length, run);
            return PocketModel.trained(
                    settings.shape(), all.under(BEST).copy(manager, name -> true), described(all, losses));
        }
    }

    private Parameters parameters(NDManager manager) {
        Parameters all = Parameters.on(manager);
        settings.shape().addTo(all.under(NOW), new Random(settings.training().seed()));
        settings.shape().addTo(all.under(BEST), new Random(settings.training().seed()));
        all.under(BEST).freeze();
        all.addFrozen(LEAST_LOSS, manager.create(Float.MAX_VALUE));
        all.addFrozen(LEAST_EPOCH, manager.create(0f));
        return all;
    }

    /** Asks about photos that are held out, and keeps the model if it is the best so far. */
    private Map<String, Double> check(int epoch, PocketNetwork network, Parameters all) {
        List<Double> losses = check.losses(network);
        double mean = HeldOutCheck.last(losses);
        if (mean < all.get(LEAST_LOSS).getFloat()) {
            Parameters best = all.under(BEST);
            all.under(NOW).stored().forEach(tensor -> best.get(tensor.name()).set(tensor.floats()));
            all.get(LEAST_LOSS).set(new float[] {(float) mean});
            all.get(LEAST_EPOCH).set(new float[] {epoch});
        }
        return HeldOutCheck.named(losses);
    }

    private Map<String, String> described(Parameters all, List<Double> losses) {
        Map<String, String> provenance = new TreeMap<>();
        provenance.put(
                "trained",
                settings.episodes() + ", " + settings.training() + " on " + examples.learned().length + " photos, "
                        + examples.heldOut().length + " held out");
        provenance.put(PocketModel.SEED, String.valueOf(settings.training().seed()));
        provenance.put(TrainingNotes.LOSSES, TrainingNotes.losses(losses));
        provenance.put(
                "held out",
                String.format(
                        Locale.ROOT,
                        "least loss %.4f after epoch %.0f",
                        all.get(LEAST_LOSS).getFloat(),
                        all.get(LEAST_EPOCH).getFloat()));
        return provenance;
    }
}

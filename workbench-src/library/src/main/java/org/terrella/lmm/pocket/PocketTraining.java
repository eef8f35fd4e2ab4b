package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terrella.align.Alignment;
import org.terrella.data.Photo;
import org.terrella.embed.Embeddings;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;

/**
 * Trains a {@link PocketLvlm} to answer prompts with references from real searches.
 *
 * <p>After each epoch it is asked about photos that are held out: of towns that it does not know, and if it is to know the
 * places of the bench, other people's of these. The model of the epoch with the least mean loss of the latter, or else of the
 * former, is the result: later ones know their own photos by heart. Who knows places is surer and errs more dearly elsewhere,
 * so a loss of both would stop it early.
 */
public final class PocketTraining {

    private static final String NOW = "now";
    private static final String BEST = "best";
    private static final String LEAST_LOSS = "least_loss";
    private static final String LEAST_EPOCH = "least_epoch";

    private final PocketSettings settings;
    private final PocketExamples examples;
    private final PocketEpisodes episodes;
    private final HeldOutCheck check;

    /** Hears how far training is. */
    public interface Listener extends Training.Listener {
        /**
         * After each epoch.
         *
         * @param epoch its number, from 1
         * @param heldOutLosses losses of photos that are held out, in nats, without references and with 5 and 15; first
         *     of towns that it does not know, then, if there are such photos, of towns that it knows
         */
        void epoch(int epoch, List<Double> heldOutLosses);
    }

    /**
     * Photos of a set with their tokens.
     *
     * @param tokens made by {@link PhotoTokens}
     * @param photos the same photos in any order, and more
     */
    public record Photos(Embeddings tokens, List<Photo> photos) {}

    /**
     * A training that has not begun; searches for references among the photos.
     *
     * @param settings what was chosen
     * @param apart photos of towns that are in no other set
     * @param known photos of episodes in which nothing is relocated; nothing to take those of {@code apart}
     * @param alignment makes features that references are searched by
     * @throws IllegalArgumentException if the photos do not fit their tokens, or are too few to hold out a town
     */
    public PocketTraining(PocketSettings settings, Photos apart, Optional<Photos> known, Alignment alignment) {
        this(
                settings,
                PocketExamples.of(apart.tokens(), apart.photos(), alignment, PocketExamples.HeldOut.TOWNS),
                known.map(photos -> PocketExamples.of(
                        photos.tokens(), photos.photos(), alignment, PocketExamples.HeldOut.PHOTOGRAPHERS)));
    }

    PocketTraining(PocketSettings settings, PocketExamples apart, Optional<PocketExamples> known) {
        this.settings = settings;
        this.examples = apart;
        this.episodes = new PocketEpisodes(settings, apart, known.orElse(apart));
        this.check = new HeldOutCheck(
                episodes, known.map(here -> List.of(apart, here)).orElse(List.of(apart)));
    }

    /**
     * Trains to the end.
     *
     * @param state file that training goes on from, if it is there, and that it leaves after each epoch
     * @param listener hears of steps and epochs
     * @return the trained model; to be closed
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public PocketModel run(Optional<Path> state, Listener listener) {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters all = parameters(manager);
            PocketNetwork network = new PocketNetwork(settings.shape(), all.under(NOW));
            Training training = new Training(
                    "a pocket model, " + settings.shape().layers() + " layers of "
                            + settings.shape().width() + ", " + settings.episodes(),
                    settings.training(),
                    all,
                    batch -> episodes.draw(batch.rows(), batch.random()).loss(network, batch.manager()));
            List<Double> losses = training.run(examples.learned().length, state, new Epochs(all, network, listener));
            return PocketModel.copyOf(settings.shape(), all.under(BEST), described(all, losses));
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

    /** Asks about photos that are held out after each epoch, and keeps the best model. */
    private final class Epochs implements Training.Listener {
        private final Parameters all;
        private final PocketNetwork network;
        private final Listener listener;

        Epochs(Parameters all, PocketNetwork network, Listener listener) {
            this.all = all;
            this.network = network;
            this.listener = listener;
        }

        @Override
        public void step(long done, long steps, double loss) {
            listener.step(done, steps, loss);
            int perEpoch = examples.learned().length / settings.training().batch();
            if (!Double.isNaN(loss) && done % perEpoch == 0) {
                int epoch = (int) (done / perEpoch);
                List<Double> losses = check.losses(network);
                listener.epoch(epoch, losses);
                double mean = HeldOutCheck.last(losses);
                if (mean < all.get(LEAST_LOSS).getFloat()) {
                    keep(mean, epoch);
                }
            }
        }

        private void keep(double loss, int epoch) {
            Parameters best = all.under(BEST);
            all.under(NOW).stored().forEach(tensor -> best.get(tensor.name()).set(tensor.floats()));
            all.get(LEAST_LOSS).set(new float[] {(float) loss});
            all.get(LEAST_EPOCH).set(new float[] {epoch});
        }
    }

    private Map<String, String> described(Parameters all, List<Double> losses) {
        Map<String, String> provenance = new TreeMap<>();
        provenance.put(
                "trained",
                settings.episodes() + ", " + settings.training() + " on " + examples.learned().length + " photos, "
                        + examples.heldOut().length + " held out");
        provenance.put("seed", String.valueOf(settings.training().seed()));
        provenance.put(
                "losses",
                losses.stream()
                        .map(loss -> String.format(Locale.ROOT, "%.4f", loss))
                        .collect(Collectors.joining(" ")));
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

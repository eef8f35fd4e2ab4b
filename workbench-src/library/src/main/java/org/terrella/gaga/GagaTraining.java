package org.terrella.gaga;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.terrella.classify.PhotoTrunk;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingNotes;
import org.terrella.tensor.TrainingRun;

/** Trains one stage of a {@link Gaga}. After each epoch it tells how surprising conversations are that it does not learn. */
final class GagaTraining {

    private static final String HELD_OUT = "held out loss";
    private static final String NOTHING = "nothing";

    private final GagaSettings settings;
    private final GagaLessons lessons;
    private final Optional<GagaModel> start;
    private final Bundles bundles;

    GagaTraining(GagaSettings settings, GagaLessons lessons, Optional<GagaModel> start) {
        this.settings = settings;
        this.lessons = lessons;
        this.start = start;
        start.ifPresent(this::requireFitting);
        this.bundles = Bundles.of(settings, lessons);
    }

    private void requireFitting(GagaModel model) {
        if (!model.shape().equals(settings.shape())
                || !model.lexicon().equals(lessons.lexicon())
                || model.trunk().isPresent() != settings.isWhole()) {
            throw new IllegalArgumentException("expected to start from a model of " + settings.shape() + " and "
                    + lessons.lexicon() + (settings.isWhole() ? " with" : " without") + " an encoder of its own, found "
                    + model.shape() + " and " + model.lexicon() + (model.trunk().isPresent() ? " with" : " without")
                    + " one");
        }
    }

    /** Trains to the end. */
    GagaModel run(TrainingRun run) {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Parameters.on(manager);
            PhotoTrunk trunk = PhotoTrunk.copied(parameters, lessons.encoder(), settings.isWhole());
            settings.shape()
                    .addTo(
                            parameters,
                            lessons.lexicon().size(),
                            new Random(settings.training().seed()));
            start.ifPresent(model -> model.weights()
                    .parameters()
                    .stored()
                    .forEach(tensor -> parameters.get(tensor.name()).set(tensor.floats())));
            GagaNetwork network = new GagaNetwork(settings.shape(), parameters);
            Training training = new Training(name(), settings.training(), parameters, batch -> {
                List<Bundles.Lesson> some = new ArrayList<>();
                for (int row : batch.rows()) {
                    some.addAll(bundles.learned().get(row));
                }
                return loss(network, trunk, some, batch.manager(), batch.random());
            });
            List<Double> losses = training.checkedBy(epoch -> check(network, trunk))
                    .run(bundles.learned().size(), run);
            return GagaModel.trained(
                    settings.shape(), lessons.lexicon(), parameters, settings.isWhole(), described(losses));
        }
    }

    private String name() {
        return "a GaGA over " + lessons.encoder().name() + " after "
                + start.map(model -> model.weights().fingerprint()).orElse(NOTHING) + ", " + settings + ", "
                + lessons.lexicon();
    }

    private NDArray loss(
            GagaNetwork network, PhotoTrunk trunk, List<Bundles.Lesson> some, NDManager manager, Random random) {
        int[] photos = some.stream().mapToInt(Bundles.Lesson::photo).toArray();
        NDArray seen = trunk.tokens(lessons.photos().pixels(manager, photos, random));
        return network.loss(seen, some.stream().map(Bundles.Lesson::script).toList());
    }

    /** Of conversations that are held out, if there are any; an encoder that is trained on must not follow them. */
    private Map<String, Double> check(GagaNetwork network, PhotoTrunk trunk) {
        if (bundles.heldOut().isEmpty() || settings.isWhole()) {
            return Map.of();
        }
        double sum = 0;
        for (List<Bundles.Lesson> some : bundles.heldOut()) {
            try (NDManager manager = TensorEngine.manager()) {
                sum += loss(network, trunk, some, manager, new Random(0)).getFloat();
            }
        }
        return Map.of(HELD_OUT, sum / bundles.heldOut().size());
    }

    private Map<String, String> described(List<Double> losses) {
        int conversations = bundles.learned().size() * settings.bundle();
        Map<String, String> said = new HashMap<>(
                TrainingNotes.of(settings.toString(), settings.training().seed(), conversations, losses));
        said.put(GagaModel.ENCODER, lessons.encoder().name());
        said.put("start", start.map(model -> model.weights().fingerprint()).orElse(NOTHING));
        start.map(model -> model.provenance().get("training")).ifPresent(before -> said.put("training before", before));
        return said;
    }
}

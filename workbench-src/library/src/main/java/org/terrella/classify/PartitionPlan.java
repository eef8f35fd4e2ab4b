package org.terrella.classify;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/**
 * How a {@link PartitionNetwork} that comes along is trained.
 *
 * @param kind what it is a network of
 * @param files its files
 * @param how as a whole or over the frozen encoder, and by which targets
 * @param division what it classifies into
 * @param training the course of its training
 * @param epoch how long an epoch takes, roughly
 */
record PartitionPlan(
        NetworkKind<?> kind,
        ShippedFiles files,
        PartitionTraining how,
        Division division,
        Training.Settings training,
        Duration epoch)
        implements NetworkPlan {

    private static final int WHOLE_EPOCHS = 4;
    private static final int WHOLE_TRAININGS = 3;
    private static final Duration WHOLE_EPOCH = Duration.ofSeconds(75);

    private static final int FROZEN_EPOCHS = 15;
    private static final int FROZEN_TRAININGS = 5;
    private static final Duration FROZEN_EPOCH = Duration.ofSeconds(3);

    /**
     * What a network classifies into.
     *
     * @param words what there is to say of it, as a setting
     * @param heads makes its classes from all photos
     * @param taken which of the photos it is trained on
     */
    record Division(String words, HeadsMaker heads, UnaryOperator<TrainingMaterial> taken) {

        /** Trained on all photos. */
        Division(String words, HeadsMaker heads) {
            this(words, heads, UnaryOperator.identity());
        }
    }

    /** Makes classes from photos. */
    @FunctionalInterface
    interface HeadsMaker {
        Heads of(TrainingMaterial material);
    }

    /** A network that is trained as a whole, on a share of the photos. */
    static PartitionPlan whole(NetworkKind<?> kind, String word, Division division, double share) {
        return new PartitionPlan(
                kind,
                ShippedFiles.of(PartitionPlan.class, word, WHOLE_TRAININGS),
                new PartitionTraining(true, Smoothing.NONE),
                division,
                PartitionTraining.whole(WHOLE_EPOCHS),
                Duration.ofMillis(Math.round(share * WHOLE_EPOCH.toMillis())));
    }

    /** Heads over the frozen encoder. */
    static PartitionPlan frozen(NetworkKind<?> kind, String word, Division division) {
        return new PartitionPlan(
                kind,
                ShippedFiles.of(PartitionPlan.class, word, FROZEN_TRAININGS),
                new PartitionTraining(false, Smoothing.NONE),
                division,
                PartitionTraining.frozen(FROZEN_EPOCHS),
                FROZEN_EPOCH);
    }

    /** The same trained only so many times, by other targets and under another word. */
    PartitionPlan as(String word, int trainings, Smoothing targets) {
        PartitionPlan other = with(targets);
        return new PartitionPlan(
                kind, ShippedFiles.of(PartitionPlan.class, word, trainings), other.how, division, training, epoch);
    }

    @Override
    public PartitionPlan with(Smoothing targets) {
        return new PartitionPlan(kind, files, new PartitionTraining(how.isWhole(), targets), division, training, epoch);
    }

    @Override
    public String settings() {
        return how + ", " + division.words();
    }

    @Override
    public PartitionNetwork fit(Training.Settings course, TrainingMaterial material, TrainingRun run) {
        return how.fit(
                kind, division.heads().of(material), course, division.taken().apply(material), run);
    }

    /** A network and its frozen variant. */
    static List<PartitionPlan> both(NetworkKind<?> kind, Division division) {
        return List.of(whole(kind, kind.word(), division, 1), frozen(kind, kind.word() + "-frozen", division));
    }
}

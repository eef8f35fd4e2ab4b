package org.terrella.classify.fusion;

import java.time.Duration;
import java.util.Optional;
import org.terrella.classify.NestedTraining;
import org.terrella.classify.NetworkKinds;
import org.terrella.classify.NetworkPlan;
import org.terrella.classify.Smoothing;
import org.terrella.classify.TrainingMaterial;
import org.terrella.file.Words;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Networks of two branches that come along: three trainings of the whole, and one of each ablation. */
public enum PretrainedTranslocator implements NetworkPlan {
    /** Both branches, which exchange their class tokens after every layer. */
    TRANSLOCATOR(Fusion.FULL, true, 95),
    /** Both branches, which meet only at the end. */
    TRANSLOCATOR_LATE(Fusion.LATE, true, 95),
    /** The photo alone. */
    TRANSLOCATOR_PHOTO(Fusion.PHOTO, true, 85),
    /** The map of what it shows alone. */
    TRANSLOCATOR_SEGMENTATION(Fusion.SEGMENTATION, true, 15),
    /** Both branches over the frozen encoder. */
    TRANSLOCATOR_FROZEN(Fusion.FULL, false, 45);

    private static final int EPOCHS = 3;
    private static final int TRAININGS = 3;

    private final Fusion fusion;
    private final boolean isWhole;
    private final int secondsPerEpoch;

    PretrainedTranslocator(Fusion fusion, boolean isWhole, int secondsPerEpoch) {
        this.fusion = fusion;
        this.isWhole = isWhole;
        this.secondsPerEpoch = secondsPerEpoch;
    }

    @Override
    public ShippedFiles files() {
        return ShippedFiles.of(NetworkKinds.class, Words.word(this), this == TRANSLOCATOR ? TRAININGS : 1);
    }

    @Override
    public Training.Settings training() {
        return NestedTraining.course(EPOCHS);
    }

    @Override
    public Duration epoch() {
        return Duration.ofSeconds(secondsPerEpoch);
    }

    @Override
    public String settings() {
        return name(Optional.empty()) + ", " + isWhole;
    }

    /** With what tells the segmenter from others, whose maps are trained on. */
    private String name(Optional<Segmenter> segmenter) {
        return "translocator, " + fusion.word() + ", " + TranslocatorNet.SHAPE
                + segmenter
                        .map(one -> ", maps by " + one.weights().fingerprint())
                        .orElse("");
    }

    @Override
    public Translocator fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        if (!fusion.seesMap()) {
            return fit(
                    new NestedTraining(
                            name(Optional.empty()),
                            new TranslocatorNet(fusion, Optional.empty()),
                            isWhole,
                            Smoothing.NONE,
                            training),
                    material,
                    run);
        }
        try (Segmenter segmenter = Segmenter.shipped()) {
            material.say("making the maps of " + material.photos().size() + " photos");
            TranslocatorNet net = new TranslocatorNet(fusion, Optional.of(PredictedMaps.of(material, segmenter)));
            return fit(
                    new NestedTraining(name(Optional.of(segmenter)), net, isWhole, Smoothing.NONE, training),
                    material,
                    run);
        }
    }

    private Translocator fit(NestedTraining how, TrainingMaterial material, TrainingRun run) {
        return how.fit(
                material, run, (parameters, heads, said) -> Translocator.trained(parameters, heads, fusion, said));
    }
}

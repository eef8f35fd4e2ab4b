package org.terrella.classify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.terrella.data.Photo;
import org.terrella.data.Scene;
import org.terrella.file.Words;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.Partition;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/**
 * Networks that come along which are those of Müller-Budack et al.: three nested partitions, one network for all scenes and one
 * for each of three.
 *
 * <p>A network for one scene starts from the encoder as the one for all does, and has the same partitions, made of all photos.
 */
public enum PretrainedIsns implements NetworkPlan {
    /** One network for all scenes. */
    ISNS(Optional.empty(), 75),
    /** For natural scenes, trained on those alone. */
    ISNS_NATURAL(Optional.of(Scene.Kind.NATURAL), 27),
    /** For urban scenes, trained on those alone. */
    ISNS_URBAN(Optional.of(Scene.Kind.URBAN), 36),
    /** For indoor scenes, trained on those alone. */
    ISNS_INDOOR(Optional.of(Scene.Kind.INDOOR), 12),
    /** Heads for all scenes over the frozen encoder. */
    ISNS_FROZEN(Optional.empty(), 3);

    private static final int EPOCHS = 4;
    private static final int FROZEN_EPOCHS = 15;
    private static final int TRAININGS = 3;
    private static final int FROZEN_TRAININGS = 5;

    /** A cell of the middle partition may hold twice, one of the coarse partition five times as many photos as a fine one. */
    private static final List<Integer> TIMES_COARSE_TO_FINE = List.of(5, 2, 1);

    private final Optional<Scene.Kind> scene;
    private final int secondsPerEpoch;

    PretrainedIsns(Optional<Scene.Kind> scene, int secondsPerEpoch) {
        this.scene = scene;
        this.secondsPerEpoch = secondsPerEpoch;
    }

    private boolean isWhole() {
        return this != ISNS_FROZEN;
    }

    private PartitionTraining how() {
        return new PartitionTraining(isWhole(), Smoothing.NONE);
    }

    @Override
    public ShippedFiles files() {
        return ShippedFiles.of(PretrainedIsns.class, Words.word(this), isWhole() ? TRAININGS : FROZEN_TRAININGS);
    }

    @Override
    public Training.Settings training() {
        return isWhole() ? PartitionTraining.whole(EPOCHS) : PartitionTraining.frozen(FROZEN_EPOCHS);
    }

    @Override
    public Duration epoch() {
        return Duration.ofSeconds(secondsPerEpoch);
    }

    @Override
    public String settings() {
        return how() + ", cells of " + TIMES_COARSE_TO_FINE + " times as many photos, scene "
                + scene.map(Words::word).orElse("any");
    }

    @Override
    public PartitionNetwork fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        List<LatLng> places = material.photos().stream().map(Photo::truth).toList();
        TrainingMaterial taken = scene.<TrainingMaterial>map(kind ->
                        SomePhotos.of(material, photo -> SceneLabels.of(photo).equals(scene)))
                .orElse(material);
        return how().fit(new IsnsKind(), partitions(places), training, taken, run);
    }

    /** Coarse, middle and fine, of one rule: a cell of one is a cell of the next or is divided there. */
    private static List<Partition> partitions(List<LatLng> places) {
        GeocellSettings fine = GeocellSettings.forPhotos(places.size());
        return TIMES_COARSE_TO_FINE.stream()
                .<Partition>map(times ->
                        GeocellPartition.fit(places, new GeocellSettings(times * fine.most(), fine.fewest())))
                .toList();
    }
}

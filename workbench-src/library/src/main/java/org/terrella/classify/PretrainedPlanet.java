package org.terrella.classify;

import java.time.Duration;
import java.util.List;
import org.terrella.data.Photo;
import org.terrella.file.Words;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Networks that come along which are PlaNet's: one partition of S2's cells, one right cell for each photo. */
public enum PretrainedPlanet implements NetworkPlan {
    /** The encoder trained on as a whole, as PlaNet's network was. */
    PLANET(3),
    /** A layer over the frozen encoder. */
    PLANET_FROZEN(5);

    private static final int EPOCHS = 4;
    private static final int FROZEN_EPOCHS = 15;

    private final int trainings;

    PretrainedPlanet(int trainings) {
        this.trainings = trainings;
    }

    private boolean isWhole() {
        return this == PLANET;
    }

    private PartitionTraining how() {
        return new PartitionTraining(isWhole(), Smoothing.NONE);
    }

    @Override
    public ShippedFiles files() {
        return ShippedFiles.of(PretrainedPlanet.class, Words.word(this), trainings);
    }

    @Override
    public Training.Settings training() {
        return isWhole() ? PartitionTraining.whole(EPOCHS) : PartitionTraining.frozen(FROZEN_EPOCHS);
    }

    @Override
    public Duration epoch() {
        return isWhole() ? Duration.ofSeconds(75) : Duration.ofSeconds(2);
    }

    @Override
    public String settings() {
        return how() + ", cells as many photos suit";
    }

    @Override
    public PartitionNetwork fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        List<LatLng> places = material.photos().stream().map(Photo::truth).toList();
        GeocellPartition partition = GeocellPartition.fit(places, GeocellSettings.forPhotos(places.size()));
        return how().fit(new PlanetKind(), List.of(partition), training, material, run);
    }
}

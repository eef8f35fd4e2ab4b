package org.terrella.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.terrella.classify.NetworkPlan;
import org.terrella.classify.TrainedNetwork;
import org.terrella.embed.LittleEarthClip;
import org.terrella.tensor.Training;

/**
 * A network that classifies photos, by a plan of its own.
 *
 * @param plan how it is trained
 * @param course seed, epochs and rate
 * @param source what it is trained on
 */
public record NetworkRecipe(NetworkPlan plan, Course course, PhotoSource source) implements Recipe {

    /**
     * On the set that it is meant for.
     *
     * @param plan how it is trained
     * @param course seed, epochs and rate
     * @return the recipe
     */
    public static NetworkRecipe of(NetworkPlan plan, Course course) {
        return new NetworkRecipe(plan, course, new PhotoSource(plan.set(), Optional.empty()));
    }

    @Override
    public String name() {
        return "the network " + plan.files().word() + ", seed " + seed();
    }

    @Override
    public String file() {
        return plan.files().file(seed());
    }

    @Override
    public long seed() {
        return course.seed();
    }

    @Override
    public String settings() {
        return plan.settings() + ", " + training();
    }

    private Training.Settings training() {
        return course.of(plan.training());
    }

    @Override
    public Duration estimate() {
        return course.times(plan.epoch(), plan.training().epochs());
    }

    @Override
    public String make(Path file, Workshop workshop) {
        try (LittleEarthClip encoder = workshop.encoder()) {
            SourceMaterial material = new SourceMaterial(source, workshop, encoder);
            Path state = workshop.state(this);
            try (TrainedNetwork trained = workshop.trained(state, run -> plan.fit(training(), material, run))) {
                trained.write(file, source.provenance(workshop, encoder));
                return "losses " + trained.weights().provenance().get("losses");
            }
        }
    }
}

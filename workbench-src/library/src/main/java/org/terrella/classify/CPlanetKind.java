package org.terrella.classify;

import java.util.ArrayList;
import java.util.List;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.GeocellUnion;
import org.terrella.partition.GeoclassSet;
import org.terrella.partition.GeoclassSettings;
import org.terrella.partition.Intersections;
import org.terrella.tensor.Checkpoint;

/**
 * Networks in the style of CPlaNet: heads over five sets of merged cells and PlaNet's partition vote for regions together.
 *
 * <p>Named so since the weights by which the paper merges, its numbers of classes and the body of its rule are not to be had: see
 * {@link GeoclassSettings#five}.
 *
 * @see <a href="https://arxiv.org/abs/1808.02130">Seo et al. 2018</a>
 */
public final class CPlanetKind extends NetworkKind<PartitionNetwork> {

    private static final int CLASSES = 250; // fewer than PlaNet's: coarse classes whose intersections are fine
    private static final int PIECES = 2000; // small cells that are merged, at least
    private static final long SETS_SEED = 1; // of the weights of three sets, the same for all trainings

    /** The kind, as a service. */
    public CPlanetKind() {}

    @Override
    public String word() {
        return "cplanet";
    }

    @Override
    public Class<PartitionNetwork> type() {
        return PartitionNetwork.class;
    }

    @Override
    public List<? extends NetworkPlan> plans() {
        return PartitionPlan.both(
                this,
                new PartitionPlan.Division(
                        "five sets of " + CLASSES + " classes of about " + PIECES + " cells by seed " + SETS_SEED
                                + ", and PlaNet's",
                        CPlanetKind::heads));
    }

    private static Heads heads(TrainingMaterial material) {
        List<LatLng> places = material.places();
        GeocellSettings pieces = new GeocellSettings(Math.max(1, places.size() / PIECES), 1);
        List<GeocellUnion> sets = new ArrayList<>();
        for (GeoclassSettings settings : GeoclassSettings.five(CLASSES, pieces, SETS_SEED)) {
            sets.add(GeoclassSet.fit(places, material.vectors(), settings));
        }
        sets.add(GeocellPartition.fit(places, GeocellSettings.forPhotos(places.size())));
        return Heads.voting(Intersections.of(sets, places));
    }

    @Override
    protected PartitionNetwork open(Checkpoint checkpoint) {
        PartitionNetwork network = PartitionNetwork.open(this, checkpoint);
        if (network.regions().isEmpty()) {
            network.close();
            throw new InputException(checkpoint.file(), "expected partitions that vote for regions, found none");
        }
        return network;
    }
}

package org.terrella.classify;

import java.util.List;
import java.util.Optional;
import org.terrella.data.Scene;
import org.terrella.file.InputException;
import org.terrella.file.Words;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.NestedPartitions;
import org.terrella.partition.Partition;
import org.terrella.tensor.Checkpoint;

/**
 * Networks over three nested partitions, the coarse one first.
 *
 * @see <a href="https://openaccess.thecvf.com/content_ECCV_2018/html/Eric_Muller-Budack_Geolocation_Estimation_of_ECCV_2018_paper.html">Müller-Budack,
 *     Pustu-Iren and Ewerth 2018</a>
 */
public final class IsnsKind extends NetworkKind<PartitionNetwork> {

    private static final PartitionPlan.Division NESTED = new PartitionPlan.Division(
            LevelHeads.DIVISION,
            material -> Heads.of(LevelHeads.divided(material.places(), NestedPartitions.Rule.CELL)
                    .levels()));

    /** The kind, as a service. */
    public IsnsKind() {}

    @Override
    public String word() {
        return "isns";
    }

    @Override
    public Class<PartitionNetwork> type() {
        return PartitionNetwork.class;
    }

    @Override
    public List<? extends NetworkPlan> plans() {
        return List.of(
                PartitionPlan.whole(this, "isns", NESTED, 1),
                PartitionPlan.whole(this, "isns-natural", of(Scene.Kind.NATURAL), 0.36),
                PartitionPlan.whole(this, "isns-urban", of(Scene.Kind.URBAN), 0.48),
                PartitionPlan.whole(this, "isns-indoor", of(Scene.Kind.INDOOR), 0.16),
                PartitionPlan.frozen(this, "isns-frozen", NESTED));
    }

    /** The same partitions, made of all photos, for a network that is trained on those of one scene alone. */
    private static PartitionPlan.Division of(Scene.Kind scene) {
        return new PartitionPlan.Division(
                NESTED.words() + ", photos of scene " + Words.word(scene),
                NESTED.heads(),
                material ->
                        SomePhotos.of(material, photo -> SceneLabels.of(photo).equals(Optional.of(scene))));
    }

    @Override
    protected PartitionNetwork open(Checkpoint checkpoint) {
        PartitionNetwork network = PartitionNetwork.open(this, checkpoint);
        List<Partition> found = network.partitions();
        if (found.size() != LevelHeads.LEVELS || !found.stream().allMatch(each -> each instanceof GeocellPartition)) {
            network.close();
            throw new InputException(
                    checkpoint.file(),
                    "expected three partitions into geocells, coarse, middle and fine, found "
                            + found.stream().map(Partition::name).toList());
        }
        return network;
    }
}

package org.terrella.classify;

import java.util.List;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;

/**
 * Networks over three nested partitions, the coarse one first.
 *
 * @see <a href="https://openaccess.thecvf.com/content_ECCV_2018/html/Eric_Muller-Budack_Geolocation_Estimation_of_ECCV_2018_paper.html">Müller-Budack,
 *     Pustu-Iren and Ewerth 2018</a>
 */
public final class IsnsKind extends NetworkKind<PartitionNetwork> {

    private static final int LEVELS = 3;

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
    public List<PretrainedIsns> plans() {
        return List.of(PretrainedIsns.values());
    }

    @Override
    protected PartitionNetwork open(Checkpoint checkpoint) {
        PartitionNetwork network = PartitionNetwork.open(this, checkpoint);
        if (network.partitions().size() != LEVELS) {
            int found = network.partitions().size();
            network.close();
            throw new InputException(
                    checkpoint.file(), "expected three partitions, coarse, middle and fine, found " + found);
        }
        return network;
    }
}

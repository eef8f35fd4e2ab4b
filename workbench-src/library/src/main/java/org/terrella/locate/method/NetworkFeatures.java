package org.terrella.locate.method;

import java.util.List;
import org.terrella.classify.NetworkKind;
import org.terrella.classify.PartitionNetwork;
import org.terrella.embed.Shift;
import org.terrella.locate.QueryFeatures;

/** What the trunks of a bench's networks see in queries, shared by all methods and settings over one network. */
final class NetworkFeatures {

    private NetworkFeatures() {}

    /** By the network itself: where it takes part in turn, several seeds have the same one. */
    private record Seen(PartitionNetwork network, List<Shift> views) {}

    /** Numbers of queries for the heads of a network; of a frozen encoder there is one view whatever is asked for. */
    static QueryFeatures of(
            BenchView bench, NetworkKind<PartitionNetwork> kind, String weights, long seed, List<Shift> views) {
        PartitionNetwork network = bench.network(kind, weights, seed);
        return network.isWhole()
                ? bench.seen(new Seen(network, views), views, network::features)::of
                : QueryFeatures.VECTORS;
    }
}

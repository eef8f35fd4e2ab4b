package org.terrella.locate.method;

import java.util.List;
import org.terrella.classify.NetworkKind;
import org.terrella.classify.PartitionNetwork;
import org.terrella.embed.Shift;
import org.terrella.locate.QueryFeatures;

/** What the trunks of a bench's networks see in queries, shared by all methods and settings over one network. */
final class NetworkFeatures {

    private NetworkFeatures() {}

    private record Seen(String kind, String weights, long seed, List<Shift> views) {}

    /** Numbers of queries for the heads of a network; of a frozen encoder there is one view whatever is asked for. */
    static QueryFeatures of(
            BenchView bench, NetworkKind<PartitionNetwork> kind, String weights, long seed, List<Shift> views) {
        PartitionNetwork network = bench.network(kind, weights, seed);
        return network.isWhole()
                ? bench.seen(new Seen(kind.word(), weights, seed, views), views, network::features)::of
                : QueryFeatures.VECTORS;
    }
}

package org.terrella.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.terrella.align.Alignment;
import org.terrella.align.GeoClip;
import org.terrella.classify.TrainedNetwork;
import org.terrella.embed.ImageEncoder;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.method.Need;
import org.terrella.tensor.Flops;

/**
 * What a network of a bench costs, apart from any method.
 *
 * @param network what it is called
 * @param per what its operations are counted for, such as {@code photo}
 * @param size how large it is
 * @param flops operations, counted from its shapes; nothing where they were not counted
 * @param provenance where its weights come from
 */
public record NetworkCost(String network, String per, Size size, OptionalLong flops, Map<String, String> provenance) {

    /**
     * How large a network is.
     *
     * @param parameters all its numbers
     * @param trained those that were trained; nothing where that is not known
     */
    public record Size(long parameters, OptionalLong trained) {}

    /**
     * The costs of what methods need.
     *
     * @param bench in use
     * @param needs of the methods
     * @param seed of what is trained
     * @return a network each, as far as they can be looked into
     */
    public static List<NetworkCost> of(OpenBench bench, Set<Need> needs, long seed) {
        List<NetworkCost> costs = new ArrayList<>();
        if (bench.vectors() instanceof PhotoVectors.OfNetwork network) {
            ImageEncoder encoder = network.encoder();
            encoder.parameterCount()
                    .ifPresent(count -> costs.add(new NetworkCost(
                            "encoder of photos, frozen",
                            "photo",
                            new Size(count, OptionalLong.empty()),
                            encoder.flops(),
                            Map.of())));
        }
        for (Need need : new LinkedHashSet<>(needs)) {
            if (need instanceof Need.OfAlignment alignment) {
                costs.add(of(alignment.which(), bench.alignment(alignment.which(), seed)));
            } else if (need instanceof Need.OfGeoClip geoClip) {
                costs.add(of(bench.geoClipHeads(geoClip.weights(), seed)));
            } else if (need instanceof Need.OfCells cells) {
                costs.add(of(bench.classifier(cells.weights(), seed)));
            } else if (need instanceof Need.OfNetwork network) {
                costs.add(of(network.weights(), bench.network(network.kind(), network.weights(), seed)));
            } else if (need instanceof Need.OfLanguageModel model) {
                bench.models().cost(bench, model.role()).ifPresent(costs::add);
            }
        }
        return costs;
    }

    private static NetworkCost of(String which, Alignment heads) {
        return new NetworkCost(
                "alignment " + which,
                "photo with its place and its text",
                new Size(
                        heads.weights().size(),
                        OptionalLong.of(heads.weights().size() - heads.shape().frozenCount())),
                OptionalLong.of(Flops.ofMatrices(heads.weights().parameters())),
                heads.provenance());
    }

    private static NetworkCost of(GeoClip heads) {
        long size = heads.weights().size();
        return new NetworkCost(
                "GeoCLIP",
                "photo with its place",
                new Size(size, OptionalLong.of(size - heads.shape().frozenCount())),
                OptionalLong.of(Flops.ofMatrices(heads.weights().parameters())),
                heads.provenance());
    }

    private static NetworkCost of(LocationClassifier classifier) {
        long size = classifier.weights().size();
        return new NetworkCost(
                "classifier of geocells",
                "photo",
                new Size(size, OptionalLong.of(size)),
                OptionalLong.of(Flops.ofMatrices(classifier.weights().parameters())),
                classifier.provenance());
    }

    private static NetworkCost of(String which, TrainedNetwork network) {
        long size = network.weights().size();
        return new NetworkCost(
                "network " + which,
                "photo",
                new Size(size, OptionalLong.of(size)),
                network.flops(),
                network.weights().provenance());
    }
}

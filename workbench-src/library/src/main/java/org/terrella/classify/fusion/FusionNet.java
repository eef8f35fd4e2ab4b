package org.terrella.classify.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.terrella.embed.TransformerBlock;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * Two transformers in parallel, one over a photo, one over the map of what it shows, as functions of their parameters.
 *
 * <p>Each begins with a class token. After each layer but the last the two class tokens are summed, and the sum takes the
 * place of both, while each branch keeps its other tokens; at the end the two are merged with weights that attention gives
 * them. Tokens of the photo know where they are; those of the map get a learned position.
 *
 * @see <a href="https://arxiv.org/abs/2204.13861">Pramanick et al. 2022</a>, section 3.2
 */
final class FusionNet {

    static final String PHOTO = "photo";
    static final String MAP = "map";

    private static final String NORM = "norm";
    private static final double DEVIATION = 0.02;

    private FusionNet() {}

    /** Adds the parameters of the branches that a form of fusion has, for maps of so many patches. */
    static void add(Parameters parameters, Fusion fusion, FusionShape shape, int patches, Random random) {
        if (fusion.seesPhoto()) {
            addBranch(parameters.under(PHOTO), shape.photoWidth(), shape, random);
        }
        if (fusion.seesMap()) {
            Parameters map = parameters.under(MAP);
            addBranch(map, shape.patchWidth(), shape, random);
            FirstNumbers.normal(map, "positions", new Shape(patches, shape.width()), DEVIATION, random);
        }
        if (fusion.seesPhoto() && fusion.seesMap()) {
            FirstNumbers.linear(parameters, "merge.in", shape.width(), shape.width(), random);
            FirstNumbers.linear(parameters, "merge.out", shape.width(), 1, random);
        }
        FirstNumbers.norm(parameters, NORM, shape.width());
    }

    private static void addBranch(Parameters branch, int inputs, FusionShape shape, Random random) {
        FirstNumbers.linear(branch, "in", inputs, shape.width(), random);
        FirstNumbers.normal(branch, "class", new Shape(1, 1, shape.width()), DEVIATION, random);
        for (int layer = 0; layer < shape.layers(); layer++) {
            TransformerBlock.add(branch.under("layer." + layer), shape.width(), shape.hiddenTimes(), random);
        }
    }

    /**
     * What both branches make of photos and maps.
     *
     * @param seen tokens of the photo [B, T, photoWidth] and patches of the map [B, P, patchWidth]; what the form of fusion does
     *     not look at may be anything
     * @return [B, width]
     */
    static NDArray summary(Seen seen, Fusion fusion, FusionShape shape, Parameters parameters) {
        NDList tokens = classTokens(seen, fusion, shape, parameters);
        NDArray merged = tokens.size() == 1 ? tokens.get(0) : merged(tokens, parameters.under("merge"));
        return Layers.layerNorm(merged, parameters.under(NORM));
    }

    /**
     * What a network looks at.
     *
     * @param tokens of the photo
     * @param patches of the map
     */
    record Seen(Optional<NDArray> tokens, Optional<NDArray> patches) {}

    /** The class token of each branch after its last layer, [B, width] each; the photo's first. */
    static NDList classTokens(Seen seen, Fusion fusion, FusionShape shape, Parameters parameters) {
        List<Parameters> branches = new ArrayList<>();
        NDList tokens = new NDList();
        if (fusion.seesPhoto()) {
            branches.add(parameters.under(PHOTO));
            tokens.add(begun(seen.tokens().orElseThrow(), Optional.empty(), branches.get(0)));
        }
        if (fusion.seesMap()) {
            Parameters map = parameters.under(MAP);
            branches.add(map);
            tokens.add(begun(seen.patches().orElseThrow(), Optional.of(map.get("positions")), map));
        }
        for (int layer = 0; layer < shape.layers(); layer++) {
            if (fusion == Fusion.FULL && layer > 0) {
                exchange(tokens);
            }
            for (int i = 0; i < branches.size(); i++) {
                Parameters block = branches.get(i).under("layer." + layer);
                tokens.set(i, TransformerBlock.apply(tokens.get(i), Optional.empty(), shape.heads(), block));
            }
        }
        return new NDList(
                tokens.stream().map(branch -> branch.get(new NDIndex(":, 0"))).toList());
    }

    private static NDArray begun(NDArray inputs, Optional<NDArray> positions, Parameters branch) {
        NDArray tokens = Layers.linear(inputs, branch.under("in"));
        NDArray placed = positions.map(tokens::add).orElse(tokens);
        Shape one = new Shape(placed.getShape().get(0), 1, placed.getShape().get(2));
        NDArray first = placed.getManager().zeros(one).add(branch.get("class")); // in the batch's memory
        return NDArrays.concat(new NDList(first, placed), 1);
    }

    /** Puts the sum of the class tokens in the place of each. */
    private static void exchange(NDList branches) {
        NDArray sum =
                branches.get(0).get(new NDIndex(":, :1")).add(branches.get(1).get(new NDIndex(":, :1")));
        for (int i = 0; i < branches.size(); i++) {
            branches.set(i, NDArrays.concat(new NDList(sum, branches.get(i).get(new NDIndex(":, 1:"))), 1));
        }
    }

    private static NDArray merged(NDList tokens, Parameters merge) {
        NDArray both = NDArrays.stack(tokens, 1); // [B, 2, width]
        NDArray scores = Layers.linear(Activation.tanh(Layers.linear(both, merge.under("in"))), merge.under("out"));
        return both.mul(scores.softmax(1)).sum(new int[] {1});
    }

    /** Operations for one photo, beside those that make its tokens and its map. */
    static long flops(Fusion fusion, FusionShape shape, int tokens, int patches) {
        long flops = 0;
        if (fusion.seesPhoto()) {
            flops += branch(shape.photoWidth(), shape, tokens);
        }
        if (fusion.seesMap()) {
            flops += branch(shape.patchWidth(), shape, patches);
        }
        return flops;
    }

    private static long branch(int inputs, FusionShape shape, int tokens) {
        long layer = Flops.transformerLayer(tokens + 1, tokens + 1, shape.width(), shape.hiddenTimes() * shape.width());
        return Flops.linear(tokens, inputs, shape.width()) + shape.layers() * layer;
    }
}

package org.terrella.classify.queries;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.classify.LevelHeads;
import org.terrella.classify.NestedClassifier;
import org.terrella.classify.NestedTraining;
import org.terrella.classify.PhotoTrunk;
import org.terrella.embed.PhotoBackbone;
import org.terrella.file.InputException;
import org.terrella.partition.NestedPartitions;
import org.terrella.partition.Partition;
import org.terrella.partition.PartitionTensors;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.RowBlocks;
import org.terrella.tensor.Weights;

/**
 * Learned queries, one for each kind of scene and each level, read a photo; the surest scene's answers are classified.
 *
 * <p>Safe for use by several threads; to be closed, which frees the weights.
 *
 * @see <a href="https://arxiv.org/abs/2303.04249">Clark et al. 2023</a>
 */
public final class GeoDecoder implements NestedClassifier {

    private static final String LAYERS = "layers";
    private static final int SCENES = NestedTraining.SCENES;

    private final Weights weights;
    private final LevelHeads heads;
    private final GeoDecoderNet net;
    private final PhotoBackbone trunk;

    private GeoDecoder(Weights weights, LevelHeads heads, GeoDecoderNet net) {
        this.weights = weights;
        this.heads = heads;
        this.net = net;
        this.trunk = PhotoTrunk.of(weights.parameters()).orElseThrow();
    }

    /** What a training hands over. */
    static GeoDecoder trained(Parameters parameters, LevelHeads heads, GeoDecoderNet net, Map<String, String> said) {
        return new GeoDecoder(Weights.trainedInBytes(parameters, name -> true, said), heads, net);
    }

    /** One that was written. */
    static GeoDecoder read(Checkpoint checkpoint) {
        LevelHeads heads = LevelHeads.read(checkpoint);
        GeoDecoderNet net = net(checkpoint);
        Weights weights = Weights.read(checkpoint, manager -> {
            Parameters parameters = Parameters.on(manager);
            PhotoTrunk.addUntrained(parameters);
            net.add(parameters, heads, new Random(0));
            return parameters;
        });
        return new GeoDecoder(weights, heads, net);
    }

    private static GeoDecoderNet net(Checkpoint checkpoint) {
        String layers = checkpoint.text(LAYERS);
        if (!layers.matches("[0-9] [0-9]")) {
            throw new InputException(
                    checkpoint.file(), "expected numbers of layers of both kinds, such as 1 1, found " + layers);
        }
        return GeoDecoderNet.of(layers.charAt(0) - '0', layers.charAt(2) - '0');
    }

    /**
     * What it makes of photos: how sure each scene is, then the answers of the surest one by level.
     *
     * @param pixels uint8 [B, 96, 96, 3]
     * @return [B, F] in the manager of the pixels
     */
    public NDArray features(NDArray pixels) {
        NDManager owner = pixels.getManager();
        try (NDManager scope = owner.newSubManager()) {
            pixels.tempAttach(scope);
            NDArray answers = net.answers(trunk.tokens(pixels), weights.parameters());
            NDArray scenes = QueryNet.scenes(answers);
            int[] surest = IntStream.range(0, (int) answers.getShape().get(0))
                    .map(photo -> surest(scenes.get(photo).toFloatArray()))
                    .toArray();
            NDArray chosen = QueryNet.chosen(answers, surest);
            NDArray features = NDArrays.concat(new NDList(scenes, chosen.reshape(surest.length, -1)), 1);
            features.attach(owner);
            return features;
        }
    }

    private static int surest(float[] logits) {
        return IntStream.range(0, logits.length)
                .reduce((best, next) -> logits[next] > logits[best] ? next : best)
                .orElseThrow();
    }

    @Override
    public NestedPartitions partitions() {
        return heads.partitions();
    }

    @Override
    public Matrix cells(Matrix features, int level) {
        int from = SCENES + level * net.shape().width();
        NDIndex own = new NDIndex(":, " + from + ":" + (from + net.shape().width()));
        return RowBlocks.mapped(
                features,
                Matrix.MOST_BLOCK_ROWS,
                weights.manager(),
                partitions().levels().get(level).size(),
                block -> LevelHeads.logits(block.get(own), level, weights.parameters())
                        .softmax(1));
    }

    @Override
    public Matrix scenes(Matrix features) {
        return RowBlocks.mapped(
                features,
                Matrix.MOST_BLOCK_ROWS,
                weights.manager(),
                NestedTraining.SCENES,
                block -> block.get(new NDIndex(":, :" + SCENES)).softmax(1));
    }

    @Override
    public Weights weights() {
        return weights;
    }

    @Override
    public OptionalLong flops() {
        long classes =
                heads.partitions().levels().stream().mapToLong(Partition::size).sum();
        return OptionalLong.of(PhotoBackbone.flops()
                + Flops.linear(
                        PhotoBackbone.TOKENS, PhotoBackbone.WIDTH, net.shape().width())
                + QueryNet.flops(net.shape(), PhotoBackbone.TOKENS)
                + Flops.linear(1, net.shape().width(), classes));
    }

    @Override
    public void write(Path file, Map<String, String> more) {
        PartitionTensors stored = heads.tensors(more);
        Map<String, String> said = new HashMap<>(stored.metadata());
        said.put(LAYERS, net.shape().independent() + " " + net.shape().dependent());
        weights.write(file, new GeoDecoderKind().said(said), stored.tensors());
    }
}

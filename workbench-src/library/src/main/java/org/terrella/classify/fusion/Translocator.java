package org.terrella.classify.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.terrella.classify.LevelHeads;
import org.terrella.classify.NestedClassifier;
import org.terrella.classify.NestedTraining;
import org.terrella.classify.PhotoTrunk;
import org.terrella.embed.PhotoBackbone;
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
 * Two transformers, one over a photo, one over the map of what it shows, with heads for three partitions and the scene.
 *
 * <p>Safe for use by several threads; to be closed, which frees the weights.
 *
 * @see <a href="https://arxiv.org/abs/2204.13861">Pramanick et al. 2022</a>
 */
public final class Translocator implements NestedClassifier {

    private static final String FUSION = "fusion";

    private final Weights weights;
    private final LevelHeads heads;
    private final Fusion fusion;
    private final Optional<PhotoBackbone> trunk;

    private Translocator(Weights weights, LevelHeads heads, Fusion fusion) {
        this.weights = weights;
        this.heads = heads;
        this.fusion = fusion;
        this.trunk = PhotoTrunk.of(weights.parameters());
    }

    /** What a training hands over. */
    static Translocator trained(Parameters parameters, LevelHeads heads, Fusion fusion, Map<String, String> said) {
        return new Translocator(Weights.trainedInBytes(parameters, name -> true, said), heads, fusion);
    }

    /** One that was written. */
    static Translocator read(Checkpoint checkpoint) {
        Fusion fusion = Fusion.named(checkpoint.text(FUSION));
        LevelHeads heads = LevelHeads.read(checkpoint);
        return new Translocator(Weights.read(checkpoint, manager -> untrained(manager, fusion, heads)), heads, fusion);
    }

    private static Parameters untrained(NDManager manager, Fusion fusion, LevelHeads heads) {
        Parameters parameters = Parameters.on(manager);
        if (fusion.seesPhoto()) {
            PhotoTrunk.addUntrained(parameters);
        }
        new TranslocatorNet(fusion, Optional.empty()).add(parameters, heads, new Random(0));
        return parameters;
    }

    /**
     * What it makes of photos and their maps.
     *
     * @param pixels uint8 [B, 96, 96, 3]
     * @param classes ordinals of {@link org.terrella.world.paint.Label}, int64 [B, 24, 24], as {@link Segmenter#classes} gives
     *     them; nothing if it does not look at maps
     * @return [B, F] in the manager of the pixels
     */
    public NDArray features(NDArray pixels, Optional<NDArray> classes) {
        NDManager owner = pixels.getManager();
        try (NDManager scope = owner.newSubManager()) {
            pixels.tempAttach(scope);
            classes.ifPresent(array -> array.tempAttach(scope));
            FusionNet.Seen seen = new FusionNet.Seen(trunk.map(one -> one.tokens(pixels)), classes.map(MapPatches::of));
            NDArray summary = FusionNet.summary(seen, fusion, TranslocatorNet.SHAPE, weights.parameters());
            summary.attach(owner);
            return summary;
        }
    }

    /**
     * What it looks at.
     *
     * @return the form
     */
    public Fusion fusion() {
        return fusion;
    }

    @Override
    public NestedPartitions partitions() {
        return heads.partitions();
    }

    @Override
    public Matrix cells(Matrix features, int level) {
        return RowBlocks.mapped(
                features,
                Matrix.MOST_BLOCK_ROWS,
                weights.manager(),
                partitions().levels().get(level).size(),
                block -> LevelHeads.logits(block, level, weights.parameters()).softmax(1));
    }

    @Override
    public Matrix scenes(Matrix features) {
        return RowBlocks.mapped(
                features,
                Matrix.MOST_BLOCK_ROWS,
                weights.manager(),
                NestedTraining.SCENES,
                block -> TranslocatorNet.scenes(block, weights.parameters()).softmax(1));
    }

    @Override
    public Weights weights() {
        return weights;
    }

    /** {@inheritDoc} Those of the segmenter are not its own. */
    @Override
    public OptionalLong flops() {
        long classes =
                heads.partitions().levels().stream().mapToLong(Partition::size).sum();
        return OptionalLong.of((fusion.seesPhoto() ? PhotoBackbone.flops() : 0)
                + FusionNet.flops(fusion, TranslocatorNet.SHAPE, PhotoBackbone.TOKENS, MapPatches.COUNT)
                + Flops.linear(1, TranslocatorNet.SHAPE.width(), classes));
    }

    @Override
    public void write(Path file, Map<String, String> more) {
        PartitionTensors stored = heads.tensors(more);
        Map<String, String> said = new java.util.HashMap<>(stored.metadata());
        said.put(FUSION, fusion.word());
        weights.write(file, new TranslocatorKind().said(said), stored.tensors());
    }
}

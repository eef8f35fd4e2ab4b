package org.terrella.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.terrella.partition.Partition;

/**
 * A fine cell's probability times those of its ancestors in coarser partitions.
 *
 * <p>The ancestor of a cell is the coarser cell that its answer lies in, as the published code has it. Immutable.
 *
 * @see <a href="https://openaccess.thecvf.com/content_ECCV_2018/html/Eric_Muller-Budack_Geolocation_Estimation_of_ECCV_2018_paper.html">Müller-Budack,
 *     Pustu-Iren and Ewerth 2018</a>, section 3.2
 */
public final class LevelProduct {

    private final List<int[]> ancestors; // by level, those of the fine cells; of the last, themselves

    private LevelProduct(List<int[]> ancestors) {
        this.ancestors = ancestors;
    }

    /**
     * The product over partitions.
     *
     * @param partitions two or more, the coarsest first; each cell of the last lies in one of each other
     * @return the product
     * @throws IllegalArgumentException if a cell has no ancestor
     */
    public static LevelProduct of(List<Partition> partitions) {
        Partition fine = partitions.get(partitions.size() - 1);
        List<int[]> all = new ArrayList<>();
        for (Partition coarser : partitions) {
            int[] ancestors = new int[fine.size()];
            for (int cell = 0; cell < ancestors.length; cell++) {
                OptionalInt found = coarser == fine ? OptionalInt.of(cell) : coarser.classOf(fine.answer(cell));
                if (found.isEmpty()) {
                    throw new IllegalArgumentException("expected an ancestor of cell " + cell + " of " + fine.name()
                            + " in each coarser partition, found none around " + fine.answer(cell));
                }
                ancestors[cell] = found.getAsInt();
            }
            all.add(ancestors);
        }
        return new LevelProduct(all);
    }

    /**
     * Products for one photo.
     *
     * @param probabilities of each partition's classes, the coarsest first
     * @return of the fine cells, brought to the sum 1
     */
    public float[] of(float[]... probabilities) {
        double[] products = new double[probabilities[probabilities.length - 1].length];
        double sum = 0;
        for (int cell = 0; cell < products.length; cell++) {
            products[cell] = 1;
            for (int level = 0; level < probabilities.length; level++) {
                products[cell] *= probabilities[level][ancestors.get(level)[cell]];
            }
            sum += products[cell];
        }
        float[] shares = new float[products.length];
        for (int cell = 0; cell < shares.length; cell++) {
            shares[cell] = (float) (products[cell] / sum);
        }
        return shares;
    }

    /**
     * How many fine cells are the same as one of a coarser partition: there the product tells what one factor tells.
     *
     * @param level a coarser partition, from 0
     * @return fine cells that are the only one of their ancestor
     */
    public int alone(int level) {
        int[] of = ancestors.get(level);
        int most = java.util.Arrays.stream(of).max().orElse(-1);
        int[] children = new int[most + 1];
        for (int ancestor : of) {
            children[ancestor]++;
        }
        return (int) java.util.Arrays.stream(of)
                .filter(ancestor -> children[ancestor] == 1)
                .count();
    }
}

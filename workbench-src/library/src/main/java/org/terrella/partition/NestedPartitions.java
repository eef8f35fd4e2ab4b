package org.terrella.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition.Geocell;
import org.terrella.tensor.Checkpoint;

/**
 * Partitions of the same photos from coarse to fine, in which each cell of the finest has an ancestor in every other.
 *
 * <p>Immutable. A level is an index, 0 for the coarsest. One partition alone is nested in itself.
 *
 * @see <a href="https://openaccess.thecvf.com/content_ECCV_2018/html/Eric_Muller-Budack_Geolocation_Estimation_of_ECCV_2018_paper.html">Müller-Budack
 *     et al. 2018</a>, section 3.3
 */
public final class NestedPartitions {

    /** How the ancestor of a cell is found. */
    public enum Rule {
        /** The coarser cell that contains it. */
        CELL,
        /** The coarser cell that its mean place lies in, as in the released code; another where that mean leaves the cell. */
        MEAN_PLACE
    }

    private final List<GeocellPartition> levels;
    private final Rule rule;
    private final int[][] ancestors; // by level but the finest, then by finest cell

    private NestedPartitions(List<GeocellPartition> levels, Rule rule, int[][] ancestors) {
        this.levels = levels;
        this.rule = rule;
        this.ancestors = ancestors;
    }

    /**
     * Finds and checks all ancestors.
     *
     * @param levels one partition or more, from coarse to fine
     * @param rule how an ancestor is found
     * @return the nested partitions
     * @throws IllegalArgumentException if there are none, or a finest cell has no ancestor
     */
    public static NestedPartitions of(List<GeocellPartition> levels, Rule rule) {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("nested partitions must be one or more, found none");
        }
        GeocellPartition finest = levels.get(levels.size() - 1);
        int[][] ancestors = new int[levels.size() - 1][];
        for (int level = 0; level < ancestors.length; level++) {
            int of = level;
            ancestors[level] = finest.cells().stream()
                    .mapToInt(cell -> ancestor(cell, levels.get(of), rule)
                            .orElseThrow(
                                    () -> new IllegalArgumentException("each finest geocell must have an ancestor in"
                                            + " every coarser partition, found none of "
                                            + cell.id().token() + " at level " + of
                                            + " by " + phrase(rule) + ", of "
                                            + levels.get(of).summary())))
                    .toArray();
        }
        return new NestedPartitions(List.copyOf(levels), rule, ancestors);
    }

    private static OptionalInt ancestor(Geocell cell, GeocellPartition coarser, Rule rule) {
        return switch (rule) {
            case CELL -> coarser.classOf(cell.id());
            case MEAN_PLACE -> coarser.classOf(cell.mean());
        };
    }

    /**
     * Divides the Earth by the same photos several times.
     *
     * @param places where photos were taken
     * @param settings one or more, from coarse to fine: later ones let no more photos into a cell, and leave out no fewer
     * @param rule how an ancestor is found
     * @return the nested partitions
     * @throws IllegalArgumentException if there are none, or a finest cell has no ancestor, as when limits are not nested
     */
    public static NestedPartitions fit(List<LatLng> places, List<GeocellSettings> settings, Rule rule) {
        return of(
                settings.stream()
                        .map(each -> GeocellPartition.fit(places, each))
                        .toList(),
                rule);
    }

    /**
     * What a file of weights keeps of them.
     *
     * @param prefixes what names of each level begin with, such as {@code heads.0.}
     * @return all levels; not the rule, which is that of the network
     */
    public PartitionTensors tensors(List<String> prefixes) {
        return NestedTensors.of(levels, prefixes);
    }

    /**
     * Reads nested partitions.
     *
     * @param checkpoint a file of weights that keeps them
     * @param prefixes what names of each level begin with
     * @param rule how an ancestor is found
     * @return the partitions
     * @throws org.terrella.file.InputException if the file keeps none, or damaged ones
     */
    public static NestedPartitions read(Checkpoint checkpoint, List<String> prefixes, Rule rule) {
        return NestedTensors.read(checkpoint, prefixes, rule);
    }

    /**
     * The partitions.
     *
     * @return from coarse to fine
     */
    public List<GeocellPartition> levels() {
        return levels;
    }

    /**
     * The partition whose cells are answered with.
     *
     * @return the last level
     */
    public GeocellPartition finest() {
        return levels.get(levels.size() - 1);
    }

    /**
     * How ancestors are found.
     *
     * @return the rule
     */
    public Rule rule() {
        return rule;
    }

    /**
     * The ancestor of a cell.
     *
     * @param finest a class of the finest partition
     * @param level index of a level
     * @return the class in it; on the finest level the cell itself
     */
    public int ancestor(int finest, int level) {
        return level == ancestors.length ? finest : ancestors[level][finest];
    }

    /**
     * The product of the probabilities of each finest cell and its ancestors: f* of the paper.
     *
     * @param probabilities of the classes, by level
     * @return of the finest classes; does not sum to 1
     * @throws IllegalArgumentException if there are not as many as classes
     */
    public double[] product(List<float[]> probabilities) {
        return product(probabilities, 0);
    }

    /** The product of probabilities none of which is less than {@code least}. */
    private double[] product(List<float[]> probabilities, float least) {
        int[] sizes = levels.stream().mapToInt(GeocellPartition::size).toArray();
        int[] found = probabilities.stream().mapToInt(level -> level.length).toArray();
        if (!Arrays.equals(sizes, found)) {
            throw new IllegalArgumentException("expected probabilities of " + Arrays.toString(sizes)
                    + " classes, found " + Arrays.toString(found));
        }
        double[] product = new double[finest().size()];
        Arrays.fill(product, 1);
        for (int level = 0; level < levels.size(); level++) {
            for (int cell = 0; cell < product.length; cell++) {
                product[cell] *= Math.max(least, probabilities.get(level)[ancestor(cell, level)]);
            }
        }
        return product;
    }

    /**
     * The product, brought to the sum 1.
     *
     * @param probabilities of the classes, by level; of up to eight levels, so that their product is above 0
     * @return of the finest classes
     * @throws IllegalArgumentException if there are not as many as classes
     */
    public float[] shares(List<float[]> probabilities) {
        double[] product = product(probabilities, Float.MIN_NORMAL);
        double sum = Arrays.stream(product).sum();
        float[] shares = new float[product.length];
        for (int cell = 0; cell < shares.length; cell++) {
            shares[cell] = (float) (product[cell] / sum);
        }
        return shares;
    }

    /**
     * Share of finest cells that are cells of a coarser partition too: for those the product squares the same evidence, so
     * it says how much nesting can bring at all.
     *
     * @param level index of a level
     * @return fraction in [0, 1]
     */
    public double alsoCellsOf(int level) {
        long same = finest().cells().stream()
                .filter(cell -> levels.get(level).has(cell.id()))
                .count();
        return finest().size() == 0 ? 0 : (double) same / finest().size();
    }

    /**
     * What there is to say about them.
     *
     * @return a line per level, and one about what they share
     */
    public String summary() {
        List<String> lines = new ArrayList<>();
        levels.forEach(level -> lines.add(level.summary()));
        lines.add("ancestors by " + phrase(rule) + "; of the finest geocells "
                + IntStream.range(0, levels.size() - 1)
                        .mapToObj(level -> String.format(
                                Locale.ROOT, "%.0f%% are also geocells of level %d", 100 * alsoCellsOf(level), level))
                        .collect(Collectors.joining(", ")));
        return String.join("\n", lines);
    }

    private static String phrase(Rule rule) {
        return switch (rule) {
            case CELL -> "the cell that contains it";
            case MEAN_PLACE -> "the cell that its mean place lies in";
        };
    }
}

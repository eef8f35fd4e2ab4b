package org.terrella.evaluate.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How large regions must be to hold the truth with a promised probability, learnt from photos whose truth is known.
 *
 * <p>Split conformal prediction: with n photos the size is the ⌈(n + 1) p⌉-th smallest that would have done. Among photos of the
 * same kind as these, it holds the truth of at least p and, sizes being different, at most p + 1 / (n + 1), whatever the method.
 * That is a promise on average; with several bins it is one for each bin of photos on which answers disagree as much. It is none
 * for photos of another kind.
 *
 * @param level the promised probability, in (0, 1)
 * @param bins by rising spread, one or more
 * @see <a href="https://arxiv.org/abs/2107.07511">Angelopoulos and Bates 2021</a>, sections 1 and 4.1
 */
public record SplitConformal(double level, List<Bin> bins) {

    /** With fewer photos a bin promises little: its coverage would vary by several points from one calibration to another. */
    public static final int FEWEST_PHOTOS = 50;

    /**
     * Photos on which answers disagree about as much.
     *
     * @param upToSpreadKm the largest spread, inclusive; infinite for the last bin
     * @param size how large their regions must be; infinite where even the largest seen does not do
     * @param photos how many it was learnt from
     */
    public record Bin(double upToSpreadKm, double size, int photos) {}

    /**
     * Copies the list.
     *
     * @param level the promised probability
     * @param bins by rising spread
     */
    public SplitConformal {
        bins = List.copyOf(bins);
    }

    /**
     * Learns sizes.
     *
     * @param photos on which nothing else was chosen; those without a region, which stand for the whole Earth, teach nothing
     * @param level the promised probability, in (0, 1)
     * @param bins into how many parts of equal number photos are divided by their spread, 1 or more
     * @return the sizes
     * @throws IllegalArgumentException if a bin has too few photos, or a number is out of its range
     */
    public static SplitConformal fit(List<LocatedRegion> photos, double level, int bins) {
        if (!(level > 0 && level < 1) || bins < 1) {
            throw new IllegalArgumentException("a promise needs a level within (0, 1) and 1 bin or more, found " + level
                    + " and " + bins + " bins");
        }
        List<LocatedRegion> answered = photos.stream()
                .filter(photo -> photo.region().isPresent())
                .sorted(Comparator.comparingDouble(LocatedRegion::spreadKm))
                .toList();
        if (answered.size() < (long) bins * FEWEST_PHOTOS) {
            throw new IllegalArgumentException("each bin of the spread needs " + FEWEST_PHOTOS
                    + " photos or more to learn from, found " + answered.size() + " for " + bins + " bins");
        }
        List<Bin> learnt = new ArrayList<>();
        int from = 0;
        for (int bin = 1; bin <= bins; bin++) {
            int to = endOfEqual(answered, (int) ((long) answered.size() * bin / bins));
            learnt.add(bin(answered, from, to, level));
            from = to;
        }
        return new SplitConformal(level, learnt);
    }

    /** Photos of one spread are in one bin. */
    private static int endOfEqual(List<LocatedRegion> sorted, int end) {
        int to = end;
        while (to < sorted.size()
                && sorted.get(to).spreadKm() == sorted.get(to - 1).spreadKm()) {
            to++;
        }
        return to;
    }

    private static Bin bin(List<LocatedRegion> sorted, int from, int to, double level) {
        if (to - from < FEWEST_PHOTOS) {
            throw new IllegalArgumentException("each bin of the spread needs " + FEWEST_PHOTOS
                    + " photos or more to learn from, found " + Math.max(0, to - from) + " from a spread of "
                    + sorted.get(Math.min(from, sorted.size() - 1)).spreadKm() + " km; many have the same spread");
        }
        double[] sizes = sorted.subList(from, to).stream()
                .mapToDouble(photo -> photo.region().orElseThrow().sizeAt(photo.truth()))
                .toArray();
        double upTo = to == sorted.size()
                ? Double.POSITIVE_INFINITY
                : sorted.get(to - 1).spreadKm();
        return new Bin(upTo, quantile(sizes, level), sizes.length);
    }

    /** The ⌈(n + 1) p⌉-th smallest; infinite beyond the largest. */
    static double quantile(double[] sizes, double level) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil((sorted.length + 1) * level - 1e-9);
        return rank > sorted.length ? Double.POSITIVE_INFINITY : sorted[rank - 1];
    }

    /**
     * How large the region of a photo must be.
     *
     * @param spreadKm how far its answers disagree
     * @return the size of its bin; infinite for the whole Earth
     */
    public double size(double spreadKm) {
        return bins.stream()
                .filter(bin -> spreadKm <= bin.upToSpreadKm())
                .findFirst()
                .orElseThrow()
                .size();
    }
}

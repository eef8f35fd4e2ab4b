package org.terrella.partition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds what lies between a steep fall and a steep rise of a reachability plot, nested spans too.
 *
 * <p>Figure 19 of Ankerst et al. 1999 with scikit-learn's corrections of definitions 9 and 11.
 */
final class XiClusters {

    /** Positions of the plot, the last one included. */
    record Span(int first, int last) {

        boolean isFree(boolean[] taken) {
            for (int i = first; i <= last; i++) {
                if (taken[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A fall of the plot, and the highest point between its end and where the walk is. */
    private record Fall(int start, int end, double highestSince) {}

    private final double[] plot;
    private final int[] reachedFrom;
    private final double kept;
    private final int minSamples;
    private final int fewest;
    private final List<Span> spans = new ArrayList<>();
    private List<Fall> falls = new ArrayList<>();

    /** A plot with an infinite end, and the position that each one before the end was reached from. */
    XiClusters(double[] plot, int[] reachedFrom, double xi, int minSamples, int fewest) {
        this.plot = plot;
        this.reachedFrom = reachedFrom;
        this.kept = 1 - xi;
        this.minSamples = minSamples;
        this.fewest = fewest;
    }

    /** Smaller spans come before those that hold them. */
    List<Span> spans() {
        int next = 0;
        double highest = 0;
        for (int i = 0; i < reachedFrom.length; i++) {
            if (i < next || !isSteepFall(i) && !isSteepRise(i)) {
                continue;
            }
            for (int j = next; j <= i; j++) {
                highest = Math.max(highest, plot[j]);
            }
            keepFallsAbove(highest);
            int end = endOfSlope(i, isSteepFall(i));
            if (isSteepFall(i)) {
                falls.add(new Fall(i, end, 0));
            } else {
                addSpansUpTo(i, end);
            }
            next = end + 1;
            highest = plot[next];
        }
        return spans;
    }

    private double ratio(int i) {
        return plot[i] / plot[i + 1]; // NaN between two infinite or two zero ones, which is no slope
    }

    private boolean isSteepFall(int i) {
        return ratio(i) >= 1 / kept;
    }

    private boolean isSteepRise(int i) {
        return ratio(i) <= kept;
    }

    /** The last steep point of a slope, which never turns and is not flat for more than {@code minSamples} points. */
    private int endOfSlope(int start, boolean falling) {
        int end = start;
        int flat = 0;
        for (int i = start; i < reachedFrom.length; i++) {
            if (falling ? isSteepFall(i) : isSteepRise(i)) {
                flat = 0;
                end = i;
            } else if (falling ? ratio(i) < 1 : ratio(i) > 1) {
                return end;
            } else if (++flat > minSamples) {
                return end;
            }
        }
        return end;
    }

    private void keepFallsAbove(double highest) {
        List<Fall> above = new ArrayList<>();
        for (Fall fall : falls) {
            if (!Double.isInfinite(highest) && highest <= plot[fall.start()] * kept) {
                above.add(new Fall(fall.start(), fall.end(), Math.max(fall.highestSince(), highest)));
            }
        }
        falls = above;
    }

    private void addSpansUpTo(int riseStart, int riseEnd) {
        List<Span> found = new ArrayList<>();
        for (Fall fall : falls) {
            if (plot[riseEnd + 1] * kept >= fall.highestSince()) {
                reachedFromWithin(levelled(fall, riseStart, riseEnd))
                        .filter(span -> span.last() - span.first() + 1 >= fewest)
                        .filter(span -> span.first() <= fall.end() && span.last() >= riseStart)
                        .ifPresent(found::add);
            }
        }
        Collections.reverse(found);
        spans.addAll(found);
    }

    /** From a fall to a rise, shortened on the higher side to the level of the lower one. */
    private Span levelled(Fall fall, int riseStart, int riseEnd) {
        double left = plot[fall.start()];
        double right = plot[riseEnd + 1];
        int first = fall.start();
        int last = riseEnd;
        if (left * kept >= right) {
            while (first < fall.end() && plot[first + 1] > right) {
                first++;
            }
        } else if (right * kept >= left) {
            while (last > riseStart && plot[last - 1] > left) {
                last--;
            }
        }
        return new Span(first, last);
    }

    /** Without the points at its end that were not reached from within. */
    private Optional<Span> reachedFromWithin(Span span) {
        for (int last = span.last(); last > span.first(); last--) {
            if (plot[span.first()] > plot[last] || reachedFrom[last] >= span.first() && reachedFrom[last] < last) {
                return Optional.of(new Span(span.first(), last));
            }
        }
        return Optional.empty();
    }
}

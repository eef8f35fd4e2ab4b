package org.terrella.belief;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.terrella.belief.hint.Area;
import org.terrella.belief.hint.Fact;
import org.terrella.geo.LatLng;

/**
 * Where to look at all: some countries, or an area that was drawn. It is no evidence: what lies outside is not asked about, and how
 * likely it is stays known.
 */
public final class Boundary {

    /** How much of a place must be inside. */
    private static final double INSIDE = 0.5;

    private final String sentence;
    private final BitSet inside;

    private Boundary(String sentence, BitSet inside) {
        this.sentence = sentence;
        this.inside = inside;
    }

    /**
     * Only some areas.
     *
     * @param areas one or more
     * @param maps of facts over the places of a belief
     * @return the boundary
     */
    public static Boundary of(List<Area> areas, FactMaps maps) {
        double[] fits = maps.of(new Fact.Within(areas));
        return of("only " + Area.names(areas), i -> fits[i] >= INSIDE, fits.length);
    }

    /**
     * Only an area that was drawn.
     *
     * @param corners three or more, in order; edges are straight on a map of degrees and may cross the date line
     * @param places of a belief
     * @return the boundary
     * @throws IllegalArgumentException if there are fewer than three corners
     */
    public static Boundary drawn(List<LatLng> corners, Places places) {
        if (corners.size() < 3) {
            throw new IllegalArgumentException("a drawn area must have three corners or more, found " + corners.size());
        }
        return of("only the area drawn", i -> isInside(corners, places.at(i)), places.size());
    }

    private static Boundary of(String sentence, IntPredicate isInside, int size) {
        BitSet inside = new BitSet(size);
        IntStream.range(0, size).filter(isInside).forEach(inside::set);
        return new Boundary(sentence, inside);
    }

    /** Crossings of the meridian north of the point; longitudes are counted from it, so that the date line is none. */
    private static boolean isInside(List<LatLng> corners, LatLng point) {
        double[] east = corners.stream()
                .mapToDouble(corner -> Math.IEEEremainder(corner.lngDegrees() - point.lngDegrees(), 360))
                .toArray();
        boolean odd = false;
        for (int i = 0; i < east.length; i++) {
            int next = (i + 1) % east.length;
            boolean crosses = east[i] > 0 != east[next] > 0 && Math.abs(east[i] - east[next]) < 180;
            if (crosses) {
                double share = east[i] / (east[i] - east[next]);
                double lat = corners.get(i).latDegrees()
                        + share
                                * (corners.get(next).latDegrees()
                                        - corners.get(i).latDegrees());
                odd ^= lat > point.latDegrees();
            }
        }
        return odd;
    }

    /**
     * What it says.
     *
     * @return such as "only Spain or Portugal"
     */
    public String sentence() {
        return sentence;
    }

    /**
     * Whether a place is asked about.
     *
     * @param place index of a place
     * @return true if it is
     */
    public boolean holds(int place) {
        return inside.get(place);
    }

    /** Probabilities with nothing outside; all of them if nothing is inside. */
    double[] cut(double[] probabilities) {
        double sum = inside.stream().mapToDouble(i -> probabilities[i]).sum();
        if (!(sum > 0)) {
            return probabilities;
        }
        double[] cut = new double[probabilities.length];
        Arrays.setAll(cut, i -> holds(i) ? probabilities[i] / sum : 0);
        return cut;
    }
}

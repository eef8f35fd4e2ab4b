package org.terrella.belief;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;
import org.terrella.locate.SphereDensity;

/** How likely each place is, and what to say of it. */
public final class Posterior {

    /** Places less likely than this share of the likeliest are not looked at one by one. */
    private static final double NEGLIGIBLE = 1e-4;

    /** Ratios of sums may differ by rounding. */
    private static final double EQUAL = 1e-9;

    private static final int MOST_POINTS = 3000;
    /** Half of the belief on more than this share of all places names none of them. */
    private static final double LITTLE = 0.2;

    /** Candidates are at least so far apart, in km. */
    public static final double MERGED_KM = 100;

    private final Places places;
    private final double[] probabilities;
    private final List<Evidence> evidence;
    private final Map<Integer, List<PlaceCandidate>> candidates = new ConcurrentHashMap<>();

    Posterior(Places places, double[] probabilities, List<Evidence> evidence) {
        this.places = places;
        this.probabilities = probabilities;
        this.evidence = evidence;
    }

    /**
     * How likely a place is.
     *
     * @param place index of a place
     * @return in [0, 1]; all sum to 1
     */
    public double of(int place) {
        return probabilities[place];
    }

    /**
     * How likely some places are together.
     *
     * @param which by their indices
     * @return in [0, 1]
     */
    public double of(IntPredicate which) {
        return Math.min(
                1,
                IntStream.range(0, probabilities.length)
                        .filter(which)
                        .mapToDouble(i -> probabilities[i])
                        .sum());
    }

    /**
     * How likely the places around a point are together.
     *
     * @param centre a point
     * @param radiusKm how far around it
     * @return in [0, 1]
     */
    public double within(LatLng centre, double radiusKm) {
        return of(i -> GreatCircle.km(centre, places.at(i)) <= radiusKm);
    }

    /**
     * How likely each country is.
     *
     * @return by two letters of ISO 3166-1; what is on the high seas is missing
     */
    public Map<String, Double> byCountry() {
        List<Territory> all = places.gazetteer().countries();
        double[] sums = new double[all.size()];
        int[] countries = places.countries();
        for (int i = 0; i < probabilities.length; i++) {
            if (countries[i] != Gazetteer.NO_COUNTRY) {
                sums[countries[i]] += probabilities[i];
            }
        }
        Map<String, Double> byCountry = new TreeMap<>();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                byCountry.put(all.get(i).alpha2(), sums[i]);
            }
        }
        return byCountry;
    }

    /**
     * The place for which all evidence together speaks most: that which is likeliest for what it was before.
     *
     * @return its index; the first of equal ones, up to a billionth
     */
    public int best() {
        double most = 0;
        for (int i = 0; i < probabilities.length; i++) {
            most = Math.max(most, probabilities[i] / places.prior(i));
        }
        int best = 0;
        while (probabilities[best] / places.prior(best) < most * (1 - EQUAL)) {
            best++;
        }
        return best;
    }

    /**
     * The places that are likeliest for what they were before: the smallest region that holds a share of the belief.
     *
     * @param share of the belief, in (0, 1)
     * @return indices of places
     */
    public BitSet region(double share) {
        Integer[] order = IntStream.range(0, probabilities.length).boxed().toArray(Integer[]::new);
        double[] densities = new double[order.length];
        Arrays.setAll(densities, i -> probabilities[i] / places.prior(i));
        Arrays.sort(
                order, Comparator.<Integer>comparingDouble(i -> -densities[i]).thenComparingInt(i -> i));
        BitSet region = new BitSet(order.length);
        double sum = 0;
        for (int at = 0; at < order.length && sum < share; at++) {
            region.set(order[at]);
            sum += probabilities[order[at]];
        }
        return region;
    }

    /**
     * Whether hardly anything is known: to hold half of the belief takes a fifth of all places.
     *
     * @return true if no place should be named
     */
    public boolean saysTooLittle() {
        double needed = region(0.5).stream().mapToDouble(places::prior).sum();
        return needed > LITTLE;
    }

    /** Places one by one, the likeliest first; equally likely ones by their indices. */
    private int[] likeliest() {
        double most = 0;
        for (double probability : probabilities) {
            most = Math.max(most, probability);
        }
        double least = NEGLIGIBLE * most;
        return IntStream.range(0, probabilities.length)
                .filter(i -> probabilities[i] > least)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -probabilities[i])
                        .thenComparingInt(i -> i))
                .limit(MOST_POINTS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Places to name: the likeliest, each with what is near it.
     *
     * @param most how many at most, 1 or more
     * @return the likeliest first; as many as there are places at least {@link #MERGED_KM} or twice their width apart
     */
    public List<PlaceCandidate> candidates(int most) {
        return candidates.computeIfAbsent(most, this::merge);
    }

    private List<PlaceCandidate> merge(int most) {
        double radius = Math.max(MERGED_KM, 2 * places.widthKm());
        double chord = 2 * Math.sin(radius / 2 / Earth.MEAN_RADIUS_KM);
        int[] sorted = likeliest();
        int[] centres = new int[sorted.length];
        UnitVector[] directions = new UnitVector[sorted.length];
        double[] sums = new double[sorted.length];
        int count = 0;
        for (int i : sorted) {
            UnitVector here = UnitVector.of(places.at(i));
            int at = nearest(directions, count, here, chord * chord);
            if (at == count) {
                centres[count] = i;
                directions[count++] = here;
            }
            sums[at] += probabilities[i];
        }
        PlaceNaming naming = PlaceNaming.of(places.gazetteer());
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(c -> -sums[c]).thenComparingInt(c -> c))
                .limit(most)
                .map(c -> PlaceCandidate.of(naming, places.at(centres[c]), sums[c], evidence, radius))
                .toList();
    }

    /** Of the centres that are near enough the nearest, or their number. */
    private static int nearest(UnitVector[] centres, int count, UnitVector point, double squaredChord) {
        int nearest = count;
        double best = squaredChord;
        for (int c = 0; c < count; c++) {
            double chord = point.squaredChord(centres[c]);
            if (chord < best) {
                best = chord;
                nearest = c;
            }
        }
        return nearest;
    }

    /**
     * The same as a mixture of kernels, as methods give it, for regions and their coverage.
     *
     * @param sigmaDegrees width of each kernel, degrees of arc
     * @return a density of the likeliest places
     */
    public SphereDensity density(double sigmaDegrees) {
        return SphereDensity.of(kernels(sigmaDegrees));
    }

    /**
     * The same with few kernels: those of the likeliest places, widened by what is near them.
     *
     * @param sigmaDegrees width of the kernel of one place, degrees of arc
     * @param most how many kernels at most, 1 or more
     * @return a density of the likeliest places
     */
    public SphereDensity density(double sigmaDegrees, int most) {
        return SphereDensity.of(MergedKernels.of(kernels(sigmaDegrees), most));
    }

    private List<SphereDensity.Kernel> kernels(double sigmaDegrees) {
        return IntStream.of(likeliest())
                .mapToObj(i -> new SphereDensity.Kernel(places.at(i), probabilities[i], sigmaDegrees))
                .toList();
    }
}

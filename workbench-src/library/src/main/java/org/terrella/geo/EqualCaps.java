package org.terrella.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Caps of one radius around several places, together; the radius is given where it is asked for.
 *
 * <p>Immutable. Areas are exact but for rounding (some 1e-7 km²): by the arcs of the caps' rims that lie in no other cap. The
 * sectors between an arc and its centre, and the triangles of the sectors' radii with a common origin, add up to the area
 * but for a multiple of the whole sphere. Rims of equal caps need no case for a cap within another.
 */
public final class EqualCaps {

    /** Centres nearer than this, some micrometres, are one. */
    private static final double SAME_SQUARED_CHORD = 1e-24;

    private static final double SPHERE = 4 * Math.PI;
    private static final double FULL_TURN = 2 * Math.PI;

    /** Directions that no round number of degrees is opposite to. */
    private static final List<UnitVector> ORIGINS = List.of(
            new UnitVector(0.48, 0.6, 0.64),
            new UnitVector(-0.48, 0.6, 0.64),
            new UnitVector(0.48, -0.6, 0.64),
            new UnitVector(0.48, 0.6, -0.64),
            new UnitVector(-0.48, -0.6, 0.64),
            new UnitVector(-0.48, 0.6, -0.64),
            new UnitVector(0.48, -0.6, -0.64),
            new UnitVector(-0.48, -0.6, -0.64));

    private final List<LatLng> places;
    private final List<Rim> rims;
    private final UnitVector origin;

    private EqualCaps(List<LatLng> places, List<UnitVector> centres) {
        this.places = places;
        this.rims = centres.stream().map(centre -> Rim.of(centre, centres)).toList();
        this.origin = ORIGINS.stream()
                .max(Comparator.comparingDouble(axis -> leastFromAntipode(axis, centres)))
                .orElseThrow();
    }

    /** A triangle with two antipodes for corners could have any area. */
    private static double leastFromAntipode(UnitVector axis, List<UnitVector> centres) {
        return centres.stream()
                .mapToDouble(centre -> 1 + axis.dot(centre))
                .min()
                .orElseThrow();
    }

    /**
     * Caps around places.
     *
     * @param centres one or more; the same place twice is one cap
     * @return the caps
     * @throws IllegalArgumentException if there are no places
     */
    public static EqualCaps around(List<LatLng> centres) {
        if (centres.isEmpty()) {
            throw new IllegalArgumentException("caps need one place or more to lie around, found none");
        }
        List<LatLng> places = new ArrayList<>();
        List<UnitVector> distinct = new ArrayList<>();
        for (LatLng centre : centres) {
            UnitVector vector = UnitVector.of(centre);
            if (distinct.stream().allMatch(other -> other.squaredChord(vector) > SAME_SQUARED_CHORD)) {
                places.add(centre);
                distinct.add(vector);
            }
        }
        return new EqualCaps(List.copyOf(places), distinct);
    }

    /**
     * The places that the caps lie around.
     *
     * @return one or more, each once
     */
    public List<LatLng> centres() {
        return places;
    }

    /**
     * The smallest radius with which they hold a place.
     *
     * @param place any place
     * @return its distance from the nearest centre, in km
     */
    public double radiusKmAt(LatLng place) {
        return places.stream()
                .mapToDouble(centre -> GreatCircle.km(centre, place))
                .min()
                .orElseThrow();
    }

    /**
     * Area that they cover together.
     *
     * @param radiusKm radius of each along the mean sphere, 0 or more; infinite for the whole Earth
     * @return km² of the mean sphere
     * @throws IllegalArgumentException if the radius is negative or NaN
     */
    public double areaSquareKm(double radiusKm) {
        if (!(radiusKm >= 0)) {
            throw new IllegalArgumentException("radiusKm must be at least 0, found " + radiusKm);
        }
        return steradians(radiusKm / Earth.MEAN_RADIUS_KM) * Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM;
    }

    private double steradians(double radius) {
        if (radius == 0 || radius >= Math.PI) {
            return radius == 0 ? 0 : SPHERE;
        }
        double sine = Math.sin(radius / 2);
        double cap = SPHERE * sine * sine;
        double sum = 0;
        for (Rim rim : rims) {
            for (double[] arc : rim.bareArcs(radius)) {
                sum += (arc[1] - arc[0]) * 2 * sine * sine;
                sum += triangle(rim.plane, radius, arc[1]) - triangle(rim.plane, radius, arc[0]);
            }
        }
        double area = sum - SPHERE * Math.floor(sum / SPHERE);
        return Math.min(area < cap / 2 ? SPHERE : area, rims.size() * cap); // no bare arc at all: the whole sphere
    }

    /** Area of the triangle of origin, centre and a place on the rim, positive if counter-clockwise from outside. */
    private double triangle(TangentPlane plane, double radius, double bearing) {
        UnitVector a = plane.centre();
        UnitVector b = plane.at(radius, bearing);
        return 2 * Math.atan2(origin.dot(a.cross(b)), 1 + origin.dot(a) + a.dot(b) + b.dot(origin));
    }

    /**
     * The rim of a cap beside the other caps.
     *
     * @param plane at its centre
     * @param others bearings of the other centres
     * @param halfTangents tangents of half of their distances
     */
    private record Rim(TangentPlane plane, double[] others, double[] halfTangents) {

        static Rim of(UnitVector centre, List<UnitVector> all) {
            TangentPlane plane = TangentPlane.at(centre);
            List<UnitVector> others =
                    all.stream().filter(other -> other != centre).toList();
            double[] tangents = others.stream()
                    .mapToDouble(centre::squaredChord)
                    .map(squared -> Math.sqrt(squared / Math.max(0, 4 - squared))) // infinite at the antipode
                    .toArray();
            return new Rim(plane, others.stream().mapToDouble(plane::bearing).toArray(), tangents);
        }

        /** From and to which bearing the rim lies in no other cap. */
        List<double[]> bareArcs(double radius) {
            List<double[]> covered = new ArrayList<>();
            for (int i = 0; i < others.length; i++) {
                double cosine = halfTangents[i] / Math.tan(radius);
                if (cosine <= -1) {
                    return List.of();
                }
                if (cosine < 1) {
                    double half = Math.acos(cosine);
                    double start = others[i] - half;
                    start -= FULL_TURN * Math.floor(start / FULL_TURN); // all begin within one turn
                    covered.add(new double[] {start, start + 2 * half});
                }
            }
            return covered.isEmpty() ? List.of(new double[] {0, FULL_TURN}) : gaps(covered);
        }

        private static List<double[]> gaps(List<double[]> covered) {
            covered.sort(Comparator.comparingDouble(arc -> arc[0]));
            double start = covered.get(0)[0];
            double end = start;
            for (double[] arc : covered) {
                end = Math.max(end, arc[1] - FULL_TURN); // what reaches round to the start
            }
            List<double[]> gaps = new ArrayList<>();
            for (double[] arc : covered) {
                if (arc[0] > end) {
                    gaps.add(new double[] {end, arc[0]});
                }
                end = Math.max(end, arc[1]);
            }
            if (start + FULL_TURN > end) {
                gaps.add(new double[] {end, start + FULL_TURN});
            }
            return gaps;
        }
    }
}

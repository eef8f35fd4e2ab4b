package org.terrella.partition;

import com.google.common.geometry.S2CellId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;
import org.terrella.partition.GeocellPartition.Geocell;

/** Merging as it is defined: each step looks at all classes anew, as sets of geocells. */
final class PlainMerging {

    private final List<Geocell> cells;
    private final double[][] looks;
    private final GeoclassSettings.Weighting weighting;
    private final double meanKm;
    private final double meanVisual;

    PlainMerging(List<Geocell> cells, double[][] looks, GeoclassSettings.Weighting weighting) {
        this.cells = cells;
        this.looks = looks;
        this.weighting = weighting;
        double km = 0;
        double visual = 0;
        int edges = 0;
        for (int a = 0; a < cells.size(); a++) {
            for (int b = 0; b < cells.size(); b++) {
                if (a != b && touch(cells.get(a), cells.get(b))) {
                    km += GreatCircle.km(place(Set.of(a)), place(Set.of(b)));
                    visual += visual(Set.of(a), Set.of(b));
                    edges++;
                }
            }
        }
        meanKm = km > 0 ? km / edges : 1;
        meanVisual = visual > 0 ? visual / edges : 1;
    }

    /** Sets of indices of geocells. */
    Set<Set<Integer>> merge(int wanted) {
        List<TreeSet<Integer>> classes = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            classes.add(new TreeSet<>(Set.of(i)));
        }
        while (classes.size() > wanted) {
            TreeSet<Integer> smallest = classes.get(0);
            for (TreeSet<Integer> each : classes) {
                smallest = size(each) < size(smallest) ? each : smallest;
            }
            TreeSet<Integer> of = smallest;
            boolean touches = classes.stream().anyMatch(other -> other != of && touch(of, other));
            TreeSet<Integer> nearest = null;
            for (TreeSet<Integer> other : classes) {
                boolean isCandidate = other != of && (!touches || touch(of, other));
                if (isCandidate && (nearest == null || distance(of, other, touches) < distance(of, nearest, touches))) {
                    nearest = other;
                }
            }
            TreeSet<Integer> into = of.first() < nearest.first() ? of : nearest;
            TreeSet<Integer> gone = into == of ? nearest : of;
            into.addAll(gone);
            classes.removeIf(each -> each == gone);
        }
        return new HashSet<>(classes);
    }

    private static boolean touch(Geocell a, Geocell b) {
        return besides(a, b) || besides(b, a);
    }

    /** Whether a cell of the first one's level beside it lies in the second. */
    private static boolean besides(Geocell a, Geocell b) {
        S2CellId id = new S2CellId(a.id().value());
        List<S2CellId> around = new ArrayList<>();
        id.getAllNeighbors(id.level(), around);
        return around.stream().anyMatch(each -> new S2CellId(b.id().value()).contains(each));
    }

    private boolean touch(Set<Integer> a, Set<Integer> b) {
        return a.stream().anyMatch(i -> b.stream().anyMatch(j -> touch(cells.get(i), cells.get(j))));
    }

    private int photos(Set<Integer> some) {
        return some.stream().mapToInt(i -> cells.get(i).photos()).sum();
    }

    private double area(Geocell cell) {
        return cell.id().areaSquareKm();
    }

    private double size(Set<Integer> some) {
        double allPhotos = cells.stream().mapToInt(Geocell::photos).sum();
        double allArea = cells.stream().mapToDouble(this::area).sum();
        double area = some.stream().mapToDouble(i -> area(cells.get(i))).sum();
        return weighting.photos() * photos(some) / allPhotos
                + weighting.cells() * some.size() / cells.size()
                + weighting.area() * area / allArea;
    }

    private LatLng place(Set<Integer> some) {
        UnitVector sum = new UnitVector(0, 0, 0);
        for (int i : some) {
            sum = sum.plus(UnitVector.of(cells.get(i).mean()).times(cells.get(i).photos()));
        }
        return sum.toLatLng();
    }

    private double visual(Set<Integer> a, Set<Integer> b) {
        double sum = 0;
        for (int dimension = 0; dimension < looks[0].length; dimension++) {
            sum += Math.pow(mean(a, dimension) - mean(b, dimension), 2);
        }
        return Math.sqrt(sum);
    }

    private double mean(Set<Integer> some, int dimension) {
        return some.stream().mapToDouble(i -> looks[i][dimension]).sum() / photos(some);
    }

    private double distance(Set<Integer> a, Set<Integer> b, boolean touches) {
        double km = GreatCircle.km(place(a), place(b));
        return touches ? weighting.visual() * visual(a, b) / meanVisual + (1 - weighting.visual()) * km / meanKm : km;
    }
}

package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.locate.BlurredGrid.Bin;
import org.terrella.locate.BlurredGrid.Weighted;
import org.terrella.locate.BlurredGrid.Window;
import org.terrella.locate.GallerySearch.Found;

/**
 * [L]kNN: the densest spot of the places of the nearest neighbours, in features that were trained by classifying places.
 *
 * <p>As released: of the 100 nearest photos, weighted by the tenth power of the inverse squared distance, the fullest bin of
 * a blurred grid of 1°, then of a blurred grid of 0.1° at most 20° around it, then the most similar neighbour less than
 * 100 km away, if there is one. The grids are flat: degrees of longitude count the same at all latitudes and the date line is
 * a border. One thing differs: the released window never comes nearer than 1° to the border of the grid, and if all neighbours are there the
 * program answers with a corner of the map; here the coarse mode stands then.
 *
 * <p>The density of a prediction is the spherical counterpart of the flat one: the same weights, von Mises-Fisher kernels of
 * the same width, neither cut nor bounded by the date line. So its mode may be another.
 *
 * @param search the gallery in its space
 * @param settings settings
 * @see <a href="https://arxiv.org/abs/1705.04838">Vo, Jacobs and Hays 2017</a>, and the code released with it
 */
public record DensityKnn(GallerySearch search, Settings settings) implements Locator {

    private static final int FINE = 10;
    private static final int REACH = 20;

    /**
     * Settings.
     *
     * @param neighbours how many enter the density, 1 or more
     * @param sigmaDegrees standard deviation of the blur, a whole number of degrees above 0 on the released grids
     * @param power how steeply weights fall with the squared distance of features
     * @param snapKm how far from the mode a neighbour may be that is answered instead
     * @param plane how the grids lie on the Earth
     */
    public record Settings(int neighbours, double sigmaDegrees, double power, double snapKm, Plane plane) {

        /**
         * Checks the numbers.
         *
         * @param neighbours how many enter the density
         * @param sigmaDegrees standard deviation of the blur
         * @param power how steeply weights fall
         * @param snapKm how far from the mode
         * @param plane how the grids lie on the Earth
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Settings {
            if (neighbours < 1 || !(sigmaDegrees > 0) || !(power >= 0) || !(snapKm >= 0)) {
                throw new IllegalArgumentException("expected neighbours of 1 or more, a sigma above 0 degrees, power"
                        + " and snapKm of 0 or more, found " + neighbours + ", " + sigmaDegrees + ", " + power + " and "
                        + snapKm);
            }
        }

        /**
         * As released: 100 neighbours, 4 degrees, power 10, 100 km, flat.
         *
         * @return the default settings
         */
        public static Settings defaults() {
            return new Settings(100, 4, 10, 100, Plane.FLAT);
        }

        /**
         * The same settings on another plane.
         *
         * @param newPlane how the grids lie on the Earth
         * @return a changed copy
         */
        public Settings withPlane(Plane newPlane) {
            return new Settings(neighbours, sigmaDegrees, power, snapKm, newPlane);
        }
    }

    /** {@inheritDoc} [L] stands for features that were trained by classifying places; without these it is plain kNN. */
    @Override
    public String name() {
        double sigma = settings.sigmaDegrees();
        String number = sigma == Math.rint(sigma) ? String.valueOf((long) sigma) : String.valueOf(sigma);
        return search.space() instanceof LocationClassifier
                ? "[L]kNN, σ=" + number
                : "kNN, σ=" + number + ", " + search.space().name();
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        return search.nearest(queries, settings.neighbours()).parallelStream()
                .map(this::predict)
                .toList();
    }

    private Prediction predict(Found found) {
        List<Candidate> candidates = search.candidates(found.neighbours());
        if (candidates.isEmpty()) {
            return Prediction.none(found.query().id(), "the gallery is empty");
        }
        double[] weights = NeighbourWeights.of(
                found.features(), search.gallery(), found.neighbours().nearest(), settings.power());
        List<Weighted> weighted = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            weighted.add(new Weighted(candidates.get(i).place(), weights[i]));
        }
        SphereDensity density = SphereDensity.around(candidates, Candidate::place, weights, settings.sigmaDegrees());
        LatLng answer = mode(weighted, settings)
                .map(mode -> snapped(mode, candidates))
                .orElse(candidates.get(0).place()); // only where no neighbour has a bin, at 90° south, say
        return Prediction.of(found.query().id(), answer, candidates, density);
    }

    private LatLng snapped(LatLng mode, List<Candidate> candidates) {
        return candidates.stream()
                .map(Candidate::place)
                .filter(place -> GreatCircle.km(place, mode) < settings.snapKm())
                .findFirst()
                .orElse(mode);
    }

    /** Mode of the two grids, or nothing if no place has a bin. */
    static Optional<LatLng> mode(List<Weighted> places, Settings settings) {
        BlurredGrid coarse = new BlurredGrid(1, settings.sigmaDegrees(), settings.plane());
        BlurredGrid fine = new BlurredGrid(FINE, settings.sigmaDegrees(), settings.plane());
        return coarse.fullest(places, coarse.whole())
                .map(bin -> fine.fullest(places, around(bin, coarse, settings.plane()))
                        .map(fine::placeOf)
                        .orElse(coarse.placeOf(bin)));
    }

    private static Window around(Bin bin, BlurredGrid coarse, Plane plane) {
        int row = clamp(bin.row(), coarse.rows());
        int column = plane.wraps() ? bin.column() : clamp(bin.column(), coarse.columns());
        return new Window(FINE * (row - REACH), FINE * (row + REACH), FINE * (column - REACH), FINE * (column + REACH));
    }

    /** So that the window, and one bin more, lies on the grid. */
    private static int clamp(int bin, int bins) {
        return Math.max(REACH + 1, Math.min(bins - REACH - 1, bin));
    }
}

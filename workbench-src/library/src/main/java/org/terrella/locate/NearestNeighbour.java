package org.terrella.locate;

import java.util.List;
import org.terrella.locate.GallerySearch.Found;

/**
 * Answers with the place of the most similar photo of a gallery.
 *
 * @param search the gallery in its space
 * @param settings settings
 */
public record NearestNeighbour(GallerySearch search, Settings settings) implements Locator {

    /**
     * Settings; only the number of candidates and the density depend on them, never the answer.
     *
     * @param candidates how many neighbours are kept as candidates, 1 or more
     * @param sigmaDegrees width of the density around each, degrees of arc
     */
    public record Settings(int candidates, double sigmaDegrees) {

        /**
         * Checks the count.
         *
         * @param candidates how many neighbours are kept
         * @param sigmaDegrees width of the density around each
         * @throws IllegalArgumentException if candidates is below 1
         */
        public Settings {
            if (candidates < 1) {
                throw new IllegalArgumentException("candidates must be 1 or more, found " + candidates);
            }
        }

        /**
         * Twenty candidates, as G3 retrieves; 1 degree.
         *
         * @return the default settings
         */
        public static Settings defaults() {
            return new Settings(20, 1);
        }
    }

    /** The density is shared among the candidates as [L]kNN shares it. */
    private static final double POWER = DensityKnn.Settings.defaults().power();

    @Override
    public String name() {
        return "nearest neighbour, " + search.space().name();
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        return search.nearest(queries, settings.candidates()).stream()
                .map(this::predict)
                .toList();
    }

    private Prediction predict(Found found) {
        List<Candidate> candidates = search.candidates(found.neighbours());
        if (candidates.isEmpty()) {
            return Prediction.none(found.query().id(), "the gallery is empty");
        }
        double[] weights = NeighbourWeights.of(
                found.features(), search.gallery(), found.neighbours().nearest(), POWER);
        return Prediction.of(
                found.query().id(),
                candidates.get(0).place(),
                candidates,
                SphereDensity.around(candidates, Candidate::place, weights, settings.sigmaDegrees()));
    }
}

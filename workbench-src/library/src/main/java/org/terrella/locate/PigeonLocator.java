package org.terrella.locate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terrella.classify.PigeonNetwork;
import org.terrella.classify.Prototypes;
import org.terrella.geo.LatLng;
import org.terrella.locate.PrototypeRefinement.Choice;
import org.terrella.locate.PrototypeRefinement.Scored;
import org.terrella.tensor.Matrix;

/**
 * PIGEON: the most probable cells, chosen among by their prototypes, then a place within the chosen one.
 *
 * <p>The place is that of the photo around the best prototype that is most like the query, or the prototype's own. The
 * released code takes the photo that is least like it, apparently by a slip. Our photos are compared by the frozen encoder.
 *
 * @param network cells and prototypes; closed by whoever made it
 * @param features what the network's head looks at
 * @param photos photos around prototypes; nothing for the places of prototypes themselves
 * @param settings how it chooses
 * @see <a href="https://arxiv.org/abs/2307.05845">Haas et al. 2024</a>
 */
public record PigeonLocator(
        PigeonNetwork network, QueryFeatures features, Optional<PrototypePhotos> photos, Settings settings)
        implements Locator {

    private static final int HEAD = 0;
    private static final int CANDIDATES = 20;

    /**
     * How it chooses.
     *
     * @param cells how many of the most probable cells it chooses among, 1 or more
     * @param temperature divisor of distances between embeddings, above 0
     * @param farthestKm if the chosen place is farther than this from the most probable cell's, that cell is taken after all
     * @param isRefined whether it looks at prototypes at all, rather than answering with the most probable cell's own place
     * @param isHedged whether cells amid the others are preferred
     */
    public record Settings(int cells, double temperature, double farthestKm, boolean isRefined, boolean isHedged) {

        /** For four views of a street each. */
        public static final Settings PIGEON = new Settings(5, 1.6, 1000, true, false);

        /** For single photos; the row of G3's table. */
        public static final Settings PIGEOTTO = new Settings(40, 0.6, 100_000, true, false);

        /**
         * Checks the numbers.
         *
         * @param cells how many of the most probable cells it chooses among
         * @param temperature divisor of distances
         * @param farthestKm how far it may go
         * @param isRefined whether it looks at prototypes
         * @param isHedged whether cells amid the others are preferred
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Settings {
            if (cells < 1 || !(temperature > 0) || !(farthestKm >= 0)) {
                throw new IllegalArgumentException(
                        "expected 1 cell or more, a temperature above 0 and a distance of 0 km" + " or more, found "
                                + cells + ", " + temperature + " and " + farthestKm);
            }
        }
    }

    @Override
    public String name() {
        return (network.cells().isWhole() ? "PIGEON" : "PIGEON, frozen encoder")
                + (settings.isRefined() ? "" : ", cells alone")
                + (settings.isHedged() ? ", hedged" : "");
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        return QueryBlocks.located(queries, this::some);
    }

    private List<Prediction> some(List<Query> queries) {
        Matrix seen = features.of(queries);
        Matrix probabilities = probabilities(queries, seen);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            List<Scored> ranked = ranked(queries.get(i), seen.row(i), probabilities.row(i));
            predictions.add(prediction(queries.get(i).id(), ranked, probabilities.row(i)));
        }
        return predictions;
    }

    private Matrix probabilities(List<Query> queries, Matrix seen) {
        return Features.requireFinite(network.cells().probabilities(seen, HEAD), queries);
    }

    private List<Scored> ranked(Query query, float[] seen, float[] probabilities) {
        float[] embedding = network.embedding(seen);
        List<Choice> choices = CellPosterior.order(probabilities).stream()
                .limit(settings.cells())
                .map(cell -> choice(query, embedding, cell, probabilities[cell]))
                .toList();
        return new PrototypeRefinement(settings.temperature(), settings.farthestKm(), settings.isHedged())
                .ranked(choices);
    }

    private Choice choice(Query query, float[] embedding, int cell, double probability) {
        LatLng middle = network.partition().answer(cell);
        if (!settings.isRefined()) {
            return new Choice(cell, probability, middle, 0, middle);
        }
        Optional<Prototypes.Match> match = network.prototypes().nearest(cell, embedding);
        return match.map(found ->
                        new Choice(cell, probability, middle, found.distance(), within(found.prototype(), query)))
                .orElseGet(() -> new Choice(cell, probability, middle, PrototypeRefinement.NO_PROTOTYPE, middle));
    }

    private LatLng within(int prototype, Query query) {
        return photos.flatMap(all -> all.best(prototype, query))
                .orElseGet(() -> network.prototypes().place(prototype));
    }

    /** Candidates by score; the density has the choices' places with their scores' part of what they were probable together. */
    private Prediction prediction(String query, List<Scored> ranked, float[] probabilities) {
        List<Candidate> candidates = new ArrayList<>();
        Map<Integer, SphereDensity.Kernel> kernels = new HashMap<>();
        double together = ranked.stream()
                .mapToDouble(scored -> scored.choice().probability())
                .sum();
        Proposal.Origin origin =
                photos.isPresent() && settings.isRefined() ? Proposal.Origin.RETRIEVED : Proposal.Origin.GEOCELL;
        for (Scored scored : ranked) {
            Choice choice = scored.choice();
            if (candidates.size() < CANDIDATES) {
                candidates.add(new Candidate(choice.place(), origin, scored.score(), candidates.size() + 1));
            }
            kernels.put(
                    choice.cell(),
                    new SphereDensity.Kernel(choice.place(), scored.score() * together, sigmaDegrees(choice.cell())));
        }
        List<SphereDensity.Kernel> all = new ArrayList<>();
        for (int cell : CellPosterior.order(probabilities)) {
            SphereDensity.Kernel kernel = kernels.get(cell);
            if (kernel == null && probabilities[cell] > CellPosterior.NEGLIGIBLE) {
                kernel = new SphereDensity.Kernel(
                        network.partition().answer(cell), probabilities[cell], sigmaDegrees(cell));
            }
            if (kernel != null) {
                all.add(kernel);
            }
        }
        return Prediction.of(query, ranked.get(0).choice().place(), candidates, SphereDensity.of(all));
    }

    private double sigmaDegrees(int cell) {
        return CellPosterior.sigmaDegrees(network.partition().areaSquareKm(cell));
    }

    /** {@inheritDoc} With a line for each of the cells that it chose among, and what in the photo speaks for the chosen one. */
    @Override
    public Explanation explain(Query query) {
        Matrix seen = features.of(List.of(query));
        float[] probabilities = probabilities(List.of(query), seen).row(0);
        List<Scored> ranked = ranked(query, seen.row(0), probabilities);
        return new Explanation(
                        prediction(query.id(), ranked, probabilities),
                        ranked.stream().limit(CANDIDATES).map(this::line).toList(),
                        List.of())
                .withActivation(QueryActivations.of(
                        network.cells(),
                        query,
                        Map.of(HEAD, ranked.get(0).choice().cell())));
    }

    private String line(Scored scored) {
        Choice choice = scored.choice();
        String prototype = !settings.isRefined()
                ? "its own place"
                : choice.distance() == PrototypeRefinement.NO_PROTOTYPE
                        ? "no prototype"
                        : String.format(Locale.ROOT, "prototype at %.3f", choice.distance());
        return String.format(
                Locale.ROOT,
                "%6.2f %%  cell %d of %6.2f %%, %s, %9.4f, %9.4f, %d photos",
                100 * scored.score(),
                choice.cell(),
                100 * choice.probability(),
                prototype,
                choice.place().latDegrees(),
                choice.place().lngDegrees(),
                network.partition().photos(choice.cell()));
    }
}

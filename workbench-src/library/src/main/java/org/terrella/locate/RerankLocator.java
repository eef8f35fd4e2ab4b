package org.terrella.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.choose.Reranker;
import org.terrella.choose.Shortlist;

/**
 * Retrieves candidates and answers with the one that a reranker thinks nearest to the photo's place.
 *
 * @param search the gallery in the encoder's own space
 * @param retrieved how many candidates are retrieved, 1 or more
 * @param others whose generated candidates join them, such as G3; nothing for nobody
 * @param reranker scores candidates; closed by whoever made it
 */
public record RerankLocator(GallerySearch search, int retrieved, Optional<Locator> others, Reranker reranker)
        implements Locator {

    private static final double SIGMA_DEGREES = 1;

    /**
     * Checks the count.
     *
     * @param search the gallery
     * @param retrieved how many candidates are retrieved
     * @param others whose generated candidates join them
     * @param reranker scores candidates
     * @throws IllegalArgumentException if retrieved is below 1
     */
    public RerankLocator {
        if (retrieved < 1) {
            throw new IllegalArgumentException("retrieved candidates must be 1 or more, found " + retrieved);
        }
    }

    /** A candidate before it is ranked anew. */
    private record Listed(Proposal.Origin origin, Shortlist.Entry entry) {}

    @Override
    public String name() {
        return "reranked, " + retrieved + " retrieved"
                + others.map(other -> " and those of " + other.name()).orElse("");
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<GallerySearch.Found> found = search.nearest(queries, retrieved);
        Optional<List<Prediction>> more = others.map(other -> other.locate(queries));
        List<List<Listed>> listed = new ArrayList<>();
        List<Shortlist> lists = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            int query = i;
            List<Listed> all = listed(found.get(i), more.map(predictions -> predictions.get(query)));
            listed.add(all);
            if (!all.isEmpty()) {
                lists.add(new Shortlist(
                        found.get(i).features(), all.stream().map(Listed::entry).toList()));
            }
        }
        var scores = reranker.scores(lists).iterator();
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            int query = i;
            String id = queries.get(i).id();
            Optional<Prediction> fault = more.map(some -> some.get(query)).filter(Prediction::isFault);
            Prediction ranked = listed.get(i).isEmpty()
                    ? Prediction.none(id, "the gallery is empty")
                    : predict(id, listed.get(i), scores.next());
            predictions.add(fault.orElse(ranked));
        }
        return List.copyOf(predictions);
    }

    private List<Listed> listed(GallerySearch.Found found, Optional<Prediction> more) {
        List<Listed> all = new ArrayList<>();
        for (int row : found.neighbours().nearest()) {
            all.add(new Listed(
                    Proposal.Origin.RETRIEVED,
                    new Shortlist.Entry(
                            search.place(row),
                            Optional.of(search.gallery().vectors().row(row)))));
        }
        more.stream()
                .flatMap(prediction -> prediction.candidates().stream())
                .filter(candidate -> candidate.origin() == Proposal.Origin.GENERATED)
                .forEach(candidate -> all.add(
                        new Listed(candidate.origin(), new Shortlist.Entry(candidate.place(), Optional.empty()))));
        return all;
    }

    private static Prediction predict(String query, List<Listed> listed, double[] scores) {
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i])) // stable: equal ones as they were found
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        double[] weights = new double[scores.length];
        for (int i : order) {
            weights[candidates.size()] = Math.exp(scores[i] - scores[order.get(0)]);
            candidates.add(new Candidate(
                    listed.get(i).entry().place(), listed.get(i).origin(), scores[i], candidates.size() + 1));
        }
        return Prediction.of(
                query,
                candidates.get(0).place(),
                candidates,
                SphereDensity.around(candidates, Candidate::place, weights, SIGMA_DEGREES));
    }

    /** {@inheritDoc} Candidates by their scores, with how many were retrieved before the first. */
    @Override
    public Explanation explain(Query query) {
        Prediction prediction = locate(List.of(query)).get(0);
        List<String> lines = new ArrayList<>(Explanation.of(prediction).lines());
        GallerySearch.Found found = search.nearest(List.of(query), retrieved).get(0);
        int[] rows = found.neighbours().nearest();
        prediction
                .place()
                .ifPresent(place -> IntStream.range(0, rows.length)
                        .filter(i -> search.place(rows[i]).equals(place))
                        .findFirst()
                        .ifPresent(i -> lines.add(String.format(
                                Locale.ROOT,
                                "the first was number %d of %d as it was retrieved",
                                i + 1,
                                rows.length))));
        return new Explanation(
                prediction, lines, IntStream.of(rows).mapToObj(search::place).toList());
    }
}

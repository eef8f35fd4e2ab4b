package org.terrella.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

/**
 * Geo-verification: candidates are ranked by the cosine between the photo and the place, in a space that both share.
 *
 * <p>Each distinct place is encoded once per run, however many queries it is proposed for; places go through in chunks, so
 * that their features are never in memory all at once.
 *
 * @param space the space; in G3, that of image-to-GPS and GPS features
 * @see <a href="https://arxiv.org/abs/2405.14702">Jia et al. 2024</a>, section 3.3
 */
public record Verification(PlaceSpace space) {

    private static final int CHUNK = 2048;

    /**
     * What a run of verification gives.
     *
     * @param ranked for each query its candidates by falling cosine, equal ones in the order they were proposed
     * @param placesEncoded how many distinct places there were
     * @param leftOut how many proposed pairs of numbers were no places, by fault
     */
    public record Verified(List<List<Candidate>> ranked, int placesEncoded, Map<Candidates.Fault, Integer> leftOut) {

        /**
         * Copies the lists.
         *
         * @param ranked for each query its candidates
         * @param placesEncoded how many distinct places there were
         * @param leftOut how many were no places
         */
        public Verified {
            ranked = ranked.stream().map(Candidate::inOrder).toList();
        }
    }

    /** Where a proposal stands. */
    private record Slot(int query, int proposal) {}

    /**
     * Ranks the candidates of queries.
     *
     * @param queries the queries
     * @param candidates what was proposed for each, in the same order
     * @return their ranking; a query without proposals has no candidates
     * @throws IllegalArgumentException if there are not as many of both, or a feature is not a finite number
     */
    public Verified verify(List<Query> queries, List<Candidates> candidates) {
        List<double[]> cosines = similarities(queries, candidates);
        List<List<Candidate>> ranked = IntStream.range(0, queries.size())
                .mapToObj(query -> rank(candidates.get(query).proposals(), cosines.get(query)))
                .toList();
        return new Verified(ranked, slots(candidates).size(), Candidates.leftOut(candidates));
    }

    /**
     * Scores the candidates of queries without ranking them.
     *
     * @param queries the queries
     * @param candidates what was proposed for each, in the same order
     * @return for each query the cosine of each of its proposals, in their order
     * @throws IllegalArgumentException if there are not as many of both, or a feature is not a finite number
     */
    public List<double[]> similarities(List<Query> queries, List<Candidates> candidates) {
        if (queries.size() != candidates.size()) {
            throw new IllegalArgumentException("verification needs candidates of each query, found " + queries.size()
                    + " queries and candidates of " + candidates.size());
        }
        if (queries.isEmpty()) {
            return List.of();
        }
        Matrix photos = Features.requireFinite(space.of(Query.embeddings(queries)), queries);
        Map<LatLng, List<Slot>> slots = slots(candidates);
        double[][] cosines = candidates.stream()
                .map(one -> new double[one.proposals().size()])
                .toArray(double[][]::new);
        List<LatLng> places = List.copyOf(slots.keySet());
        for (int from = 0; from < places.size(); from += CHUNK) {
            List<LatLng> chunk = places.subList(from, Math.min(places.size(), from + CHUNK));
            score(photos, chunk, slots, cosines);
        }
        return List.of(cosines);
    }

    private static Map<LatLng, List<Slot>> slots(List<Candidates> candidates) {
        Map<LatLng, List<Slot>> slots = new LinkedHashMap<>();
        for (int query = 0; query < candidates.size(); query++) {
            List<Proposal> proposals = candidates.get(query).proposals();
            for (int proposal = 0; proposal < proposals.size(); proposal++) {
                slots.computeIfAbsent(proposals.get(proposal).place(), place -> new ArrayList<>())
                        .add(new Slot(query, proposal));
            }
        }
        return slots;
    }

    private void score(Matrix photos, List<LatLng> places, Map<LatLng, List<Slot>> slots, double[][] cosines) {
        Matrix features = Features.requireFinite(space.ofPlaces(places), row -> "place " + places.get(row));
        if (features.columns() != photos.columns() || features.rows() != places.size()) {
            throw new IllegalArgumentException(space.name() + " must have features of " + places.size()
                    + " places as wide as its photos', " + photos.columns() + ", found [" + features.rows() + ", "
                    + features.columns() + "]");
        }
        for (int i = 0; i < places.size(); i++) {
            float[] place = features.row(i);
            for (Slot slot : slots.get(places.get(i))) {
                cosines[slot.query()][slot.proposal()] = Features.cosine(photos.row(slot.query()), place);
            }
        }
    }

    private static List<Candidate> rank(List<Proposal> proposals, double[] cosines) {
        List<Integer> order = IntStream.range(0, cosines.length)
                .boxed()
                .sorted(Comparator.comparingDouble(proposal -> -cosines[proposal])) // stable
                .toList();
        return IntStream.range(0, order.size())
                .mapToObj(i -> new Candidate(
                        proposals.get(order.get(i)).place(),
                        proposals.get(order.get(i)).origin(),
                        cosines[order.get(i)],
                        i + 1))
                .toList();
    }
}

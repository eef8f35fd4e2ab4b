package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.choose.Crossroads;
import org.terrella.choose.Router;

/**
 * Answers as one of two methods does, whichever a router believes.
 *
 * <p>Its candidates are the two answers, the one believed first. Where one method has no answer the other's is taken; a fault of
 * either is a fault.
 *
 * @param first a method
 * @param second the other
 * @param search the gallery in the encoder's own space, whose photos speak for one or the other
 * @param router says which to believe; closed by whoever made it
 */
public record RouteLocator(Locator first, Locator second, GallerySearch search, Router router) implements Locator {

    @Override
    public String name() {
        return "routed, " + first.name() + " or " + second.name();
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<Prediction> one = first.locate(queries);
        List<Prediction> other = second.locate(queries);
        int[] both = IntStream.range(0, queries.size())
                .filter(i ->
                        one.get(i).place().isPresent() && other.get(i).place().isPresent())
                .toArray();
        double[] shares = new double[queries.size()];
        if (both.length > 0) {
            List<GallerySearch.Found> found =
                    search.nearest(IntStream.of(both).mapToObj(queries::get).toList(), Crossroads.NEIGHBOURS);
            double[] believed = router.second(IntStream.range(0, both.length)
                    .mapToObj(i -> crossroads(one.get(both[i]), other.get(both[i]), found.get(i)))
                    .toList());
            IntStream.range(0, both.length).forEach(i -> shares[both[i]] = believed[i]);
        }
        return IntStream.range(0, queries.size())
                .mapToObj(i -> choose(one.get(i), other.get(i), shares[i]))
                .toList();
    }

    private Crossroads crossroads(Prediction one, Prediction other, GallerySearch.Found found) {
        int[] rows = found.neighbours().nearest();
        return new Crossroads(
                answer(one),
                answer(other),
                IntStream.range(0, rows.length)
                        .mapToObj(i -> new Crossroads.Neighbour(
                                search.place(rows[i]), found.neighbours().nearestSimilarities()[i]))
                        .toList());
    }

    private static Crossroads.Answer answer(Prediction prediction) {
        double score = prediction.candidates().isEmpty()
                ? 0
                : prediction.candidates().get(0).similarity();
        return new Crossroads.Answer(prediction.place().orElseThrow(), score);
    }

    private static Prediction choose(Prediction one, Prediction other, double share) {
        if (one.isFault() || other.isFault()) {
            return one.isFault() ? one : other;
        }
        if (one.place().isEmpty() || other.place().isEmpty()) {
            return one.place().isEmpty() ? other : one;
        }
        boolean isSecond = share > 0.5;
        Prediction believed = isSecond ? other : one;
        List<Candidate> candidates = new ArrayList<>();
        for (Prediction prediction : List.of(believed, isSecond ? one : other)) {
            candidates.add(new Candidate(
                    prediction.place().orElseThrow(),
                    prediction.candidates().isEmpty()
                            ? Proposal.Origin.PROCESS
                            : prediction.candidates().get(0).origin(),
                    prediction == other ? share : 1 - share,
                    candidates.size() + 1));
        }
        return new Prediction(
                believed.query(), believed.place(), candidates, density(one, other, share), believed.reason(), false);
    }

    /** Both densities by how much each is believed; nothing if one method has none. */
    private static Optional<SphereDensity> density(Prediction one, Prediction other, double share) {
        if (one.density().isEmpty() || other.density().isEmpty()) {
            return Optional.empty();
        }
        List<SphereDensity.Kernel> kernels = new ArrayList<>();
        one.density().get().kernels().forEach(kernel -> kernels.add(times(kernel, 1 - share)));
        other.density().get().kernels().forEach(kernel -> kernels.add(times(kernel, share)));
        return Optional.of(SphereDensity.of(kernels));
    }

    private static SphereDensity.Kernel times(SphereDensity.Kernel kernel, double factor) {
        return new SphereDensity.Kernel(kernel.centre(), factor * kernel.weight(), kernel.sigmaDegrees());
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(first.notes());
        notes.addAll(second.notes());
        return List.copyOf(notes);
    }

    /** {@inheritDoc} With how much each method is believed, and the believed one's own reasons. */
    @Override
    public Explanation explain(Query query) {
        Prediction chosen = locate(List.of(query)).get(0);
        Explanation ofFirst = first.explain(query);
        boolean isFirst = chosen.place().equals(ofFirst.prediction().place());
        Explanation believed = isFirst ? ofFirst : second.explain(query);
        List<String> lines = new ArrayList<>();
        chosen.candidates().stream()
                .limit(1)
                .map(candidate -> String.format(
                        Locale.ROOT,
                        "believed: %s, with %.2f",
                        isFirst ? first.name() : second.name(),
                        candidate.similarity()))
                .forEach(lines::add);
        lines.addAll(believed.lines());
        return new Explanation(chosen, lines, believed.references(), believed.activation());
    }
}

package org.terrella.locate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.FirstTwoDecimals;

/**
 * G3 with what its released code does otherwise than the paper says; the setting {@code released-code}.
 *
 * <p>Five answers to each of the four prompts; the released code asks for ten and uses the first five. The first two numbers with a decimal
 * point are an answer's place; an answer without them is the place (0, 0), which may be chosen; a question that failed is none. The
 * nearest photo's place is always among the candidates. A latitude beyond ±90 becomes NaN on the way, and NaN wins against
 * all that is valid; whatever is chosen, a coordinate out of its range is replaced by 0.
 *
 * @param search the gallery in the aligned features
 * @param space the space in which places are compared with photos
 * @param lmm the language model; its reader is not used
 * @see <a href="https://arxiv.org/abs/2405.14702">Jia et al. 2024</a>
 */
public record ReleasedG3(ReferenceSource search, PlaceSpace space, PromptedLmm lmm) implements Locator {

    /** What is used on every query set. The nearest photo's place is there five times, which is once to the choice. */
    public static final PoolSize SIZE = new PoolSize(4, 5, 1);

    private static final LatLng NOWHERE = new LatLng(0, 0);
    private static final double SIGMA_DEGREES = 1;

    /** The order in which answers come into the released pool; the zero-shot prompt is last. */
    private static final List<Integer> PROMPTS = List.of(5, 10, 15, 0);

    /** Two numbers that are taken for a place, and the place that is encoded for them, unless it becomes NaN. */
    private record Pair(double lat, double lng, Proposal.Origin origin) {

        boolean isNan() {
            return Math.abs(lat) > 90;
        }

        /** Longitudes wrap silently on the way through the projection. */
        LatLng encoded() {
            return new LatLng(lat, Math.IEEEremainder(lng, 360));
        }

        /** What the released code makes of the chosen pair in the end. */
        LatLng answered() {
            return new LatLng(Math.abs(lat) > 90 ? 0 : lat, Math.abs(lng) > 180 ? 0 : lng);
        }
    }

    @Override
    public String name() {
        return "G3 released-code";
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<References> references = search.references(queries, 15, 15);
        List<List<Asked>> asked = lmm.ask(queries, references, PROMPTS, SIZE.answers());
        List<List<Pair>> pools = new ArrayList<>();
        List<Candidates> valid = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            pools.add(pool(asked.get(i), references.get(i).similar().get(0)));
            Candidates.Builder builder = Candidates.builder();
            pools.get(i).stream()
                    .filter(pair -> !pair.isNan())
                    .forEach(pair -> builder.add(pair.encoded(), pair.origin()));
            valid.add(builder.build());
        }
        List<double[]> scores = new Verification(space).similarities(queries, valid);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            String id = queries.get(i).id();
            Optional<String> failure = Asked.failure(asked.get(i));
            predictions.add(
                    failure.isPresent()
                            ? Prediction.fault(id, failure.get())
                            : choose(id, pools.get(i), scores.get(i)));
        }
        return List.copyOf(predictions);
    }

    /** For each of five answers: one to each prompt, and the nearest photo's place, so five times. */
    private static List<Pair> pool(List<Asked> asked, LatLng nearest) {
        List<Pair> pool = new ArrayList<>();
        for (int n = 0; n < SIZE.answers(); n++) {
            for (Asked prompt : asked) {
                Optional<double[]> numbers = n < prompt.texts().size()
                        ? FirstTwoDecimals.numbers(prompt.texts().get(n))
                        : Optional.empty();
                double[] pair = numbers.orElse(new double[] {NOWHERE.latDegrees(), NOWHERE.lngDegrees()});
                pool.add(new Pair(pair[0], pair[1], Proposal.Origin.GENERATED));
            }
            pool.add(new Pair(nearest.latDegrees(), nearest.lngDegrees(), Proposal.Origin.RETRIEVED));
        }
        return pool;
    }

    /** The first NaN, else the first of the most similar. */
    private static Prediction choose(String query, List<Pair> pool, double[] scores) {
        Optional<Pair> nan = pool.stream().filter(Pair::isNan).findFirst();
        List<Pair> valid = pool.stream().filter(pair -> !pair.isNan()).toList();
        Map<LatLng, Candidate> best = new LinkedHashMap<>();
        List<Integer> order = java.util.stream.IntStream.range(0, valid.size())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> -scores[i]))
                .toList();
        for (int i : order) {
            Pair pair = valid.get(i);
            best.putIfAbsent(
                    pair.answered(), new Candidate(pair.answered(), pair.origin(), scores[i], best.size() + 1));
        }
        LatLng answered =
                nan.map(Pair::answered).orElseGet(() -> valid.get(order.get(0)).answered());
        List<SphereDensity.Kernel> kernel = List.of(new SphereDensity.Kernel(answered, 1, SIGMA_DEGREES));
        return Prediction.of(query, answered, List.copyOf(best.values()), SphereDensity.of(kernel));
    }
}

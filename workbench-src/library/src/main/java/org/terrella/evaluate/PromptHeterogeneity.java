package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;

/**
 * How differently several prompts do on the same queries: whether other queries want other prompts, which is what G3 asks with
 * several of them for (section "heterogeneity of prompts").
 *
 * <p>An oracle that knows the best prompt of each query gains even where prompts are all alike, since it has several tries. So
 * its gain is told beside what as many answers to one prompt give: only what is above that is due to prompts being different.
 *
 * @param queries how many queries
 * @param bestShares share of queries whose nearest answer is by each prompt; prompts that are equally near share a query, and
 *     queries without an answer count for none
 * @param meanKm mean distance of two prompts' answers to a query; nothing if no query has two
 * @param parts one for each threshold
 */
public record PromptHeterogeneity(int queries, List<Double> bestShares, Optional<Double> meanKm, List<Part> parts) {

    /**
     * Copies the lists.
     *
     * @param queries how many queries
     * @param bestShares share of queries by prompt
     * @param meanKm mean distance of two prompts' answers
     * @param parts one for each threshold
     */
    public PromptHeterogeneity {
        bestShares = List.copyOf(bestShares);
        parts = List.copyOf(parts);
    }

    /**
     * What several prompts answered to a query.
     *
     * @param truth where the photo was taken
     * @param photographer who took it, or nothing
     * @param places the places that each prompt's answers state, its choice first
     */
    public record Answers(LatLng truth, String photographer, List<List<LatLng>> places) {

        /**
         * Copies the lists.
         *
         * @param truth where the photo was taken
         * @param photographer who took it
         * @param places by prompt
         */
        public Answers {
            places = places.stream().map(List::copyOf).toList();
        }
    }

    /**
     * At one threshold.
     *
     * @param thresholdKm the threshold
     * @param alone accuracy of each prompt's choice, in [0, 1]
     * @param oracle share of queries for which any prompt's choice is right
     * @param tries expected shares of several tries; nothing where prompts have fewer answers than there are prompts
     */
    public record Part(double thresholdKm, List<Double> alone, double oracle, Optional<Tries> tries) {

        /**
         * Copies the list.
         *
         * @param thresholdKm the threshold
         * @param alone accuracy of each prompt's choice
         * @param oracle share of queries for which any prompt's choice is right
         * @param tries expected shares of several tries
         */
        public Part {
            alone = List.copyOf(alone);
        }

        /**
         * The prompt that is best on all queries together.
         *
         * @return its number, from 0
         */
        public int best() {
            return IntStream.range(0, alone.size())
                    .reduce((one, other) -> alone.get(other) > alone.get(one) ? other : one)
                    .orElseThrow();
        }

        /**
         * What an oracle gains that knows the best prompt of each query.
         *
         * @return share of queries, over the best single prompt
         */
        public double gain() {
            return oracle - alone.get(best());
        }
    }

    /**
     * Shares of queries for which one of K answers is right, K the number of prompts; exact expectations over which answers.
     *
     * @param ofEach one answer to each prompt
     * @param ofBest as many answers to the best single prompt
     * @param difference of both, which is due to prompts being different, with its interval over photographers
     */
    public record Tries(double ofEach, double ofBest, Estimate difference) {}

    /**
     * Compares prompts.
     *
     * @param answers of at least one query, each with the same prompts
     * @param thresholdsKm thresholds
     * @param settings convention and bootstrap
     * @return what was found
     * @throws IllegalArgumentException if there are no queries, or not the same prompts
     */
    public static PromptHeterogeneity of(
            List<Answers> answers, List<Double> thresholdsKm, Evaluation.Settings settings) {
        int prompts = answers.isEmpty() ? 0 : answers.get(0).places().size();
        if (prompts == 0 || answers.stream().anyMatch(query -> query.places().size() != prompts)) {
            throw new IllegalArgumentException("prompts are compared on queries that each of them was tried on, found "
                    + answers.size() + " queries and " + prompts + " prompts of the first");
        }
        DistanceModel model = settings.convention().model();
        return new PromptHeterogeneity(
                answers.size(),
                bestShares(answers, prompts, model),
                meanKm(answers, model),
                thresholdsKm.stream()
                        .map(threshold -> part(answers, prompts, threshold, settings))
                        .toList());
    }

    private static List<Double> bestShares(List<Answers> answers, int prompts, DistanceModel model) {
        double[] shares = new double[prompts];
        for (Answers query : answers) {
            double[] km = query.places().stream()
                    .mapToDouble(places ->
                            places.isEmpty() ? Double.POSITIVE_INFINITY : model.km(query.truth(), places.get(0)))
                    .toArray();
            double least = Arrays.stream(km).min().orElseThrow();
            if (Double.isFinite(least)) {
                long ties = Arrays.stream(km).filter(each -> each == least).count();
                for (int prompt = 0; prompt < prompts; prompt++) {
                    shares[prompt] += km[prompt] == least ? 1.0 / ties / answers.size() : 0;
                }
            }
        }
        return Arrays.stream(shares).boxed().toList();
    }

    private static Optional<Double> meanKm(List<Answers> answers, DistanceModel model) {
        List<Double> ofQueries = new ArrayList<>();
        for (Answers query : answers) {
            List<LatLng> chosen = query.places().stream()
                    .filter(places -> !places.isEmpty())
                    .map(places -> places.get(0))
                    .toList();
            IntStream.range(0, chosen.size())
                    .boxed()
                    .flatMap(one ->
                            IntStream.range(0, one).mapToObj(other -> model.km(chosen.get(one), chosen.get(other))))
                    .mapToDouble(km -> km)
                    .average()
                    .ifPresent(ofQueries::add);
        }
        return ofQueries.isEmpty() ? Optional.empty() : Optional.of(mean(ofQueries));
    }

    private static Part part(List<Answers> answers, int prompts, double thresholdKm, Evaluation.Settings settings) {
        PromptHits hits = PromptHits.of(answers, thresholdKm, settings.convention());
        List<Double> alone = IntStream.range(0, prompts).mapToObj(hits::alone).toList();
        Part part = new Part(thresholdKm, alone, hits.oracle(), Optional.empty());
        return new Part(thresholdKm, alone, part.oracle(), hits.tries(part.best(), settings.bootstrap()));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }
}

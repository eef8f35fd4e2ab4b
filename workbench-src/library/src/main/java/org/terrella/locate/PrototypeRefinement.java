package org.terrella.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * Chooses among the most probable cells by what is inside them, as PIGEON's released code does.
 *
 * @param temperature divisor of distances between embeddings, above 0
 * @param farthestKm if the chosen place is farther than this from the most probable cell's, that cell is taken after all
 * @param isHedged whether cells amid the others are preferred before
 */
record PrototypeRefinement(double temperature, double farthestKm, boolean isHedged) {

    /** Of a cell without prototypes; so large that it is never chosen while another has some. */
    static final double NO_PROTOTYPE = 100_000;

    private static final double HEDGING_TEMPERATURE = 5;

    /**
     * A cell that may be chosen.
     *
     * @param cell the class
     * @param probability the classifier's
     * @param middle what stands for the cell
     * @param distance of the photo's embedding to its best prototype
     * @param place what is answered if it is chosen
     */
    record Choice(int cell, double probability, LatLng middle, double distance, LatLng place) {}

    /**
     * A cell with what it is worth.
     *
     * @param choice the cell
     * @param score its share among the choices; they add up to 1
     */
    record Scored(Choice choice, double score) {}

    /**
     * Ranks cells.
     *
     * @param choices the most probable cells, most probable first, one or more
     * @return the chosen one first, then by score
     */
    List<Scored> ranked(List<Choice> choices) {
        double[] before = choices.stream().mapToDouble(Choice::probability).toArray();
        double[] probabilities = isHedged ? hedged(choices) : before;
        double[] factors = softmax(choices.stream()
                .mapToDouble(choice -> -choice.distance() / temperature)
                .toArray());
        List<Scored> ranked = new ArrayList<>();
        double sum = IntStream.range(0, before.length)
                .mapToDouble(i -> probabilities[i] * factors[i])
                .sum();
        for (int i = 0; i < before.length; i++) {
            double score = sum > 0 ? probabilities[i] * factors[i] / sum : 1.0 / before.length;
            ranked.add(new Scored(choices.get(i), score));
        }
        ranked.sort(Comparator.comparingDouble(scored -> -scored.score())); // stable
        int first = mostProbable(probabilities);
        if (GreatCircle.km(ranked.get(0).choice().place(), choices.get(first).middle()) > farthestKm) {
            Scored kept = ranked.stream()
                    .filter(scored -> scored.choice() == choices.get(first))
                    .findFirst()
                    .orElseThrow();
            ranked.remove(kept);
            ranked.add(0, kept);
        }
        return ranked;
    }

    private static int mostProbable(double[] probabilities) {
        int most = 0;
        for (int i = 1; i < probabilities.length; i++) {
            most = probabilities[i] > probabilities[most] ? i : most;
        }
        return most;
    }

    /**
     * Probabilities times softmax(centrality / 5), with the sum that they had; centrality is the mean distance between choices
     * over a choice's mean distance to the others.
     */
    private static double[] hedged(List<Choice> choices) {
        int count = choices.size();
        double[] probabilities =
                choices.stream().mapToDouble(Choice::probability).toArray();
        double[] meanKm = choices.stream()
                .mapToDouble(one -> choices.stream()
                                .mapToDouble(other -> GreatCircle.km(one.middle(), other.middle()))
                                .sum()
                        / Math.max(1, count - 1))
                .toArray();
        double overall =
                IntStream.range(0, count).mapToDouble(i -> meanKm[i]).average().orElse(0);
        if (!(overall > 0)) {
            return probabilities;
        }
        double[] weights = softmax(IntStream.range(0, count)
                .mapToDouble(i -> overall / meanKm[i] / HEDGING_TEMPERATURE)
                .toArray());
        double before = 0;
        double after = 0;
        for (int i = 0; i < count; i++) {
            before += probabilities[i];
            probabilities[i] *= weights[i];
            after += probabilities[i];
        }
        for (int i = 0; i < count && after > 0; i++) {
            probabilities[i] *= before / after;
        }
        return probabilities;
    }

    private static double[] softmax(double[] logits) {
        double most = IntStream.range(0, logits.length)
                .mapToDouble(i -> logits[i])
                .max()
                .orElseThrow();
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            shares[i] = Math.exp(logits[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < logits.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
